package org.pledgebook.register;

import org.pledgebook.register.journal.Postgres;

class OriginalsOnPostgresTest extends OriginalsTest {
  @Override
  String address() {
    return Postgres.freshDatabase();
  }
}
