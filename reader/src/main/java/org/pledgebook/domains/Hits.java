package org.pledgebook.domains;

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
    int first = firstFrom(from);
    int last = first;
    while (last < all.size() && all.get(last).end() <= to) {
      last++;
    }
    return all.subList(first, last);
  }

  /** The index of the first term at or behind this token. */
  private int firstFrom(int token) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).start() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
