package org.pledgebook.register;

import org.pledgebook.register.journal.Postgres;

class LostWordsOnPostgresTest extends LostWordsTest {
  @Override
  String address() {
    return Postgres.freshDatabase();
  }
}
