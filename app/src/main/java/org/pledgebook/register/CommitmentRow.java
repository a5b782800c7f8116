package org.pledgebook.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A commitment in a list.
 *
 * @param original the commitment that it repeats, if it was linked: then it counts no more
 */
public record CommitmentRow(
    long id,
    String title,
    @Nullable String actor,
    @Nullable String beneficiary,
    @Nullable String domain,
    @Nullable LocalDate dueStart,
    @Nullable LocalDate dueEnd,
    boolean conditional,
    @Nullable String dataset,
    @Nullable Long original,
    Status status) {
  /** With a title as people read it, also where it was kept with Markdown's marks. */
  public CommitmentRow {
    title = Emphasis.without(title);
  }
}
