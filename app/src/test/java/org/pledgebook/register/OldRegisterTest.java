package org.pledgebook.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier Pledgebook wrote is opened by this one. */
class OldRegisterTest {
  @TempDir Path folder;

  /** The rates that come with the product are more rows than DuckDB appends at once. */
  @Test
  void relationsWithAllRatesAreBuiltAnew() {
    String file = folder.resolve("old.duckdb").toString();
    int currencies;
    try (Register register = Register.open(file)) {
      currencies = register.currencies(AsOf.now()).size();
      assertThat(currencies).isGreaterThan(10);
    }
    Jdbi.create("jdbc:duckdb:" + file)
        .useHandle(handle -> handle.execute("UPDATE relations_version SET version = 0"));
    try (Register register = Register.open(file)) {
      assertThat(register.currencies(AsOf.now())).hasSize(currencies);
      assertThat(register.journal().verify().faults()).isEmpty();
    }
  }
}
