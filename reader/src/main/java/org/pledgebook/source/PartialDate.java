package org.pledgebook.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is known: a year, a month of a year, or a day.
 *
 * @param year proleptic year, 1 to 9999
 * @param month 1 to 12, or null if only the year is known
 * @param day day of the month, or null if it is not known
 */
public record PartialDate(int year, @Nullable Integer month, @Nullable Integer day)
    implements Comparable<PartialDate> {
  /** ISO 8601, calendar dates only; a time of day after the date is allowed and dropped. */
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ]\\d{2}.*)?)?)?");

  public PartialDate {
    if (year < 1 || year > 9999) {
      throw new DateTimeException("year out of range: " + year);
    }
    if (day != null && month == null) {
      throw new DateTimeException("a day needs a month");
    }
    if (month != null) {
      LocalDate unused = LocalDate.of(year, month, day == null ? 1 : day);
    }
  }

  /** The whole date {@code date}. */
  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /**
   * Reads {@code 2024}, {@code 2024-05}, {@code 2024-05-14} or an ISO 8601 timestamp, whose date is
   * taken as written, in its own time zone.
   *
   * @return empty if {@code text} is not such a date or the date does not exist
   */
  public static Optional<PartialDate> parse(String text) {
    Matcher matcher = ISO.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PartialDate(
              Integer.parseInt(matcher.group(1)),
              number(matcher.group(2)),
              number(matcher.group(3))));
    } catch (DateTimeException noSuchDate) {
      return Optional.empty();
    }
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }

  /**
   * The first day of the known period: what "next year" or "within six months" is reckoned from.
   */
  public LocalDate reckonFrom() {
    return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
  }

  /** The last day of the known period. */
  public LocalDate last() {
    if (month == null) {
      return LocalDate.of(year, 12, 31);
    }
    return day == null ? YearMonth.of(year, month).atEndOfMonth() : reckonFrom();
  }

  /** Whether the day is known. */
  public boolean isWhole() {
    return day != null;
  }

  /** By first day; of two that begin together the more exact comes first. */
  @Override
  public int compareTo(PartialDate other) {
    int byStart = reckonFrom().compareTo(other.reckonFrom());
    return byStart != 0 ? byStart : last().compareTo(other.last());
  }

  /** ISO 8601: {@code 2024}, {@code 2024-05} or {@code 2024-05-14}. */
  @Override
  public String toString() {
    if (month == null) {
      return "%04d".formatted(year);
    }
    return day == null
        ? "%04d-%02d".formatted(year, month)
        : "%04d-%02d-%02d".formatted(year, month, day);
  }
}
