package org.pledgebook.source;

import java.util.Arrays;

/** Where the characters of a canonical text stood in its capture. */
public sealed interface Origin {
  /** The canonical text is the decoded file: each offset is its own origin. */
  record Verbatim() implements Origin {}

  /**
   * The text was taken out of markup.
   *
   * @param source the decoded file
   * @param offsets from the canonical text to {@code source}
   */
  record Markup(String source, OffsetMap offsets) implements Origin {}

  /** The text was taken out of numbered parts, of which only the number can be told. */
  final class Parts implements Origin {
    private final String unit;
    private final int[] starts;

    /**
     * @param starts the canonical offset at which each part begins, ascending
     */
    Parts(String unit, int[] starts) {
      this.unit = unit;
      this.starts = starts.clone();
    }

    /** What the parts are: {@code page} or {@code paragraph}. */
    public String unit() {
      return unit;
    }

    /** How many parts there are. */
    public int count() {
      return starts.length;
    }

    /**
     * Where a part begins in the canonical text.
     *
     * @param number from 1; one more than there are gives the largest offset
     */
    public int start(int number) {
      return number > starts.length ? Integer.MAX_VALUE : starts[number - 1];
    }

    /** The number, from 1, of the part that holds the character at {@code offset}. */
    public int number(int offset) {
      int found = Arrays.binarySearch(starts, offset);
      if (found < 0) {
        return Math.max(1, -found - 1);
      }
      // Parts without text begin where the next one does: the last of them holds the character.
      while (found + 1 < starts.length && starts[found + 1] == offset) {
        found++;
      }
      return found + 1;
    }
  }
}
