package org.pledgebook.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgebook.document.Document;
import org.pledgebook.source.Metadata;
import org.pledgebook.source.PartialDate;
import org.pledgebook.source.Watch;

class ReaderTest {
  private static final Reader READER = Reader.open();

  @Test
  void futureOfACountryIsACommitment() {
    Statement statement =
        only("en", "Government of Canada", "Canada will provide $25 million to Moldova by 2027.");
    assertThat(statement.act()).isEqualTo(Act.COMMIT);
    assertThat(ids(statement.actors())).containsExactly("CAN");
    assertThat(ids(statement.beneficiaries())).containsExactly("MDA");
    assertThat(statement.amounts())
        .singleElement()
        .satisfies(a -> assertThat(a.currency()).isEqualTo("CAD"));
    assertThat(statement.due())
        .satisfies(
            due -> assertThat(due).hasFieldOrPropertyWithValue("end", LocalDate.of(2027, 12, 31)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway will provide 50 million kroner for the people of Syria. | SYR",
        "Norway will freeze the assets of twelve Syrian officials. | ''",
        "Norway will provide 50 million kroner for hospitals in Ukraine. | UKR",
        "Norway will freeze the assets of banks that pay for the war in Ukraine. | ''",
        "Norway will ban the export of drones to Russia and Belarus. | ''",
      })
  void whatIsDoneAgainstSomebodyIsForNobody(String sentence, String beneficiaries) {
    Statement statement = only("en", "Government of Norway", sentence);
    assertThat(String.join(" ", ids(statement.beneficiaries()))).isEqualTo(beneficiaries);
  }

  @Test
  void aTextWithoutPublisherIsThatOfTheCountryWhoseOfficesItNames() {
    String text =
        "The Danish minister of health met mayors in Odense. The Danish prime minister joined them,"
            + " as did the Danish minister of finance. We will build 40 clinics by 2030.";
    assertThat(read("en", "", text))
        .anySatisfy(
            statement -> {
              assertThat(statement.quote().text()).startsWith("We will build");
              assertThat(ids(statement.actors())).containsExactly("DNK");
            });
    assertThat(read("en", "", "We will build 40 clinics by 2030."))
        .allSatisfy(statement -> assertThat(statement.actors()).isEmpty());
  }

  @Test
  void thoseInTheListThatWeOpensSpeak() {
    String text =
        "We, the presidents of the following states:\n\n- Estonia;\n- Latvia;\n- Lithuania;\n\n"
            + "We will build 40 clinics by 2030.";
    assertThat(read("en", "", text))
        .anySatisfy(
            statement -> {
              assertThat(statement.quote().text()).startsWith("We will build");
              assertThat(ids(statement.actors())).containsExactly("EST", "LVA", "LTU");
            });
  }

  @Test
  void coordinatedUndertakingsAreTwoStatements() {
    List<Statement> statements =
        read(
            "fr",
            "OTAN",
            "Les ministres sont convenus de renforcer la défense aérienne et de créer un centre de formation, et ont approuvé le budget de l’Alliance.");
    assertThat(statements).hasSizeBetween(2, 3);
    assertThat(statements.get(statements.size() - 1).act()).isEqualTo(Act.DECIDE);
    assertThat(statements).allSatisfy(s -> assertThat(ids(s.actors())).contains("NATO"));
  }

  @Test
  void aSubjectWaitsForItsVerbBehindARelativeClause() {
    assertThat(
            only(
                    "en",
                    "Government of Norway",
                    "The steps we announced in May will reach 40 schools in Moldova.")
                .quote()
                .text())
        .startsWith("The steps we announced");
    assertThat(
            only(
                    "fr",
                    "Conseil de l’UE",
                    "Les pays qui ont adhéré en 2004 verseront 3 millions d’euros à la Moldavie.")
                .quote()
                .text())
        .startsWith("Les pays qui ont adhéré");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "past | The agencies named the programmes that are at risk.",
        "present | This includes a large grant.",
        "present | It's a large grant.",
        "past | On Monday, Governor Ann B. Doe, Jr. opened the bridge.",
        "past | The two ministers decided to cooperate closely and achieve results by May.",
        "past | Norway, a neighbour of Sweden, provided $3 million.",
        "past | The agencies led by Norway provided two ships.",
        "past | The ministers, who met in Oslo, approved a plan.",
        "future.passive | The plan adopted last year that covers energy will be revised.",
        "present | The programme – which builds on the work of Norway – provides ships.",
        "past | This led to a review of all ports.",
        "present | This means a large grant.",
        "past | Norway provided aid to Kenya after a treaty was signed.",
        "present | The agency works closely with partners to help us better understand the sea.",
      })
  void aSentenceHasItsVerb(String form, String text) {
    Document document = document("en", "Government of Norway", text);
    assertThat(READER.explain(document))
        .filteredOn(one -> one.quote().start() < text.length() / 2)
        .extracting(Consideration::rule)
        .anyMatch(rule -> rule.startsWith(form));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Norway will issue a rule to help stop the spread of “ghost boats”",
        "en | Norway will bring its “Help Is Near” tour to 40 schools in Moldova",
        "en | Norway will finance all “Best of Port” contracts to repair the piers of Malta",
        "en | Norway will double its grants to Kenya (e.g., for science, nursing, and allied health)",
        "en | Norway will provide Kenya with between $20 million and $30 million",
        "en | Norway will provide $10 million to Kenya; and $30 million for community-based schools",
        "en | The ministers agreed that the Port Bank (PB) will provide $5 million to Kenya",
        "en | The centres provided Kenya with $100 million in grants to help expand schools",
        "fr | La France dotera le fonds « Toits clairs » de 5 millions d’euros au Tchad",
        "fr | La France financera 40 écoles au Tchad (voir l’art. 3 du plan adopté en mai)",
        "fr | Le programme « Toits clairs » de la France financera 40 écoles au Tchad",
      })
  void aStatementIsCutNeitherAtQuotationMarksNorInParentheses(String language, String words) {
    assertThat(only(language, "Government", words + ".").quote().text()).isEqualTo(words);
  }

  @Test
  void whoSaidSoIsNoPartOfIt() {
    String text = "La France versera 5 millions d’euros au Mali, a annoncé le ministre du budget.";
    assertThat(only("fr", "Le Courrier du Lac", text).quote().text()).endsWith("au Mali");
  }

  @Test
  void anAbbreviationInParenthesesBelongsToTheSubject() {
    String text = "The Agency for Rescue at Sea (ARS) has delivered two boats to Malta.";
    assertThat(only("en", "Government of Norway", text).quote().text()).startsWith("The Agency");
    assertThat(
            only(
                    "fr",
                    "Gouvernement du Canada",
                    "Le Fonds national des ports (FNP) versera 3 millions d’euros au Tchad.")
                .quote()
                .text())
        .startsWith("Le Fonds");
  }

  @Test
  void whatIsJoinedByACommaAndIsAClauseOfItsOwnWithItsWholeSubject() {
    List<Statement> statements =
        read(
            "en",
            "Government of Estonia",
            "Finland will bear the cost of the premises, and Denmark, Germany and Sweden will each"
                + " assign ten analysts to them.");
    assertThat(statements).hasSize(2);
    assertThat(ids(statements.get(0).actors())).containsExactly("FIN");
    assertThat(statements.get(0).beneficiaries()).isEmpty();
    assertThat(ids(statements.get(1).actors())).containsExactly("DNK", "DEU", "SWE");
  }

  @Test
  void everyQuoteIsTheTextItPointsTo() {
    String text =
        "Norway has delivered 12 field hospitals to Ukraine,\nand will send ten more in May.";
    Document document = document("en", "Government of Norway", text);
    for (Statement statement : READER.read(document)) {
      assertThat(text.substring(statement.quote().start(), statement.quote().end()))
          .isEqualTo(statement.quote().text());
    }
  }

  @Test
  void condemnationsAndCallsOnOthersAreNoStatements() {
    assertThat(
            read(
                "en",
                "Council of the EU",
                "The Council strongly condemns the attack and urges all parties to return to talks."))
        .isEmpty();
    assertThat(
            read(
                "fr",
                "Conseil de l’UE",
                "Le Conseil condamne fermement cette attaque et appelle toutes les parties à la retenue."))
        .isEmpty();
  }

  @Test
  void theSameTextGivesTheSameStatements() {
    String text = "Sweden and Finland will train 500 Ukrainian engineers over the next two years.";
    assertThat(READER.read(document("en", "Government Offices of Sweden", text)).toString())
        .isEqualTo(READER.read(document("en", "Government Offices of Sweden", text)).toString());
  }

  private static Statement only(String language, String publisher, String text) {
    List<Statement> statements = read(language, publisher, text);
    assertThat(statements).hasSize(1);
    return statements.get(0);
  }

  @Test
  void tellsHowFarALongTextIsReadAndGivesItUpWithinASecond() throws InterruptedException {
    String text =
        "Norway will provide 5 million euros to Ukraine by 2027, said the minister.\n\n"
            .repeat(20_000);
    Document document = document("en", "Government of Norway", text);
    Watch watch = new Watch();
    CompletableFuture<List<Statement>> work =
        CompletableFuture.supplyAsync(() -> READER.read(document, watch));
    while (watch.share().orElse(0) < 0.02) {
      assertThat(work).isNotDone();
      Thread.sleep(1);
    }
    assertThat(watch.done()).isBetween(text.length() / 50L, (long) text.length());
    watch.cancel();
    assertThat(work)
        .failsWithin(Duration.ofSeconds(1))
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(CancellationException.class);
  }

  private static List<Statement> read(String language, String publisher, String text) {
    return READER.read(document(language, publisher, text));
  }

  private static Document document(String language, String publisher, String text) {
    return Document.of(
        "test.txt",
        text,
        new Metadata(null, publisher, PartialDate.of(LocalDate.of(2024, 3, 1)), null, language));
  }

  private static List<String> ids(List<Mention> mentions) {
    return mentions.stream().map(Mention::id).toList();
  }
}
