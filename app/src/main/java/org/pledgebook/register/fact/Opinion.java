package org.pledgebook.register.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a second reader says of a statement without knowing the first one's verdict, or that one is
 * asked for. It changes no commitment; the second reader is the entry's author.
 *
 * @param statement its id
 * @param corrected the statement as it should have been read, when corrected
 */
public record Opinion(
    long statement,
    Said said,
    @Nullable Statement corrected,
    @Nullable String note,
    @Nullable Long replaces)
    implements Fact {

  /** What is said. */
  public enum Said {
    /** A second reader is asked for. */
    ASKED,
    ACCEPTED,
    CORRECTED,
    REJECTED,
    /** A third person compared both and decided; the verdict is what counts. */
    SETTLED;

    /** The word in data. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Opinion {
    if ((said == Said.CORRECTED) != (corrected != null)) {
      throw new IllegalArgumentException("a correction says what is right");
    }
  }

  @Override
  public void spread(long entry, Rows rows) {
    rows.add("opinions", statement, said.word(), note);
  }
}
