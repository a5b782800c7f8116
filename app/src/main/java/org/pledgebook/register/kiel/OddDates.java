package org.pledgebook.register.kiel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.Span;

/**
 * The tracker's dates. Most are ISO; others are words around an American date or a month: {@code
 * until 2/24/2023}, {@code unclear, 10/2022}, {@code between 3/20/2022 and 7/1/2022}. The words are
 * kept beside what was understood.
 */
final class OddDates {
  private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})( 00:00:00)?");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern MONTH =
      Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{4}|\\d{2})(?![\\d/])");

  private OddDates() {}

  static Span read(String text) {
    if (text.isEmpty() || text.equals(".")) {
      return Span.NONE;
    }
    Matcher iso = ISO.matcher(text);
    try {
      if (iso.matches()) {
        return Span.day(LocalDate.parse(iso.group(1)));
      }
      return odd(text);
    } catch (DateTimeException e) {
      return new Span(null, null, text);
    }
  }

  private static Span odd(String text) {
    String words = text.toLowerCase(java.util.Locale.ROOT);
    Matcher day = DAY.matcher(text);
    if (day.find()) {
      LocalDate first = day(day);
      if (words.startsWith("between") && day.find()) {
        return new Span(first, day(day), text);
      }
      return around(words, first, first, text);
    }
    Matcher month = MONTH.matcher(text);
    if (month.find()) {
      int year = Integer.parseInt(month.group(2));
      YearMonth time =
          YearMonth.of(year < 100 ? 2000 + year : year, Integer.parseInt(month.group(1)));
      return around(words, time.atDay(1), time.atEndOfMonth(), text);
    }
    return new Span(null, null, text);
  }

  private static Span around(String words, LocalDate start, LocalDate end, String text) {
    @Nullable LocalDate from = words.startsWith("unti") ? null : start;
    @Nullable LocalDate to = words.startsWith("after") ? null : end;
    return new Span(from, to, text);
  }

  /** Month, day and year. A day past the month's end, as 06/31, is that end. */
  private static LocalDate day(Matcher matcher) {
    YearMonth month =
        YearMonth.of(Integer.parseInt(matcher.group(3)), Integer.parseInt(matcher.group(1)));
    int day = Integer.parseInt(matcher.group(2));
    if (day > 31) {
      throw new DateTimeException("no day " + day);
    }
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }
}
