package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.List;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Word;

/** Says where clauses end: where the next on their level begins, or their quotation closes. */
final class ClauseEnds {
  private final Grammar grammar;

  ClauseEnds(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Gives each clause its end: where the next one on its level begins, without what joins them. */
  List<Clause> bounded(SentenceView s, List<Clause> clauses) {
    List<Clause> bounded = new ArrayList<>(clauses.size());
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      int end = s.to;
      for (int j = i + 1; j < clauses.size(); j++) {
        if (closes(s, clause, clauses.get(j))) {
          end = clauses.get(j).start();
          break;
        }
      }
      if (clause.link() == Clause.Link.RELATIVE && i + 1 < clauses.size()) {
        Clause next = clauses.get(i + 1);
        boolean resumed = next.hasSubject() && next.subjectStart() < clause.opener();
        end = resumed ? Math.min(end, next.group().start()) : end;
      }
      int quoteEnd = quoteEnd(s, clause, end);
      bounded.add(clause.endingAt(trim(s, clause.group().end(), quoteEnd)));
    }
    return bounded;
  }

  /** The end, or where the quotation closes in which the clause begins. */
  private int quoteEnd(SentenceView s, Clause clause, int end) {
    int depth = 0;
    for (int i = clause.start(); i < end && s.has(grammar.quoteClose); i++) {
      Word word = s.word(i);
      boolean opens = word.in(grammar.quoteOpen);
      boolean closes = word.in(grammar.quoteClose);
      if (closes && (depth == 0 || !opens)) {
        if (depth == 0 && (!opens || quotedBefore(s, clause.start()))) {
          return Math.max(i, clause.group().end());
        }
        depth = Math.max(0, depth - 1);
      } else if (opens) {
        depth++;
      }
    }
    return end;
  }

  /** Whether an odd number of marks that open and close alike stands before. */
  private boolean quotedBefore(SentenceView s, int end) {
    boolean quoted = false;
    for (int i = s.from; i < end; i++) {
      quoted ^= s.word(i).in(grammar.quoteOpen) && s.word(i).in(grammar.quoteClose);
    }
    return quoted;
  }

  private boolean closes(SentenceView s, Clause clause, Clause next) {
    if (!next.subordinate()) {
      return true;
    }
    boolean comma = next.start() > s.from && s.is(next.start() - 1, ',');
    return comma
        && ((next.link() == Clause.Link.INNER && attributes(s, next.group()))
            || (next.link() == Clause.Link.CAUSE && s.word(next.opener()).any(Tag.CONJUNCTION))
            || (next.link() == Clause.Link.TIME && !clause.subordinate()));
  }

  /** "…, a annoncé le ministre": who said so stands behind the verb. */
  private boolean attributes(SentenceView s, VerbGroup group) {
    Word next = s.wordAt(group.end());
    return s.word(group.content()).in(grammar.reporting)
        && next != null
        && (grammar.determines(next) || next.isCapitalised() || next.in(grammar.title));
  }

  private boolean opensOnly(Word word) {
    return word.in(grammar.quoteOpen) && !word.in(grammar.quoteClose);
  }

  /** The end without closing punctuation, conjunctions and opening words of what follows. */
  int trim(SentenceView s, int least, int end) {
    int at = end;
    while (at > least) {
      Word word = s.word(at - 1);
      boolean mark =
          word.isPunctuation()
              && !word.isMark(')')
              && !word.isMark('%')
              && (!s.joins(at - 1) || opensOnly(word));
      boolean also = at == end && at > least + 1 && s.light(at - 1) && end < s.to;
      boolean drop =
          mark
              || word.in(grammar.conjunction)
              || (also && s.word(at - 2).in(grammar.conjunction))
              || (word.in(grammar.cause) && word.any(Tag.CONJUNCTION));
      if (!drop) {
        break;
      }
      at--;
    }
    return at;
  }
}
