package org.pledgebook.register;

import org.pledgebook.register.journal.Postgres;

class InboxOnPostgresTest extends InboxTest {
  @Override
  String address() {
    return Postgres.freshDatabase();
  }
}
