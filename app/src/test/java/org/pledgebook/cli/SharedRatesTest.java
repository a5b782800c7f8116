package org.pledgebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.register.SharedData;

/** The whole files of the sources, as a user downloads them. */
class SharedRatesTest {
  @TempDir Path directory;

  @Test
  void dailyRatesSince1999AndAllDomesticProductsAreTakenAndTheSameFilesAgainAddNothing() {
    Path rates = SharedData.path("fx/eurofxref-hist.csv");
    Path products = SharedData.path("fx/gdp_worldbank.csv");
    String address = directory.resolve("r.duckdb").toString();
    for (Path file : new Path[] {rates, products}) {
      Run first = Run.of("rates", "import", file.toString(), "--register", address);
      assertThat(first.code()).as(first.err()).isZero();
      assertThat(first.err()).doesNotContain(" 0 added");
      Run again = Run.of("rates", "import", file.toString(), "--register", address);
      assertThat(again.err()).contains(" 0 added, 0 revised");
    }
    assertThat(Run.of("rates", "--format", "csv", "--register", address).out())
        .contains("day,USD,1999-01-04,", "gdp,,2021-01-01");
    assertThat(Run.of("verify", "--register", address).out()).contains("all as recorded");
  }
}
