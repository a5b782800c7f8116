package org.pledgebook.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgebook.language.DataFile;
import org.pledgebook.source.PledgebookException;

class CalibrationTest {
  @Test
  void leavesBelievableLikelihoodsAsTheyAre() {
    Calibration fitted = Calibration.fit(outcomes(0.5, 500, 0.9, 900));
    assertThat(fitted.of(0.5)).isCloseTo(0.5, within(0.01));
    assertThat(fitted.of(0.9)).isCloseTo(0.9, within(0.01));
  }

  @Test
  void raisesWhatWasTooModest() {
    Calibration fitted = Calibration.fit(outcomes(0.5, 800, 0.7, 950));
    assertThat(fitted.of(0.5)).isCloseTo(0.8, within(0.01));
    assertThat(fitted.of(0.7)).isCloseTo(0.95, within(0.01));
    assertThat(fitted.of(0.6)).isBetween(fitted.of(0.5), fitted.of(0.7));
  }

  @Test
  void keepsItsHeadWithoutOrWithOneSidedOutcomes() {
    assertThat(Calibration.fit(List.of())).isEqualTo(Calibration.NONE);
    Calibration fitted = Calibration.fit(outcomes(0.5, 1000, 0.9, 1000));
    assertThat(fitted.of(0)).isBetween(0.0, 1.0);
    assertThat(fitted.of(1)).isBetween(0.0, 1.0);
  }

  @Test
  void isReadAsItIsWritten() {
    Calibration written = new Calibration(1.25, -0.5);
    DataFile file = DataFile.of("weights.txt", List.of("[calibration]", written.line()));
    assertThat(Calibration.read(file, "calibration")).isEqualTo(written);
    assertThat(Calibration.read(file, "other")).isEqualTo(Calibration.NONE);
  }

  @Test
  void namesTheLineThatIsBroken() {
    DataFile file = DataFile.of("weights.txt", List.of("[calibration]", "1\tmuch"));
    assertThatThrownBy(() -> Calibration.read(file, "calibration"))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining("weights.txt:2: not numbers");
  }

  /** A thousand outcomes for each of two likelihoods, of which so many are right. */
  private static List<Calibration.Outcome> outcomes(
      double one, int right, double other, int otherRight) {
    List<Calibration.Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      outcomes.add(new Calibration.Outcome(one, i < right));
      outcomes.add(new Calibration.Outcome(other, i < otherRight));
    }
    return outcomes;
  }
}
