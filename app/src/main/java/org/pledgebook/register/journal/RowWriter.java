package org.pledgebook.register.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts many rows quickly. Rows are in the tables after {@link #flush}. */
interface RowWriter extends AutoCloseable {
  /**
   * Adds one row.
   *
   * @param values in the order of the table's columns: Long, String, BigDecimal, LocalDate,
   *     LocalDateTime, Boolean or null
   */
  void write(String table, List<@Nullable Object> values);

  void flush();

  @Override
  void close();
}
