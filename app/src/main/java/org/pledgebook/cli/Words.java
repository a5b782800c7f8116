package org.pledgebook.cli;

import java.util.regex.Pattern;

/** Text made to fit a line. */
final class Words {
  /** Characters that would break the line or move the cursor. */
  private static final Pattern SPACE =
      Pattern.compile("[\\s\\u00a0\\u202f\\p{Cntrl}\\u2028\\u2029]+");

  private Words() {}

  /** One line of at most {@code width} characters, with an ellipsis where words were left out. */
  static String shorten(String text, int width) {
    String line = SPACE.matcher(text).replaceAll(" ").strip();
    if (width(line) <= width) {
      return line;
    }
    String kept = line.substring(0, line.offsetByCodePoints(0, Math.max(0, width - 1)));
    return kept.stripTrailing() + "…";
  }

  /** The text and as many spaces as make it {@code width} characters. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
