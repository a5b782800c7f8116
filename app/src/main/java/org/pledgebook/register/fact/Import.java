package org.pledgebook.register.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One file taken into the register. What it says came with the entries before it, of the same
 * author and time.
 *
 * @param dataset what is imported again and again, as {@code kiel-main}
 * @param release the source's name for this state of it
 * @param published the day on which the source made it public
 * @param refused rows that could not be understood
 */
public record Import(
    String dataset,
    String release,
    @Nullable LocalDate published,
    String file,
    String sha256,
    long rows,
    long added,
    long revised,
    long withdrawn,
    long refused)
    implements Fact {
  @Override
  public void spread(long entry, Rows out) {
    out.add(
        "imports", dataset, release, published, file, sha256, rows, added, revised, withdrawn,
        refused);
  }
}
