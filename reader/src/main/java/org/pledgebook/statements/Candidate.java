package org.pledgebook.statements;

import org.jspecify.annotations.Nullable;
import org.pledgebook.statements.FeatureSet.Part;

/**
 * A stretch of a sentence that may be a statement.
 *
 * @param clause the clause it is, or in which a nominal pledge stands; null for a fragment
 * @param start first token
 * @param end after the last token
 */
record Candidate(Kind kind, @Nullable Clause clause, int start, int end) {
  /** How the words are built. */
  enum Kind {
    /** A clause with a verb of its own. */
    CLAUSE,
    /** "the commitment of the Commission to provide": a noun that undertakes for somebody. */
    NOMINAL,
    /** Words without a finite verb: a bullet, a heading, a caption. */
    FRAGMENT;

    final Part feature = Part.of("kind=" + name());
    final Part further = Part.of("&" + name());
  }

  Candidate endingAt(int newEnd) {
    return new Candidate(kind, clause, start, newEnd);
  }

  boolean overlaps(Candidate other) {
    return start < other.end && other.start < end;
  }
}
