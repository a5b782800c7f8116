package org.pledgebook.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhraseTableTest {
  private static final Language ENGLISH = Languages.packed().get("en");

  private final PhraseTable<String> table = new PhraseTable<>();

  private void add(String phrase) {
    table.add(ENGLISH.elements(phrase), phrase);
  }

  private String found(String text, int at) {
    Tokens tokens = ENGLISH.tokens(text, 0, text.length());
    PhraseTable.Match<String> match = table.longest(tokens, at, tokens.size());
    return match == null ? "nothing" : match.values() + " to " + match.end();
  }

  @Test
  void longestPhraseIsFoundAndAShorterOneWhereItBreaksOff() {
    add("step");
    add("step up");
    add("step up aid to");
    assertThat(found("We step up aid to them.", 1)).isEqualTo("[step up aid to] to 5");
    assertThat(found("We step up aid for them.", 1)).isEqualTo("[step up] to 3");
    assertThat(found("We step down.", 1)).isEqualTo("[step] to 2");
  }

  @Test
  void phraseThatOnlyGoesOnStartsNothing() {
    add("step up");
    assertThat(found("We step up.", 2)).isEqualTo("nothing");
    assertThat(found("We step.", 1)).isEqualTo("nothing");
  }

  @Test
  void lowerCaseElementMatchesEveryFormOfItsWordAndOtherFormsOnlyTheirOwn() {
    add("step up");
    add("White House");
    assertThat(found("It stepped up.", 1)).isEqualTo("[step up] to 3");
    assertThat(found("the WHITE HOUSE", 1)).isEqualTo("[White House] to 3");
    assertThat(found("the white house", 1)).isEqualTo("nothing");
  }

  @Test
  void ofPhrasesOfOneLengthTheWrittenFormGoesBeforeItsDictionaryForm() {
    add("plan to");
    add("plans to");
    assertThat(found("It plans to go.", 1)).isEqualTo("[plans to] to 3");
  }

  @Test
  void phraseEndsByTheLimit() {
    add("step up aid");
    Tokens tokens = ENGLISH.tokens("step up aid", 0, 11);
    assertThat(table.longest(tokens, 0, 2)).isNull();
    assertThat(table.opens(tokens.word(0))).isTrue();
    assertThat(table.opens(tokens.word(1))).isFalse();
  }
}
