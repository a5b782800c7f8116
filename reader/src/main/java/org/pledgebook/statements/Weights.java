package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.DataFile;

/**
 * Weights of named features, for one or several outcomes each: data fitted on labelled texts by
 * {@code pledgebook train}. A score is the sum of the weights of the features that hold; features
 * without a weight say nothing.
 *
 * <p>Names are found by their keys, see {@link FeatureSet}, in a table with open addressing.
 */
final class Weights {
  private static final int LEAST_CAPACITY = 64;

  private final int outcomes;

  /** Key by slot; 0 where there is none, since no name is empty. */
  private long[] keys = new long[LEAST_CAPACITY];

  /** By slot and outcome. */
  private double[] weights;

  /** The lines that the weights come from, by slot: to tell two names of one key. */
  private DataFile.@Nullable Line[] lines = new DataFile.Line[LEAST_CAPACITY];

  private int size;

  Weights(int outcomes) {
    this.outcomes = outcomes;
    this.weights = new double[LEAST_CAPACITY * outcomes];
  }

  /**
   * Reads the lines of one section of {@code weights.txt}: feature, then a weight for each outcome.
   *
   * @throws org.pledgebook.source.PledgebookException if a line is broken, or stands for the same
   *     feature as another; file and line are named
   */
  static Weights read(DataFile file, String section, int outcomes) {
    Weights weights = new Weights(outcomes);
    for (DataFile.Line line : file.lines()) {
      if (line.section().equals(section)) {
        List<String> columns = line.columns();
        weights.add(line, columns, FeatureSet.key(columns.get(0)));
      }
    }
    weights.lines = new DataFile.Line[0];
    return weights;
  }

  /** Adds the weights of a line whose feature has this key. */
  void add(DataFile.Line line, List<String> columns, long key) {
    if (columns.size() != 1 + outcomes) {
      throw line.error("expected: feature, then " + outcomes + " weights, tab-separated");
    }
    if (2 * ++size > keys.length) {
      grow();
    }
    int slot = slot(key);
    DataFile.Line before = lines[slot];
    if (before != null) {
      throw line.error(clash(columns.get(0), before));
    }
    keys[slot] = key;
    lines[slot] = line;
    for (int i = 0; i < outcomes; i++) {
      try {
        weights[slot * outcomes + i] = Double.parseDouble(columns.get(i + 1));
      } catch (NumberFormatException e) {
        throw line.error("not a weight: " + columns.get(i + 1));
      }
    }
  }

  private static String clash(String feature, DataFile.Line before) {
    String start = "feature \"" + feature + "\" ";
    return before.columns().get(0).equals(feature)
        ? start + "stands in line " + before.number() + " already"
        : start + "has the same key as the one of line " + before.number() + "; rename one of them";
  }

  private void grow() {
    long[] oldKeys = keys;
    double[] oldWeights = weights;
    DataFile.@Nullable Line[] oldLines = lines;
    keys = new long[2 * oldKeys.length];
    weights = new double[keys.length * outcomes];
    lines = new DataFile.Line[keys.length];
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldKeys[old] != 0) {
        int slot = slot(oldKeys[old]);
        keys[slot] = oldKeys[old];
        lines[slot] = oldLines[old];
        System.arraycopy(oldWeights, old * outcomes, weights, slot * outcomes, outcomes);
      }
    }
  }

  /** Where the key stands, or the empty slot where it would. */
  private int slot(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9e37_79b9_7f4a_7c15L;
    int slot = (int) (mixed >>> Integer.SIZE) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** One score for each outcome. */
  double[] scores(FeatureSet features) {
    double[] scores = new double[outcomes];
    for (int i = 0; i < features.size(); i++) {
      int slot = slot(features.key(i));
      if (keys[slot] != 0) {
        for (int k = 0; k < outcomes; k++) {
          scores[k] += weights[slot * outcomes + k];
        }
      }
    }
    return scores;
  }

  /** The features that matter most for an outcome, strongest first, as "feature +1.2". */
  List<String> reasons(List<String> features, int outcome, int most) {
    List<String> known = new ArrayList<>(features);
    known.removeIf(feature -> keys[slot(FeatureSet.key(feature))] == 0);
    known.sort(Comparator.comparingDouble(feature -> -Math.abs(weight(feature, outcome))));
    return known.stream()
        .limit(most)
        .map(feature -> String.format(Locale.ROOT, "%s %+.1f", feature, weight(feature, outcome)))
        .toList();
  }

  private double weight(String feature, int outcome) {
    return weights[slot(FeatureSet.key(feature)) * outcomes + outcome];
  }
}
