package org.pledgebook.statements;

import java.util.Locale;
import org.pledgebook.language.Tag;
import org.pledgebook.statements.FeatureSet.Part;

/** The form of a clause as one word: tense or mood, then aspect and voice. */
enum ClauseForm {
  OBLIGATION,
  POSSIBLE,
  CONDITIONAL,
  FUTURE,
  FUTUREPERFECT,
  SUBJUNCTIVE,
  PERFECT,
  PLUPERFECT,
  IMPERFECT,
  PAST,
  PRESENT,
  IMPERATIVE,
  INFINITIVE;

  /**
   * A form in words.
   *
   * @param name {@code future.passive}
   * @param feature what features say that begin with it
   * @param further what features say that go on with it
   */
  record Form(String name, Part feature, Part further) {
    static Form of(String name) {
      return new Form(name, Part.of("form=" + name), Part.of("&form=" + name));
    }
  }

  /** The tense or mood alone: {@code future}. */
  final Form tense = Form.of(name().toLowerCase(Locale.ROOT));

  private final Form progressive = Form.of(tense.name() + ".progressive");
  private final Form passive = Form.of(tense.name() + ".passive");
  private final Form progressivePassive = Form.of(tense.name() + ".progressive.passive");

  static ClauseForm of(Clause clause) {
    int effects = clause.effects();
    long tags = clause.form();
    if ((effects & VerbGroup.Effect.OBLIGATION) != 0) {
      return OBLIGATION;
    }
    if ((effects & VerbGroup.Effect.POSSIBLE) != 0) {
      return POSSIBLE;
    }
    if ((effects & VerbGroup.Effect.CONDITIONAL) != 0 || (tags & Tag.CONDITIONAL) != 0) {
      return CONDITIONAL;
    }
    if ((effects & VerbGroup.Effect.FUTURE) != 0 || (tags & Tag.FUTURE) != 0) {
      return (effects & VerbGroup.Effect.PERFECT) != 0 ? FUTUREPERFECT : FUTURE;
    }
    return real(effects, tags);
  }

  private static ClauseForm real(int effects, long tags) {
    if ((tags & Tag.SUBJUNCTIVE) != 0 && (tags & Tag.PRESENT) == 0) {
      return SUBJUNCTIVE;
    }
    if ((effects & VerbGroup.Effect.RECENT) != 0) {
      return PERFECT;
    }
    if ((effects & VerbGroup.Effect.PERFECT) != 0) {
      return (tags & (Tag.PAST | Tag.IMPERFECT)) != 0 ? PLUPERFECT : PERFECT;
    }
    if ((tags & Tag.IMPERFECT) != 0) {
      return IMPERFECT;
    }
    if ((tags & Tag.PAST) != 0) {
      return PAST;
    }
    if ((tags & Tag.PRESENT) != 0) {
      return PRESENT;
    }
    return (tags & Tag.IMPERATIVE) != 0 ? IMPERATIVE : INFINITIVE;
  }

  /** The form with the aspect and voice of a clause: {@code future.passive}. */
  Form of(int effects) {
    boolean isPassive = (effects & VerbGroup.Effect.PASSIVE) != 0;
    if ((effects & VerbGroup.Effect.PROGRESSIVE) != 0) {
      return isPassive ? progressivePassive : progressive;
    }
    return isPassive ? passive : tense;
  }

  /** The whole form of a clause. */
  static String name(Clause clause) {
    return of(clause).of(clause.effects()).name();
  }
}
