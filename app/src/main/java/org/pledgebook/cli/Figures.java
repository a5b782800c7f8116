package org.pledgebook.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pledgebook.source.PartialDate;
import org.pledgebook.statements.Due;
import org.pledgebook.statements.Statement;

/** Sums, counts and periods in the short form of tables. */
final class Figures {
  /** Below this confidence a person should look before the statement is relied on. */
  static final double SECOND_LOOK = 0.7;

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  private Figures() {}

  static boolean needsSecondLook(Statement statement) {
    return statement.confidence() < SECOND_LOOK;
  }

  /** A probability in two decimals without the zero: {@code .83}. */
  static String share(double probability) {
    String figure = "%.2f".formatted(probability);
    return figure.startsWith("0") ? figure.substring(1) : "1.0";
  }

  /** {@code EUR 12,500}, {@code USD 300 m}, {@code EUR 1.25 bn}. */
  static String money(BigDecimal value, String currency) {
    return currency + " " + number(value);
  }

  /** Millions and billions by name, smaller numbers with separators. */
  static String number(BigDecimal value) {
    BigDecimal size = value.abs();
    if (size.compareTo(BILLION) >= 0) {
      return grouped(value.divide(BILLION)) + " bn";
    }
    if (size.compareTo(MILLION) >= 0) {
      return grouped(value.divide(MILLION)) + " m";
    }
    return grouped(value);
  }

  private static String grouped(BigDecimal value) {
    DecimalFormat format = new DecimalFormat("#,##0.###", new DecimalFormatSymbols(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return format.format(value);
  }

  /**
   * A whole year, month or day as such; otherwise the two ends, or the one that says something: a
   * period from the day of issue is known by its end.
   *
   * @param published when the document was issued, if that is known
   */
  static String period(Due due, @Nullable PartialDate published) {
    LocalDate start = due.start();
    LocalDate end = due.end();
    if (end == null) {
      return "from " + start;
    }
    if (start == null) {
      return "by " + end;
    }
    if (start.equals(end)) {
      return start.toString();
    }
    if (published != null && published.isWhole() && start.equals(published.reckonFrom())) {
      return "by " + end;
    }
    @Nullable String whole = whole(start, end);
    return whole != null ? whole : start + " to " + end;
  }

  private static @Nullable String whole(LocalDate start, LocalDate end) {
    if (start.getDayOfYear() == 1 && end.equals(start.plusYears(1).minusDays(1))) {
      return Integer.toString(start.getYear());
    }
    if (start.getDayOfMonth() == 1 && end.equals(start.plusMonths(1).minusDays(1))) {
      return YearMonth.from(start).toString();
    }
    return null;
  }
}
