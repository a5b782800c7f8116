package org.pledgebook.domains;

import java.util.ArrayList;
import java.util.List;
import org.pledgebook.language.Tokens;

/** The terms of a text, found once for all its clauses. Made by {@link Domains#find}. */
public final class Hits {
  final Tokens tokens;
  private final List<Terms.Hit> all;
  private final Profile profile;

  Hits(Tokens tokens, List<Terms.Hit> all) {
    this.tokens = tokens;
    this.all = all;
    this.profile = Profile.of(all);
  }

  /** What the whole text speaks of. */
  public Profile profile() {
    return profile;
  }

  /** The terms that stand wholly between two tokens. */
  List<Terms.Hit> between(int from, int to) {
    List<Terms.Hit> hits = new ArrayList<>();
    for (Terms.Hit hit : all) {
      if (hit.start() >= from && hit.end() <= to) {
        hits.add(hit);
      }
    }
    return hits;
  }
}
