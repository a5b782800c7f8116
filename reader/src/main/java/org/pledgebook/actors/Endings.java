package org.pledgebook.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgebook.language.DataFile;

/**
 * How a listed form becomes all its forms: lines {@code -ain <tab> -ain -aine -ains -aines} of an
 * {@code [… endings]} section. The longest ending that fits counts; a form that none fits stays
 * alone. A whole word may be an ending.
 */
final class Endings {
  private final Map<String, List<String>> rules = new TreeMap<>();

  /** What is derived from a form that no ending fits: nothing for derived columns. */
  private final boolean keepOthers;

  Endings(boolean keepOthers) {
    this.keepOthers = keepOthers;
  }

  void add(DataFile.Line line) {
    List<String> columns = line.columns();
    if (columns.size() != 2 || !columns.get(0).startsWith("-")) {
      throw line.error("expected: -ending <tab> -ending -ending …");
    }
    List<String> replacements = new ArrayList<>();
    for (String replacement : columns.get(1).split("\\s+")) {
      if (!replacement.startsWith("-")) {
        throw line.error("an ending starts with a hyphen: \"" + replacement + "\"");
      }
      replacements.add(replacement.substring(1));
    }
    rules.put(columns.get(0).substring(1), replacements);
  }

  List<String> forms(String form) {
    for (int cut = 0; cut <= form.length(); cut++) {
      List<String> replacements = rules.get(form.substring(cut));
      if (replacements != null) {
        String stem = form.substring(0, cut);
        return replacements.stream().map(ending -> stem + ending).toList();
      }
    }
    return keepOthers ? List.of(form) : List.of();
  }
}
