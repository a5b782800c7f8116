package org.pledgebook.register;

import org.pledgebook.register.journal.Postgres;

class ProposalsOnPostgresTest extends ProposalsTest {
  @Override
  String address() {
    return Postgres.freshDatabase();
  }
}
