package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Word;

/** Gives each finite verb group its subject, its place in the sentence and its extent. */
final class Clauses {
  private final Grammar grammar;
  private final Openers openers;
  private final SubjectStarts starts;
  private final Continuations continuations;
  private final ClauseEnds ends;

  Clauses(Grammar grammar) {
    this.grammar = grammar;
    this.openers = new Openers(grammar);
    this.starts = new SubjectStarts(grammar);
    this.continuations = new Continuations(grammar);
    this.ends = new ClauseEnds(grammar);
  }

  List<Clause> of(SentenceView s, List<VerbGroup> groups) {
    List<Clause> clauses = new ArrayList<>();
    List<Clause> continued = new ArrayList<>();
    int regionStart = s.from;
    VerbGroup nonFinite = null;
    boolean nested = false;
    VerbGroup last = lastFinite(groups);
    for (VerbGroup group : groups) {
      if (!group.finite()
          || group.start() < regionStart
          || continuations.continuesInfinitive(s, group, nonFinite)) {
        boolean shares = nonFinite != null && continuations.sharesObject(s, group, nonFinite);
        if (!clauses.isEmpty()
            && !shares
            && continuations.continues(s, group, clauses.get(clauses.size() - 1))) {
          continued.add(
              continuations.continuation(s, group, clauses.get(clauses.size() - 1), nested));
        } else {
          nested = true;
        }
        nonFinite = group;
        continue;
      }
      clauses.add(clause(s, group, regionStart, nonFinite, clauses, group.equals(last)));
      regionStart = group.end();
      nested = false;
      nonFinite = group.chained() ? group : null;
    }
    List<Clause> all = ends.bounded(s, clauses);
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
   * "The choice of Oslo as the seat underlines …": in front of the only verb, behind a noun, a word
   * that may open a clause is a preposition.
   */
  private boolean prepositional(SentenceView s, int opener) {
    Word before = s.wordAt(opener - 1);
    return s.word(opener).any(Tag.PREPOSITION)
        && s.word(opener).in(grammar.time)
        && !s.word(opener + 1).in(grammar.subjectPronoun)
        && before != null
        && before.any(Tag.NOUN | Tag.NAME)
        && !before.any(Tag.VERB);
  }

  private static @Nullable VerbGroup lastFinite(List<VerbGroup> groups) {
    VerbGroup last = null;
    for (VerbGroup group : groups) {
      last = group.finite() ? group : last;
    }
    return last;
  }

  private Clause clause(
      SentenceView s,
      VerbGroup group,
      int regionStart,
      @Nullable VerbGroup nonFinite,
      List<Clause> before,
      boolean lastFinite) {
    Clause previous = before.isEmpty() ? null : before.get(before.size() - 1);
    int opener = openers.opener(s, regionStart, group.start());
    boolean only = lastFinite && before.isEmpty() && group.effects() == 0;
    if (opener >= 0 && !(only && prepositional(s, opener))) {
      return subordinate(s, group, opener, previous);
    }
    int last = s.beforeLight(group.start());
    if (previous != null) {
      Clause relative = starts.contactAtStart(s, previous) ? relative(previous) : previous;
      if (awaited(s, group, relative, last, lastFinite)) {
        before.set(before.size() - 1, relative);
        return resumed(s, group, relative);
      }
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
    if (starts.divides(word)) {
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

  private Clause subordinate(
      SentenceView s, VerbGroup group, int opener, @Nullable Clause previous) {
    Word word = s.word(opener);
    boolean adjacent = s.skipLight(opener + 1) >= group.start() || s.is(opener + 1, ',');
    Clause.Link link = openers.link(s, opener, word, adjacent, previous);
    int subjectStart = adjacent ? -1 : opener + 1;
    int subjectEnd = adjacent ? -1 : s.beforeLight(group.start()) + 1;
    if (link == Clause.Link.RELATIVE && adjacent) {
      subjectStart = antecedent(s, opener, previous);
      subjectEnd = opener;
    }
    return new Clause(group, link, opener, subjectStart, subjectEnd, opener, s.to, previous, false);
  }

  /**
   * Where the noun phrase before a relative pronoun starts: after the last verb group or
   * punctuation.
   */
  private int antecedent(SentenceView s, int opener, @Nullable Clause previous) {
    int end = opener;
    while (end > s.from && s.word(end - 1).isPunctuation() && !s.is(end - 1, ')')) {
      end--;
    }
    int start = SubjectStarts.beforeParenthesis(s, end - 1, s.from);
    int limit = previous == null ? s.from : previous.group().end();
    while (start > limit
        && (!s.word(start - 1).isPunctuation() || s.joins(start - 1))
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
    boolean comma = before > s.from && s.is(before - 1, ',');
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
    if (previous != null && previous.link() == Clause.Link.RELATIVE && setOff(s, previous, last)) {
      return resumed(s, group, previous);
    }
    int comma = s.is(last, ',') ? SubjectStarts.commaBefore(s, regionStart, last) : -1;
    if (comma > regionStart && previous == null) {
      return withSubject(s, group, regionStart, comma - 1, null);
    }
    Clause clause = withoutSubject(s, group, previous);
    boolean resumes =
        s.is(last, ',')
            && previous != null
            && !group.baseForm()
            && group.effects() != previous.group().effects();
    return resumes
        ? new Clause(group, Clause.Link.INNER, -1, -1, -1, group.start(), s.to, previous, false)
        : clause;
  }

  /** Whether the mark at {@code last} ends what one like it before the relative clause began. */
  private static boolean setOff(SentenceView s, Clause relative, int last) {
    boolean dash = s.is(last, '–') || s.is(last, '—');
    int before = relative.start() - 1;
    return s.is(last, ',') || (dash && (s.is(before, '–') || s.is(before, '—')));
  }

  /**
   * "Those who served will receive …": whether the noun before a relative clause, with which the
   * sentence or the reported clause began, still waits for this verb.
   */
  private boolean awaited(
      SentenceView s, VerbGroup group, Clause previous, int last, boolean lastFinite) {
    boolean main = lastFinite && previous.governor() == null && !takesClause(s, previous);
    return previous.link() == Clause.Link.RELATIVE
        && waits(s, previous)
        && (group.effects() != 0 || (group.form() & Tag.FUTURE) != 0 || main)
        && last >= previous.group().end() - 1
        && !s.word(last).isPunctuation()
        && !s.word(last).in(grammar.conjunction)
        && !s.word(last).in(grammar.subjectPronoun);
  }

  /** Whether what follows the verb of a relative clause may be a clause: "who say prices rise". */
  private boolean takesClause(SentenceView s, Clause clause) {
    return s.word(clause.group().content()).in(grammar.reporting);
  }

  /** "we announce" of "The steps we announce", which was taken for the main clause. */
  private static Clause relative(Clause main) {
    int pronoun = main.subjectEnd() - 1;
    return new Clause(
        main.group(),
        Clause.Link.RELATIVE,
        -1,
        pronoun,
        main.subjectEnd(),
        pronoun,
        main.end(),
        null,
        false);
  }

  /** Whether nothing but a noun stands between the start, or "that", and a relative clause. */
  private boolean waits(SentenceView s, Clause relative) {
    Clause governor = relative.governor();
    if (governor == null) {
      return relative.start() > s.from;
    }
    int verb = governor.group().end();
    int noun = relative.start();
    int opener = openers.opener(s, verb, noun);
    return opener >= 0 && opener + 1 < noun && s.word(opener).in(grammar.that);
  }

  /** The clause whose subject stands before the relative clause that comes between. */
  private Clause resumed(SentenceView s, VerbGroup group, Clause relative) {
    int end = relative.start();
    while (end > s.from && s.word(end - 1).isPunctuation()) {
      end--;
    }
    Clause governor = relative.governor();
    int begin = governor == null ? s.from : governor.group().end();
    int opener = openers.opener(s, begin, end);
    boolean opens =
        opener >= 0 && (!s.word(opener).in(grammar.relative) || s.word(opener).in(grammar.that));
    return opens
        ? subordinate(s, group, opener, governor)
        : withSubject(s, group, begin, end - 1, governor);
  }

  private Clause withSubject(
      SentenceView s, VerbGroup group, int regionStart, int last, @Nullable Clause previous) {
    if (last < regionStart) {
      return withoutSubject(s, group, previous);
    }
    boolean strong = starts.strongJoint(s, regionStart, last);
    int start = SubjectStarts.beforeParenthesis(s, last, regionStart);
    while (start > regionStart && !starts.separates(s, start - 1, previous != null && !strong)) {
      start = SubjectStarts.beforeParenthesis(s, start - 1, regionStart);
    }
    int contact = starts.contact(s, start, last, previous);
    if (contact >= 0) {
      return new Clause(
          group, Clause.Link.RELATIVE, -1, contact, last + 1, contact, s.to, previous, false);
    }
    start = starts.extendList(s, regionStart, start, last);
    while (start < last
        && (s.word(start).in(grammar.conjunction)
            || (s.word(start).isPunctuation() && !s.opensName(start)))) {
      start++;
    }
    return new Clause(group, Clause.Link.MAIN, -1, start, last + 1, start, s.to, previous, false);
  }
}
