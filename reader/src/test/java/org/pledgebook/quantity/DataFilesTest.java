package org.pledgebook.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;
import org.pledgebook.source.PledgebookException;

class DataFilesTest {
  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dates.txt   | [times]%<moth> = date              | 2: expected: pattern
          dates.txt   | [times]%<moth> :: date :: x :: y   | 2: there is no slot <moth>
          dates.txt   | [times]%(a :: date :: x :: y       | 2: a ( without its )
          dates.txt   | [times]%a :: dat :: x :: y         | 2: "dat" is no meaning
          dates.txt   | [times]%@of a :: date :: x :: y    | 2: @of is not defined above
          dates.txt   | [times]%next :: unit 1 :: x :: y   | 2: "unit" needs more words
          dates.txt   | [months]%x = mars                  | 2: "x" is not a whole number
          dates.txt   | [seasons]%summer = été             | 2: expected: first day, last day
          dates.txt   | [units]%weak = semaine             | 2: "weak" is none of
          money.txt   | [names]%EURO = euro                | 2: "EURO" is no currency
          money.txt   | [scales]%M = million               | 2: "M" is not a number
          numbers.txt | [values]%one                       | 2: expected: value = word
          numbers.txt | [worth]%1 = one                    | 2: numbers have no section [worth]
          """)
  void aBrokenLineIsNamed(String file, String text, String message) throws IOException {
    Language language = language(file, text.replace("%", "\n"));
    assertThatThrownBy(() -> Quantities.of(language))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining(file + ":" + message);
  }

  @Test
  void aLanguageWithoutTheseFilesFindsNothing() throws IOException {
    Language language = language("words.txt", "");
    Quantities quantities = Quantities.of(language);
    String text = "Wir geben 5 Millionen Euro bis 2030.";
    Tokens tokens = language.tokens(text, 0, text.length());
    DateContext context = new DateContext(LocalDate.of(2024, 1, 1), Tense.FUTURE);
    assertThat(quantities.dates(tokens, 0, tokens.size(), context)).isEmpty();
    assertThat(quantities.brokenExamples()).isEmpty();
  }

  @Test
  void numbersWrittenTogetherAreTakenApart() throws IOException {
    Language language =
        language(
            "numbers.txt",
            """
            [settings]
            decimal = comma
            compounds = yes
            compound-glue = und
            [values]
            5 = fünf
            20 = zwanzig
            2 = zwei
            50 = fünfzig
            [hundreds]
            100 = hundert
            [scales]
            1000000 = Millionen, millionen
            """);
    Files.writeString(folder.resolve("xx/money.txt"), "[names]\nEUR = Euro\n");
    String text = "fünfundzwanzig Millionen Euro und zweihundertfünfzig Euro";
    Tokens tokens = language.tokens(text, 0, text.length());
    assertThat(Quantities.of(language).money(tokens, 0, tokens.size(), MoneyContext.NONE))
        .extracting(m -> m.value().toPlainString())
        .containsExactly("25000000", "250");
  }

  private Language language(String file, String text) throws IOException {
    Path own = Files.createDirectories(folder.resolve("xx"));
    Files.writeString(own.resolve("language.txt"), "name = Test\n");
    Files.writeString(own.resolve(file), text);
    return Languages.in(folder).get("xx");
  }
}
