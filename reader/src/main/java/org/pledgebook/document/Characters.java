package org.pledgebook.document;

/** What single characters mean for layout. */
final class Characters {
  private Characters() {}

  static boolean isBlank(char c) {
    if (c < 0x80) {
      return c <= ' ' || c == 0x7F;
    }
    if (c < '\u2000') {
      return c == '\u00A0' || c == '\u0085' || c == '\u1680';
    }
    return c <= '\u200B'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202F'
        || c == '\u205F'
        || c == '\u3000'
        || c == '\uFEFF';
  }

  /** As {@link Character#isLetter}, quick for the letters that are frequent. */
  static boolean isLetter(char c) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
  }

  static boolean isLineEnd(char c) {
    if (c > '\r' && c < 0x85) {
      return false;
    }
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == '\u000B'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  /** A mark after which a sentence may be over. */
  static boolean isTerminal(char c) {
    return c < 0x80 ? c == '.' || c == '!' || c == '?' : c == '…' || c == '。';
  }

  static boolean isOpeningQuote(char c) {
    return c == '“' || c == '«' || c == '„' || c == '‘' || c == '‹' || c == '‚' || c == '"';
  }

  static boolean isClosingQuote(char c) {
    return c == '”' || c == '»' || c == '’' || c == '›' || c == '"' || c == '\'';
  }

  static boolean isDash(char c) {
    return c == '-' || c == '–' || c == '—' || c == '―' || c == '‒' || c == '−';
  }

  /**
   * The last character that is neither white space, quote, bracket nor mark-up; 0 if there is none.
   */
  static char lastTelling(String text, int start, int end) {
    for (int at = end - 1; at >= start; at--) {
      char c = text.charAt(at);
      if (!isBlank(c) && !isClosingQuote(c) && c != ')' && c != ']' && c != '*' && c != '_') {
        return c;
      }
    }
    return 0;
  }

  /**
   * The first character that is neither white space, quote, bracket nor mark-up; 0 if there is
   * none.
   */
  static char firstTelling(String text, int start, int end) {
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (!isBlank(c) && !isOpeningQuote(c) && c != '(' && c != '[' && c != '*' && c != '_') {
        return c;
      }
    }
    return 0;
  }
}
