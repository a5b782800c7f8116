package org.pledgebook.publication.charts;

import java.time.LocalDate;

/**
 * A straight scale.
 *
 * @param low the value at {@code from}
 * @param high the value at {@code to}, not the same
 */
record Axis(double low, double high, double from, double to) {
  /** Of days. */
  static Axis of(LocalDate low, LocalDate high, double from, double to) {
    return new Axis((double) low.toEpochDay(), (double) high.toEpochDay(), from, to);
  }

  double at(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }

  double at(LocalDate day) {
    return at((double) day.toEpochDay());
  }
}
