package org.pledgebook.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What commitments can be narrowed by and counted by. {@code s} is a commitment with its status, as
 * {@link Standing} makes it.
 */
public enum Property {
  /** Where it stands against its due date. */
  DUE("s.due", false),
  /** The furthest stage that its makers claim. */
  STAGE("s.stage", false),
  /** The furthest stage that evidence supports, or {@code none}. */
  EVIDENCE("s.shown", false),
  ACTOR("s.actor", true),
  BENEFICIARY("s.beneficiary", true),
  /** The most central field of policy. */
  DOMAIN("s.domain", false),
  /** {@code firm} or {@code conditional}. */
  CERTAINTY("s.certainty", false),
  DATASET("s.dataset", false),
  /** One alone, by number. */
  COMMITMENT("CAST(s.id AS VARCHAR)", false);

  /** Those whose values are shared: what lists offer to choose from. */
  public static final List<Property> FACETS =
      Arrays.stream(values()).filter(property -> property != COMMITMENT).toList();

  final String sql;

  /** Whether a commitment can have several, joined by +. */
  final boolean isJoined;

  Property(String sql, boolean isJoined) {
    this.sql = sql;
    this.isJoined = isJoined;
  }

  /** The word in addresses and data. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
