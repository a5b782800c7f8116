package org.pledgebook.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitySuitesTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void suitesOfMoneyAndDatesAreReadAsTheySay(String language) {
    Map<String, List<SuiteCase>> suites = suites();
    List<SuiteCase> money = Objects.requireNonNull(suites.get("money"));
    List<SuiteCase> dates = Objects.requireNonNull(suites.get("dates"));
    assertThat(QuantitySuites.row(money, language).share())
        .as("money")
        .isGreaterThanOrEqualTo(0.95);
    assertThat(QuantitySuites.row(dates, language).share())
        .as("dates")
        .isGreaterThanOrEqualTo(0.80);
  }

  @Test
  void enoughCasesAreInScopeForTheSharesToMeanSomething() {
    Map<String, List<SuiteCase>> suites = suites();
    for (String language : List.of("en", "fr")) {
      suites.forEach(
          (kind, cases) -> {
            QuantitySuites.Row row = QuantitySuites.row(cases, language);
            assertThat(row.right + row.wrong).as(kind + " " + language).isGreaterThan(100);
          });
    }
  }

  private static Map<String, List<SuiteCase>> suites() {
    Optional<Path> folder = Shared.folder("suites");
    assumeTrue(folder.isPresent(), "there is no ../shared/suites to measure against");
    return QuantitySuites.read(folder.orElseThrow());
  }
}
