package org.pledgebook.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pledgebook.source.PledgebookException;

/** What a report can be broken down by, besides the stage, which always is. */
public enum Dimension {
  DONOR("c.actor"),
  RECIPIENT("c.beneficiary"),
  DOMAIN("coalesce(t.domain, c.domain)"),
  MONTH("CAST(date_trunc('month', coalesce(t.date_start, t.date_end)) AS DATE)"),
  CURRENCY("t.currency"),
  DATASET("t.dataset");

  final String sql;

  Dimension(String sql) {
    this.sql = sql;
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
