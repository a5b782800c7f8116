package org.pledgebook.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.Commitment;
import org.pledgebook.register.fact.Imported;
import org.pledgebook.source.UnknownValue;

/**
 * The state of an outside ledger, as one file of it gives it.
 *
 * @param dataset what is imported again and again
 * @param release the source's name for this state
 * @param published the day on which it came out; null for now
 * @param file its name, for the record
 * @param sha256 of the file
 * @param rows how many rows the file has
 */
public record Ledger(
    String dataset,
    String release,
    @Nullable LocalDate published,
    String file,
    String sha256,
    long rows,
    List<Bundle> packages,
    List<Refusal> refusals) {

  /**
   * A commitment and what belongs to it. Keys are set, ids are not; the children's commitment is
   * any number.
   */
  public record Bundle(Commitment commitment, List<Imported> children) {}

  /**
   * A row that could not be understood. The others are imported.
   *
   * @param line in the file, from 1
   * @param column its heading, with the place from 1
   * @param why what was wrong with it, to be said in any language
   */
  public record Refusal(long line, String column, UnknownValue why) {
    @Override
    public String toString() {
      return "line " + line + ", column " + column + ": " + why.getMessage();
    }
  }
}
