package org.pledgebook.cli;

import java.util.regex.Pattern;

/** Text made to fit a line. */
final class Words {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2028\\u2029\\u202f]+");

  private Words() {}

  /** One line of at most {@code width} characters, with an ellipsis where words were left out. */
  static String shorten(String text, int width) {
    String line = SPACE.matcher(text).replaceAll(" ").strip();
    if (line.codePointCount(0, line.length()) <= width) {
      return line;
    }
    String kept = line.substring(0, line.offsetByCodePoints(0, Math.max(0, width - 1)));
    return kept.stripTrailing() + "…";
  }
}
