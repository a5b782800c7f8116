package org.pledgebook.document;

/**
 * What starts a list item or numbered paragraph: "•", "–", "4.", "(b)", "iv)", "II.", "##".
 *
 * @param number the number that it counts, 0 for bullets
 * @param wordsStart where the words after it start
 */
record Marker(Type type, int number, int wordsStart) {
  enum Type {
    NONE,
    BULLET,
    DASH,
    NUMBER,
    LETTER,
    ROMAN,
    HASH
  }

  private static final int LONGEST_ROMAN = 6;

  boolean isPresent() {
    return type != Type.NONE;
  }

  boolean isNumbered() {
    return type == Type.NUMBER || type == Type.LETTER || type == Type.ROMAN;
  }

  /** The marker that starts {@code text} at {@code start}. */
  static Marker at(String text, int start, int end) {
    char c = text.charAt(start);
    if ((c >= '0' && c <= '9') || c == '(' || c == '[' || c == '§') {
      return number(text, start, end);
    }
    if (c == '#') {
      return hashes(text, start, end);
    }
    boolean dash = Characters.isDash(c);
    if (dash || isBullet(c)) {
      return sign(text, start, end, dash);
    }
    return c < 0x80 && Character.isLetter(c) ? letter(text, start, start, end) : none(start);
  }

  private static Marker none(int start) {
    return new Marker(Type.NONE, 0, start);
  }

  private static boolean isBullet(char c) {
    return "•◦‣▪●○■□·∙*+>➢➤►▶⁃\uF0B7\uF0A7✓✔".indexOf(c) >= 0;
  }

  private static Marker sign(String text, int start, int end, boolean dash) {
    int at = start + 1;
    boolean plain = text.charAt(start) < 0x80 || dash;
    boolean spaced = at < end && Characters.isBlank(text.charAt(at));
    if (at >= end || (plain && !spaced)) {
      return none(start);
    }
    return new Marker(dash ? Type.DASH : Type.BULLET, 0, skipBlanks(text, at, end));
  }

  private static Marker hashes(String text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) == '#') {
      at++;
    }
    boolean heading = at < end && at - start <= 6 && Characters.isBlank(text.charAt(at));
    return heading ? new Marker(Type.HASH, at - start, skipBlanks(text, at, end)) : none(start);
  }

  private static Marker number(String text, int start, int end) {
    char first = text.charAt(start);
    boolean bracket = first == '(' || first == '[';
    int at = bracket ? start + 1 : start;
    if (first == '§') {
      at = skipBlanks(text, start + 1, end);
    }
    if (at < end && Character.isLetter(text.charAt(at))) {
      return letter(text, start, at, end);
    }
    int digits = at;
    int number = 0;
    while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9' && at - digits < 4) {
      number = number * 10 + text.charAt(at++) - '0';
    }
    if (at == digits || at - digits > 3 || at >= end) {
      return none(start);
    }
    int after = afterNumber(text, at, end, bracket, first == '§');
    return after < 0 ? none(start) : new Marker(Type.NUMBER, number, skipBlanks(text, after, end));
  }

  /**
   * Where the marker is over after its digits, or -1 if the digits are no marker: ". ", ") ", ".1
   * ", ".1. ", "° ".
   */
  private static int afterNumber(String text, int from, int end, boolean bracket, boolean section) {
    int at = from;
    boolean deeper = false;
    while (at + 1 < end && text.charAt(at) == '.' && Character.isDigit(text.charAt(at + 1))) {
      deeper = true;
      at++;
      while (at < end && Character.isDigit(text.charAt(at))) {
        at++;
      }
    }
    boolean closed =
        at < end
            && (bracket
                ? ")]".indexOf(text.charAt(at)) >= 0
                : ".)°º".indexOf(text.charAt(at)) >= 0);
    at = closed ? at + 1 : at;
    if (closed && at < end && ".)-–".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    boolean spaced = at < end && Characters.isBlank(text.charAt(at));
    boolean glued =
        closed && !bracket && !deeper && at < end && Character.isUpperCase(text.charAt(at));
    boolean counts = ((closed || section) && spaced) || glued;
    return counts || (deeper && spaced && !bracket && dotted(text, from)) ? at : -1;
  }

  /**
   * "1.2 Scope" counts a section where "1.5 million" does not: the words after it start with a
   * capital.
   */
  private static boolean dotted(String text, int from) {
    int at = from;
    while (at < text.length() && !Characters.isBlank(text.charAt(at))) {
      at++;
    }
    at = skipBlanks(text, at, text.length());
    return at < text.length() && Character.isUpperCase(text.charAt(at));
  }

  /** "a)", "(b)", "iv.", "IV.", "II –"; a capital with a dot is an initial and no marker. */
  private static Marker letter(String text, int start, int from, int end) {
    int at = from;
    while (at < end && at - from <= LONGEST_ROMAN && Character.isLetter(text.charAt(at))) {
      at++;
    }
    int length = at - from;
    if (length == 0 || length > LONGEST_ROMAN || at + 1 >= end) {
      return none(start);
    }
    char close = text.charAt(at);
    boolean spaced = Characters.isBlank(text.charAt(at + 1));
    boolean bracketed = close == ')' && spaced;
    boolean dotted = close == '.' && spaced && start == from;
    if (!bracketed && !dotted) {
      return none(start);
    }
    int words = skipBlanks(text, at + 1, end);
    int roman = roman(text, from, at);
    if (roman > 0 && (length > 1 || text.charAt(from) == 'i' || dotted)) {
      return new Marker(Type.ROMAN, roman, words);
    }
    boolean single = length == 1 && text.charAt(from) < 0x80;
    boolean counts = single && (bracketed || Character.isLowerCase(text.charAt(from)));
    return counts
        ? new Marker(Type.LETTER, Character.toLowerCase(text.charAt(from)) - 'a' + 1, words)
        : none(start);
  }

  private static int roman(String text, int from, int to) {
    int value = 0;
    int before = 0;
    for (int at = to - 1; at >= from; at--) {
      int digit =
          switch (Character.toLowerCase(text.charAt(at))) {
            case 'i' -> 1;
            case 'v' -> 5;
            case 'x' -> 10;
            default -> 0;
          };
      if (digit == 0) {
        return 0;
      }
      value += digit < before ? -digit : digit;
      before = Math.max(before, digit);
    }
    return value;
  }

  static int skipBlanks(String text, int from, int end) {
    int at = from;
    while (at < end && Characters.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
