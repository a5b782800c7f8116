package org.pledgebook.register.fact;

import org.jspecify.annotations.Nullable;

/** A fact that came from an outside ledger and is found again there by its key. */
public sealed interface Imported extends Fact permits Commitment, Evidence, Item, Transaction {
  /** The ledger. */
  @Nullable String dataset();

  /** Its key in the ledger, unique among facts of its kind. */
  @Nullable String key();

  /** The id that it has kept since it was first told of; null if it is new or has none. */
  @Nullable Long id();

  /**
   * The same fact in its place in the register.
   *
   * @param id of the thing that it is about, null if new
   * @param commitment the commitment that it belongs to; its own if it is one
   * @param replaces the entry that it takes the place of
   */
  Imported placed(@Nullable Long id, long commitment, @Nullable Long replaces);
}
