package org.pledgebook.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  private static final Languages LANGUAGES = Languages.packed();

  @Test
  void elidedArticlesAreTokensOfTheirOwn() {
    assertThat(split("fr", "L’Union qu'il a aidée aujourd’hui s’engage."))
        .containsExactly(
            "L'", "Union", "qu'", "il", "a", "aidée", "aujourd'hui", "s'", "engage", ".");
  }

  @Test
  void inversionsReleaseTheirPronoun() {
    assertThat(split("fr", "a-t-il ajouté, rendez-vous"))
        .containsExactly("a", "-t-il", "ajouté", ",", "rendez-vous");
  }

  @Test
  void englishCliticsAreSplit() {
    assertThat(split("en", "Ukraine’s allies don't, they’ll"))
        .containsExactly("Ukraine", "'s", "allies", "do", "n't", ",", "they", "'ll");
  }

  @Test
  void abbreviationsKeepTheirDot() {
    assertThat(split("en", "the U.S. and Mr. Smith paid $1.2bn."))
        .containsExactly("the", "U.S.", "and", "Mr.", "Smith", "paid", "$", "1.2", "bn", ".");
  }

  @Test
  void groupedNumbersAreOneToken() {
    assertThat(split("fr", "16 482 000 euros, 40\u00A0000 hommes en 2022"))
        .containsExactly("16 482 000", "euros", ",", "40\u00A0000", "hommes", "en", "2022");
  }

  @Test
  void softHyphensAndLigaturesDoNotHideAWord() {
    Tokens tokens = tokens("en", "the af\u00ADfair is of\uFB01cial");
    assertThat(tokens.word(1).form()).isEqualTo("affair");
    assertThat(tokens.word(4 - 1).form()).isEqualTo("official");
    assertThat(tokens.word(3).any(Tag.ADJECTIVE)).isTrue();
  }

  @Test
  void everyTokenIsWhereItSays() {
    String text = "  Les  ministres\n ont\tdécidé… »";
    Tokens tokens = LANGUAGES.get("fr").tokens(text, 2, text.length());
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(text.substring(tokens.start(i), tokens.end(i))).isEqualTo(tokens.word(i).form());
    }
  }

  private static List<String> split(String language, String text) {
    Tokens tokens = tokens(language, text);
    List<String> forms = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      forms.add(tokens.word(i).form());
    }
    return forms;
  }

  private static Tokens tokens(String language, String text) {
    return LANGUAGES.get(language).tokens(text, 0, text.length());
  }
}
