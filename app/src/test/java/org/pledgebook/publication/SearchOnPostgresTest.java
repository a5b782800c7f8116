package org.pledgebook.publication;

import org.pledgebook.register.journal.Postgres;

class SearchOnPostgresTest extends SearchTest {
  @Override
  String address() {
    return Postgres.freshDatabase();
  }
}
