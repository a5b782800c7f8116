package org.pledgebook.statements;

import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Word;

/** Finds the words that open subordinate clauses, and says what kind of clause each opens. */
final class Openers {
  private final Grammar grammar;

  Openers(Grammar grammar) {
    this.grammar = grammar;
  }

  /**
   * The token before {@code end} that opens a subordinate clause of which the group there is the
   * verb, or -1.
   */
  int opener(SentenceView s, int start, int end) {
    boolean comma = false;
    for (int i = end - 1; i >= start; i--) {
      Word word = s.word(i);
      if (s.plain(i) || s.word(i).in(grammar.currency)) {
        continue;
      }
      if (word.isPunctuation()) {
        if (!word.isMark(',')) {
          return -1;
        }
        comma = true;
      } else if (grammar.opens(word) && !s.frozen(i)) {
        boolean reaches = !comma || waits(s, i, start, end);
        if (reaches && opensClause(s, i, end)) {
          return i;
        }
      }
    }
    return -1;
  }

  /**
   * Whether an opener still waits for its verb behind commas: "ensure that states, banks and firms
   * cannot …".
   */
  private boolean waits(SentenceView s, int i, int start, int end) {
    Word word = s.word(i);
    if (s.is(i + 1, ',')) {
      return true;
    }
    boolean elliptic = i + 2 < end && (s.is(i + 2, ',') || s.is(i + 3, ','));
    boolean list = false;
    for (int j = i; j < end; j++) {
      list |= s.word(j).in(grammar.conjunction);
    }
    boolean complement = word.in(grammar.that) && i <= start + 4;
    boolean pure = word.in(grammar.relative) && !word.any(Tag.DETERMINER | Tag.PREPOSITION);
    return !elliptic && list && (complement || pure);
  }

  private boolean opensClause(SentenceView s, int i, int end) {
    Word word = s.word(i);
    boolean adjacent = s.skipLight(i + 1) >= end;
    if (word.in(grammar.that) && word.any(Tag.DETERMINER) && !adjacent) {
      Word next = s.word(i + 1);
      boolean demonstrative =
          next.any(Tag.NOUN) && !next.any(Tag.PLURAL | Tag.DETERMINER | Tag.ADJECTIVE);
      return !demonstrative;
    }
    if (word.in(grammar.time) && adjacent) {
      return false;
    }
    return true;
  }

  Clause.Link link(
      SentenceView s, int opener, Word word, boolean adjacent, @Nullable Clause previous) {
    if (word.in(grammar.that) && previous != null && opener == previous.group().end()) {
      return Clause.Link.THAT;
    }
    if (word.in(grammar.that) && !adjacent) {
      boolean afterVerb = previous != null && s.beforeLight(opener) < previous.group().end() + 4;
      Word before = s.wordAt(s.beforeLight(opener));
      boolean noun = before != null && before.any(Tag.NOUN) && !before.any(Tag.VERB);
      return (afterVerb && !noun)
              || (before != null && (before.isPunctuation() || before.in(grammar.conjunction)))
          ? Clause.Link.THAT
          : Clause.Link.RELATIVE;
    }
    if (word.in(grammar.relative)) {
      return Clause.Link.RELATIVE;
    }
    if (word.in(grammar.condition)) {
      return Clause.Link.CONDITION;
    }
    return word.in(grammar.time) ? Clause.Link.TIME : Clause.Link.CAUSE;
  }
}
