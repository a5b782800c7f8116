package org.pledgebook.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pledgebook.source.PledgebookException;

/** What a report can be broken down by, besides the stage, which always is. */
public enum Dimension {
  DONOR("c.actor", true),
  RECIPIENT("c.beneficiary", true),
  DOMAIN("coalesce(t.domain, c.domain)", false),
  MONTH("CAST(date_trunc('month', coalesce(t.date_start, t.date_end)) AS DATE)", false),
  CURRENCY("t.currency", false),
  DATASET("t.dataset", false),
  COMMITMENT("CAST(c.id AS VARCHAR)", false);

  final String sql;

  /** Whether a value can be several, joined by +. */
  final boolean isJoined;

  Dimension(String sql, boolean isJoined) {
    this.sql = sql;
    this.isJoined = isJoined;
  }

  /** The word in options and data. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #word()}. */
  public static Dimension of(String word) {
    for (Dimension dimension : values()) {
      if (dimension.name().equalsIgnoreCase(word.strip())) {
        return dimension;
      }
    }
    throw new PledgebookException(
        "a report cannot be broken down by '"
            + word
            + "'; write "
            + Arrays.stream(values()).map(Dimension::word).collect(Collectors.joining(", ")));
  }
}
