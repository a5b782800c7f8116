package org.pledgebook.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;
import org.pledgebook.source.PledgebookException;

class DomainsTest {
  private static final Languages LANGUAGES = Languages.packed();
  private static final Domains DOMAINS = Domains.load(LANGUAGES);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | military-aid     | Denmark will send a second battery of howitzers and the shells they need.
          en | training         | Our instructors will train a further two battalions of Moldovan soldiers.
          en | defence-posture  | Spain is to deploy a mechanised company to the battlegroup on the eastern flank.
          en | cyber            | We will set up a team that answers cyberattacks on each other's ministries.
          en | climate          | Peru undertakes to halve deforestation in the Madre de Dios.
          en | humanitarian     | Luxembourg will airlift tents and blankets to the survivors of the earthquake.
          en | finance          | The Fund will release a further tranche of the loan in May.
          en | energy           | Croatia will raise the capacity of its LNG terminal and of the gas pipeline to Hungary.
          en | migration        | Uganda agreed to keep its borders open to refugees from the Congo.
          en | sanctions        | The Council added six banks to the list of asset freezes.
          en | health           | India will deliver ten million doses of the measles vaccine.
          en | education        | Brazil offers forty scholarships to students from Angola.
          en | governance       | An observer mission will follow the elections in Zambia.
          fr | military-aid     | La Suède cédera à la Moldavie six obusiers et leurs munitions.
          fr | training         | Nos instructeurs formeront deux bataillons de soldats ivoiriens.
          fr | defence-posture  | L'Italie déploiera une compagnie au sein du groupement tactique en Bulgarie.
          fr | maritime         | La frégate patrouillera en mer pour protéger les navires marchands.
          fr | climate          | Le Pérou s'engage à réduire de moitié la déforestation.
          fr | humanitarian     | Le Maroc acheminera des tentes et des couvertures aux sinistrés du séisme.
          fr | finance          | La Banque accorde un prêt et annule la dette du pays.
          fr | migration        | Le Tchad a accepté d'accueillir les réfugiés à sa frontière.
          fr | sanctions        | Le Conseil a adopté des mesures restrictives et gelé les avoirs de six banques.
          fr | health           | Cuba enverra des médecins et des vaccins contre le choléra.
          fr | justice          | Les procureurs enquêteront sur les crimes de guerre.
          """)
  void aClauseIsAboutWhatItNames(String language, String domain, String clause) {
    assertThat(rank(language, clause, DomainContext.of("commit")).get(0)).isEqualTo(domain);
  }

  @Test
  void aListOfFieldsIsAnsweredInFullAndInItsOrder() {
    assertThat(
            rank(
                "en",
                "Chile and Norway will work together on fields such as health, cyber security,"
                    + " fisheries patrols at sea, renewable energy and vocational education.",
                DomainContext.of("commit")))
        .containsSubsequence("health", "cyber", "energy", "education");
    assertThat(
            rank(
                "fr",
                "Le Chili et la Norvège coopéreront en matière de santé, de cybersécurité,"
                    + " d'énergies renouvelables, de formation professionnelle et de lutte contre"
                    + " le terrorisme.",
                DomainContext.of("commit")))
        .containsExactly("health", "cyber", "energy", "education", "counter-terrorism");
  }

  @Test
  void inflectionAndCapitalsMakeNoDifference() {
    assertThat(rank("fr", "DES MESURES RESTRICTIVES SONT PRISES.", DomainContext.of("decide")))
        .first()
        .isEqualTo("sanctions");
    assertThat(rank("fr", "Une mesure restrictive est prise.", DomainContext.of("decide")))
        .first()
        .isEqualTo("sanctions");
  }

  @Test
  void aHyphenatedWordCountsByItsParts() {
    assertThat(rank("en", "We will fund vaccine-cooling boxes.", DomainContext.of("commit")))
        .contains("health");
  }

  @Test
  void aClauseThatNamesNothingTakesTheHeadingAndTheParagraphAroundIt() {
    Profile paragraph =
        profile("en", "Asylum seekers and refugees need visas; borders and returns are discussed.");
    Profile heading = profile("en", "Migration and asylum");
    DomainContext context =
        DomainContext.of("commit").withParagraph(paragraph).withHeading(heading);
    assertThat(rank("en", "We will do more of it.", context)).first().isEqualTo("migration");
  }

  @Test
  void whereNothingIsKnownTheAnswerIsGeneral() {
    for (String act : List.of("commit", "decide", "deliver")) {
      assertThat(rank("en", "So be it.", DomainContext.of(act)))
          .first()
          .isIn("partnership", "institutional", "development");
    }
    assertThat(rank("en", "", DomainContext.of("commit"))).isNotEmpty();
  }

  @Test
  void aMinistersTitleIsNotAField() {
    assertThat(
            rank(
                "en",
                "The Minister of Health announced new patrol vessels for the coast guard.",
                DomainContext.of("commit")))
        .first()
        .isEqualTo("maritime");
  }

  @Test
  void aLanguageThatBringsItsTermsAloneIsReadByThem() throws IOException {
    language(
        "es", "domains.txt", "[health]\nvacuna, vacunas, hospital*\n[energy]\nred eléctrica\n");
    Languages spanish = Languages.in(folder);
    Domains domains = Domains.load(spanish);
    assertThat(rank(domains, spanish, "es", "Enviaremos vacunas a los hospitales del norte."))
        .first()
        .isEqualTo("health");
    assertThat(rank(domains, spanish, "es", "Repararemos la red eléctrica."))
        .first()
        .isEqualTo("energy");
  }

  @Test
  void aLanguageWithoutTermsStillGetsAnAnswer() throws IOException {
    Files.createDirectories(folder.resolve("xx"));
    Files.writeString(folder.resolve("xx/language.txt"), "name = None\n");
    Languages none = Languages.in(folder);
    assertThat(rank(Domains.load(none), none, "xx", "La la la.")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [healt]%nvaccine            | domains.txt:2: no domain "healt"
          vaccine                     | domains.txt:1: terms need a [domain] above them
          [health]%n%nvaccine = lots  | domains.txt:3: "lots" is no weight
          [health]%nvaccine = 2       | domains.txt:2: "2" is no weight
          [health]%nvaccine, vaccine  | domains.txt:2: "vaccine" is listed twice
          [health]%n= 0.5             | domains.txt:2: a weight without a term
          """)
  void aBrokenListOfTermsNamesFileAndLine(String lines, String message) throws IOException {
    language("xx", "domains.txt", lines.formatted());
    Languages broken = Languages.in(folder);
    assertThatThrownBy(() -> Domains.load(broken))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          vaccine%thealt 0.4              | domain-weights.txt:1: expected: lemma <tab> domain weight
          vaccine%thealth much            | domain-weights.txt:1: "much" is no number
          a%thealth 1%na%tenergy 1        | domain-weights.txt:2: "a" is listed twice
          """)
  void brokenWeightsNameFileAndLine(String lines, String message) throws IOException {
    language("xx", "domain-weights.txt", lines.replace("%t", "\t").replace("%n", "\n"));
    Languages broken = Languages.in(folder);
    assertThatThrownBy(() -> Domains.load(broken))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining(message);
  }

  @Test
  void anUnknownActIsRefused() {
    assertThatThrownBy(() -> DomainContext.of("promise"))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining("commit, decide or deliver");
  }

  @Test
  void everyDomainHasNamesAndTermsInEveryPackedLanguage() {
    assertThat(Domain.all()).hasSize(28);
    assertThat(Domain.all())
        .allSatisfy(
            domain -> {
              assertThat(domain.name("fr")).isNotBlank();
              assertThat(domain.name("en")).isNotBlank();
              for (var language : LANGUAGES.all()) {
                assertThat(language.file("domains.txt").orElseThrow().lines())
                    .as("%s in %s", domain.code(), language.code())
                    .anyMatch(line -> line.section().equals(domain.code()));
              }
            });
  }

  private void language(String code, String file, String lines) throws IOException {
    Path its = Files.createDirectories(folder.resolve(code));
    Files.writeString(its.resolve("language.txt"), "name = Test\n");
    Files.writeString(its.resolve(file), lines);
  }

  private static List<String> rank(String language, String clause, DomainContext context) {
    Tokens tokens = LANGUAGES.get(language).tokens(clause, 0, clause.length());
    return DOMAINS.rank(DOMAINS.find(tokens), 0, tokens.size(), context);
  }

  private static List<String> rank(
      Domains domains, Languages languages, String language, String clause) {
    Tokens tokens = languages.get(language).tokens(clause, 0, clause.length());
    return domains.rank(domains.find(tokens), 0, tokens.size(), DomainContext.of("commit"));
  }

  private static Profile profile(String language, String text) {
    return DOMAINS.find(LANGUAGES.get(language).tokens(text, 0, text.length())).profile();
  }
}
