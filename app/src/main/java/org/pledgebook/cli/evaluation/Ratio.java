package org.pledgebook.cli.evaluation;

/** Shares of counts, each saying what it is when there is nothing to divide by. */
final class Ratio {
  private Ratio() {}

  static double orOne(int part, int whole) {
    return whole == 0 ? 1.0 : (double) part / whole;
  }

  static double orZero(int part, int whole) {
    return whole == 0 ? 0.0 : (double) part / whole;
  }

  static double harmonicMean(double a, double b) {
    return a + b == 0 ? 0.0 : 2 * a * b / (a + b);
  }
}
