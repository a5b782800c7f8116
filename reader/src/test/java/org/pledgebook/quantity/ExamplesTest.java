package org.pledgebook.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;

class ExamplesTest {
  @TestFactory
  List<DynamicTest> everyRuleForDatesMeansWhatItsExampleSays() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Language language : Languages.packed().all()) {
      tests.add(
          DynamicTest.dynamicTest(
              language.code(),
              () -> assertThat(Quantities.of(language).brokenExamples()).isEmpty()));
    }
    return tests;
  }
}
