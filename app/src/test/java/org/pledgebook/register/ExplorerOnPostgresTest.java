package org.pledgebook.register;

import org.pledgebook.register.journal.Postgres;

class ExplorerOnPostgresTest extends ExplorerTest {
  @Override
  String address() {
    return Postgres.freshDatabase();
  }
}
