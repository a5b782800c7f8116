package org.pledgebook.register;

import java.util.Locale;
import org.pledgebook.source.UnknownValue;

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
    return UnknownValue.read(Dimension.class, "breakdown", word);
  }
}
