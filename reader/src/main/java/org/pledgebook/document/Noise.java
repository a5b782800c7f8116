package org.pledgebook.document;

/**
 * Short lines that are no text whatever the language: rules, page and document numbers, addresses,
 * menus.
 */
final class Noise {
  private static final int LONGEST = 200;

  private Noise() {}

  static boolean isNoise(String text, int start, int end) {
    if (end - start > LONGEST) {
      return false;
    }
    int letters = 0;
    int lower = 0;
    int digits = 0;
    int separators = 0;
    int words = 0;
    int slashes = 0;
    boolean address = false;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (Characters.isLetter(c)) {
        letters++;
        lower += Character.isLowerCase(c) ? 1 : 0;
        words += at == start || !Character.isLetterOrDigit(text.charAt(at - 1)) ? 1 : 0;
      } else if (Character.isDigit(c)) {
        digits++;
      } else if (c == '/' || c == '@') {
        slashes += c == '/' ? 1 : 0;
        address = true;
      } else if (isSeparator(text, at, start, end)) {
        separators++;
      }
    }
    boolean number = lower == 0 && digits > 0 && (letters <= 3 || slashes > 0);
    boolean menu = separators >= 2 && words <= (separators + 1) * 5;
    return letters == 0
        || (number && end - start <= 40)
        || menu
        || (address && isAddress(text, start, end));
  }

  private static boolean isSeparator(String text, int at, int start, int end) {
    char c = text.charAt(at);
    boolean spaced =
        at > start
            && at + 1 < end
            && Characters.isBlank(text.charAt(at - 1))
            && Characters.isBlank(text.charAt(at + 1));
    return spaced && (c == '|' || c == '>' || c == '•' || c == '·' || c == '»');
  }

  /** A line with an e-mail address or a link and hardly anything else. */
  private static boolean isAddress(String text, int start, int end) {
    if (end - start > 120) {
      return false;
    }
    String line = text.substring(start, end);
    int at = line.indexOf('@');
    boolean mail =
        at > 0
            && at + 1 < line.length()
            && !Characters.isBlank(line.charAt(at - 1))
            && line.indexOf('.', at) > 0;
    boolean link = line.contains("://") || line.contains("www.");
    return (mail || link) && !line.endsWith(".") && line.length() <= 100;
  }
}
