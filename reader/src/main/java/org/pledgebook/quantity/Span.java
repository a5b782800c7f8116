package org.pledgebook.quantity;

import java.time.LocalDate;

/** Days from {@code start} to {@code end}, both included, and the unit they were named in. */
record Span(LocalDate start, LocalDate end, Unit unit) {
  Span {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("span ends before it starts: " + start + "/" + end);
    }
  }

  /** The whole unit that holds a day. */
  static Span of(Unit unit, LocalDate day) {
    LocalDate first = unit.first(day);
    return new Span(first, unit.plus(first, 1).minusDays(1), unit);
  }
}
