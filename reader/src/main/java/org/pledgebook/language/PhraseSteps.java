package org.pledgebook.language;

import java.util.Arrays;

/**
 * How phrases go on: from place to place by the numbers of their elements. The steps from one place
 * stand side by side, since they are looked into at almost every word of a text.
 */
final class PhraseSteps {
  /** The place where every phrase starts. */
  static final int START = 0;

  /** Higher than any element: what stands behind the last step. */
  private static final int FREE = Integer.MAX_VALUE;

  private static final int[] NONE = {};

  /** By place, each element with the place that it leads to, in the order of the elements. */
  private int[][] steps = {NONE};

  /** By place, a bit for each element modulo 64: spares most words the search among the steps. */
  private long[] elements = {0};

  private int size = 1;

  /** The place that an element leads to, made if it is not there. */
  int add(int place, int element) {
    int known = next(place, element);
    if (known >= 0) {
      return known;
    }
    if (size == steps.length) {
      steps = Arrays.copyOf(steps, 2 * size);
      elements = Arrays.copyOf(elements, 2 * size);
      Arrays.fill(steps, size, steps.length, NONE);
    }
    int[] own = withRoom(steps[place]);
    int at = 2 * rank(own, element);
    System.arraycopy(own, at, own, at + 2, own.length - at - 2);
    own[at] = element;
    own[at + 1] = size;
    steps[place] = own;
    elements[place] |= 1L << element;
    return size++;
  }

  /** The steps, or a copy of twice the size if none is free: thousands lead from the start. */
  private static int[] withRoom(int[] steps) {
    int length = steps.length;
    if (length > 0 && steps[length - 2] == FREE) {
      return steps;
    }
    int[] larger = Arrays.copyOf(steps, Math.max(2, 2 * length));
    Arrays.fill(larger, length, larger.length, FREE);
    return larger;
  }

  /** Whether any phrase goes on from this place. */
  boolean goOn(int place) {
    return elements[place] != 0;
  }

  /** The place that an element leads to, -1 if no phrase goes on so. */
  int next(int place, int element) {
    if ((elements[place] & 1L << element) == 0) {
      return -1;
    }
    int[] own = steps[place];
    int at = 2 * rank(own, element);
    return at < own.length && own[at] == element ? own[at + 1] : -1;
  }

  /** How many of the steps are by a lower element. */
  private static int rank(int[] steps, int element) {
    int low = 0;
    int high = steps.length / 2;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (steps[2 * middle] < element) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
