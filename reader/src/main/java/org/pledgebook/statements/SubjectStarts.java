package org.pledgebook.statements;

import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Word;

/** Says how far to the left of its verb a subject reaches. */
final class SubjectStarts {
  private static final int LONGEST_LISTED_NAME = 6;

  private final Grammar grammar;

  SubjectStarts(Grammar grammar) {
    this.grammar = grammar;
  }

  /**
   * Whether a comma with a conjunction stands before the subject, so that a lone conjunction behind
   * it joins names.
   */
  boolean strongJoint(SentenceView s, int start, int end) {
    for (int i = start; i < end; i++) {
      if ((s.is(i, ',') || s.is(i, ';')) && s.word(i + 1).in(grammar.conjunction)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "measures we already imposed": a pronoun right behind a noun opens a relative clause without a
   * relative; -1 if not so.
   */
  int contact(SentenceView s, int start, int last, @Nullable Clause previous) {
    if (previous == null || !pronounBehind(s, start, last)) {
      return -1;
    }
    Word before = s.word(last - 1);
    return before.is(Tag.NOUN) && !before.any(Tag.VERB) ? last : -1;
  }

  /**
   * The same at the start of a sentence, where only a further verb can tell: "The steps we take".
   */
  boolean contactAtStart(SentenceView s, Clause clause) {
    int last = clause.subjectEnd() - 1;
    return clause.link() == Clause.Link.MAIN
        && clause.governor() == null
        && clause.hasSubject()
        && grammar.determines(s.word(clause.subjectStart()))
        && pronounBehind(s, clause.subjectStart(), last)
        && s.word(last - 1).any(Tag.NOUN | Tag.NAME);
  }

  private boolean pronounBehind(SentenceView s, int start, int last) {
    Word pronoun = s.word(last);
    return last > start
        && pronoun.in(grammar.subjectPronoun)
        && !pronoun.in(grammar.relative)
        && !s.word(last - 1).any(Tag.ADVERB)
        && !s.word(last - 1).in(grammar.date);
  }

  /** Punctuation that parts a sentence, unlike a currency sign or a closed parenthesis. */
  boolean divides(Word word) {
    return word.isPunctuation() && dividing(word);
  }

  private boolean dividing(Word word) {
    return switch (word.form()) {
      case ",", ";", ":", "—", "–", "(", "…" -> true;
      default -> word.in(grammar.quoteOpen) || word.in(grammar.quoteClose);
    };
  }

  /** The token itself, or the one that opens the parenthesis which it closes. */
  static int beforeParenthesis(SentenceView s, int i, int start) {
    if (!s.is(i, ')')) {
      return i;
    }
    int depth = 1;
    for (int j = i - 1; j >= start; j--) {
      depth += s.is(j, ')') ? 1 : s.is(j, '(') ? -1 : 0;
      if (depth == 0) {
        return j;
      }
    }
    return i;
  }

  boolean separates(SentenceView s, int i, boolean afterVerb) {
    Word word = s.word(i);
    if (divides(word) && !s.plain(i)) {
      Word next = s.wordAt(i + 1);
      return next == null || !next.in(grammar.nameSuffix);
    }
    return afterVerb && word.in(grammar.conjunction) && !bindsNames(s, i);
  }

  /**
   * "the United States and the EU": a conjunction with a name on its left and one on its right, not
   * a new clause; or with sums or numbers on both: "between $10 and $20".
   */
  private boolean bindsNames(SentenceView s, int i) {
    Word left = s.wordAt(i - 1);
    Word right = s.wordAt(i + 1);
    return left != null
        && right != null
        && ((left.isCapitalised() && right.isCapitalised())
            || (left.isNumber() && (right.isNumber() || right.in(grammar.currency))));
  }

  /**
   * "France, Poland and Germany will": the listed names before the last comma belong to the
   * subject. Behind ", and" only names go on with a name: "… the cable, and Latvia plans".
   */
  int extendList(SentenceView s, int regionStart, int start, int last) {
    boolean leading = s.word(start).in(grammar.conjunction);
    boolean names = leading && start < last && s.word(start + 1).isCapitalised();
    boolean list = s.has(grammar.conjunction, start, last + 1);
    int begin = start;
    while (list && begin - 1 > regionStart && s.is(begin - 1, ',')) {
      int piece = begin - 1;
      while (piece > regionStart && !s.word(piece - 1).isPunctuation()) {
        piece--;
      }
      Word first = s.word(piece);
      boolean opens = first.in(grammar.conjunction) || first.in(grammar.that);
      int name = opens || adverbBefore(s, piece) ? piece + 1 : piece;
      boolean goesOn = listed(s, name) && (!names || s.word(name).isCapitalised());
      if (begin - 1 - name > LONGEST_LISTED_NAME || !goesOn) {
        break;
      }
      begin = name;
      list = name == piece;
    }
    return begin;
  }

  /** "Today France, Italy and Spain". */
  private static boolean adverbBefore(SentenceView s, int i) {
    return s.word(i).any(Tag.ADVERB) && s.word(i + 1).isCapitalised();
  }

  private boolean listed(SentenceView s, int i) {
    Word word = s.word(i);
    return !word.any(Tag.PREPOSITION | Tag.ADVERB)
        && (word.isCapitalised() || grammar.determines(word));
  }

  static int commaBefore(SentenceView s, int start, int last) {
    for (int i = last - 1; i >= start; i--) {
      if (s.is(i, ',')) {
        return i;
      }
      if (s.word(i).isPunctuation() && !s.is(i, '-')) {
        return -1;
      }
    }
    return -1;
  }
}
