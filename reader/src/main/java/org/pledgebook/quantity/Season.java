package org.pledgebook.quantity;

import java.time.MonthDay;

/** A season by its first and last day; one that ends before it starts runs into the next year. */
record Season(MonthDay first, MonthDay last) {
  /** The season that starts in {@code year}. */
  Span in(int year) {
    int endYear = last.isBefore(first) ? year + 1 : year;
    return new Span(first.atYear(year), last.atYear(endYear), Unit.QUARTER);
  }

  /** The days of a season as dates.txt writes them: "06-21 09-21". */
  static Season parse(String days) {
    String[] edges = days.split(" +");
    if (edges.length != 2) {
      throw new IllegalArgumentException("a season has a first and a last day");
    }
    return new Season(MonthDay.parse("--" + edges[0]), MonthDay.parse("--" + edges[1]));
  }
}
