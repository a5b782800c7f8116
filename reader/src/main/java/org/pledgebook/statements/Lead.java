package org.pledgebook.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the line above a list says of its items.
 *
 * @param act of its statement, or null if it is none
 * @param clause its last clause
 * @param considered the candidate of that clause
 */
record Lead(@Nullable Act act, Clause clause, Considered considered) {

  /** The lead that a sentence gives, or null if it has no clause. */
  static @Nullable Lead of(List<Considered> considered, List<Considered> chosen) {
    Considered last = null;
    for (Considered one : considered) {
      Clause clause = one.candidate.clause();
      if (clause != null && !clause.subordinate()) {
        last = one;
      }
    }
    if (last == null || last.candidate.clause() == null) {
      return null;
    }
    Act act = chosen.isEmpty() ? null : chosen.get(chosen.size() - 1).verdict().act();
    return new Lead(act, last.candidate.clause(), last);
  }
}
