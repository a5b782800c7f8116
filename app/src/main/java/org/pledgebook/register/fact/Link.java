package org.pledgebook.register.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision on two commitments that look like one. A duplicate stays, with its words, but
 * counts no more.
 *
 * @param duplicate the id of the later one
 * @param original the id of the one that counts
 * @param score of the proposal that was decided, 0 to 1
 * @param reason why they are, or are not, the same
 */
public record Link(
    long duplicate,
    long original,
    Decision decision,
    @Nullable BigDecimal score,
    @Nullable String reason)
    implements Fact {

  /** What two commitments are to each other. */
  public enum Decision {
    SAME,
    DIFFERENT;

    /** The word in data. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Link {
    if (duplicate == original) {
      throw new IllegalArgumentException("a commitment is no duplicate of itself");
    }
  }

  @Override
  public void spread(long entry, Rows rows) {
    rows.add("links", duplicate, original, decision.word(), Columns.decimal(score), reason);
  }
}
