package org.pledgebook.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class FeatureSetTest {

  @Test
  void keyIsTheSameHoweverTheNameIsCutIntoParts() {
    FeatureSet set = FeatureSet.unnamed();
    set.add("subject=we&link=MAIN&form=future");
    set.add("subject=we&link=", "MAIN&form=future");
    set.add("subject=", "we", "&link=MAIN&form=future");
    set.add("subject=", "we", "&link=", "MAIN&form=future");
    set.add("subject=", "we", "&link=", "MAIN", "&form=", "future");
    set.add("", "subject=we&link=MAIN&form=future", "");
    for (int i = 0; i < set.size(); i++) {
      assertThat(set.key(i)).isEqualTo(FeatureSet.key("subject=we&link=MAIN&form=future"));
    }
  }

  @Test
  void namesOfOneStringHashCodeHaveDifferentKeys() {
    assertThat("subject=g7".hashCode()).isEqualTo("subject=eu".hashCode());
    assertThat(FeatureSet.key("subject=g7")).isNotEqualTo(FeatureSet.key("subject=eu"));
    FeatureSet set = FeatureSet.unnamed();
    set.add("subject=", "g7");
    set.add("subject=", "eu");
    set.add("subject=", "g7");
    assertThat(set.key(0)).isEqualTo(set.key(2)).isNotEqualTo(set.key(1));
  }

  @Test
  void namesAreKeptInTheirOrderWhereTheyAreAskedFor() {
    FeatureSet set = FeatureSet.named();
    set.add("form=", "future");
    set.add("bias");
    set.addIf(false, "quoted");
    set.add("a=", "1", "&b=", "2", "&c=", "3");
    assertThat(set.names()).containsExactly("form=future", "bias", "a=1&b=2&c=3");
    assertThat(set.another().names()).isEmpty();
  }

  @Test
  void setWithoutNamesDoesNotPretendToBeEmpty() {
    assertThatIllegalStateException().isThrownBy(() -> FeatureSet.unnamed().names());
    assertThatIllegalStateException().isThrownBy(() -> FeatureSet.unnamed().another().names());
  }

  @Test
  void anyNumberOfNamesFits() {
    FeatureSet set = FeatureSet.unnamed();
    for (int i = 0; i < 500; i++) {
      set.add("lemma=", String.valueOf(i));
    }
    assertThat(set.size()).isEqualTo(500);
    assertThat(set.key(499)).isEqualTo(FeatureSet.key("lemma=499"));
  }
}
