package org.pledgebook.language;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits text into words, numbers and single punctuation marks in one pass. What a language says of
 * its apostrophes, hyphens and abbreviations comes from its {@code language.txt} and {@code
 * words.txt}:
 *
 * <ul>
 *   <li>{@code elided}: "l', d'" end a token after the apostrophe;
 *   <li>{@code clitics}: "'s, n't" start a token of their own;
 *   <li>{@code hyphen-clitics}: "-t-il, -elle" likewise;
 *   <li>{@code group-numbers = yes}: "16 482 000" is one number.
 * </ul>
 */
final class Tokenizer {
  // 0 is every other kind: what an unset table entry says.
  private static final byte SPACE = 1;
  private static final byte LETTER = 2;
  private static final byte DIGIT = 3;
  private static final byte APOSTROPHE = 4;
  private static final byte HYPHEN = 5;
  private static final byte DOT = 6;
  private static final byte[] KINDS = kinds();

  private final Language language;
  private final Lexicon lexicon;
  private final Set<String> elided;
  private final List<String> clitics;
  private final List<String> hyphenClitics;
  private final Set<String> abbreviations;
  private final boolean groupNumbers;

  Tokenizer(Language language, Lexicon lexicon, Settings settings, Set<String> abbreviations) {
    this.language = language;
    this.lexicon = lexicon;
    this.elided = new HashSet<>(settings.list("elided"));
    this.clitics = settings.list("clitics");
    this.hyphenClitics = settings.list("hyphen-clitics");
    this.abbreviations = abbreviations;
    this.groupNumbers = settings.flag("group-numbers");
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[1 << 16];
    for (int i = 0; i < kinds.length; i++) {
      char c = (char) i;
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF') {
        kinds[i] = SPACE;
      } else if (Character.isDigit(c)) {
        kinds[i] = DIGIT;
      } else if (Forms.isApostrophe(c)) {
        kinds[i] = APOSTROPHE;
      } else if (Forms.plain(c) == '-') {
        kinds[i] = HYPHEN;
      } else if (c == '.') {
        kinds[i] = DOT;
      } else if (Character.isLetter(c)
          || Character.getType(c) == Character.NON_SPACING_MARK
          || c == Forms.SOFT_HYPHEN) {
        kinds[i] = LETTER;
      }
    }
    return kinds;
  }

  Tokens tokens(String text, int from, int to) {
    Tokens tokens = new Tokens(text, language, Math.max(16, (to - from) / 5));
    int at = from;
    while (at < to) {
      byte kind = KINDS[text.charAt(at)];
      if (kind == SPACE) {
        at++;
        continue;
      }
      int end =
          switch (kind) {
            case LETTER -> word(text, at, to);
            case DIGIT -> number(text, at, to);
            case APOSTROPHE, HYPHEN -> clitic(text, at, to, from);
            default -> single(text, at, to);
          };
      tokens.add(at, end, lexicon.word(hash(text, at, end), text, at, end));
      at = end;
    }
    return tokens;
  }

  private static int single(String text, int at, int to) {
    boolean pair = at + 1 < to && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    return pair ? at + 2 : at + 1;
  }

  /**
   * A letter word: up to white space or punctuation, with the apostrophes, hyphens and dots that
   * belong inside.
   */
  private int word(String text, int start, int to) {
    int at = start + 1;
    while (at < to) {
      byte kind = KINDS[text.charAt(at)];
      if (kind == LETTER || kind == DIGIT) {
        at++;
        continue;
      }
      int end = -1;
      if (kind == APOSTROPHE) {
        end = apostrophe(text, start, at, to);
      } else if (kind == HYPHEN) {
        end = hyphen(text, at, to);
      } else if (kind == DOT) {
        end = dot(text, start, at, to);
      } else {
        return at;
      }
      if (end >= 0) {
        return end;
      }
      at++;
    }
    return at;
  }

  /** Where the word ends because of the apostrophe at {@code at}; -1 if it goes on. */
  private int apostrophe(String text, int start, int at, int to) {
    if (elided.contains(Forms.normalise(text, start, at).toLowerCase(Locale.ROOT))) {
      return at + 1;
    }
    for (String clitic : clitics) {
      int begin = at - clitic.indexOf('\'');
      if (begin > start && matches(text, begin, to, clitic)) {
        return begin;
      }
    }
    boolean inside = at + 1 < to && KINDS[text.charAt(at + 1)] == LETTER;
    return inside ? -1 : at;
  }

  private int hyphen(String text, int at, int to) {
    boolean inside =
        at + 1 < to
            && (KINDS[text.charAt(at + 1)] == LETTER || KINDS[text.charAt(at + 1)] == DIGIT);
    if (!inside) {
      return at;
    }
    for (String clitic : hyphenClitics) {
      if (matches(text, at, to, clitic)) {
        return at;
      }
    }
    return -1;
  }

  private int dot(String text, int start, int at, int to) {
    boolean letterFollows = at + 1 < to && KINDS[text.charAt(at + 1)] == LETTER;
    boolean single = at - start == 1 || text.charAt(at - 2) == '.';
    if (single && Character.isUpperCase(text.charAt(at - 1))) {
      return letterFollows && at + 2 < to && text.charAt(at + 2) == '.' ? -1 : at + 1;
    }
    if (letterFollows) {
      return at - start > 2 ? at : -1;
    }
    String withDot = Forms.normalise(text, start, at + 1);
    return abbreviations.contains(withDot)
            || abbreviations.contains(withDot.toLowerCase(Locale.ROOT))
        ? at + 1
        : at;
  }

  private int clitic(String text, int at, int to, int from) {
    boolean afterLetter = at > from && KINDS[text.charAt(at - 1)] == LETTER;
    if (afterLetter) {
      for (String clitic : KINDS[text.charAt(at)] == HYPHEN ? hyphenClitics : clitics) {
        if (matches(text, at, to, clitic)) {
          return at + clitic.length();
        }
      }
    }
    return at + 1;
  }

  /** Whether this clitic stands here and no letter follows it. */
  private static boolean matches(String text, int at, int to, String clitic) {
    int end = at + clitic.length();
    if (end > to || (end < to && KINDS[text.charAt(end)] == LETTER)) {
      return false;
    }
    for (int i = 0; i < clitic.length(); i++) {
      if (Character.toLowerCase(Forms.plain(text.charAt(at + i))) != clitic.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int number(String text, int start, int to) {
    int at = start + 1;
    while (at < to) {
      char c = text.charAt(at);
      if (KINDS[c] == DIGIT) {
        at++;
      } else if ((c == '.' || c == ',') && at + 1 < to && KINDS[text.charAt(at + 1)] == DIGIT) {
        at += 2;
      } else if (groupNumbers && at - start <= 15 && isGroup(text, start, at, to)) {
        at += 4;
      } else {
        break;
      }
    }
    return at;
  }

  /** A blank and exactly three digits after one to three digits (or after another such group). */
  private static boolean isGroup(String text, int start, int at, int to) {
    char c = text.charAt(at);
    if (c != ' ' && c != '\u00A0' && c != '\u202F' && c != '\u2009') {
      return false;
    }
    for (int i = 1; i <= 3; i++) {
      if (at + i >= to || KINDS[text.charAt(at + i)] != DIGIT) {
        return false;
      }
    }
    int digits = 0;
    while (at - 1 - digits >= start && KINDS[text.charAt(at - 1 - digits)] == DIGIT) {
      digits++;
    }
    int first = at - digits;
    boolean fraction = first > start && KINDS[text.charAt(first - 1)] != SPACE;
    return digits <= 3 && !fraction && (at + 4 >= to || KINDS[text.charAt(at + 4)] != DIGIT);
  }

  private static long hash(String text, int start, int end) {
    long hash = 0xcbf29ce484222325L;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        hash = (hash ^ (c == '`' ? '\'' : c)) * 0x100000001b3L;
      } else if (c != Forms.SOFT_HYPHEN) {
        hash = (hash ^ Forms.plain(c)) * 0x100000001b3L;
      }
    }
    hash ^= hash >>> 29;
    hash *= 0xbf58476d1ce4e5b9L;
    return hash ^ (hash >>> 32);
  }
}
