package org.pledgebook.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgebook.language.DataFile;
import org.pledgebook.source.PledgebookException;

class WeightsTest {

  @Test
  void scoreIsTheSumOfTheWeightsOfWhatHolds() {
    Weights weights = read("[acts]\nbias\t0.5\t-1\nform=future\t2\t1\n[others]\nbias\t9");
    FeatureSet features = FeatureSet.unnamed();
    features.add("bias");
    features.add("form=", "future");
    features.add("form=", "never seen");
    assertThat(weights.scores(features)).containsExactly(2.5, 0);
  }

  @Test
  void tableGrowsWithItsLines() {
    StringBuilder lines = new StringBuilder("[acts]\n");
    for (int i = 0; i < 1000; i++) {
      lines.append("lemma=").append(i).append('\t').append(i).append("\t").append(-i).append('\n');
    }
    Weights weights = read(lines.toString());
    for (int i = 0; i < 1000; i++) {
      FeatureSet features = FeatureSet.unnamed();
      features.add("lemma=", String.valueOf(i));
      assertThat(weights.scores(features)).containsExactly(i, -i);
    }
  }

  @Test
  void reasonsAreWhatWeighsMost() {
    Weights weights = read("[acts]\nbias\t0.5\t-1\nform=future\t-2\t1\nlink=MAIN\t1\t0");
    assertThat(weights.reasons(List.of("bias", "form=future", "unknown", "link=MAIN"), 0, 2))
        .containsExactly("form=future -2.0", "link=MAIN +1.0");
  }

  @Test
  void featureThatStandsTwiceIsToldWithBothLines() {
    assertThatExceptionOfType(PledgebookException.class)
        .isThrownBy(() -> read("[acts]\nbias\t1\t1\n\nbias\t2\t2"))
        .withMessage("weights.txt:4: feature \"bias\" stands in line 2 already");
  }

  @Test
  void twoNamesOfOneKeyAreAnError() {
    DataFile.Line first = new DataFile.Line("weights.txt", 2, "acts", "form=future\t1");
    DataFile.Line second = new DataFile.Line("weights.txt", 7, "acts", "form=past\t1");
    Weights weights = new Weights(1);
    weights.add(first, first.columns(), 42);
    assertThatExceptionOfType(PledgebookException.class)
        .isThrownBy(() -> weights.add(second, second.columns(), 42))
        .withMessageContaining("weights.txt:7")
        .withMessageContaining("\"form=past\" has the same key as the one of line 2");
  }

  @Test
  void brokenLineIsToldWithItsNumber() {
    assertThatExceptionOfType(PledgebookException.class)
        .isThrownBy(() -> read("[acts]\nbias\t1"))
        .withMessageStartingWith("weights.txt:2: expected");
    assertThatExceptionOfType(PledgebookException.class)
        .isThrownBy(() -> read("[acts]\nbias\t1\tmuch"))
        .withMessage("weights.txt:2: not a weight: much");
  }

  private static Weights read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Weights.read(DataFile.read("weights.txt", new ByteArrayInputStream(bytes)), "acts", 2);
  }
}
