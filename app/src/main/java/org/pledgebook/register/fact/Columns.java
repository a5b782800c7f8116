package org.pledgebook.register.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How values are written into relations. */
final class Columns {
  /** Decimals of every DECIMAL column in {@code relations.sql}. */
  private static final int SCALE = 6;

  private static final int RATE_SCALE = 10;

  private Columns() {}

  static @Nullable BigDecimal decimal(@Nullable BigDecimal value) {
    return value == null ? null : value.setScale(SCALE, RoundingMode.HALF_UP);
  }

  /** A rate, with ten decimals. */
  static BigDecimal rate(BigDecimal value) {
    return value.setScale(RATE_SCALE, RoundingMode.HALF_UP);
  }

  /** Several names as one, so that what is promised together is counted once; null for none. */
  static @Nullable String joined(List<String> names) {
    return names.isEmpty() ? null : String.join("+", names.stream().sorted().toList());
  }

  static @Nullable String first(List<String> names) {
    return names.isEmpty() ? null : names.get(0);
  }

  static Long id(@Nullable Long id, long entry) {
    return id == null ? Long.valueOf(entry) : id;
  }
}
