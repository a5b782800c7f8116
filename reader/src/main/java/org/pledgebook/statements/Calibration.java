package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pledgebook.language.DataFile;

/**
 * Turns the likelihood that the weights give into a confidence that can be believed: of the
 * statements given .8, about eight in ten are right. Weights are too sure of, or too modest about,
 * texts that they were not fitted on; how much is measured on texts that were kept from them (Platt
 * scaling: slope and intercept on the log-odds).
 */
record Calibration(double slope, double intercept) {
  static final Calibration NONE = new Calibration(1, 0);

  private static final double EDGE = 1e-6;
  private static final int ROUNDS = 50;

  /** What was said and what turned out. */
  record Outcome(double likelihood, boolean right) {}

  double of(double likelihood) {
    return logistic(slope * logOdds(likelihood) + intercept);
  }

  private static double logOdds(double likelihood) {
    double inside = Math.min(1 - EDGE, Math.max(EDGE, likelihood));
    return Math.log(inside / (1 - inside));
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** The slope and intercept of greatest likelihood, by Newton's method; none without outcomes. */
  static Calibration fit(List<Outcome> outcomes) {
    double slope = 1;
    double intercept = 0;
    for (int round = 0; round < ROUNDS && !outcomes.isEmpty(); round++) {
      // A weak pull towards no change keeps few or one-sided outcomes from running away.
      double gSlope = slope - 1;
      double gIntercept = intercept;
      double hSlope = 1;
      double hIntercept = 1;
      double hBoth = 0;
      for (Outcome outcome : outcomes) {
        double x = logOdds(outcome.likelihood());
        double p = logistic(slope * x + intercept);
        double error = p - (outcome.right() ? 1 : 0);
        double weight = p * (1 - p);
        gSlope += error * x;
        gIntercept += error;
        hSlope += weight * x * x;
        hIntercept += weight;
        hBoth += weight * x;
      }
      double determinant = hSlope * hIntercept - hBoth * hBoth;
      slope -= (hIntercept * gSlope - hBoth * gIntercept) / determinant;
      intercept -= (hSlope * gIntercept - hBoth * gSlope) / determinant;
    }
    return new Calibration(slope, intercept);
  }

  /** Reads the section of {@code weights.txt}; without it, nothing is changed. */
  static Calibration read(DataFile file, String section) {
    List<DataFile.Line> lines = new ArrayList<>(file.lines());
    lines.removeIf(line -> !line.section().equals(section));
    if (lines.isEmpty()) {
      return NONE;
    }
    DataFile.Line line = lines.get(0);
    List<String> columns = line.columns();
    try {
      if (lines.size() == 1 && columns.size() == 2) {
        return new Calibration(
            Double.parseDouble(columns.get(0)), Double.parseDouble(columns.get(1)));
      }
    } catch (NumberFormatException e) {
      throw line.error("not numbers: " + line.text());
    }
    throw line.error("expected one line: slope, intercept, tab-separated");
  }

  /** As {@link #read} reads it. */
  String line() {
    return String.format(Locale.ROOT, "%.3f\t%.3f", slope, intercept);
  }
}
