package org.pledgebook.register.journal;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the two databases do differently; everything else is the same SQL. */
interface Store extends AutoCloseable {
  /** How the register is named in messages. */
  String name();

  /** For reading, by any number of threads. */
  Jdbi jdbi();

  /** For writing, by one thread at a time. */
  Jdbi writing();

  /** Keeps every other writer out until the handle's transaction ends. */
  void lock(Handle handle);

  /**
   * True if no other process can append while this one is open, so that the chain's head may be
   * remembered.
   */
  boolean isExclusive();

  /** Inserts rows in bulk, within the handle's transaction. */
  RowWriter writer(Handle handle);

  /** Makes the database itself refuse to update or delete rows of a table. */
  void guard(Handle handle, String table);

  /** Statements for look-ups that this database needs. */
  void index(Handle handle);

  /** Says in words for people what an exception of this database means. */
  RuntimeException explain(Exception failure);

  @Override
  void close();
}
