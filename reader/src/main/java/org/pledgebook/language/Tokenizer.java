package org.pledgebook.language;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.BitSet;
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
  private static final int ROOM_FOR_SOFT_HYPHENS = 4;

  /** Of the plain alphabet. */
  private static final int LETTERS = 26;

  private final Language language;
  private final Lexicon lexicon;
  private final List<String> elided;
  private final List<String> clitics;
  private final List<String> hyphenClitics;
  private final Set<String> abbreviations;
  private final int longestAbbreviation;
  private final BitSet abbreviationEdges = new BitSet();
  private final boolean groupNumbers;

  Tokenizer(Language language, Lexicon lexicon, Settings settings, Set<String> abbreviations) {
    this.language = language;
    this.lexicon = lexicon;
    this.elided = settings.list("elided");
    this.clitics = settings.list("clitics");
    this.hyphenClitics = settings.list("hyphen-clitics");
    this.abbreviations = abbreviations;
    this.longestAbbreviation =
        ROOM_FOR_SOFT_HYPHENS + abbreviations.stream().mapToInt(String::length).max().orElse(0);
    for (String abbreviation : abbreviations) {
      int edges = edges(abbreviation.charAt(0), lastLetter(abbreviation));
      if (edges >= 0) {
        abbreviationEdges.set(edges);
      }
    }
    this.groupNumbers = settings.flag("group-numbers");
  }

  /** The last letter of an abbreviation, before its dot. */
  private static char lastLetter(String abbreviation) {
    return abbreviation.charAt(Math.max(0, abbreviation.length() - 2));
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
    char[] chars = new char[to - from];
    text.getChars(from, to, chars, 0);
    int at = 0;
    while (at < chars.length) {
      if (KINDS[chars[at]] == SPACE) {
        at++;
      } else {
        int end = end(chars, at);
        tokens.add(from + at, from + end, lexicon.word(hash(chars, at, end), chars, at, end));
        at = end;
      }
    }
    return tokens;
  }

  /** The forms of the tokens of a text, of which nothing more is looked up. */
  List<String> forms(String text) {
    List<String> forms = new ArrayList<>(4);
    char[] chars = text.toCharArray();
    int at = 0;
    while (at < chars.length) {
      if (KINDS[chars[at]] == SPACE) {
        at++;
      } else {
        int end = end(chars, at);
        forms.add(Forms.normalise(CharBuffer.wrap(chars, at, end - at)));
        at = end;
      }
    }
    return forms;
  }

  /** The end of the token that starts here. */
  private int end(char[] text, int at) {
    return switch (KINDS[text[at]]) {
      case LETTER -> word(text, at);
      case DIGIT -> number(text, at);
      case APOSTROPHE, HYPHEN -> clitic(text, at);
      default -> single(text, at);
    };
  }

  private static int single(char[] text, int at) {
    boolean pair = at + 1 < text.length && Character.isSurrogatePair(text[at], text[at + 1]);
    return pair ? at + 2 : at + 1;
  }

  /**
   * A letter word: up to white space or punctuation, with the apostrophes, hyphens and dots that
   * belong inside.
   */
  private int word(char[] text, int start) {
    int at = start + 1;
    while (at < text.length) {
      byte kind = KINDS[text[at]];
      if (kind == LETTER || kind == DIGIT) {
        at++;
        continue;
      }
      int end = -1;
      if (kind == APOSTROPHE) {
        end = apostrophe(text, start, at);
      } else if (kind == HYPHEN) {
        end = hyphen(text, at);
      } else if (kind == DOT) {
        end = dot(text, start, at);
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
  private int apostrophe(char[] text, int start, int at) {
    for (String word : elided) {
      if (word.length() == at - start && isWord(text, start, word)) {
        return at + 1;
      }
    }
    for (String clitic : clitics) {
      int begin = at - clitic.indexOf('\'');
      if (begin > start && matches(text, begin, clitic)) {
        return begin;
      }
    }
    boolean inside = at + 1 < text.length && KINDS[text[at + 1]] == LETTER;
    return inside ? -1 : at;
  }

  private int hyphen(char[] text, int at) {
    boolean inside =
        at + 1 < text.length && (KINDS[text[at + 1]] == LETTER || KINDS[text[at + 1]] == DIGIT);
    if (!inside) {
      return at;
    }
    for (String clitic : hyphenClitics) {
      if (matches(text, at, clitic)) {
        return at;
      }
    }
    return -1;
  }

  private int dot(char[] text, int start, int at) {
    boolean letterFollows = at + 1 < text.length && KINDS[text[at + 1]] == LETTER;
    boolean single = at - start == 1 || text[at - 2] == '.';
    if (single && Character.isUpperCase(text[at - 1])) {
      return letterFollows && at + 2 < text.length && text[at + 2] == '.' ? -1 : at + 1;
    }
    if (letterFollows) {
      return at - start > 2 ? at : -1;
    }
    if (at + 1 - start > longestAbbreviation || !mayBeAbbreviation(text[start], text[at - 1])) {
      return at;
    }
    String withDot = Forms.normalise(CharBuffer.wrap(text, start, at + 1 - start));
    return abbreviations.contains(withDot)
            || abbreviations.contains(withDot.toLowerCase(Locale.ROOT))
        ? at + 1
        : at;
  }

  /** Whether an abbreviation may begin and end so: spares most words a closer look. */
  private boolean mayBeAbbreviation(char first, char last) {
    int edges = edges(first, last);
    return edges < 0 || abbreviationEdges.get(edges);
  }

  /** A number for two letters whatever their case, -1 if either is not of the plain alphabet. */
  private static int edges(char first, char last) {
    int one = (first | 0x20) - 'a';
    int other = (last | 0x20) - 'a';
    boolean plain = one >= 0 && one < LETTERS && other >= 0 && other < LETTERS;
    return plain ? one * LETTERS + other : -1;
  }

  private int clitic(char[] text, int at) {
    boolean afterLetter = at > 0 && KINDS[text[at - 1]] == LETTER;
    if (afterLetter) {
      for (String clitic : KINDS[text[at]] == HYPHEN ? hyphenClitics : clitics) {
        if (matches(text, at, clitic)) {
          return at + clitic.length();
        }
      }
    }
    return at + 1;
  }

  /** Whether this clitic stands here and no letter follows it. */
  private static boolean matches(char[] text, int at, String clitic) {
    int end = at + clitic.length();
    if (end > text.length || (end < text.length && KINDS[text[end]] == LETTER)) {
      return false;
    }
    return isWord(text, at, clitic);
  }

  /** Whether these characters stand here, in whatever case. */
  private static boolean isWord(char[] text, int at, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.toLowerCase(Forms.plain(text[at + i])) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int number(char[] text, int start) {
    int at = start + 1;
    while (at < text.length) {
      char c = text[at];
      if (KINDS[c] == DIGIT) {
        at++;
      } else if ((c == '.' || c == ',') && at + 1 < text.length && KINDS[text[at + 1]] == DIGIT) {
        at += 2;
      } else if (groupNumbers && at - start <= 15 && isGroup(text, start, at)) {
        at += 4;
      } else {
        break;
      }
    }
    return at;
  }

  /** A blank and exactly three digits after one to three digits (or after another such group). */
  private static boolean isGroup(char[] text, int start, int at) {
    char c = text[at];
    if (c != ' ' && c != '\u00A0' && c != '\u202F' && c != '\u2009') {
      return false;
    }
    for (int i = 1; i <= 3; i++) {
      if (at + i >= text.length || KINDS[text[at + i]] != DIGIT) {
        return false;
      }
    }
    int digits = 0;
    while (at - 1 - digits >= start && KINDS[text[at - 1 - digits]] == DIGIT) {
      digits++;
    }
    int first = at - digits;
    boolean fraction = first > start && KINDS[text[first - 1]] != SPACE;
    return digits <= 3 && !fraction && (at + 4 >= text.length || KINDS[text[at + 4]] != DIGIT);
  }

  private static long hash(char[] text, int start, int end) {
    long hash = 0xcbf29ce484222325L;
    for (int i = start; i < end; i++) {
      char c = text[i];
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
