package org.pledgebook.register;

import org.pledgebook.register.journal.Postgres;

class WorksOnPostgresTest extends WorksTest {
  @Override
  String address() {
    return Postgres.freshDatabase();
  }
}
