package org.pledgebook.statements;

import java.util.Locale;
import org.pledgebook.language.Tag;

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

  /** The tense or mood alone: {@code future}. */
  final String tense = name().toLowerCase(Locale.ROOT);

  private final String progressive = tense + ".progressive";
  private final String passive = tense + ".passive";
  private final String progressivePassive = tense + ".progressive.passive";

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
  String of(int effects) {
    boolean isPassive = (effects & VerbGroup.Effect.PASSIVE) != 0;
    if ((effects & VerbGroup.Effect.PROGRESSIVE) != 0) {
      return isPassive ? progressivePassive : progressive;
    }
    return isPassive ? passive : tense;
  }

  /** The whole form of a clause. */
  static String name(Clause clause) {
    return of(clause).of(clause.effects());
  }
}
