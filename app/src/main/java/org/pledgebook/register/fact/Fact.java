package org.pledgebook.register.fact;

import org.jspecify.annotations.Nullable;

/**
 * What one entry of the journal says. A fact is never changed; a later one may replace it or
 * withdraw it.
 *
 * <p>Things that live through several facts (a statement, a commitment, a transaction) have an id:
 * the number of the entry that first told of them.
 */
public sealed interface Fact
    permits Document,
        Gdp,
        Import,
        Imported,
        Link,
        Milestone,
        Need,
        Opinion,
        Original,
        Programme,
        RateTable,
        Statement,
        Translation,
        Verdict,
        Withdrawal {

  /** Puts the fact into the relations. */
  void spread(long entry, Rows rows);

  /** The entry whose fact this one takes the place of. */
  default @Nullable Long replaces() {
    return null;
  }
}
