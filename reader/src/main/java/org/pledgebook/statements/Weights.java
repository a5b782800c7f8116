package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pledgebook.language.DataFile;

/**
 * Weights of named features, for one or several outcomes each: data fitted on labelled texts by
 * {@code pledgebook train}. A score is the sum of the weights of the features that hold; features
 * without a weight say nothing.
 */
final class Weights {
  private final int outcomes;
  private final Map<String, double[]> weights = new HashMap<>();

  Weights(int outcomes) {
    this.outcomes = outcomes;
  }

  /**
   * Reads the lines of one section of {@code weights.txt}: feature, then a weight for each outcome.
   */
  static Weights read(DataFile file, String section, int outcomes) {
    Weights weights = new Weights(outcomes);
    for (DataFile.Line line : file.lines()) {
      if (line.section().equals(section)) {
        weights.add(line);
      }
    }
    return weights;
  }

  private void add(DataFile.Line line) {
    List<String> columns = line.columns();
    if (columns.size() != 1 + outcomes) {
      throw line.error("expected: feature, then " + outcomes + " weights, tab-separated");
    }
    double[] values = new double[outcomes];
    for (int i = 0; i < outcomes; i++) {
      try {
        values[i] = Double.parseDouble(columns.get(i + 1));
      } catch (NumberFormatException e) {
        throw line.error("not a weight: " + columns.get(i + 1));
      }
    }
    weights.put(columns.get(0), values);
  }

  /** One score for each outcome. */
  double[] scores(List<String> features) {
    double[] scores = new double[outcomes];
    for (String feature : features) {
      double[] weight = weights.get(feature);
      if (weight != null) {
        for (int i = 0; i < outcomes; i++) {
          scores[i] += weight[i];
        }
      }
    }
    return scores;
  }

  /** The features that matter most for an outcome, strongest first, as "feature +1.2". */
  List<String> reasons(List<String> features, int outcome, int most) {
    List<String> known = new ArrayList<>(features);
    known.removeIf(feature -> !weights.containsKey(feature));
    known.sort(Comparator.comparingDouble(feature -> -Math.abs(weight(feature, outcome))));
    return known.stream()
        .limit(most)
        .map(feature -> String.format(Locale.ROOT, "%s %+.1f", feature, weight(feature, outcome)))
        .toList();
  }

  private double weight(String feature, int outcome) {
    double[] values = weights.get(feature);
    return values == null ? 0 : values[outcome];
  }
}
