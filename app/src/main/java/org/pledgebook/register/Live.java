package org.pledgebook.register;

/** Pieces of SQL for what is live at the time that is bound as {@code :asOf}. */
final class Live {
  private Live() {}

  /** Condition that a row of a relation, under the given alias, is live. */
  static String is(String alias) {
    return is(alias, ":asOf");
  }

  static String is(String alias, String time) {
    // Not a correlated NOT EXISTS: DuckDB would first collect the distinct entries of the whole
    // relation.
    return String.format(
        "%1$s.known <= %2$s AND %1$s.entry NOT IN"
            + " (SELECT x.target FROM ended x WHERE x.known <= %2$s)",
        alias, time);
  }

  /** Condition that the commitment in a column was not found to be a duplicate of another. */
  static String counts(String commitment) {
    return counts(commitment, ":asOf");
  }

  static String counts(String commitment, String time) {
    return String.format(
        "%s NOT IN (SELECT l.duplicate FROM links l WHERE l.decision = 'same' AND %s)",
        commitment, is("l", time));
  }
}
