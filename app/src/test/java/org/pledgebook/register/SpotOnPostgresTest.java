package org.pledgebook.register;

import org.pledgebook.register.journal.Postgres;

class SpotOnPostgresTest extends SpotTest {
  @Override
  String address() {
    return Postgres.freshDatabase();
  }
}
