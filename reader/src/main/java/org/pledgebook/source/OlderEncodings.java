package org.pledgebook.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * Tells apart the one-byte encodings of Europe by how well the words come out: accented letters
 * inside words, capitals at their start, quotes and dashes outside.
 *
 * <p>Four candidates decided by spelling need no statistics; detectors made for the whole web weigh
 * megabytes (ICU4J) or stopped being kept up.
 */
final class OlderEncodings {
  /** At equal plausibility the earlier one is taken. */
  private static final List<Charset> CANDIDATES =
      List.of(
          Charset.forName("windows-1252"),
          Charset.forName("windows-1250"),
          Charset.forName("windows-1251"),
          Charset.forName("KOI8-U"));

  private static final String PUNCTUATION = "\u00a0«»“”„‘’‚…–—•€§°·™©®½£¡¿№";

  private OlderEncodings() {}

  /** The most plausible reading; none if every reading is mostly implausible. */
  static Optional<String> decode(byte[] bytes) {
    String best = null;
    int bestScore = 0;
    for (Charset candidate : CANDIDATES) {
      Optional<String> text = strict(candidate, bytes);
      int score = text.map(OlderEncodings::plausibility).orElse(0);
      if (score > bestScore) {
        best = text.orElseThrow();
        bestScore = score;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Optional<String> strict(Charset charset, byte[] bytes) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException invalid) {
      return Optional.empty();
    }
  }

  /** Plausible characters beyond ASCII less twice the implausible ones. */
  private static int plausibility(String text) {
    int score = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        score += isPlausible(before, c, after) ? 1 : -2;
      }
    }
    return score;
  }

  private static boolean isPlausible(char before, char c, char after) {
    if (!Character.isLetter(c)) {
      return PUNCTUATION.indexOf(c) >= 0
          && (c == '’' || !Character.isLetter(before) || !Character.isLetter(after));
    }
    if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
      return false;
    }
    if (isCyrillic(c)) {
      return !isAsciiLetter(before) && !isAsciiLetter(after);
    }
    // A Latin word with three accented letters in a row is Cyrillic in the wrong encoding.
    return !(isAccented(before) && isAccented(after));
  }

  private static boolean isCyrillic(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
  }

  private static boolean isAccented(char c) {
    return c >= 0x80 && Character.isLetter(c);
  }

  private static boolean isAsciiLetter(char c) {
    return c < 0x80 && Character.isLetter(c);
  }
}
