package org.pledgebook.cli.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether confidence means what it says: of the statements given .8, are eight in ten right?
 * Findings that match weak gold are left out, as everywhere.
 */
public final class Calibration {
  private static final int BINS = 10;

  private final int[] counts = new int[BINS];
  private final int[] right = new int[BINS];
  private final double[] sums = new double[BINS];
  private double squaredErrors;
  private int total;

  void add(double confidence, boolean isRight) {
    int bin = Math.min(BINS - 1, Math.max(0, (int) (confidence * BINS)));
    counts[bin]++;
    right[bin] += isRight ? 1 : 0;
    sums[bin] += confidence;
    double error = confidence - (isRight ? 1 : 0);
    squaredErrors += error * error;
    total++;
  }

  /** Mean squared error of the confidence, 0 (perfect) to 1; 0 where nothing was found. */
  public double brier() {
    return total == 0 ? 0 : squaredErrors / total;
  }

  /** Mean distance, over findings, between a bin's confidence and its share of right ones. */
  public double expectedError() {
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += Math.abs(sums[bin] - right[bin]);
    }
    return total == 0 ? 0 : sum / total;
  }

  /** The reliability table, a line for each tenth that has findings. */
  public List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add("confidence     found predicted  observed");
    for (int bin = 0; bin < BINS; bin++) {
      if (counts[bin] > 0) {
        lines.add(
            "%4s to %3s %9d %9s %9s"
                .formatted(
                    tenth(bin),
                    tenth(bin + 1),
                    counts[bin],
                    Scores.figure(sums[bin] / counts[bin]),
                    Scores.figure((double) right[bin] / counts[bin])));
      }
    }
    lines.add(
        "Brier score %s, expected calibration error %s, over %d findings"
            .formatted(Scores.figure(brier()), Scores.figure(expectedError()), total));
    return lines;
  }

  private static String tenth(int bin) {
    return bin == BINS ? "1" : "." + bin;
  }
}
