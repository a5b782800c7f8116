package org.pledgebook.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;

class CountedTest {
  private static final Languages LANGUAGES = Languages.packed();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The Netherlands will give 4,500 anti-tank weapons.  | 4500 anti-tank weapons
          en | three patrol boats and 40 million rounds of ammunition | 3 patrol boats; 40000000 rounds of ammunition
          en | a 25-person team left on 3 May 2024                 | 25 person team
          en | 12 per cent in 2025, up from 9% in two years        |
          fr | une trentaine d’officiers et deux cents bourses     | 30 officiers; 200 bourses
          fr | 14 200 casques seront livrés                        | 14200 casques
          fr | 30 millions d’euros d’ici à 2026                    |
          """)
  void thingsAreCountedAndOtherNumbersAreNot(String code, String text, String expected) {
    assertThat(String.join("; ", items(code, text))).isEqualTo(expected == null ? "" : expected);
  }

  private static List<String> items(String code, String text) {
    Language language = LANGUAGES.get(code);
    Tokens tokens = language.tokens(text, 0, text.length());
    return Quantities.of(language).items(tokens, 0, tokens.size()).stream()
        .map(item -> item.quantity().toPlainString() + " " + item.what())
        .toList();
  }
}
