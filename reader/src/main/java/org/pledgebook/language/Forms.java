package org.pledgebook.language;

import java.text.Normalizer;

/** How characters of a text become the form that dictionaries know. */
final class Forms {
  static final char SOFT_HYPHEN = '\u00AD';

  private Forms() {}

  /**
   * The plain character: typographic apostrophes, accents used as apostrophes and hyphens made
   * ASCII.
   */
  static char plain(char c) {
    return switch (c) {
      case '’', '‘', 'ʼ', '´', '`', '′' -> '\'';
      case '‐', '‑' -> '-';
      default -> c;
    };
  }

  static boolean isApostrophe(char c) {
    return plain(c) == '\'';
  }

  static String normalise(CharSequence text) {
    StringBuilder form = new StringBuilder(text.length());
    boolean compose = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == SOFT_HYPHEN) {
        continue;
      }
      switch (c) {
        case 'ﬀ' -> form.append("ff");
        case 'ﬁ' -> form.append("fi");
        case 'ﬂ' -> form.append("fl");
        case 'ﬃ' -> form.append("ffi");
        case 'ﬄ' -> form.append("ffl");
        default -> form.append(plain(c));
      }
      compose |= c >= '\u0300' && c <= '\u036F';
    }
    return compose ? Normalizer.normalize(form, Normalizer.Form.NFC) : form.toString();
  }

  static Word.Shape shape(String form) {
    int letters = 0;
    int upper = 0;
    boolean digit = false;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        upper += Character.isUpperCase(c) ? 1 : 0;
      } else {
        digit |= Character.isDigit(c);
      }
    }
    if (letters == 0) {
      return digit ? Word.Shape.NUMBER : Word.Shape.PUNCTUATION;
    }
    if (!Character.isUpperCase(form.charAt(0))) {
      return Character.isDigit(form.charAt(0)) ? Word.Shape.NUMBER : Word.Shape.LOWER;
    }
    return upper == letters && letters > 1 ? Word.Shape.UPPER : Word.Shape.CAPITALISED;
  }
}
