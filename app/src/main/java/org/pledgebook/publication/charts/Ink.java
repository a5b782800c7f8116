package org.pledgebook.publication.charts;

/** How wide words are, near enough to place them: the proportions of common sans-serif faces. */
final class Ink {
  private static final String NARROW = "iljtfrI.,:;'|!()[]·’ ";
  private static final String WIDE = "mwMW@%—…ŒÆ";

  private Ink() {}

  /** Width in units of the drawing, at a font size. */
  static double width(String words, double size) {
    double ems = 0;
    for (int at = 0; at < words.length(); at += Character.charCount(words.codePointAt(at))) {
      int c = words.codePointAt(at);
      if (NARROW.indexOf(c) >= 0) {
        ems += 0.35;
      } else if (WIDE.indexOf(c) >= 0) {
        ems += 0.9;
      } else if (Character.isIdeographic(c)) {
        ems += 1;
      } else {
        ems += Character.isUpperCase(c) ? 0.72 : 0.61;
      }
    }
    return ems * size;
  }

  /** The words, cut with an ellipsis if they are wider than there is room. */
  static String fit(String words, double size, double room) {
    if (width(words, size) <= room) {
      return words;
    }
    int end = words.length();
    while (end > 1 && width(words.substring(0, end).strip() + "…", size) > room) {
      end = words.offsetByCodePoints(end, -1);
    }
    return words.substring(0, end).strip() + "…";
  }
}
