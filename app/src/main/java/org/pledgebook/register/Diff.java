package org.pledgebook.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.money.Stage;

/**
 * What changed between two times.
 *
 * @param rows transactions that are not the same, by commitment
 * @param totals before and after by stage and currency; their differences are the sums of the rows'
 *     differences
 */
public record Diff(List<Row> rows, Map<Stage, Map<String, Total>> totals) {

  /** What happened to a transaction. */
  public enum Change {
    ADDED,
    REVISED,
    WITHDRAWN,
    /** Its commitment was found to repeat another, and counts no more. */
    LINKED,
    /** A link was undone, and it counts again. */
    UNLINKED
  }

  /**
   * One transaction.
   *
   * @param before its amount if it counted then and was stated
   * @param after its amount if it counts now and is stated
   */
  public record Row(
      long transaction,
      long commitment,
      String title,
      @Nullable String key,
      Stage stage,
      @Nullable String currency,
      Change change,
      @Nullable BigDecimal before,
      @Nullable BigDecimal after) {
    public BigDecimal difference() {
      return (after == null ? BigDecimal.ZERO : after)
          .subtract(before == null ? BigDecimal.ZERO : before);
    }
  }

  /** A sum at both times. */
  public record Total(BigDecimal before, BigDecimal after) {
    public BigDecimal difference() {
      return after.subtract(before);
    }
  }
}
