package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits weights to examples: ridge-regularised multinomial logistic regression by full-batch
 * AdaGrad, from zero and in a fixed order, so that the same examples give the same weights.
 */
final class Regression {
  /** Features that hold, and the outcome: 0 for none, else 1 to the number of outcomes. */
  record Example(List<String> features, int outcome) {}

  /** Conjunctions of features are many and rare: they are held down so much more. */
  private static final double PAIRS = 2.0;

  private static final int ROUNDS = 150;
  private static final double STEP = 0.3;
  private static final int LEAST_COUNT = 2;
  private static final double LEAST_WEIGHT = 0.01;

  private final List<Example> examples;
  private final int outcomes;
  private final double ridge;

  private Regression(List<Example> examples, int outcomes, double ridge) {
    this.examples = examples;
    this.outcomes = outcomes;
    this.ridge = ridge;
  }

  /**
   * The fitted weights as lines of {@code weights.txt}, in alphabetical order of features.
   *
   * @param ridge how much weights are held down
   */
  static List<String> fit(List<Example> examples, int outcomes, double ridge) {
    return new Regression(examples, outcomes, ridge).lines();
  }

  private List<String> lines() {
    Map<String, Integer> counts = new HashMap<>();
    for (Example example : examples) {
      example.features().stream().distinct().forEach(f -> counts.merge(f, 1, Integer::sum));
    }
    Map<String, Integer> index = new LinkedHashMap<>();
    int[][] rows = new int[examples.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          examples.get(i).features().stream()
              .distinct()
              .filter(feature -> counts.getOrDefault(feature, 0) >= LEAST_COUNT)
              .mapToInt(feature -> index.computeIfAbsent(feature, f -> index.size()))
              .toArray();
    }
    double[] ridges = new double[index.size()];
    index.forEach((feature, i) -> ridges[i] = feature.indexOf('&') < 0 ? ridge : PAIRS * ridge);
    double[][] weights = fit(rows, ridges);
    Map<String, double[]> sorted = new TreeMap<>();
    index.forEach((feature, i) -> sorted.put(feature, weights[i]));
    List<String> lines = new ArrayList<>();
    sorted.forEach(
        (feature, values) -> {
          if (Arrays.stream(values).map(Math::abs).max().orElse(0) >= LEAST_WEIGHT) {
            lines.add(line(feature, values));
          }
        });
    return lines;
  }

  private static String line(String feature, double[] values) {
    StringBuilder line = new StringBuilder(feature);
    for (double value : values) {
      line.append('\t').append(String.format(Locale.ROOT, "%.3f", value));
    }
    return line.toString();
  }

  private double[][] fit(int[][] rows, double[] ridges) {
    double[][] weights = new double[ridges.length][outcomes];
    double[][] squares = new double[ridges.length][outcomes];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] gradient = gradient(rows, weights);
      for (int f = 0; f < ridges.length; f++) {
        for (int k = 0; k < outcomes; k++) {
          double g = gradient[f][k] + ridges[f] * weights[f][k];
          squares[f][k] += g * g;
          if (squares[f][k] > 0) {
            weights[f][k] -= STEP * g / Math.sqrt(squares[f][k]);
          }
        }
      }
    }
    return weights;
  }

  private double[][] gradient(int[][] rows, double[][] weights) {
    double[][] gradient = new double[weights.length][outcomes];
    for (int i = 0; i < rows.length; i++) {
      double[] scores = new double[outcomes];
      for (int f : rows[i]) {
        for (int k = 0; k < outcomes; k++) {
          scores[k] += weights[f][k];
        }
      }
      double[] probabilities = Verdict.probabilities(scores);
      int outcome = examples.get(i).outcome();
      for (int f : rows[i]) {
        for (int k = 0; k < outcomes; k++) {
          gradient[f][k] += probabilities[k] - (outcome == k + 1 ? 1 : 0);
        }
      }
    }
    return gradient;
  }
}
