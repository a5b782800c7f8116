package org.pledgebook.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;

class SpansTest {
  private static final List<String> WORDS =
      List.of(
          "from",
          "to",
          "the",
          "end",
          "of",
          "early",
          "next",
          "last",
          "3",
          "two",
          "weeks",
          "year",
          "quarter",
          "2024",
          "2025",
          "-",
          "May",
          "June",
          "31",
          "half",
          "million",
          "a",
          "$",
          "€",
          "EUR",
          "US$",
          "bn",
          "hundred",
          "and",
          "week",
          "Monday",
          "by",
          "since",
          "first",
          "1st",
          "2030s",
          "FY2025",
          "mid-2024",
          "30-30",
          "Feb",
          "29",
          ",",
          ".",
          "%",
          "this",
          "before",
          "0",
          "00",
          "000",
          "for",
          "years",
          "dollars",
          "cents",
          "31/12/2024",
          "2024-13-45",
          "s");

  @Test
  void whateverStandsInAClauseItIsReadAndItsPlacesAreInsideIt() {
    Language language = Languages.packed().get("en");
    Quantities quantities = Quantities.of(language);
    List<Tense> tenses = List.of(Tense.values());
    Random random = new Random(7);
    for (int n = 0; n < 4_000; n++) {
      StringBuilder text = new StringBuilder();
      for (int w = random.nextInt(12); w >= 0; w--) {
        text.append(WORDS.get(random.nextInt(WORDS.size())))
            .append(random.nextInt(9) == 0 ? "" : " ");
      }
      check(language, quantities, text.toString(), tenses.get(n % 3));
    }
  }

  private static void check(Language language, Quantities quantities, String text, Tense tense) {
    Tokens tokens = language.tokens(text, 0, text.length());
    DateContext context = new DateContext(LocalDate.of(2024, 2, 29), tense, List.of("AUS"));
    for (DateMention mention : quantities.dates(tokens, 0, tokens.size(), context)) {
      assertInside(text, mention.start(), mention.end());
      assertThat(tokens.start(mention.firstToken())).isLessThanOrEqualTo(mention.start());
      assertThat(tokens.end(mention.lastToken() - 1)).isGreaterThanOrEqualTo(mention.end());
    }
    for (Money money : quantities.money(tokens, 0, tokens.size(), MoneyContext.NONE)) {
      assertInside(text, money.start(), money.end());
      assertThat(money.value().signum()).isNotNegative();
    }
    for (Counted item : quantities.items(tokens, 0, tokens.size())) {
      assertInside(text, item.start(), item.end());
    }
    quantities
        .due(tokens, 0, tokens.size(), context)
        .ifPresent(due -> assertInside(text, due.start(), due.end()));
  }

  private static void assertInside(String text, int start, int end) {
    assertThat(start).as(text).isGreaterThanOrEqualTo(0).isLessThan(end);
    assertThat(end).as(text).isLessThanOrEqualTo(text.length());
  }
}
