package org.pledgebook.register.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.source.UnknownValue;

/**
 * How amounts become euros. A policy has a name, which stands beside every figure that it made.
 *
 * <p>The first two are those of the Ukraine Support Tracker, found by recomputing its sheets.
 */
public sealed interface Policy {

  /** The name in options and data. */
  String name();

  /**
   * The rate for an amount of that day; empty if there is none, and the amount then stays as it is.
   */
  Optional<Rate> rate(Rates rates, String currency, LocalDate day);

  /** The mean of the European Central Bank's daily rates in the month of the announcement. */
  record EcbMonthMean() implements Policy {
    @Override
    public String name() {
      return "ecb-month-mean";
    }

    @Override
    public Optional<Rate> rate(Rates rates, String currency, LocalDate day) {
      return rates.monthMean(currency, YearMonth.from(day));
    }
  }

  /**
   * One rate per currency for a whole release: the mean of the days from start to end, inclusive.
   */
  record ReleaseMean(LocalDate start, LocalDate end) implements Policy {
    public ReleaseMean {
      if (end.isBefore(start)) {
        throw new PledgebookException("release-mean: " + end + " lies before " + start);
      }
    }

    @Override
    public String name() {
      return "release-mean";
    }

    @Override
    public Optional<Rate> rate(Rates rates, String currency, LocalDate day) {
      return rates.mean(currency, start, end);
    }
  }

  /** The rate of the day, or of the last day before it that has one, up to seven days back. */
  record Spot() implements Policy {
    @Override
    public String name() {
      return "spot";
    }

    @Override
    public Optional<Rate> rate(Rates rates, String currency, LocalDate day) {
      return rates.spot(currency, day);
    }
  }

  /** The euros that the source itself published beside the amount; euros stay as they are. */
  record Published() implements Policy {
    @Override
    public String name() {
      return "published";
    }

    @Override
    public Optional<Rate> rate(Rates rates, String currency, LocalDate day) {
      return Optional.empty();
    }
  }

  /**
   * Reads an option.
   *
   * @param text a name, or {@code release-mean:2023-05} for the month that a release-mean covers
   */
  static Policy of(String text) {
    if (text.startsWith("release-mean:")) {
      return releaseMean(text.substring("release-mean:".length()));
    }
    return switch (text) {
      case "ecb-month-mean" -> new EcbMonthMean();
      case "spot" -> new Spot();
      case "published" -> new Published();
      default -> throw unknown(text, null);
    };
  }

  private static Policy releaseMean(String span) {
    try {
      int dots = span.indexOf("..");
      if (dots > 0) {
        return new ReleaseMean(
            LocalDate.parse(span.substring(0, dots)), LocalDate.parse(span.substring(dots + 2)));
      }
      YearMonth month = YearMonth.parse(span);
      return new ReleaseMean(month.atDay(1), month.atEndOfMonth());
    } catch (java.time.DateTimeException e) {
      throw unknown("release-mean:" + span, e);
    }
  }

  private static UnknownValue unknown(String text, @Nullable Throwable cause) {
    return new UnknownValue(
        "conversion policy",
        text,
        "ecb-month-mean, spot, published, release-mean:2023-05,"
            + " release-mean:2023-05-01..2023-07-31",
        cause);
  }
}
