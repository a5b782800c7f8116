package org.pledgebook.document;

import java.util.Arrays;

/**
 * Translates UTF-16 offsets of one text to code-point offsets and back.
 *
 * <p>Built in one pass over the text; each translation then costs a binary search among the
 * characters outside the Basic Multilingual Plane, of which official texts have few or none.
 */
public final class CodePointOffsets {
  /** Offsets of the low surrogates of the pairs, ascending. */
  private final int[] lows;

  private CodePointOffsets(int[] lows) {
    this.lows = lows;
  }

  /** Those of a text. */
  public static CodePointOffsets of(String text) {
    if (text.codePointCount(0, text.length()) == text.length()) {
      // Most texts have no pair, and a string that has one byte a character knows it at once.
      return new CodePointOffsets(new int[0]);
    }
    int[] found = new int[0];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(16, count * 2));
        }
        found[count++] = i;
      }
    }
    return new CodePointOffsets(Arrays.copyOf(found, count));
  }

  /** The number of code points before the UTF-16 offset {@code utf16}. */
  public int codePoint(int utf16) {
    return utf16 - insertionPoint(utf16);
  }

  /** How many pairs are complete before {@code utf16}. */
  private int insertionPoint(int utf16) {
    int found = Arrays.binarySearch(lows, utf16);
    return found >= 0 ? found : -found - 1;
  }

  /** The UTF-16 offset before which there are {@code codePoint} code points. */
  public int utf16(int codePoint) {
    int low = 0;
    int high = lows.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      // The pair that ends at lows[middle] is the code point number lows[middle] - 1 - middle.
      if (lows[middle] - 1 - middle < codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoint + low;
  }
}
