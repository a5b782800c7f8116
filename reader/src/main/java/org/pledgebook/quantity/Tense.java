package org.pledgebook.quantity;

/**
 * Which way the clause looks. It decides what a date without a year means: "in June" of a promise
 * is the next June, of a delivery the last.
 */
public enum Tense {
  FUTURE,
  PAST,
  /** Unknown: the nearest. */
  NONE
}
