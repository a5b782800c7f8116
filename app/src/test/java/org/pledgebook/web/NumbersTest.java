package org.pledgebook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgebook.source.PledgebookException;

class NumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 1000000 | 1000000",
        "en | 1,000,000.50 | 1000000.50",
        "en | 2.5 million | 2500000",
        "en | 1.25 bn | 1250000000",
        "en | 300k | 300000",
        "fr | 1 000 000 | 1000000",
        "fr | 1,5 million | 1500000",
        "fr | 3 milliards | 3000000000",
        "fr | 2,25 Md | 2250000000",
        "fr | -4,5 | -4.5"
      })
  void areReadAsPeopleWriteThem(String language, String written, BigDecimal meant) {
    assertThat(Numbers.read(Texts.in(language), written)).isEqualByComparingTo(meant);
  }

  @Test
  void areRefusedWithWhatWasWrittenAndWhatToWrite() {
    for (String written : new String[] {"some", "12 apples", "1.2.3", "million"}) {
      assertThatThrownBy(() -> Numbers.read(Texts.in("en"), written))
          .isInstanceOf(PledgebookException.class)
          .hasMessageContaining(written)
          .hasMessageContaining("1000000");
    }
  }
}
