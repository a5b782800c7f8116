package org.pledgebook.document;

import java.util.Arrays;

/**
 * Groups lines into blocks: blank lines and markers separate, lines that were broken at a column
 * are joined. A block of more than {@link #LONGEST} characters is cut at white space so that what
 * looks at a block needs bounded memory.
 */
final class Blocks {
  static final int LONGEST = 1 << 15;
  private static final int SHORT_LINE = 60;
  private static final int LONG_LINE = 100;

  /** The indent of what stands in a right column or the middle. */
  private static final int FAR_RIGHT = 24;

  private final Lines lines;
  private final String text;
  private final boolean[] marked;
  private final Wrapping wrapping;
  private int[] firsts = new int[64];
  private int size;
  private int runEnd;
  private boolean runIsWrapped;

  Blocks(Lines lines) {
    this.lines = lines;
    this.text = lines.text();
    this.marked = new boolean[lines.size()];
    for (int line = 0; line < lines.size(); line++) {
      marked[line] = Marker.at(text, lines.start(line), lines.end(line)).isPresent();
    }
    this.wrapping = Wrapping.of(lines, marked);
    for (int line = 0; line < lines.size(); line++) {
      if (line == 0 || !continues(line)) {
        start(line);
      }
    }
  }

  private void start(int line) {
    if (size == firsts.length) {
      firsts = Arrays.copyOf(firsts, size + (size >> 1));
    }
    firsts[size++] = line;
  }

  Lines lines() {
    return lines;
  }

  int size() {
    return size;
  }

  int firstLine(int block) {
    return firsts[block];
  }

  int lastLine(int block) {
    return (block + 1 < size ? firsts[block + 1] : lines.size()) - 1;
  }

  /**
   * Where to cut a block that is too long: after a sentence in its last quarter, else at white
   * space.
   */
  int cut(int start) {
    int latest = start + LONGEST;
    int blank = latest;
    for (int at = latest; at > start + LONGEST * 3 / 4; at--) {
      if (Characters.isBlank(text.charAt(at))) {
        if (Characters.isTerminal(text.charAt(at - 1))) {
          return at;
        }
        blank = blank == latest ? at : blank;
      }
    }
    return Character.isLowSurrogate(text.charAt(blank)) ? blank - 1 : blank;
  }

  private boolean continues(int line) {
    char last = Characters.lastTelling(text, lines.start(line - 1), lines.end(line - 1));
    char first = Characters.firstTelling(text, lines.start(line), lines.end(line));
    if (last == 0
        || first == 0
        || isRule(line)
        || isRule(line - 1)
        || isTable(line)
        || isTable(line - 1)) {
      return false;
    }
    boolean full = wrapping.isFull(lines, line);
    if (marked[line] && !isWrappedMarker(line, last, full)) {
      return false;
    }
    if (lines.gap(line) > 0 && !(wrapping.doubleSpaced() && lines.gap(line) == 1)) {
      return acrossBlank(line, last, first);
    }
    if (lines.indent(line) >= FAR_RIGHT || lines.indent(line - 1) >= FAR_RIGHT) {
      return false;
    }
    if (isHanging(line)) {
      return true;
    }
    boolean over = Characters.isTerminal(last);
    if (Character.isLowerCase(first) && !over) {
      return full || (last != ':' && last != ';');
    }
    if (wrapping.column() == 0) {
      return Character.isLowerCase(last) && lines.length(line - 1) >= LONG_LINE;
    }
    if (wrapping.doubleSpaced()) {
      return !over
          && (full
              || last == ','
              || (Character.isLowerCase(last) && wrapping.isLong(lines, line - 1)));
    }
    return full || (!over && last != ':' && last != ';' && isWrappedRun(line));
  }

  /** Whether the line hangs under the words of a list item, as the item's first line does not. */
  private boolean isHanging(int line) {
    int first = firsts[size - 1];
    return lines.gap(line) == 0
        && !marked[line]
        && marked[first]
        && lines.indent(line) > lines.indent(first);
  }

  /** A line of print that a page break or a blank line cut in mid-sentence. */
  private boolean acrossBlank(int line, char last, char first) {
    char end = text.charAt(lines.end(line) - 1);
    return lines.gap(line) == 1
        && line > 1
        && (Characters.isTerminal(end) || lines.length(line) >= SHORT_LINE)
        && !marked[line]
        && Character.isLowerCase(first)
        && Character.isLetterOrDigit(last)
        && lines.length(line - 1) >= SHORT_LINE
        && lines.length(line - 1) <= 2 * SHORT_LINE;
  }

  /** A dash or number that came to stand at a line's start because the line before was full. */
  private boolean isWrappedMarker(int line, char last, boolean full) {
    if (lines.gap(line) > 0 || Characters.isTerminal(last) || last == ':' || last == ';') {
      return false;
    }
    Marker marker = Marker.at(text, lines.start(line), lines.end(line));
    if (marker.type() == Marker.Type.DASH) {
      int blockStart = lines.start(firsts[size - 1]);
      return (full || wrapping.isLong(lines, line - 1))
          && marker.wordsStart() < lines.end(line)
          && Character.isLowerCase(text.charAt(marker.wordsStart()))
          && text.charAt(blockStart) != text.charAt(lines.start(line));
    }
    return full && marker.type() == Marker.Type.NUMBER && marker.number() > 12;
  }

  /** Whether most lines of this run of lines without a blank line are full. */
  private boolean isWrappedRun(int line) {
    if (line < runEnd) {
      return runIsWrapped;
    }
    int from = line;
    while (from > 1 && lines.gap(from - 1) == 0) {
      from--;
    }
    int full = 0;
    int breaks = 0;
    int at = from;
    for (; at < lines.size() && lines.gap(at) == 0; at++) {
      if (!marked[at]) {
        breaks++;
        full += wrapping.isFull(lines, at) ? 1 : 0;
      }
    }
    runEnd = at;
    runIsWrapped = full * 2 >= breaks;
    return runIsWrapped;
  }

  /** A line of signs alone, such as "-----" or "* * *", or a markdown heading. */
  private boolean isRule(int line) {
    if (text.charAt(lines.start(line)) == '#') {
      return true;
    }
    if (lines.length(line) > 2 * WIDE) {
      return false;
    }
    for (int at = lines.start(line); at < lines.end(line); at++) {
      if (Character.isLetterOrDigit(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static final int WIDE = 80;

  private boolean isTable(int line) {
    return lines.isWide(line) && hasColumns(text, lines.start(line), lines.end(line));
  }

  /**
   * Whether a line has columns: a tab or four blanks after its first words, which are no marker.
   */
  static boolean hasColumns(String text, int start, int end) {
    int from = Marker.at(text, start, end).wordsStart();
    int limit = Math.min(end, from + 3 * WIDE);
    int blanks = 0;
    for (int at = from; at < limit; at++) {
      char c = text.charAt(at);
      if (c == '\t') {
        return true;
      }
      blanks = c == ' ' || c == '\u00A0' ? blanks + 1 : 0;
      if (blanks == Lines.WIDE) {
        return true;
      }
    }
    return false;
  }
}
