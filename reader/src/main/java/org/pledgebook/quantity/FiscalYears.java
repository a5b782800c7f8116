package org.pledgebook.quantity;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.DataFile;

/** First days of governments' fiscal years, from {@code languages/common/fiscal-years.txt}. */
final class FiscalYears {
  private final Map<String, MonthDay> starts = new HashMap<>();

  FiscalYears(DataFile file) {
    for (DataFile.Line line : file.lines()) {
      try {
        MonthDay start = MonthDay.parse("--" + Entries.key(line));
        Entries.words(line).forEach(country -> starts.put(country, start));
      } catch (java.time.format.DateTimeParseException e) {
        throw line.error("\"" + Entries.key(line) + "\" is not a day of the year like 07-01");
      }
    }
  }

  /**
   * When the fiscal year of the first of these countries that has one of its own starts, or null.
   */
  @Nullable MonthDay start(List<String> countries) {
    for (String country : countries) {
      MonthDay start = starts.get(country);
      if (start != null) {
        return start;
      }
    }
    return null;
  }

  /** The fiscal year {@code offset} years from the one that holds a day. */
  Span around(LocalDate day, int offset, List<String> countries) {
    MonthDay start = start(countries);
    boolean begun = start != null && !day.isBefore(start.atYear(day.getYear()));
    return endingIn(day.getYear() + offset + (begun ? 1 : 0), countries);
  }

  /** The fiscal year that ends in {@code year}; the calendar year where nothing else is known. */
  Span endingIn(int year, List<String> countries) {
    MonthDay start = start(countries);
    return start == null
        ? Span.of(Unit.YEAR, LocalDate.of(year, 1, 1))
        : new Span(start.atYear(year - 1), start.atYear(year).minusDays(1), Unit.YEAR);
  }
}
