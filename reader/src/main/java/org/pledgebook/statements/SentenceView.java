package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Analysis;
import org.pledgebook.language.PhraseTable;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Tokens;
import org.pledgebook.language.Word;
import org.pledgebook.language.WordClass;
import org.pledgebook.language.WordClasses;

/**
 * The tokens of one sentence with what phrases say of them: which may stand inside a verb group
 * ({@link #light}) and which can be no verb ({@link #frozen}). Quotation marks around words with
 * which the sentence goes on ("rid of “ghost guns”") are light; in parentheses and in quoted titles
 * stands no verb.
 */
final class SentenceView {
  private static final int LIGHT = 1;
  private static final int FROZEN = 2;

  /** Parts no clauses, though it looks it. */
  private static final int PLAIN = 4;

  /** Words of at most so many letters have no capital in a title. */
  private static final int SMALL_WORD = 3;

  final Tokens tokens;
  final int from;
  final int to;
  private final Grammar grammar;
  private final WordFacts[] facts;
  private final WordClasses classes;
  private final int[] marks;
  private final List<PhraseTable.Match<WordClass>> phrases = new ArrayList<>(2);

  SentenceView(Grammar grammar, Tokens tokens, int from, int to) {
    this.grammar = grammar;
    this.tokens = tokens;
    this.from = from;
    this.to = to;
    this.classes = WordClasses.of(tokens, from, to);
    this.facts = new WordFacts[to - from];
    this.marks = new int[to - from];
    boolean parentheses = false;
    for (int i = from; i < to; i++) {
      parentheses |= word(i).isMark('(');
      WordFacts word = grammar.facts(word(i));
      facts[i - from] = word;
      boolean light = word.light() && !otherwiseHere(i) && !subjectHere(i);
      marks[i - from] = (light ? LIGHT : 0) | (word.frozen() ? FROZEN : 0);
    }
    for (int i = from; i < to; i++) {
      PhraseTable.Match<WordClass> match =
          facts(i).phrase() ? grammar.phrases.longest(tokens, i, to) : null;
      if (match != null) {
        mark(match);
        i = match.end() - 1;
      }
    }
    if (has(grammar.quoteOpen)) {
      markQuotations();
    }
    if (parentheses) {
      markParentheses();
    }
  }

  private void markQuotations() {
    for (int open = from; open < to; open++) {
      if (word(open).in(grammar.quoteOpen)) {
        int close = open + 1;
        while (close < to && !word(close).in(grammar.quoteClose)) {
          close++;
        }
        if (close < to) {
          markQuotation(open, close);
        }
        open = close;
      }
    }
  }

  private void markQuotation(int open, int close) {
    Word before = wordAt(open - 1);
    boolean title = title(open + 1, close);
    boolean goesOn = before != null && !before.isPunctuation() && !before.in(grammar.reporting);
    if (title || goesOn) {
      marks[open - from] |= LIGHT | PLAIN;
      marks[close - from] |= LIGHT | PLAIN;
    }
    for (int i = open + 1; i < close && title; i++) {
      marks[i - from] |= FROZEN;
    }
  }

  /** Whether all words of weight are written with capitals. */
  private boolean title(int start, int end) {
    for (int i = start; i < end; i++) {
      Word word = word(i);
      boolean small = word.isPunctuation() || word.form().length() <= SMALL_WORD;
      if (!word.isCapitalised() && (i == start || !small)) {
        return false;
      }
    }
    return start < end;
  }

  /** All but those with which the sentence begins: they may hold it whole. */
  private void markParentheses() {
    int open = -1;
    int depth = 0;
    for (int i = from + 1; i < to; i++) {
      if (is(i, '(')) {
        open = depth == 0 ? i : open;
        depth++;
      } else if (is(i, ')') && depth > 0 && --depth == 0) {
        for (int j = open; j <= i; j++) {
          marks[j - from] |= FROZEN | PLAIN;
        }
      }
    }
  }

  /** Whether the token parts the sentence into stretches of which each has a verb of its own. */
  boolean parts(int i) {
    return facts(i).parts() && !plain(i);
  }

  private void mark(PhraseTable.Match<WordClass> match) {
    phrases.add(match);
    int mark = 0;
    for (WordClass wordClass : match.values()) {
      mark |= wordClass.equals(grammar.adverbPhrase) ? LIGHT | FROZEN : 0;
      mark |= wordClass.equals(grammar.frozen) ? FROZEN : 0;
    }
    for (int i = match.start(); i < match.end(); i++) {
      marks[i - from] |= mark;
    }
  }

  /**
   * "la" in "la mesure" is an article, in "la soutient" a pronoun; "en" in "en mai" is a
   * preposition, in "en fera" a pronoun: what follows decides.
   */
  private boolean otherwiseHere(int i) {
    Word word = word(i);
    if (!word.any(Tag.DETERMINER | Tag.PREPOSITION) || !word.in(grammar.clitic)) {
      return false;
    }
    Word next = wordAt(i + 1);
    long verb = word.any(Tag.PREPOSITION) ? Tag.FINITE | Tag.INFINITIVE : Tag.VERB;
    return next == null || next.any(Tag.NOUN | Tag.NAME | Tag.NUMERAL) || !next.any(verb);
  }

  /** "nous" in "nous livrerons" is the subject, in "ils nous livreront" an object. */
  private boolean subjectHere(int i) {
    Word word = word(i);
    if (!word.in(grammar.clitic) || !word.in(grammar.subjectPronoun) || is(i - 1, word.lower())) {
      return false;
    }
    int verb = i + 1;
    while (verb < to && (word(verb).in(grammar.clitic) || word(verb).in(grammar.negation))) {
      verb++;
    }
    return verb < to && agree(word, word(verb));
  }

  private static boolean agree(Word pronoun, Word verb) {
    long person = Tag.FIRST | Tag.SECOND | Tag.THIRD;
    for (Analysis own : pronoun.analyses()) {
      for (Analysis other : verb.analyses()) {
        long shared = own.tags() & other.tags();
        boolean finite = (other.tags() & Tag.FINITE) != 0;
        if (finite && (shared & person) != 0 && (shared & (Tag.SINGULAR | Tag.PLURAL)) != 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** What is asked of the word at this token again and again. */
  WordFacts facts(int i) {
    return facts[i - from];
  }

  /** Whether any word of the sentence stands in this class. */
  boolean has(WordClass wordClass) {
    return classes.has(wordClass);
  }

  /** Whether a word between two tokens of the sentence stands in this class. */
  boolean has(WordClass wordClass, int start, int end) {
    if (has(wordClass)) {
      for (int i = start; i < end; i++) {
        if (word(i).in(wordClass)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a phrase of this class starts at the token. */
  boolean phraseOf(int i, WordClass wordClass) {
    return hasPhrase(wordClass, i, i + 1);
  }

  /** Whether a phrase of this class starts between two tokens. */
  boolean hasPhrase(WordClass wordClass, int start, int end) {
    for (PhraseTable.Match<WordClass> phrase : phrases) {
      if (phrase.start() >= start && phrase.start() < end && phrase.values().contains(wordClass)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence begins with a condition: "If …, we would …". */
  boolean opensWithCondition() {
    return word(from).in(grammar.condition) || phraseOf(from, grammar.condition);
  }

  Word word(int i) {
    return tokens.word(i);
  }

  @Nullable Word wordAt(int i) {
    return i >= from && i < to ? tokens.word(i) : null;
  }

  /** Whether the token may stand inside a verb group: adverbs, negations, clitic pronouns. */
  boolean light(int i) {
    return (marks[i - from] & LIGHT) != 0;
  }

  boolean frozen(int i) {
    return (marks[i - from] & FROZEN) != 0;
  }

  /** Whether the token parts no clauses: in a parenthesis, or a mark around words of the clause. */
  boolean plain(int i) {
    return (marks[i - from] & PLAIN) != 0;
  }

  /** Whether a mark belongs to the words beside it: a sign of currency, a quoted name's mark. */
  boolean joins(int i) {
    return (light(i) && plain(i)) || word(i).in(grammar.currency);
  }

  /** Whether a mark belongs to the words behind it. */
  boolean opensName(int i) {
    Word word = word(i);
    return joins(i) && (!word.in(grammar.quoteClose) || word.in(grammar.quoteOpen));
  }

  /** The first token from {@code i} on that is not light, but at most six further. */
  int skipLight(int i) {
    int limit = Math.min(to, i + 6);
    int at = i;
    while (at < limit && light(at)) {
      at++;
    }
    return at;
  }

  /** The first token before {@code i} that is not light; {@code from - 1} if there is none. */
  int beforeLight(int i) {
    int at = i - 1;
    while (at >= from && light(at)) {
      at--;
    }
    return at;
  }

  /** Whether the token is this one mark of punctuation. */
  boolean is(int i, char mark) {
    return i >= from && i < to && word(i).isMark(mark);
  }

  boolean is(int i, String form) {
    return i >= from && i < to && word(i).lower().equals(form);
  }

  /** Where the token starts in the document's text. */
  int startOffset(int i) {
    return tokens.start(i);
  }

  int endOffset(int i) {
    return tokens.end(i);
  }
}
