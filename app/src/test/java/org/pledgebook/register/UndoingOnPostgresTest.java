package org.pledgebook.register;

import org.pledgebook.register.journal.Postgres;

class UndoingOnPostgresTest extends UndoingTest {
  @Override
  String address() {
    return Postgres.freshDatabase();
  }
}
