package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Word;

/** Gives each finite verb group its subject, its place in the sentence and its extent. */
final class Clauses {
  private static final int LONGEST_LISTED_NAME = 6;

  private final Grammar grammar;

  Clauses(Grammar grammar) {
    this.grammar = grammar;
  }

  List<Clause> of(SentenceView s, List<VerbGroup> groups) {
    List<Clause> clauses = new ArrayList<>();
    List<Clause> continued = new ArrayList<>();
    int regionStart = s.from;
    VerbGroup nonFinite = null;
    boolean nested = false;
    for (VerbGroup group : groups) {
      if (!group.finite()
          || group.start() < regionStart
          || continuesInfinitive(s, group, nonFinite)) {
        boolean shares = nonFinite != null && sharesObject(s, group, nonFinite);
        if (!clauses.isEmpty() && !shares && continues(s, group, clauses.get(clauses.size() - 1))) {
          continued.add(continuation(s, group, clauses.get(clauses.size() - 1), nested));
        } else {
          nested = true;
        }
        nonFinite = group;
        continue;
      }
      clauses.add(clause(s, group, regionStart, nonFinite, clauses));
      regionStart = group.end();
      nested = false;
      nonFinite = group.chained() ? group : null;
    }
    List<Clause> all = bounded(s, clauses);
    for (Clause clause : continued) {
      Clause owner = all.get(clauses.indexOf(clause.governor()));
      all.add(
          new Clause(
              clause.group(),
              clause.link(),
              -1,
              -1,
              -1,
              clause.start(),
              Math.max(owner.end(), clause.group().end()),
              owner,
              clause.nested()));
    }
    all.sort(Comparator.comparingInt(Clause::start));
    return all;
  }

  /**
   * Whether an infinitive or participle goes on with what the clause undertakes, behind a
   * conjunction or comma.
   */
  private boolean continues(SentenceView s, VerbGroup group, Clause clause) {
    boolean participle = (group.form() & Tag.PARTICIPLE) != 0;
    boolean infinitive = (group.form() & Tag.INFINITIVE) != 0 || group.baseForm();
    if (participle) {
      return (clause.effects() & (VerbGroup.Effect.PERFECT | VerbGroup.Effect.PASSIVE)) != 0
          || (clause.form() & Tag.PAST) != 0;
    }
    if (!infinitive
        || !(clause.group().chained()
            || clause.effects() != 0
            || clause.group().predicate() >= 0)) {
      return false;
    }
    int before = s.beforeLight(group.start());
    if (before >= s.from && s.word(before).in(grammar.marker)) {
      before = s.beforeLight(before);
    }
    Word joint = s.wordAt(before);
    boolean joined =
        joint != null
            && (joint.in(grammar.conjunction)
                || joint.form().equals(",")
                || joint.form().equals(";"));
    return joined && before > clause.group().end();
  }

  private Clause continuation(SentenceView s, VerbGroup group, Clause clause, boolean nested) {
    boolean participle = (group.form() & Tag.PARTICIPLE) != 0;
    int start = group.start();
    int before = s.beforeLight(start);
    if (before >= s.from && s.word(before).in(grammar.marker)) {
      start = before;
    }
    return new Clause(
        group,
        participle ? Clause.Link.PARTICIPLE : Clause.Link.INFINITIVE,
        -1,
        -1,
        -1,
        start,
        s.to,
        clause,
        nested);
  }

  /** "de renforcer encore et de pérenniser le soutien": no object stands between the two verbs. */
  private boolean sharesObject(SentenceView s, VerbGroup group, VerbGroup before) {
    int joint = s.beforeLight(group.start());
    if (joint >= s.from && s.word(joint).in(grammar.marker)) {
      joint = s.beforeLight(joint);
    }
    return joint >= s.from
        && s.word(joint).in(grammar.conjunction)
        && s.beforeLight(joint) < before.end();
  }

  /**
   * "to support Ukraine and defend it": a base form after a conjunction goes on with the infinitive
   * before.
   */
  private boolean continuesInfinitive(
      SentenceView s, VerbGroup group, @Nullable VerbGroup nonFinite) {
    if (nonFinite == null || !s.word(group.start()).is(Tag.VERB | Tag.INFINITIVE)) {
      return false;
    }
    Word before = s.wordAt(s.beforeLight(group.start()));
    return before != null && (before.in(grammar.conjunction) || before.form().equals(","));
  }

  private Clause clause(
      SentenceView s,
      VerbGroup group,
      int regionStart,
      @Nullable VerbGroup nonFinite,
      List<Clause> before) {
    Clause previous = before.isEmpty() ? null : before.get(before.size() - 1);
    int opener = opener(s, regionStart, group.start());
    if (opener >= 0) {
      return subordinate(s, group, opener, previous);
    }
    int last = s.beforeLight(group.start());
    if (previous != null && awaited(s, group, previous, last)) {
      return resumed(s, group, previous);
    }
    if (last < regionStart) {
      return withoutSubject(s, group, previous);
    }
    Word word = s.word(last);
    if (word.in(grammar.conjunction)) {
      return previous != null && last <= previous.group().end() + 1
          ? joined(s, group, previous)
          : withoutSubject(s, group, previous);
    }
    if (divides(word)) {
      return afterPunctuation(s, group, regionStart, last, previous);
    }
    Clause clause = withSubject(s, group, regionStart, last, previous);
    return previous != null && inner(clause, regionStart, nonFinite)
        ? linked(s, clause, regionStart)
        : clause;
  }

  /**
   * Whether the subject begins right behind a verb, so that the clause is what that verb governs.
   */
  private static boolean inner(Clause clause, int regionStart, @Nullable VerbGroup nonFinite) {
    int subject = clause.subjectStart();
    boolean afterVerb = subject == regionStart;
    boolean holdsInfinitive = nonFinite != null && !nonFinite.finite() && nonFinite.end() > subject;
    boolean afterInfinitive = nonFinite != null && nonFinite.end() == subject;
    return afterVerb || holdsInfinitive || afterInfinitive;
  }

  private Clause linked(SentenceView s, Clause clause, int regionStart) {
    Clause.Link link = clause.subjectStart() == regionStart ? Clause.Link.THAT : Clause.Link.INNER;
    return new Clause(
        clause.group(),
        link,
        -1,
        clause.subjectStart(),
        clause.subjectEnd(),
        clause.start(),
        s.to,
        clause.governor(),
        false);
  }

  /**
   * The token before {@code end} that opens a subordinate clause of which the group there is the
   * verb, or -1.
   */
  private int opener(SentenceView s, int start, int end) {
    boolean comma = false;
    for (int i = end - 1; i >= start; i--) {
      Word word = s.word(i);
      if (word.isPunctuation()) {
        if (!word.form().equals(",")) {
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
    if (s.is(i + 1, ",")) {
      return true;
    }
    boolean elliptic = i + 2 < end && (s.is(i + 2, ",") || s.is(i + 3, ","));
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

  private Clause subordinate(
      SentenceView s, VerbGroup group, int opener, @Nullable Clause previous) {
    Word word = s.word(opener);
    boolean adjacent = s.skipLight(opener + 1) >= group.start() || s.is(opener + 1, ",");
    Clause.Link link = link(s, opener, word, adjacent, previous);
    int subjectStart = adjacent ? -1 : opener + 1;
    int subjectEnd = adjacent ? -1 : s.beforeLight(group.start()) + 1;
    if (link == Clause.Link.RELATIVE && adjacent) {
      subjectStart = antecedent(s, opener, previous);
      subjectEnd = opener;
    }
    return new Clause(group, link, opener, subjectStart, subjectEnd, opener, s.to, previous, false);
  }

  private Clause.Link link(
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

  /**
   * Where the noun phrase before a relative pronoun starts: after the last verb group or
   * punctuation.
   */
  private int antecedent(SentenceView s, int opener, @Nullable Clause previous) {
    int end = opener;
    while (end > s.from && s.word(end - 1).isPunctuation()) {
      end--;
    }
    int start = end - 1;
    int limit = previous == null ? s.from : previous.group().end();
    while (start > limit
        && !s.word(start - 1).isPunctuation()
        && !s.word(start).any(Tag.DETERMINER)) {
      start--;
    }
    return Math.max(start, s.from);
  }

  private Clause withoutSubject(SentenceView s, VerbGroup group, @Nullable Clause previous) {
    if (previous == null) {
      return new Clause(group, Clause.Link.BARE, -1, -1, -1, group.start(), s.to, null, false);
    }
    int before = s.beforeLight(group.start());
    boolean comma = before > s.from && s.is(before - 1, ",");
    boolean inside =
        previous.link() == Clause.Link.INNER || (previous.link() == Clause.Link.RELATIVE && !comma);
    return new Clause(
        group,
        inside ? Clause.Link.INNER : Clause.Link.COORDINATE,
        -1,
        -1,
        -1,
        group.start(),
        s.to,
        inside ? previous : sharer(previous),
        false);
  }

  /**
   * "will align and expand sanctions": the second verb of a pair with one object is no clause of
   * its own.
   */
  private static Clause joined(SentenceView s, VerbGroup group, Clause previous) {
    return new Clause(group, Clause.Link.INNER, -1, -1, -1, group.start(), s.to, previous, false);
  }

  /**
   * The clause that a coordinated one continues: past the relative and adverbial clauses in
   * between.
   */
  private static Clause sharer(Clause previous) {
    Clause clause = previous;
    while (clause.governor() != null
        && (clause.link() == Clause.Link.RELATIVE
            || clause.link() == Clause.Link.TIME
            || clause.link() == Clause.Link.CAUSE
            || clause.link() == Clause.Link.CONDITION)) {
      clause = clause.governor();
    }
    return clause;
  }

  /**
   * "NATO, together with its partners, will …" and "…, which is ready, will …": the subject stands
   * before the parenthesis.
   */
  private Clause afterPunctuation(
      SentenceView s, VerbGroup group, int regionStart, int last, @Nullable Clause previous) {
    if (previous != null && previous.link() == Clause.Link.RELATIVE && s.is(last, ",")) {
      return resumed(s, group, previous);
    }
    int comma = s.is(last, ",") ? commaBefore(s, regionStart, last) : -1;
    if (comma > regionStart && previous == null) {
      return withSubject(s, group, regionStart, comma - 1, null);
    }
    Clause clause = withoutSubject(s, group, previous);
    boolean resumes =
        s.is(last, ",")
            && previous != null
            && !group.baseForm()
            && group.effects() != previous.group().effects();
    return resumes
        ? new Clause(group, Clause.Link.INNER, -1, -1, -1, group.start(), s.to, previous, false)
        : clause;
  }

  /**
   * "Those who served will receive …": whether the noun before a relative clause, with which the
   * sentence began, still waits for this verb.
   */
  private boolean awaited(SentenceView s, VerbGroup group, Clause previous, int last) {
    return previous.link() == Clause.Link.RELATIVE
        && previous.governor() == null
        && previous.opener() > s.from
        && group.effects() != 0
        && last >= previous.group().end() - 1
        && !s.word(last).isPunctuation()
        && !s.word(last).in(grammar.conjunction)
        && !s.word(last).in(grammar.subjectPronoun);
  }

  /** The clause whose subject stands before the relative clause that comes between. */
  private Clause resumed(SentenceView s, VerbGroup group, Clause relative) {
    int end = relative.opener();
    while (end > s.from && s.word(end - 1).isPunctuation()) {
      end--;
    }
    Clause governor = relative.governor();
    int begin = governor == null ? s.from : governor.group().end();
    int opener = opener(s, begin, end);
    boolean opens =
        opener >= 0 && (!s.word(opener).in(grammar.relative) || s.word(opener).in(grammar.that));
    return opens
        ? subordinate(s, group, opener, governor)
        : withSubject(s, group, begin, end - 1, governor);
  }

  private static int commaBefore(SentenceView s, int start, int last) {
    for (int i = last - 1; i >= start; i--) {
      if (s.is(i, ",")) {
        return i;
      }
      if (s.word(i).isPunctuation() && !s.is(i, "-")) {
        return -1;
      }
    }
    return -1;
  }

  private Clause withSubject(
      SentenceView s, VerbGroup group, int regionStart, int last, @Nullable Clause previous) {
    if (last < regionStart) {
      return withoutSubject(s, group, previous);
    }
    boolean strong = strongJoint(s, regionStart, last);
    int start = last;
    while (start > regionStart && !separates(s, start - 1, previous != null && !strong)) {
      start = beforeParenthesis(s, start - 1, regionStart);
    }
    int contact = contact(s, start, last, previous);
    if (contact >= 0) {
      return new Clause(
          group, Clause.Link.RELATIVE, -1, contact, last + 1, contact, s.to, previous, false);
    }
    start = extendList(s, regionStart, start, last);
    while (start < last
        && (s.word(start).in(grammar.conjunction) || s.word(start).isPunctuation())) {
      start++;
    }
    return new Clause(group, Clause.Link.MAIN, -1, start, last + 1, start, s.to, previous, false);
  }

  /**
   * Whether a comma with a conjunction stands before the subject, so that a lone conjunction behind
   * it joins names.
   */
  private boolean strongJoint(SentenceView s, int start, int end) {
    for (int i = start; i < end; i++) {
      if ((s.is(i, ",") || s.is(i, ";")) && s.word(i + 1).in(grammar.conjunction)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "measures we already imposed": a pronoun right behind a noun opens a relative clause without a
   * relative; -1 if not so.
   */
  private int contact(SentenceView s, int start, int last, @Nullable Clause previous) {
    boolean pronoun = s.word(last).in(grammar.subjectPronoun) && !s.word(last).in(grammar.relative);
    if (previous == null || !pronoun || last <= start) {
      return -1;
    }
    Word before = s.word(last - 1);
    return before.is(Tag.NOUN) && !before.any(Tag.VERB | Tag.ADVERB) && !before.in(grammar.date)
        ? last
        : -1;
  }

  /** Punctuation that parts a sentence, unlike a currency sign or a closed parenthesis. */
  private boolean divides(Word word) {
    return switch (word.form()) {
      case ",", ";", ":", "—", "–", "(", "…" -> true;
      default -> word.in(grammar.quoteOpen) || word.in(grammar.quoteClose);
    };
  }

  /** The token itself, or the one that opens the parenthesis which it closes. */
  private static int beforeParenthesis(SentenceView s, int i, int start) {
    if (!s.is(i, ")")) {
      return i;
    }
    for (int j = i - 1; j >= start; j--) {
      if (s.is(j, "(")) {
        return j;
      }
    }
    return i;
  }

  private boolean separates(SentenceView s, int i, boolean afterVerb) {
    Word word = s.word(i);
    if (divides(word)) {
      return true;
    }
    return afterVerb && word.in(grammar.conjunction) && !bindsNames(s, i);
  }

  /**
   * "the United States and the EU": a conjunction with a name on its left and one on its right, not
   * a new clause.
   */
  private boolean bindsNames(SentenceView s, int i) {
    Word left = s.wordAt(i - 1);
    Word right = s.wordAt(i + 1);
    return left != null && right != null && left.isCapitalised() && right.isCapitalised();
  }

  /**
   * "France, Poland and Germany will": the listed names before the last comma belong to the
   * subject.
   */
  private int extendList(SentenceView s, int regionStart, int start, int last) {
    boolean list = false;
    for (int i = start; i <= last; i++) {
      list |= s.word(i).in(grammar.conjunction);
    }
    int begin = start;
    while (list && begin - 1 > regionStart && s.is(begin - 1, ",")) {
      int piece = begin - 1;
      while (piece > regionStart && !s.word(piece - 1).isPunctuation()) {
        piece--;
      }
      if (begin - 1 - piece > LONGEST_LISTED_NAME || !listed(s, piece)) {
        break;
      }
      begin = piece;
    }
    return begin;
  }

  private boolean listed(SentenceView s, int i) {
    Word word = s.word(i);
    return !word.any(Tag.PREPOSITION | Tag.ADVERB)
        && (word.isCapitalised() || grammar.determines(word));
  }

  /** Gives each clause its end: where the next one on its level begins, without what joins them. */
  private List<Clause> bounded(SentenceView s, List<Clause> clauses) {
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
    for (int i = clause.start(); i < end; i++) {
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
    boolean comma = next.start() > s.from && s.is(next.start() - 1, ",");
    return comma
        && ((next.link() == Clause.Link.CAUSE && s.word(next.opener()).any(Tag.CONJUNCTION))
            || (next.link() == Clause.Link.TIME && !clause.subordinate()));
  }

  /** The end without closing punctuation, conjunctions and opening words of what follows. */
  int trim(SentenceView s, int least, int end) {
    int at = end;
    while (at > least) {
      Word word = s.word(at - 1);
      boolean mark =
          word.isPunctuation()
              && !word.form().equals(")")
              && !word.form().equals("%")
              && !word.in(grammar.currency);
      boolean drop =
          mark
              || word.in(grammar.conjunction)
              || (word.in(grammar.cause) && word.any(Tag.CONJUNCTION));
      if (!drop) {
        break;
      }
      at--;
    }
    return at;
  }
}
