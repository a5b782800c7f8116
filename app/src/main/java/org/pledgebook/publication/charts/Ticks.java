package org.pledgebook.publication.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Round numbers and dates along an axis. */
final class Ticks {
  private Ticks() {}

  /**
   * Multiples of 1, 2 or 5 times a power of ten that cover a range, the ends included.
   *
   * @param most how many steps at most
   */
  static double[] of(double low, double high, int most) {
    double from = Math.min(low, 0);
    double to = Math.max(high, 0);
    if (from == to) {
      return new double[] {0, 1};
    }
    double rough = (to - from) / most;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = 10 * power;
    for (double factor : new double[] {1, 2, 5}) {
      // A little room for 0.1 + 0.2.
      if (factor * power >= rough * (1 - 1e-9)) {
        step = factor * power;
        break;
      }
    }
    long first = (long) Math.floor(from / step + 1e-9);
    long last = (long) Math.ceil(to / step - 1e-9);
    double[] ticks = new double[(int) (last - first) + 1];
    for (int at = 0; at < ticks.length; at++) {
      ticks[at] = (first + at) * step;
    }
    return ticks;
  }

  /** First days of years, half-years, quarters or months within a range, as close as fit. */
  static List<LocalDate> of(LocalDate from, LocalDate to, int most) {
    long span = ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1)) + 1;
    int step = 1200;
    for (int months : new int[] {1, 3, 6, 12, 24, 60, 120, 240, 600}) {
      if (span <= (long) months * most) {
        step = months;
        break;
      }
    }
    List<LocalDate> ticks = new ArrayList<>();
    int index = Math.floorDiv(from.getYear() * 12 + from.getMonthValue() - 1, step) * step;
    for (LocalDate day = month(index); !day.isAfter(to); index += step, day = month(index)) {
      if (!day.isBefore(from)) {
        ticks.add(day);
      }
    }
    return ticks;
  }

  private static LocalDate month(int index) {
    return LocalDate.of(Math.floorDiv(index, 12), Math.floorMod(index, 12) + 1, 1);
  }
}
