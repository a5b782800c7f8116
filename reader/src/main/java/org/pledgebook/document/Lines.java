package org.pledgebook.document;

import java.util.Arrays;

/** The lines of a text that hold anything, in order, each without the white space around it. */
final class Lines {
  /** Blanks that make columns. */
  static final int WIDE = 4;

  private static final String GAP = " ".repeat(WIDE);

  private static final int MOST = 63;
  private static final int WIDE_BIT = 64;

  private final String text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private byte[] gaps = new byte[64];
  private short[] indents = new short[64];
  private int size;
  private final boolean plain;
  private int nextTab = -1;
  private int nextGap = -1;

  Lines(String text) {
    this.text = text;
    this.plain = isPlain(text);
    int at = 0;
    int gap = 1;
    while (at < text.length()) {
      int stop = lineEnd(at);
      gap = add(at, stop, gap);
      at = next(stop);
    }
  }

  /** Where the line that starts at {@code from} ends. */
  private int lineEnd(int from) {
    if (plain) {
      int end = text.indexOf('\n', from);
      return end < 0 ? text.length() : end;
    }
    int at = from;
    while (at < text.length() && !Characters.isLineEnd(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether lines end with a line feed only, a carriage return before it or not. */
  private static boolean isPlain(String text) {
    for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
      if (at + 1 == text.length() || text.charAt(at + 1) != '\n') {
        return false;
      }
    }
    return text.indexOf('\f') < 0
        && text.indexOf('\u000B') < 0
        && text.indexOf('\u0085') < 0
        && text.indexOf('\u2028') < 0
        && text.indexOf('\u2029') < 0;
  }

  /**
   * Whether a tab or {@link #WIDE} blanks stand between two places; asked for from left to right.
   */
  private boolean isWideGap(int from, int to) {
    if (nextTab < from) {
      nextTab = orNever(text.indexOf('\t', from));
    }
    if (nextGap < from) {
      nextGap = orNever(text.indexOf(GAP, from));
    }
    return nextTab < to || nextGap < to;
  }

  private static int orNever(int index) {
    return index < 0 ? Integer.MAX_VALUE : index;
  }

  private int next(int stop) {
    boolean pair =
        stop + 1 < text.length() && text.charAt(stop) == '\r' && text.charAt(stop + 1) == '\n';
    return pair ? stop + 2 : stop + 1;
  }

  private int add(int at, int stop, int gap) {
    int start = Marker.skipBlanks(text, at, stop);
    if (start == stop) {
      return Math.min(gap + 1, MOST);
    }
    int end = stop;
    while (Characters.isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (size == starts.length) {
      grow();
    }
    starts[size] = start;
    ends[size] = end;
    gaps[size] = (byte) (isWideGap(start, end) ? gap | WIDE_BIT : gap);
    indents[size++] = (short) Math.min(start - at, Short.MAX_VALUE);
    return 0;
  }

  private void grow() {
    int larger = size + (size >> 1);
    starts = Arrays.copyOf(starts, larger);
    ends = Arrays.copyOf(ends, larger);
    gaps = Arrays.copyOf(gaps, larger);
    indents = Arrays.copyOf(indents, larger);
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
    return gaps[line] & MOST;
  }

  /** Whether there is a tab or {@link #WIDE} blanks between its first and last words. */
  boolean isWide(int line) {
    return (gaps[line] & WIDE_BIT) != 0;
  }

  /** The column in which the line ends. */
  int width(int line) {
    return indents[line] + ends[line] - starts[line];
  }

  /**
   * White space at which a line may be broken: "–" and the word after a no-break space go together.
   */
  private static boolean isBreak(char c) {
    return c != '\u00A0' && c != '\u202F' && Characters.isBlank(c);
  }

  int firstWordLength(int line) {
    int at = starts[line];
    while (at < ends[line] && !isBreak(text.charAt(at))) {
      at++;
    }
    return at - starts[line];
  }
}
