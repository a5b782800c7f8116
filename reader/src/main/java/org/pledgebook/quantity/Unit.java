package org.pledgebook.quantity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Units of the calendar, smallest first. Weeks start on Monday; a half is half a year. */
public enum Unit {
  DAY(0, 1),
  WEEK(0, 7),
  FORTNIGHT(0, 14),
  MONTH(1, 0),
  QUARTER(3, 0),
  HALF(6, 0),
  YEAR(12, 0),
  DECADE(120, 0);

  static final List<Unit> ALL = List.of(values());

  private final int months;
  private final int days;

  Unit(int months, int days) {
    this.months = months;
    this.days = days;
  }

  /** The first day of the unit that holds {@code day}. */
  LocalDate first(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK, FORTNIGHT -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case DECADE -> LocalDate.of(day.getYear() / 10 * 10, 1, 1);
      default -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
    };
  }

  LocalDate plus(LocalDate day, int count) {
    return day.plusMonths((long) months * count).plusDays((long) days * count);
  }
}
