package org.pledgebook.document;

/** What single characters mean for layout. */
final class Characters {
  private Characters() {}

  static boolean isBlank(char c) {
    if (c < 0x80) {
      return c <= ' ' || c == 0x7F;
    }
    return c == '\u00A0'
        || c == '\u200B'
        || c == '\uFEFF'
        || c == '\u0085'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c);
  }

  static boolean isLineEnd(char c) {
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
    return c == '.' || c == '!' || c == '?' || c == '…' || c == '。';
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
