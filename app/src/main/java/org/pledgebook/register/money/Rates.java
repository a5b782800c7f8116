package org.pledgebook.register.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rates that a register knows: days, and months of which only the mean is known. Where all days
 * of a month are there, its mean is computed from them.
 */
public final class Rates {
  private static final int DAYS_BACK = 7;
  private static final MathContext DIGITS = new MathContext(20);

  private final Map<String, TreeMap<LocalDate, Rate>> days = new HashMap<>();
  private final Map<String, Map<YearMonth, Rate>> months = new HashMap<>();

  /**
   * Takes daily rates and rates over exactly one calendar month; of two for the same time the later
   * one counts.
   */
  public Rates(Collection<Rate> rates) {
    for (Rate rate : rates) {
      if (rate.start().equals(rate.end())) {
        days.computeIfAbsent(rate.currency(), c -> new TreeMap<>()).put(rate.start(), rate);
      } else {
        months
            .computeIfAbsent(rate.currency(), c -> new HashMap<>())
            .put(YearMonth.from(rate.start()), rate);
      }
    }
  }

  private static Rate euro(LocalDate start, LocalDate end) {
    return new Rate("EUR", BigDecimal.ONE, start, end, "euro");
  }

  /** The mean over a calendar month. */
  public Optional<Rate> monthMean(String currency, YearMonth month) {
    if (currency.equals("EUR")) {
      return Optional.of(euro(month.atDay(1), month.atEndOfMonth()));
    }
    Map<YearMonth, Rate> means = months.getOrDefault(currency, Map.of());
    Rate known = means.get(month);
    return known != null
        ? Optional.of(known)
        : meanOfDays(currency, month.atDay(1), month.atEndOfMonth());
  }

  /**
   * The mean over any span of days; a span that is one whole month may come from that month's mean.
   */
  public Optional<Rate> mean(String currency, LocalDate start, LocalDate end) {
    if (currency.equals("EUR")) {
      return Optional.of(euro(start, end));
    }
    YearMonth month = YearMonth.from(start);
    if (start.getDayOfMonth() == 1 && end.equals(month.atEndOfMonth())) {
      return monthMean(currency, month);
    }
    return meanOfDays(currency, start, end);
  }

  /** The rate of a day, or of the nearest day before it within a week (weekends, holidays). */
  public Optional<Rate> spot(String currency, LocalDate day) {
    if (currency.equals("EUR")) {
      return Optional.of(euro(day, day));
    }
    var known = days.getOrDefault(currency, new TreeMap<>()).floorEntry(day);
    return known == null || known.getKey().isBefore(day.minusDays(DAYS_BACK))
        ? Optional.empty()
        : Optional.of(known.getValue());
  }

  private Optional<Rate> meanOfDays(String currency, LocalDate start, LocalDate end) {
    var known = days.getOrDefault(currency, new TreeMap<>()).subMap(start, true, end, true);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum =
        known.values().stream().map(Rate::perEuro).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal mean = sum.divide(BigDecimal.valueOf(known.size()), DIGITS);
    String source = known.firstEntry().getValue().source() + ", mean of " + known.size() + " days";
    return Optional.of(new Rate(currency, mean, start, end, source));
  }
}
