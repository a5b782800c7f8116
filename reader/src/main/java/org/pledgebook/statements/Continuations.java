package org.pledgebook.statements;

import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Word;

/** Says which infinitives and participles go on with what a clause undertakes. */
final class Continuations {
  private final Grammar grammar;

  Continuations(Grammar grammar) {
    this.grammar = grammar;
  }

  /**
   * Whether an infinitive or participle goes on with what the clause undertakes, behind a
   * conjunction or comma.
   */
  boolean continues(SentenceView s, VerbGroup group, Clause clause) {
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
        joint != null && (joint.in(grammar.conjunction) || joint.isMark(',') || joint.isMark(';'));
    return joined && before > clause.group().end();
  }

  Clause continuation(SentenceView s, VerbGroup group, Clause clause, boolean nested) {
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
  boolean sharesObject(SentenceView s, VerbGroup group, VerbGroup before) {
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
  boolean continuesInfinitive(SentenceView s, VerbGroup group, @Nullable VerbGroup nonFinite) {
    if (nonFinite == null || !s.word(group.start()).is(Tag.VERB | Tag.INFINITIVE)) {
      return false;
    }
    Word before = s.wordAt(s.beforeLight(group.start()));
    return before != null && (before.in(grammar.conjunction) || before.isMark(','));
  }
}
