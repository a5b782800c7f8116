package org.pledgebook.quantity;

/**
 * What a word does in a number.
 *
 * @param role how it combines with the words before it
 * @param value its value; for {@code OTHER} roles 0
 */
record NumberWord(Role role, long value) {
  enum Role {
    /** Adds: "three", "forty". */
    VALUE,
    /** Multiplies what stands before it, below the next scale: "hundred". */
    HUNDRED,
    /** Multiplies and closes a group: "thousand", "million". */
    SCALE,
    /** As a scale, and stands for itself with nothing before it: "mille". */
    BARE_SCALE,
    /** A noun for a number: "dozen", "centaine". */
    COLLECTIVE,
    /** "a" in "a million". */
    ARTICLE,
    /** "half" in "half a billion"; its value is in hundredths. */
    FRACTION
  }
}
