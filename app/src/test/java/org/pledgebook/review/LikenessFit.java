package org.pledgebook.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Computes the weights of {@link Sign} from the labelled documents (argument: their folder), and
 * says how well weights do that were computed without the documents that they are tried on. Run by
 * hand after a change of a sign or of the pairs.
 */
final class LikenessFit {
  private static final double RIDGE = 0.3;
  private static final int FOLDS = 8;
  private static final int STEPS = 60;
  private static final Sign[] SIGNS = Sign.values();

  private record Example(double[] signs, boolean isTrue, int fold) {}

  private LikenessFit() {}

  public static void main(String[] arguments) throws Exception {
    GoldPairs gold = GoldPairs.load(Path.of(arguments[0]));
    List<Example> examples = examples(gold);
    double[] weights = fit(examples);
    for (int sign = 0; sign < SIGNS.length; sign++) {
      System.out.printf(Locale.ROOT, "%s(%.2f)%n", SIGNS[sign], weights[sign]);
    }
    double[] seen = new double[examples.size()];
    double[] unseen = new double[examples.size()];
    for (int at = 0; at < seen.length; at++) {
      seen[at] = chance(examples.get(at), weights);
    }
    for (int fold = 0; fold < FOLDS; fold++) {
      int tried = fold;
      double[] others = fit(examples.stream().filter(e -> e.fold() != tried).toList());
      for (int at = 0; at < unseen.length; at++) {
        if (examples.get(at).fold() == fold) {
          unseen[at] = chance(examples.get(at), others);
        }
      }
    }
    System.out.printf("%d examples, %d true%n", seen.length, gold.truth().size());
    for (double least : new double[] {0.5, 0.4, 0.3, 0.25, 0.2, 0.15, 0.1, 0.07, 0.05, 0.03}) {
      System.out.printf(
          Locale.ROOT,
          "chance %.2f: %s; on documents not seen: %s%n",
          least,
          shares(examples, seen, least, gold.truth().size()),
          shares(examples, unseen, least, gold.truth().size()));
    }
  }

  private static String shares(List<Example> examples, double[] chances, double least, int all) {
    int proposed = 0;
    int right = 0;
    for (int at = 0; at < chances.length; at++) {
      if (chances[at] >= least) {
        proposed++;
        right += examples.get(at).isTrue() ? 1 : 0;
      }
    }
    return String.format(
        Locale.ROOT,
        "%d proposed, precision %.2f, recall %.2f",
        proposed,
        (double) right / Math.max(1, proposed),
        (double) right / all);
  }

  private static List<Example> examples(GoldPairs gold) {
    List<Sketch> sketches = gold.sketches();
    Likeness likeness = new Likeness(sketches);
    Random random = new Random(1);
    Map<String, Integer> folds = new java.util.HashMap<>();
    Set<List<Long>> truth = gold.truth();
    List<Example> examples = new ArrayList<>();
    for (Pair pair : Duplicates.propose(sketches, 0)) {
      int later = (int) pair.duplicate();
      int earlier = (int) pair.original();
      if (sketches.get(later).language().equals(sketches.get(earlier).language())) {
        double[] signs = new double[SIGNS.length];
        likeness.signs(later, earlier).forEach((sign, value) -> signs[sign.ordinal()] = value);
        int fold =
            folds.computeIfAbsent(
                sketches.get(earlier).document(), document -> random.nextInt(FOLDS));
        examples.add(
            new Example(signs, truth.contains(List.of((long) earlier, (long) later)), fold));
      }
    }
    return examples;
  }

  private static double chance(Example example, double[] weights) {
    double sum = 0;
    for (int sign = 0; sign < weights.length; sign++) {
      sum += weights[sign] * example.signs()[sign];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** Newton's method; the first weight is free of the ridge. */
  private static double[] fit(List<Example> examples) {
    int size = SIGNS.length;
    double[] weights = new double[size];
    for (int step = 0; step < STEPS; step++) {
      double[][] system = new double[size][size + 1];
      for (Example example : examples) {
        double chance = chance(example, weights);
        double[] signs = example.signs();
        for (int row = 0; row < size; row++) {
          system[row][size] += signs[row] * ((example.isTrue() ? 1 : 0) - chance);
          for (int column = 0; column < size; column++) {
            system[row][column] += chance * (1 - chance) * signs[row] * signs[column];
          }
        }
      }
      for (int row = 0; row < size; row++) {
        system[row][size] -= row == 0 ? 0 : RIDGE * weights[row];
        system[row][row] += row == 0 ? 1e-6 : RIDGE;
      }
      double[] change = solve(system);
      for (int row = 0; row < size; row++) {
        weights[row] += change[row];
      }
      if (Arrays.stream(change).map(Math::abs).max().orElse(0) < 1e-6) {
        break;
      }
    }
    return weights;
  }

  /** Gauss elimination of a positive definite system. */
  private static double[] solve(double[][] system) {
    int size = system.length;
    for (int pivot = 0; pivot < size; pivot++) {
      for (int row = pivot + 1; row < size; row++) {
        double factor = system[row][pivot] / system[pivot][pivot];
        for (int column = pivot; column <= size; column++) {
          system[row][column] -= factor * system[pivot][column];
        }
      }
    }
    double[] solution = new double[size];
    for (int row = size - 1; row >= 0; row--) {
      double rest = system[row][size];
      for (int column = row + 1; column < size; column++) {
        rest -= system[row][column] * solution[column];
      }
      solution[row] = rest / system[row][row];
    }
    return solution;
  }
}
