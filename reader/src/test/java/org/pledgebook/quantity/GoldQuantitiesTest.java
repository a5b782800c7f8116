package org.pledgebook.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GoldQuantitiesTest {
  @TestFactory
  List<DynamicTest> amountsAndDatesOfLabelledClausesAreRight() {
    Optional<Path> gold = Shared.folder("gold/dev");
    assumeTrue(gold.isPresent(), "there is no ../shared/gold/dev to measure against");
    var results = GoldQuantities.measure(gold.orElseThrow());
    List<DynamicTest> tests = new ArrayList<>();
    for (String language : List.of("en", "fr")) {
      GoldQuantities.Result result = Objects.requireNonNull(results.get(language));
      tests.add(
          DynamicTest.dynamicTest(
              language,
              () -> {
                assertThat(result.amounts().f1()).as("amounts").isGreaterThanOrEqualTo(0.97);
                assertThat(result.due().f1()).as("due").isGreaterThanOrEqualTo(0.85);
              }));
    }
    return tests;
  }
}
