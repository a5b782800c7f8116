package org.pledgebook.register.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a programme or one of its nodes.
 *
 * @param programme the id of the programme or node
 * @param met the day on which it was reached, or null
 */
public record Milestone(
    @Nullable Long id,
    long programme,
    String what,
    @Nullable Span due,
    @Nullable LocalDate met,
    @Nullable Long replaces)
    implements Fact {
  @Override
  public void spread(long entry, Rows rows) {
    rows.add(
        "milestones",
        Columns.id(id, entry),
        programme,
        what,
        due == null ? null : due.start(),
        due == null ? null : due.end(),
        met);
  }
}
