package org.pledgebook.document;

import java.util.Arrays;

/** The lines of a text that hold anything, in order, each without the white space around it. */
final class Lines {
  private final String text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private byte[] gaps = new byte[64];
  private short[] indents = new short[64];
  private int size;

  Lines(String text) {
    this.text = text;
    int at = 0;
    int gap = 1;
    while (at < text.length()) {
      int stop = at;
      while (stop < text.length() && !Characters.isLineEnd(text.charAt(stop))) {
        stop++;
      }
      gap = add(at, stop, gap);
      at = next(stop);
    }
  }

  private int next(int stop) {
    boolean pair =
        stop + 1 < text.length() && text.charAt(stop) == '\r' && text.charAt(stop + 1) == '\n';
    return pair ? stop + 2 : stop + 1;
  }

  private int add(int at, int stop, int gap) {
    int start = at;
    while (start < stop && Characters.isBlank(text.charAt(start))) {
      start++;
    }
    if (start == stop) {
      return Math.min(gap + 1, 100);
    }
    int end = stop;
    while (Characters.isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (size == starts.length) {
      int larger = size + (size >> 1);
      starts = Arrays.copyOf(starts, larger);
      ends = Arrays.copyOf(ends, larger);
      gaps = Arrays.copyOf(gaps, larger);
      indents = Arrays.copyOf(indents, larger);
    }
    starts[size] = start;
    ends[size] = end;
    gaps[size] = (byte) gap;
    indents[size++] = (short) Math.min(start - at, Short.MAX_VALUE);
    return 0;
  }

  String text() {
    return text;
  }

  int size() {
    return size;
  }

  int start(int line) {
    return starts[line];
  }

  int end(int line) {
    return ends[line];
  }

  int length(int line) {
    return ends[line] - starts[line];
  }

  /** Characters of white space before the line. */
  int indent(int line) {
    return indents[line];
  }

  /** How many blank lines stand before this one; the first line counts as having one. */
  int gap(int line) {
    return gaps[line];
  }

  /** The column in which the line ends. */
  int width(int line) {
    return indents[line] + ends[line] - starts[line];
  }

  int firstWordLength(int line) {
    int at = starts[line];
    while (at < ends[line] && !Characters.isBlank(text.charAt(at))) {
      at++;
    }
    return at - starts[line];
  }
}
