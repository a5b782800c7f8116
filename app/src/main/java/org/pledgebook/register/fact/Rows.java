package org.pledgebook.register.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a fact puts what can be queried. */
public interface Rows {
  /**
   * Adds a row that is known as long as its entry is.
   *
   * @param relation a table of {@code relations.sql}
   * @param values in the order of the table's columns after {@code entry} and {@code known}: Long,
   *     String, BigDecimal (six decimals), LocalDate, Boolean or null
   */
  void add(String relation, @Nullable Object... values);

  /**
   * Adds a row that has been known since another time than its entry's, as a rate that is published
   * for its day.
   */
  void addKnown(Instant known, String relation, @Nullable Object... values);
}
