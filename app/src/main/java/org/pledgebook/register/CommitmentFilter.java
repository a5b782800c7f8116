package org.pledgebook.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which commitments to list.
 *
 * @param party an actor, beneficiary or domain that must take part, or null
 * @param dueBy only those due on or before this day, by due date, or null
 * @param words that the title must contain, in any case, or null
 * @param limit how many at most
 */
public record CommitmentFilter(
    @Nullable String party, @Nullable LocalDate dueBy, @Nullable String words, int limit) {
  /** All of them. */
  public static CommitmentFilter all() {
    return new CommitmentFilter(null, null, null, Integer.MAX_VALUE);
  }
}
