package org.pledgebook.statements;

import org.jspecify.annotations.Nullable;
import org.pledgebook.statements.FeatureSet.Part;

/**
 * A finite verb group with its subject and its extent in the sentence.
 *
 * @param link how it hangs in the sentence
 * @param opener the token that opens it if it is subordinate, else -1
 * @param subjectStart first token of its subject, or -1 if it has none of its own
 * @param subjectEnd after the subject's last token
 * @param start first token of the clause: subject, opener or verb group
 * @param end after its last token, with everything that depends on it
 * @param nested whether another verb stands between it and the clause that it goes on with
 * @param governor the clause that it depends on (a reported or relative clause) or shares its
 *     subject with, or null
 */
record Clause(
    VerbGroup group,
    Link link,
    int opener,
    int subjectStart,
    int subjectEnd,
    int start,
    int end,
    @Nullable Clause governor,
    boolean nested) {

  /** How a clause hangs in its sentence. */
  enum Link {
    /** It stands for itself and has its own subject. */
    MAIN,
    /** It begins with its verb, at the start of a sentence: "Décide de proroger…". */
    BARE,
    /** It shares the subject of the clause before. */
    COORDINATE,
    /** "… that/que …" after a verb. */
    THAT,
    /** "which, dont": says something of a noun. */
    RELATIVE,
    /**
     * Depends on something inside the clause before without an opener of its own: "help ensure
     * patients have …".
     */
    INNER,
    CONDITION,
    TIME,
    CAUSE,
    /**
     * An infinitive that goes on with the undertaking: "agreed to strengthen … and to deepen …".
     */
    INFINITIVE,
    /** A participle that goes on with the perfect: "ont livré … et formé …". */
    PARTICIPLE;

    final Part feature = Part.of("link=" + name());
    final Part further = Part.of("&link=" + name());
  }

  boolean hasSubject() {
    return subjectStart >= 0;
  }

  boolean subordinate() {
    return switch (link) {
      case MAIN, BARE, COORDINATE, INFINITIVE, PARTICIPLE -> false;
      default -> true;
    };
  }

  Clause endingAt(int newEnd) {
    return new Clause(
        group, link, opener, subjectStart, subjectEnd, start, newEnd, governor, nested);
  }

  /**
   * What its auxiliaries say; a coordinated base form or participle goes on with those of the
   * clause before.
   */
  int effects() {
    return group.effects() | (goesOn() && governor != null ? governor.effects() : 0);
  }

  /**
   * The tags of the verb form that counts: its own, or that of the clause which it goes on with.
   */
  long form() {
    return goesOn() && governor != null ? governor.form() : group.form();
  }

  private boolean goesOn() {
    if (governor == null) {
      return false;
    }
    if (link == Link.INFINITIVE || link == Link.PARTICIPLE) {
      return true;
    }
    int effects = governor.effects();
    boolean perfect = (effects & (VerbGroup.Effect.PERFECT | VerbGroup.Effect.PASSIVE)) != 0;
    return link == Link.COORDINATE
        && (perfect ? group.participleForm() : effects != 0 && group.baseForm());
  }

  /** The clause whose subject this one has: itself, or the first of a coordination. */
  Clause subjectHolder() {
    Clause clause = this;
    while (!clause.hasSubject() && clause.governor != null && !clause.subordinate()) {
      clause = clause.governor;
    }
    return clause;
  }
}
