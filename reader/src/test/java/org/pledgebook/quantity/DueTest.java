package org.pledgebook.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;

class DueTest {
  private static final Languages LANGUAGES = Languages.packed();
  private static final LocalDate TODAY = LocalDate.of(2023, 9, 12);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We will plant the trees by 2030.                       | ../2030-12-31
          Denmark will deliver the tanks in June.                | 2024-06-01/2024-06-30
          The bridge will open before the end of the year.       | ../2023-12-31
          We will train them over the next four years.           | 2023-09-12/2027-09-12
          The centre will work from 1 July 2024.                 | 2024-07-01/..
          They will meet on 3-4 October.                         | 2023-10-03/2023-10-04
          We will publish the list tomorrow.                     | 2023-09-13/2023-09-13
          Funds will flow in the second half of 2024.            | 2024-07-01/2024-12-31
          Norway will send the boats by the end of March.        | ../2024-03-31
          The plan covers 2024-2026.                             | 2024-01-01/2026-12-31
          Work will start in early 2025.                         | 2025-01-01/2025-03-31
          The line will open by mid-2026.                        | ../2026-06-30
          They will report two weeks after 3 October.            | 2023-10-17/2023-10-17
          The mission is extended to 30 June 2024.               | ../2024-06-30
          We will meet on Tuesday of next week.                  | 2023-09-19/2023-09-19
          We have today decided to send two ships.               | none
          """)
  void englishPromises(String text, String expected) {
    assertThat(due("en", text, Tense.FUTURE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Le centre ouvrira d’ici à fin 2025.                    | ../2025-12-31
          Le pont sera livré au plus tard le 31 mars.            | ../2024-03-31
          Les navires partiront au second semestre de 2024.      | 2024-07-01/2024-12-31
          Nous formerons mille pilotes au cours des trois prochaines années. | 2023-09-12/2026-09-12
          Les travaux commenceront dès l’automne.                | 2023-09-22/..
          La conférence se tiendra du 9 au 11 juillet.           | 2024-07-09/2024-07-11
          Le rapport sera remis avant l’été.                     | ../2024-06-20
          L’aide sera versée au premier trimestre 2025.          | 2025-01-01/2025-03-31
          Le texte sera présenté au sommet de Vilnius en juin.   | 2024-06-01/2024-06-30
          Le programme court pour les exercices 2024 à 2027.     | 2024-01-01/2027-12-31
          La mission arrivera à la mi-novembre.                  | 2023-11-10/2023-11-20
          """)
  void frenchPromises(String text, String expected) {
    assertThat(due("fr", text, Tense.FUTURE)).isEqualTo(expected);
  }

  @Test
  void aMonthWithoutAYearOfSomethingDoneIsTheLastOne() {
    assertThat(due("en", "Sweden delivered the guns in June.", Tense.PAST))
        .isEqualTo("2023-06-01/2023-06-30");
    assertThat(due("fr", "La Suède a livré les canons en novembre.", Tense.PAST))
        .isEqualTo("2022-11-01/2022-11-30");
  }

  @Test
  void aLengthRunsFromTheDateBesideIt() {
    assertThat(
            due(
                "fr",
                "Proroge le mandat de douze mois, à compter du 1er octobre 2023.",
                Tense.NONE))
        .isEqualTo("2023-10-01/2024-09-30");
  }

  @Test
  void theDayOfAnnouncingIsNotTheDayOfDoing() {
    assertThat(due("en", "Today the minister announced ten million euros.", Tense.FUTURE))
        .isEqualTo("none");
    assertThat(due("en", "Today the minister will fly to Kyiv.", Tense.FUTURE))
        .isEqualTo("2023-09-12/2023-09-12");
  }

  @Test
  void datesInNamesAndOfEarlierActsAreNotDue() {
    assertThat(due("en", "We will carry out the 2030 Agenda.", Tense.FUTURE)).isEqualTo("none");
    assertThat(due("en", "We will build on the plan that was adopted in 2019.", Tense.FUTURE))
        .isEqualTo("none");
    assertThat(due("fr", "Le plan lancé en octobre dernier est étendu.", Tense.NONE))
        .isEqualTo("none");
    assertThat(due("fr", "Un rapport paraîtra chaque année.", Tense.FUTURE)).isEqualTo("none");
  }

  @Test
  void vagueTimesAreMentionedWithoutDays() {
    Language language = LANGUAGES.get("en");
    String text = "We will return to this in the coming months.";
    Tokens tokens = language.tokens(text, 0, text.length());
    DateContext context = new DateContext(TODAY, Tense.FUTURE);
    List<DateMention> mentions = Quantities.of(language).dates(tokens, 0, tokens.size(), context);
    assertThat(mentions)
        .singleElement()
        .extracting(DateMention::kind)
        .isEqualTo(DateMention.Kind.VAGUE);
    assertThat(due("en", text, Tense.FUTURE)).isEqualTo("none");
  }

  @Test
  void twoYearsInARowAreAFiscalYearWhereTheGovernmentHasOne() {
    assertThat(due("en", "We will spend it in 2024-25.", Tense.FUTURE, "AUS"))
        .isEqualTo("2024-07-01/2025-06-30");
    assertThat(due("en", "We will spend it this financial year.", Tense.FUTURE, "AUS"))
        .isEqualTo("2023-07-01/2024-06-30");
    assertThat(due("en", "We will spend it over two years from 2024-25.", Tense.FUTURE, "AUS"))
        .isEqualTo("2024-07-01/2026-06-30");
    assertThat(due("en", "We will spend it in 2024-25.", Tense.FUTURE, "FRA"))
        .isEqualTo("2024-01-01/2025-12-31");
  }

  private static String due(String code, String text, Tense tense, String... countries) {
    Language language = LANGUAGES.get(code);
    Tokens tokens = language.tokens(text, 0, text.length());
    DateContext context = new DateContext(TODAY, tense, List.of(countries));
    return Quantities.of(language)
        .due(tokens, 0, tokens.size(), context)
        .map(due -> due.period().toString())
        .orElse("none");
  }
}
