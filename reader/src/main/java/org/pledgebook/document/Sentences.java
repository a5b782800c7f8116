package org.pledgebook.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pledgebook.language.DataFile;
import org.pledgebook.language.Language;
import org.pledgebook.language.Tokens;
import org.pledgebook.language.Word;
import org.pledgebook.language.WordFlags;

/**
 * Splits the tokens of a paragraph into sentences. A full stop, question or exclamation mark or
 * ellipsis ends one when what follows can start one. From the language's {@code sentences.txt}:
 *
 * <ul>
 *   <li>{@code [never-last]} abbreviations that more always follows ("Mr.", "e.g.");
 *   <li>{@code [before-number]} abbreviations when a number follows ("No. 5", "vol. 2");
 *   <li>{@code [openers]} words that, with a capital, start a sentence even after an abbreviation
 *       ("The", "In");
 *   <li>{@code [ordinal-dot]} "yes" where "3." is how an ordinal is written.
 * </ul>
 */
final class Sentences {
  private static final int LONGEST_ABBREVIATION = 8;
  private static final int NEVER_LAST = 1;
  private static final int BEFORE_NUMBER = 2;

  private final Set<String> neverLast = new HashSet<>();
  private final Set<String> beforeNumber = new HashSet<>();
  private final Set<String> openers = new HashSet<>();
  private final WordFlags abbreviations = new WordFlags(word -> flags(word.form()));
  private boolean ordinalDot;

  Sentences(Language language) {
    language.file("sentences.txt").ifPresent(this::add);
  }

  private void add(DataFile file) {
    for (DataFile.Line line : file.lines()) {
      for (String entry : line.text().split(",")) {
        String word = entry.strip();
        switch (line.section()) {
          case "never-last" -> neverLast.add(withoutDot(word));
          case "before-number" -> beforeNumber.add(withoutDot(word));
          case "openers" -> openers.add(word.toLowerCase(Locale.ROOT));
          case "ordinal-dot" -> ordinalDot = word.equals("yes");
          default -> throw line.error("unknown section [" + line.section() + "]");
        }
      }
    }
  }

  private static String withoutDot(String entry) {
    return entry.endsWith(".") ? entry.substring(0, entry.length() - 1) : entry;
  }

  List<Sentence> split(Tokens tokens) {
    List<Sentence> sentences = new ArrayList<>(4);
    String text = tokens.text();
    int from = 0;
    int size = tokens.size();
    for (int i = 0; i < size; i++) {
      if (Characters.isTerminal(text.charAt(tokens.end(i) - 1))) {
        int next = afterClosers(tokens, i + 1);
        if (next < size && startsSentence(tokens, i, next, from)) {
          sentences.add(new Sentence(from, next));
          from = next;
        }
        i = next - 1;
      }
    }
    if (from < size) {
      sentences.add(new Sentence(from, size));
    }
    return sentences;
  }

  /** Past further marks and the quotes and brackets that close with the sentence. */
  private static int afterClosers(Tokens tokens, int from) {
    int at = from;
    while (at < tokens.size() && tokens.word(at).isPunctuation()) {
      char c = tokens.text().charAt(tokens.start(at));
      boolean touches = tokens.touchesPrevious(at);
      boolean spaceAfter =
          at + 1 == tokens.size()
              || !tokens.touchesPrevious(at + 1)
              || tokens.word(at + 1).isPunctuation();
      boolean closes =
          switch (c) {
            case '.', '!', '?', '…', ')', ']', '”', '’', '›', '*' -> touches;
            case '»' -> true;
            case '"', '\'', '“' -> touches && spaceAfter;
            default -> false;
          };
      if (!closes) {
        break;
      }
      at++;
    }
    return at;
  }

  private boolean startsSentence(Tokens tokens, int mark, int next, int from) {
    boolean closed = next > mark + 1 && !emphasis(tokens, mark + 1, next);
    if (tokens.touchesPrevious(next) && !isGlued(tokens, mark, next, closed)) {
      return false;
    }
    int word = firstWord(tokens, next);
    if (word == tokens.size()) {
      return false;
    }
    Word first = tokens.word(word);
    boolean capital = first.isCapitalised() || first.isNumber();
    if (!capital && !(first.isPunctuation() && word > next)) {
      return false;
    }
    if (closed && inParenthesis(tokens, mark, next, from)) {
      return false;
    }
    if (!closed && isAbbreviation(tokens, mark, first)) {
      return false;
    }
    return !isOrdinal(tokens, mark, from, first);
  }

  /** Asterisks alone: "*a bold beginning.*" closes, "the *U.S.* Army" does not. */
  private static boolean emphasis(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.text().charAt(tokens.start(i)) != '*') {
        return false;
      }
    }
    return true;
  }

  /** "Gen. (Ret.) Doe": a parenthesis in the middle of a sentence ends none with its last dot. */
  private static boolean inParenthesis(Tokens tokens, int mark, int next, int from) {
    String text = tokens.text();
    boolean dot = text.charAt(tokens.end(mark) - 1) == '.';
    if (!dot || next != mark + 2 || text.charAt(tokens.start(mark + 1)) != ')') {
      return false;
    }
    int open = mark;
    while (open > from && text.charAt(tokens.start(open)) != '(') {
      open--;
    }
    return open > from;
  }

  /** Whether the full stop belongs to an abbreviation, and what follows is no new sentence. */
  private boolean isAbbreviation(Tokens tokens, int mark, Word first) {
    String form = tokens.word(mark).form();
    if (form.charAt(form.length() - 1) != '.') {
      return false;
    }
    boolean kept = form.length() > 1;
    if (!kept && !tokens.touchesPrevious(mark)) {
      return false;
    }
    int flags =
        kept
            ? flags(form.substring(0, form.length() - 1))
            : abbreviations.of(tokens.word(mark - 1));
    if ((flags & (first.isNumber() ? NEVER_LAST | BEFORE_NUMBER : NEVER_LAST)) != 0) {
      return true;
    }
    return kept && (first.isNumber() || !openers.contains(first.lower()));
  }

  /** Which lists hold the word. */
  private int flags(String word) {
    return (has(neverLast, word) ? NEVER_LAST : 0) | (has(beforeNumber, word) ? BEFORE_NUMBER : 0);
  }

  /** An entry in lower case stands for the word in every case. */
  private static boolean has(Set<String> entries, String word) {
    return word.length() <= LONGEST_ABBREVIATION
        && (entries.contains(word) || entries.contains(word.toLowerCase(Locale.ROOT)));
  }

  private boolean isOrdinal(Tokens tokens, int mark, int from, Word first) {
    return ordinalDot
        && mark > from
        && tokens.word(mark - 1).isNumber()
        && tokens.touchesPrevious(mark)
        && tokens.word(mark - 1).form().length() <= 2
        && !openers.contains(first.lower());
  }

  /** "…the end.The next": a blank was lost; a web address has no capital there. */
  private static boolean isGlued(Tokens tokens, int mark, int next, boolean closed) {
    boolean capital = tokens.word(next).shape() == Word.Shape.CAPITALISED;
    boolean word = mark > 0 && tokens.word(mark - 1).shape() == Word.Shape.LOWER;
    return capital && (word || closed) && tokens.word(next).form().length() > 1;
  }

  /** The first token from {@code from} that opens no quote, bracket or list. */
  private static int firstWord(Tokens tokens, int from) {
    int at = from;
    while (at < tokens.size() && tokens.word(at).isPunctuation()) {
      char c = tokens.text().charAt(tokens.start(at));
      boolean opens =
          Characters.isOpeningQuote(c) || Characters.isDash(c) || "([•*¿¡'".indexOf(c) >= 0;
      if (!opens) {
        return at == from ? tokens.size() : at;
      }
      at++;
    }
    return at;
  }
}
