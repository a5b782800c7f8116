package org.pledgebook.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;

class MoneyTest {
  private static final Languages LANGUAGES = Languages.packed();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The fund holds $1.2bn.                       | 1200000000 USD
          a grant of US$ 40 million                    | 40000000 USD
          USD 40 million were paid                     | 40000000 USD
          up to EUR 1.5 billion a year                 | 1500000000 EUR
          worth €30m                                   | 30000000 EUR
          an A$12 million centre                       | 12000000 AUD
          C$7 million for demining                     | 7000000 CAD
          CAD $9 million more                          | 9000000 CAD
          SEK 300 million of ammunition                | 300000000 SEK
          nearly £4.7 million                          | 4700000 GBP
          half a billion dollars                       | 500000000 USD
          two and a half million euros                 | 2500000 EUR
          a five-million-euro loan                     | 5000000 EUR
          90 million Norwegian kroner                  | 90000000 NOK
          a $300-million package                       | 300000000 USD
          forty-two thousand euros                     | 42000 EUR
          two hundred and thirty million dollars       | 230000000 USD
          75 USD million were lost                     | 75000000 USD
          a loss of 30 MEUR                            | 30000000 EUR
          EUR12.5 million                              | 12500000 EUR
          a quarter of the fund, or a quarter million euros | 250000 EUR
          """)
  void englishAmounts(String text, String expected) {
    assertThat(money("en", text)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          une enveloppe de 640 M€                      | 640000000 EUR
          une tranche de 1,4 Md€                       | 1400000000 EUR
          un prêt de 37,5 millions de dollars          | 37500000 USD
          cent vingt millions de dollars               | 120000000 USD
          22 715 000 euros sont inscrits               | 22715000 EUR
          soit 18 M$                                   | 18000000 USD
          3,1 milliards de dollars des États-Unis      | 3100000000 USD
          quatre-vingt-dix millions d’euros            | 90000000 EUR
          soixante et onze mille euros                 | 71000 EUR
          un million et demi d’euros                   | 1500000 EUR
          40 millions de couronnes suédoises           | 40000000 SEK
          CHF 12,5 millions                            | 12500000 CHF
          24 milliards de francs CFA                   | 24000000000 XOF
          """)
  void frenchAmounts(String text, String expected) {
    assertThat(money("fr", text)).containsExactly(expected);
  }

  @Test
  void anAmbiguousNameIsTheMoneyOfWhoeverActs() {
    assertThat(money("en", "We give $5 million.", "CAN")).containsExactly("5000000 CAD");
    assertThat(money("en", "We give 5 million dollars.", "NATO", "AUS"))
        .containsExactly("5000000 AUD");
    assertThat(money("en", "We give $5 million.", "G7")).containsExactly("5000000 USD");
    assertThat(money("en", "100 million kroner", "DNK")).containsExactly("100000000 DKK");
    assertThat(money("fr", "dix millions de francs", "CHE")).containsExactly("10000000 CHF");
    assertThat(money("fr", "12 milliards de francs CFA", "CEMAC"))
        .containsExactly("12000000000 XAF");
  }

  @Test
  void aRangeIsTwoAmounts() {
    assertThat(money("en", "between $5 and $10 million"))
        .containsExactly("5000000 USD", "10000000 USD");
    assertThat(money("en", "10-20 million euros")).containsExactly("10000000 EUR", "20000000 EUR");
    assertThat(money("fr", "de 10 à 15 millions d’euros"))
        .containsExactly("10000000 EUR", "15000000 EUR");
  }

  @Test
  void millionsWithoutAnOwnCurrencyTakeThatOfTheAmountBesideThem() {
    assertThat(money("fr", "2 milliards d’euros, dont 400 millions sous forme de prêts"))
        .containsExactly("2000000000 EUR", "400000000 EUR");
    assertThat(money("en", "80 million in grants and 60 million euros in loans"))
        .containsExactly("80000000 EUR", "60000000 EUR");
  }

  @Test
  void millionsAloneAreOfTheMoneyThatTheSentenceBeforeSpokeOf() {
    Language language = LANGUAGES.get("fr");
    String text = "Sept millions iront au Tchad.";
    Tokens tokens = language.tokens(text, 0, text.length());
    Quantities quantities = Quantities.of(language);
    assertThat(quantities.money(tokens, 0, tokens.size(), MoneyContext.NONE)).isEmpty();
    MoneyContext context = MoneyContext.of("BEL").withCurrency("EUR");
    assertThat(quantities.money(tokens, 0, tokens.size(), context))
        .extracting(m -> m.value().toPlainString() + " " + m.currency())
        .containsExactly("7000000 EUR");
  }

  @Test
  void countsAndSharesAreNoMoney() {
    assertThat(money("en", "2% of GDP, 3 million people and €4 million"))
        .containsExactly("4000000 EUR");
    assertThat(money("fr", "9 millions d’enfants et 12 livres scolaires")).isEmpty();
    assertThat(money("en", "they gave us 40 trucks and ALL 27 members came")).isEmpty();
  }

  @Test
  void anAmountKnowsItsPlace() {
    String text = "France will add €30 million.";
    Language language = LANGUAGES.get("en");
    Tokens tokens = language.tokens(text, 0, text.length());
    Money money = Quantities.of(language).money(tokens, 0, tokens.size(), MoneyContext.NONE).get(0);
    assertThat(text.substring(money.start(), money.end())).isEqualTo("€30 million");
    assertThat(tokens.word(money.firstToken()).form()).isEqualTo("€");
    assertThat(money.lastToken()).isEqualTo(6);
  }

  private static List<String> money(String code, String text, String... countries) {
    Language language = LANGUAGES.get(code);
    Tokens tokens = language.tokens(text, 0, text.length());
    return Quantities.of(language)
        .money(tokens, 0, tokens.size(), MoneyContext.of(countries))
        .stream()
        .map(m -> m.value().toPlainString() + " " + m.currency())
        .toList();
  }
}
