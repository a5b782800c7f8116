package org.pledgebook.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmphasisTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "will provide **250 million euros** for *repair* | will provide 250 million euros for"
            + " repair",
        "train _300 engineers_ and __pay__ them | train 300 engineers and pay them",
        "***all*** of [the plan](https://example.org/a) in `NATO` | all of the plan in NATO",
        "**250 million euros | 250 million euros",
        "*Décidons** que [la Commission](https | Décidons que la Commission",
        "snake_case_name, 2 * 3 * 4, 5*6*7 | snake_case_name, 2 * 3 * 4, 5*6*7",
        "a footnote* and [sic] (yes) | a footnote* and [sic] (yes)",
        "l'_Alliance_, « *ensemble* » | l'Alliance, « ensemble »"
      })
  void leavesTheWordsAlone(String written, String meant) {
    assertThat(Emphasis.without(written)).isEqualTo(meant);
  }

  @Test
  void titlesThatWereKeptWithMarksAreShownWithoutThem() {
    DocumentRow row =
        new DocumentRow(1, "a.md", "## **Joint** statement", null, "en", null, 9, 0, 0);
    assertThat(row.heading()).isEqualTo("Joint statement");
  }
}
