package org.pledgebook.document;

/**
 * How a text is broken into lines, told from the lengths of all its lines: not at all (a line is a
 * paragraph), at a column (a line that its next word would not have fitted goes on), or at a column
 * with a blank line after each line.
 *
 * @param column the column at which lines are broken; 0 if they are not
 * @param doubleSpaced whether a blank line stands between the lines of a paragraph
 */
record Wrapping(int column, boolean doubleSpaced) {
  private static final int WIDEST = 140;
  private static final int NARROWEST = 36;
  private static final int RAGGED = 3;
  private static final int SAMPLE = 20_000;

  static Wrapping of(Lines lines, boolean[] marked) {
    Wrapping single = of(lines, marked, false);
    if (single.column > 0 || !looksDoubleSpaced(lines, marked)) {
      return single;
    }
    return of(lines, marked, true);
  }

  private static Wrapping of(Lines lines, boolean[] marked, boolean doubleSpaced) {
    int[] widths = new int[WIDEST + 2];
    int pairs = 0;
    int limit = Math.min(lines.size(), SAMPLE);
    for (int line = 1; line < limit; line++) {
      if (isPair(lines, marked, line, doubleSpaced)) {
        widths[Math.min(lines.width(line - 1), WIDEST + 1)]++;
        pairs++;
      }
    }
    int column = percentile(widths, pairs);
    if (pairs < 2 || column > WIDEST || column < NARROWEST) {
      return new Wrapping(0, false);
    }
    int full = 0;
    Wrapping wrapping = new Wrapping(column, doubleSpaced);
    for (int line = 1; line < limit; line++) {
      if (isPair(lines, marked, line, doubleSpaced) && wrapping.isFull(lines, line)) {
        full++;
      }
    }
    return full * 10 >= pairs * 4 ? wrapping : new Wrapping(0, false);
  }

  private static boolean isPair(Lines lines, boolean[] marked, int line, boolean doubleSpaced) {
    return !marked[line] && lines.gap(line) == (doubleSpaced ? 1 : 0);
  }

  private static int percentile(int[] widths, int pairs) {
    int rest = pairs * 4 / 100;
    int column = widths.length - 1;
    while (column > 0 && (rest -= widths[column]) >= 0) {
      column--;
    }
    return column;
  }

  /**
   * Every third line or more is alone, ends in mid-sentence, and the next alone starts in lower
   * case.
   */
  private static boolean looksDoubleSpaced(Lines lines, boolean[] marked) {
    int limit = Math.min(lines.size(), SAMPLE);
    int open = 0;
    int alone = 0;
    for (int line = 1; line < limit; line++) {
      if (lines.gap(line) == 1 && !marked[line]) {
        alone++;
        String text = lines.text();
        char last = Characters.lastTelling(text, lines.start(line - 1), lines.end(line - 1));
        char first = Characters.firstTelling(text, lines.start(line), lines.end(line));
        if (Character.isLowerCase(first) && Character.isLetterOrDigit(last)) {
          open++;
        }
      }
    }
    return alone >= 12 && open * 10 >= alone * 3;
  }

  /** Whether the first word of {@code line} would hardly have fitted on the line before. */
  boolean isFull(Lines lines, int line) {
    int ragged = doubleSpaced ? 2 * RAGGED : RAGGED;
    return column > 0 && lines.width(line - 1) + 1 + lines.firstWordLength(line) > column - ragged;
  }

  /** Whether the line takes at least six tenths of the column. */
  boolean isLong(Lines lines, int line) {
    return lines.width(line) * 10 >= column * 6;
  }
}
