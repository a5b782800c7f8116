package org.pledgebook.publication.charts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.DoubleFunction;

/** Draws the axes that charts over time share. */
final class Axes {
  private static final double TICK = 5;
  private static final double BELOW = 20;
  private static final double GAP = 9;

  /** Half the height of figures, so that they stand on the middle of their line. */
  private static final double MIDDLE = 4;

  private Axes() {}

  /** Lines with figures at the left. */
  static void figures(
      Sheet sheet, double[] ticks, DoubleFunction<String> words, Axis across, Axis up) {
    Svg svg = sheet.drawing();
    for (double tick : ticks) {
      double y = up.at(tick);
      svg.line(across.from(), y, across.to(), y, tick == 0 ? "pb-axis" : "pb-grid");
      svg.text(across.from() - GAP, y + MIDDLE, "pb-small-end", words.apply(tick));
    }
  }

  /** Months and years along the bottom. */
  static void time(Sheet sheet, LocalDate from, LocalDate to, int most, Axis across, Axis up) {
    Svg svg = sheet.drawing();
    svg.line(across.from(), up.from(), across.to(), up.from(), "pb-axis");
    DateTimeFormatter month = DateTimeFormatter.ofPattern("MMM", sheet.labels().locale());
    DateTimeFormatter first = DateTimeFormatter.ofPattern("MMM yyyy", sheet.labels().locale());
    boolean isFirst = true;
    for (LocalDate tick : Ticks.of(from, to, most)) {
      double x = across.at(tick);
      boolean isYear = tick.getMonthValue() == 1;
      svg.line(x, up.from(), x, up.from() + TICK, "pb-axis");
      svg.text(
          x,
          up.from() + BELOW,
          isYear ? "pb-strong-middle" : "pb-small-middle",
          isYear ? String.valueOf(tick.getYear()) : tick.format(isFirst ? first : month));
      isFirst = false;
    }
  }
}
