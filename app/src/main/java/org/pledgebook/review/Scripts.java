package org.pledgebook.review;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Words in plain Latin letters, so that names can be compared across languages and scripts.
 * Cyrillic follows Ukraine's official romanisation (Cabinet of Ministers, 2010), with Russian
 * letters beside it; other scripts stay as they are.
 */
final class Scripts {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Lower-case letters from U+0430, in their order. */
  private static final String[] CYRILLIC =
      ("a b v h d e zh z y i k l m n o p r s t u f kh ts ch sh shch - y - e iu ia"
              + " - io - - ie - i i - - - - -")
          .split(" ");

  private static final char FIRST = '\u0430';
  private static final char GHE_WITH_UPTURN = '\u0491';

  private Scripts() {}

  /** A lower-case word in Latin letters without marks. */
  static String latin(String word) {
    StringBuilder latin = new StringBuilder();
    for (int at = 0; at < word.length(); at++) {
      char letter = word.charAt(at);
      int place = letter - FIRST;
      if (letter == GHE_WITH_UPTURN) {
        latin.append('g');
      } else if (place >= 0 && place < CYRILLIC.length) {
        latin.append(CYRILLIC[place].equals("-") ? "" : CYRILLIC[place]);
      } else {
        latin.append(letter);
      }
    }
    return MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
  }
}
