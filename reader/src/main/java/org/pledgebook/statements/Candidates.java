package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.List;
import org.pledgebook.actors.ActorMention;
import org.pledgebook.language.Language;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Word;
import org.pledgebook.language.WordClass;

/** Everything in a sentence that may be a statement. */
final class Candidates {
  /**
   * How far behind its noun a pledge's verb may stand: "the offer of the Government of … to host".
   */
  private static final int PLEDGE_REACH = 14;

  private final Grammar grammar;
  private final WordClass pledge;
  private final Clauses clauses;
  private final ClauseEnds ends;

  Candidates(Grammar grammar, Language language) {
    this.grammar = grammar;
    this.pledge = language.wordClass("noun.pledge");
    this.clauses = new Clauses(grammar);
    this.ends = new ClauseEnds(grammar);
  }

  /** Candidates in the order of the text; they may overlap. */
  List<Candidate> of(SentenceView s, List<VerbGroup> groups, List<ActorMention> mentions) {
    List<Candidate> found = new ArrayList<>();
    boolean independent = false;
    List<Clause> all = clauses.of(s, groups);
    for (Clause clause : all) {
      independent |= !clause.subordinate();
      found.add(new Candidate(Candidate.Kind.CLAUSE, clause, clauseStart(clause), clause.end()));
    }
    if (!independent) {
      int end = ends.trim(s, s.from + 1, s.to);
      found.add(new Candidate(Candidate.Kind.FRAGMENT, null, fragmentStart(s), end));
    }
    addPledges(s, groups, mentions, all, found);
    found.removeIf(candidate -> candidate.end() <= candidate.start());
    return found;
  }

  /** The end of a candidate that is cut off where another begins. */
  int trim(SentenceView s, Candidate candidate, int end) {
    return Math.max(candidate.start() + 1, ends.trim(s, candidate.start() + 1, end));
  }

  /**
   * Where a statement starts: with the adverbial before its subject, if that says when, with whom
   * or on what condition ("Since 2021, …"), else with its first own word.
   */
  int withAdverbial(SentenceView s, Candidate candidate, List<ActorMention> mentions) {
    Clause clause = candidate.clause();
    boolean leads =
        clause != null
            && candidate.kind() == Candidate.Kind.CLAUSE
            && clause.link() == Clause.Link.MAIN
            && candidate.start() > s.from + 1
            && s.is(candidate.start() - 1, ',');
    if (!leads) {
      return candidate.start();
    }
    boolean content =
        s.opensWithCondition()
            || (s.word(s.from).in(grammar.partner) && names(mentions, candidate.start()));
    for (int i = s.from; i < candidate.start() - 1; i++) {
      Word word = s.word(i);
      if (word.isPunctuation() && !word.isMark('-')) {
        return candidate.start();
      }
      content |= word.in(grammar.date) || (word.isNumber() && word.form().length() == 4);
    }
    return content ? s.from : candidate.start();
  }

  private static boolean names(List<ActorMention> mentions, int before) {
    return mentions.stream().anyMatch(mention -> mention.from() < before);
  }

  private static int clauseStart(Clause clause) {
    boolean reported =
        clause.link() == Clause.Link.THAT
            || (clause.link() == Clause.Link.RELATIVE
                && clause.hasSubject()
                && clause.subjectStart() > clause.opener());
    if (reported && clause.hasSubject()) {
      return clause.subjectStart();
    }
    return clause.start();
  }

  private int fragmentStart(SentenceView s) {
    int at = s.from;
    while (at < s.to - 1 && s.word(at).isPunctuation() && !s.joins(at)) {
      at++;
    }
    return at;
  }

  private void addPledges(
      SentenceView s,
      List<VerbGroup> groups,
      List<ActorMention> mentions,
      List<Clause> all,
      List<Candidate> found) {
    for (int i = s.from; i < s.to && s.has(pledge); i++) {
      if (!s.word(i).in(pledge) || !s.word(i).any(Tag.NOUN)) {
        continue;
      }
      Clause around = around(all, i);
      boolean governed = governs(groups, i);
      boolean ownActor = actorNear(mentions, i, i + PLEDGE_REACH);
      if (around != null && (governed || ownActor)) {
        int end = Math.max(i + 1, ends.trim(s, i + 1, around.end()));
        found.add(new Candidate(Candidate.Kind.NOMINAL, around, nounStart(s, i), end));
      }
    }
  }

  private static @org.jspecify.annotations.Nullable Clause around(List<Clause> all, int i) {
    Clause around = null;
    for (Clause clause : all) {
      if (clause.group().end() <= i && i < clause.end()) {
        around = clause;
      }
    }
    return around;
  }

  /** Whether an infinitive that its marker opens follows the noun within reach. */
  private static boolean governs(List<VerbGroup> groups, int noun) {
    for (VerbGroup group : groups) {
      if (group.start() > noun && group.start() <= noun + PLEDGE_REACH) {
        if ((group.form() & (Tag.INFINITIVE | Tag.GERUND)) != 0) {
          return true;
        }
        if (group.finite()) {
          return false;
        }
      }
    }
    return false;
  }

  private static boolean actorNear(List<ActorMention> mentions, int from, int to) {
    for (ActorMention mention : mentions) {
      if (mention.from() > from && mention.from() < to) {
        return true;
      }
    }
    return false;
  }

  private int nounStart(SentenceView s, int noun) {
    int start = noun;
    while (start > s.from) {
      Word before = s.word(start - 1);
      boolean belongs =
          (grammar.determines(before) && !before.any(Tag.PREPOSITION))
              || (before.any(Tag.ADJECTIVE) && !before.any(Tag.VERB))
              || before.lower().equals("'s")
              || (before.isCapitalised() && start - 1 > s.from);
      if (!belongs) {
        break;
      }
      start--;
    }
    return start;
  }
}
