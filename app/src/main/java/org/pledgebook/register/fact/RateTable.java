package org.pledgebook.register.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Euro rates of one currency: means of months, or days, in units of the currency for one euro. A
 * rate counts as known from the day after the time that it covers.
 *
 * @param months keys as {@code 2023-05}
 * @param days keys as {@code 2023-05-31}
 */
public record RateTable(
    String currency,
    String source,
    SortedMap<String, BigDecimal> months,
    SortedMap<String, BigDecimal> days)
    implements Fact {
  public RateTable {
    months = months == null ? new TreeMap<>() : months;
    days = days == null ? new TreeMap<>() : days;
  }

  @Override
  public void spread(long entry, Rows rows) {
    for (Map.Entry<String, BigDecimal> month : months.entrySet()) {
      YearMonth time = YearMonth.parse(month.getKey());
      row(rows, time.atDay(1), time.atEndOfMonth(), month.getValue());
    }
    for (Map.Entry<String, BigDecimal> day : days.entrySet()) {
      LocalDate time = LocalDate.parse(day.getKey());
      row(rows, time, time, day.getValue());
    }
  }

  private void row(Rows rows, LocalDate start, LocalDate end, BigDecimal rate) {
    rows.addKnown(
        end.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
        "rates",
        currency,
        start,
        end,
        Columns.rate(rate),
        source);
  }
}
