package org.pledgebook.domains;

import java.util.List;
import org.pledgebook.language.Tokens;

/** A clause of a labelled document with what stands around it. */
record LabelledClause(
    String document,
    String language,
    boolean weak,
    List<String> domains,
    Tokens tokens,
    int from,
    int to,
    DomainContext context) {

  String words() {
    return tokens.text().substring(tokens.start(from), tokens.end(to - 1)).replaceAll("\\s+", " ");
  }
}
