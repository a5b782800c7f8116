package org.pledgebook.register.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says of a proposed statement. The reviewer is the entry's author.
 *
 * @param statement its id
 * @param commitment the commitment that the statement makes or repeats; null when rejected
 * @param corrected the statement as it should have been read, when corrected
 * @param restores the entry in which somebody gave this verdict, which stands again because one
 *     that had taken its place was undone
 */
public record Verdict(
    long statement,
    Decision decision,
    @Nullable Long commitment,
    @Nullable Statement corrected,
    @Nullable String note,
    @Nullable Long replaces,
    @Nullable Long restores)
    implements Fact {

  /** The four things that a reviewer can say. */
  public enum Decision {
    ACCEPTED,
    CORRECTED,
    REJECTED,
    SAME;

    /** The word in data. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Verdict {
    if ((decision == Decision.REJECTED) != (commitment == null)) {
      throw new IllegalArgumentException("every verdict but a rejection leads to a commitment");
    }
    if ((decision == Decision.CORRECTED) != (corrected != null)) {
      throw new IllegalArgumentException("a correction says what is right");
    }
  }

  @Override
  public void spread(long entry, Rows rows) {
    Long given = Columns.id(restores, entry);
    rows.add("verdicts", statement, decision.word(), commitment, note, given);
  }
}
