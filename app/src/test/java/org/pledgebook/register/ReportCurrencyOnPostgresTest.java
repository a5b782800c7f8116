package org.pledgebook.register;

import org.pledgebook.register.journal.Postgres;

class ReportCurrencyOnPostgresTest extends ReportCurrencyTest {
  @Override
  String address() {
    return Postgres.freshDatabase();
  }
}
