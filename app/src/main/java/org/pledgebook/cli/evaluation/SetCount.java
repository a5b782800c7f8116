package org.pledgebook.cli.evaluation;

import java.util.Set;

/** Right, superfluous and missing members of sets, summed over many comparisons. */
final class SetCount {
  private int right;
  private int superfluous;
  private int missing;

  <T> void compare(Set<T> found, Set<T> gold) {
    int shared = (int) found.stream().filter(gold::contains).count();
    add(shared, found.size() - shared, gold.size() - shared);
  }

  void add(int right, int superfluous, int missing) {
    this.right += right;
    this.superfluous += superfluous;
    this.missing += missing;
  }

  /** Micro-averaged F1; where there was nothing to find and nothing was found, 1. */
  double f1() {
    return Ratio.harmonicMean(
        Ratio.orOne(right, right + superfluous), Ratio.orOne(right, right + missing));
  }
}
