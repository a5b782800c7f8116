package org.pledgebook.quantity;

import org.jspecify.annotations.Nullable;

/**
 * A place in a text that names a time.
 *
 * @param kind what is named
 * @param relation how the clause is tied to it
 * @param period the days meant; null where the words are vague ("in the coming months")
 * @param unit the size of what is named: a year for "2030"
 * @param length of a duration in {@code unit}s, else 0
 * @param firstToken first token, with the words that give the relation
 * @param lastToken the token after the last
 * @param start where it starts in the text, in UTF-16 units
 * @param end where it ends
 */
public record DateMention(
    Kind kind,
    Relation relation,
    @Nullable Period period,
    Unit unit,
    int length,
    int firstToken,
    int lastToken,
    int start,
    int end) {

  /** What a mention names. */
  public enum Kind {
    /** A place in the calendar: a day, a month, a season, a year, a decade, a known event. */
    CALENDAR,
    /** Relative to the day of publication: "today", "next year", "three weeks ago". */
    RELATIVE,
    /** A stretch that ends or starts at the day of publication: "over the next five years". */
    ROLLING,
    /** A length alone: "for three years". */
    DURATION,
    /** A length that nothing ties to the clause: "a three-year plan". */
    LENGTH,
    /** A time that cannot be put into days: "in the coming months". */
    VAGUE
  }

  /** How the clause is tied to what is named. */
  public enum Relation {
    AT,
    UNTIL,
    FROM,
    /** From one named time to another. */
    RANGE
  }
}
