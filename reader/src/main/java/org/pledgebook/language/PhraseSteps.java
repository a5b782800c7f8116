package org.pledgebook.language;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How phrases go on: from place to place by the numbers of their elements. Kept flat, in one table
 * with open addressing, since it is looked into at almost every word of a text.
 */
final class PhraseSteps {
  /** The place where every phrase starts. */
  static final int START = 0;

  private static final int LEAST_CAPACITY = 16;
  private static final long EMPTY = -1;

  /** The place that is left, and the element. */
  private long[] keys = empty(LEAST_CAPACITY);

  /** The place that is reached, by the same slots. */
  private int[] places = new int[LEAST_CAPACITY];

  private final BitSet left = new BitSet();
  private int size;

  private static long[] empty(int capacity) {
    long[] keys = new long[capacity];
    Arrays.fill(keys, EMPTY);
    return keys;
  }

  /** The place that an element leads to, made if it is not there. */
  int add(int place, int element) {
    long key = key(place, element);
    int slot = slot(key);
    if (keys[slot] == key) {
      return places[slot];
    }
    if (2 * ++size > keys.length) {
      grow();
      slot = slot(key);
    }
    keys[slot] = key;
    places[slot] = size;
    left.set(place);
    return size;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldPlaces = places;
    keys = empty(2 * oldKeys.length);
    places = new int[keys.length];
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldKeys[old] != EMPTY) {
        int slot = slot(oldKeys[old]);
        keys[slot] = oldKeys[old];
        places[slot] = oldPlaces[old];
      }
    }
  }

  /** Whether any phrase goes on from this place. */
  boolean goOn(int place) {
    return left.get(place);
  }

  /** The place that an element leads to, -1 if no phrase goes on so. */
  int next(int place, int element) {
    long key = key(place, element);
    int slot = slot(key);
    return keys[slot] == key ? places[slot] : -1;
  }

  private static long key(int place, int element) {
    return ((long) place << Integer.SIZE) | element;
  }

  /** Where the key stands, or the empty slot where it would. */
  private int slot(long key) {
    int slot = (int) ((key * 0x9e37_79b9_7f4a_7c15L) >>> Integer.SIZE) & (keys.length - 1);
    while (keys[slot] != key && keys[slot] != EMPTY) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
