package org.pledgebook.statements;

import org.pledgebook.language.Analysis;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Word;

/** Follows one verb group from its first token: auxiliaries, then the chain of governed verbs. */
final class GroupBuilder {
  /**
   * A parenthesis between an auxiliary and its verb ("have, since February, provided") is at most
   * this long.
   */
  private static final int PARENTHESIS = 12;

  private static final int LONGEST_CHAIN = 5;

  private final Grammar grammar;
  private final SentenceView sentence;
  private final int start;
  private final int from;
  private final int to;
  private final Analysis first;
  private int effects;
  private int predicate = -1;

  GroupBuilder(Grammar grammar, SentenceView sentence, int start, Analysis first) {
    this.grammar = grammar;
    this.sentence = sentence;
    this.start = start;
    this.from = sentence.from;
    this.to = sentence.to;
    this.first = first;
  }

  VerbGroup build() {
    int head = start;
    Analysis reading = first;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      int next = auxiliary(head, reading);
      if (next < 0) {
        break;
      }
      reading = chosen(next);
      head = next;
    }
    int content = chain(head);
    boolean reflexive = reflexive(head);
    if (reflexive || sentence.word(head).in(grammar.perfectWithBe)) {
      perfectWithBe();
    }
    int groupStart = start;
    while (groupStart > from && inFront(groupStart - 1)) {
      groupStart--;
    }
    return new VerbGroup(
        groupStart,
        head,
        content,
        content + 1,
        first.tags(),
        effects,
        negated(groupStart, content),
        reflexive,
        sentence.word(start).tags(),
        predicate);
  }

  /** "se sont engagés" and "sont convenus" look like passives and are perfects. */
  private void perfectWithBe() {
    if ((effects & (VerbGroup.Effect.PASSIVE | VerbGroup.Effect.PERFECT))
        == VerbGroup.Effect.PASSIVE) {
      effects += VerbGroup.Effect.PERFECT - VerbGroup.Effect.PASSIVE;
    }
  }

  private boolean inFront(int i) {
    Word word = sentence.word(i);
    return (word.in(grammar.clitic) && sentence.light(i))
        || (word.in(grammar.negation)
            && word.lower().startsWith("n")
            && word.lower().length() <= 2);
  }

  private long lastNext;

  private Analysis chosen(int i) {
    Analysis reading = sentence.word(i).reading(Tag.VERB | lastNext);
    return reading == null ? sentence.word(i).analyses().get(0) : reading;
  }

  /** The verb that the auxiliary at {@code at} leads to, or -1 if it is no auxiliary here. */
  private int auxiliary(int at, Analysis reading) {
    if (!sentence.facts(at).steps()) {
      return -1;
    }
    for (Steps.Step step : grammar.steps.of(reading)) {
      if (!step.fits(reading)) {
        continue;
      }
      int next = afterParenthesis(sentence.skipLight(at + 1));
      next = inverted(next);
      if (step.marker() != null) {
        if (next >= to || !sentence.is(next, step.marker())) {
          continue;
        }
        next = sentence.skipLight(next + 1);
      }
      if (step.effect() == VerbGroup.Effect.PERFECT) {
        next = afterPhrase(at, next);
      }
      if (next < to && sentence.word(next).is(Tag.VERB | step.next())) {
        effects |= step.effect();
        lastNext = step.next();
        return next;
      }
    }
    return -1;
  }

  /** Past the subject pronoun of a question or of an inversion: "a-t-il ajouté". */
  private int inverted(int next) {
    return next < to && next > 0 && sentence.word(next).lower().startsWith("-")
        ? sentence.skipLight(next + 1)
        : next;
  }

  private int afterParenthesis(int next) {
    if (next >= to || !sentence.is(next, ',')) {
      return next;
    }
    int limit = Math.min(to, next + PARENTHESIS);
    for (int i = next + 1; i < limit; i++) {
      Word word = sentence.word(i);
      if (word.isMark(',')) {
        return sentence.skipLight(i + 1);
      }
      if (word.isPunctuation() && !word.isMark('-')) {
        break;
      }
    }
    return next;
  }

  /**
   * "have since the start of the war supported": past a phrase between auxiliary and participle
   * that no comma sets off.
   */
  private int afterPhrase(int at, int next) {
    if (next >= to || !sentence.word(at + 1).any(Tag.PREPOSITION)) {
      return next;
    }
    int limit = Math.min(to - 1, next + PARENTHESIS);
    for (int i = at + 2; i < limit; i++) {
      Word word = sentence.word(i);
      if (word.isPunctuation() || sentence.facts(i).opens() || sentence.facts(i).auxiliary()) {
        break;
      }
      Word before = sentence.word(i - 1);
      boolean participle = word.is(Tag.VERB | Tag.PARTICIPLE) && !word.any(Tag.NOUN);
      if (participle
          && before.any(Tag.NOUN | Tag.NAME | Tag.NUMERAL)
          && !before.any(Tag.DETERMINER)) {
        return i;
      }
    }
    return next;
  }

  /** The last verb of the chain that starts with the verb at {@code head}. */
  private int chain(int head) {
    int content = head;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      int next = afterPredicate(content);
      next = governed(next);
      if (next < 0) {
        break;
      }
      content = next;
    }
    return content;
  }

  private int afterPredicate(int at) {
    int next = sentence.skipLight(at + 1);
    if (next < to && predicate < 0) {
      Word word = sentence.word(next);
      if (word.in(grammar.readiness) || word.in(grammar.able) || word.in(grammar.opinion)) {
        predicate = next;
        return sentence.skipLight(next + 1);
      }
    }
    return afterMarkerParenthesis(next);
  }

  /**
   * "sont convenus, en marge du sommet, de renforcer": only where a marker follows the parenthesis.
   */
  private int afterMarkerParenthesis(int next) {
    int after = afterParenthesis(next);
    return after != next && after < to && sentence.word(after).in(grammar.marker) ? after : next;
  }

  /** The verb that follows at {@code next}, with or without a marker; -1 if none does. */
  private int governed(int next) {
    if (next >= to) {
      return -1;
    }
    Word word = sentence.word(next);
    int verb = next;
    if (word.in(grammar.marker) || word.is(Tag.PREPOSITION)) {
      verb = sentence.skipLight(next + 1);
      if (verb >= to) {
        return -1;
      }
      boolean infinitive =
          word.in(grammar.marker) && sentence.word(verb).is(Tag.VERB | Tag.INFINITIVE);
      return infinitive || clearGerund(sentence.word(verb)) ? verb : -1;
    }
    boolean bare =
        word.is(Tag.VERB | Tag.INFINITIVE)
            && !word.any(Tag.NOUN | Tag.ADJECTIVE | Tag.NAME | Tag.PREPOSITION);
    return bare || clearGerund(word) ? verb : -1;
  }

  private static boolean clearGerund(Word word) {
    return word.is(Tag.VERB | Tag.GERUND) && !word.any(Tag.ADJECTIVE);
  }

  private boolean negated(int groupStart, int content) {
    for (int i = Math.max(from, groupStart - 1); i <= Math.min(content + 1, to - 1); i++) {
      if (sentence.word(i).in(grammar.negation)) {
        return true;
      }
    }
    return false;
  }

  private boolean reflexive(int head) {
    for (int i = Math.max(from, start - 2); i < head; i++) {
      Word word = sentence.word(i);
      boolean pronoun = word.in(grammar.reflexive);
      if (pronoun && !(word.in(grammar.subjectPronoun) && (i == from || !sameWord(i, i - 1)))) {
        return true;
      }
    }
    return false;
  }

  private boolean sameWord(int a, int b) {
    return sentence.word(a).lower().equals(sentence.word(b).lower());
  }
}
