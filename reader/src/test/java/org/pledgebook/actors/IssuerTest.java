package org.pledgebook.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;

class IssuerTest {
  private static final Languages LANGUAGES = Languages.packed();
  private static final Actors ACTORS = Actors.load(LANGUAGES);

  private static Optional<String> issuer(String publisher, String title, Language language) {
    Tokens tokens = language.tokens(title, 0, title.length());
    return ACTORS.issuer(publisher, ACTORS.mentions(tokens, 0, tokens.size()), language);
  }

  @ParameterizedTest
  @CsvSource({
    "The White House, USA",
    "White House (multilateral text), USA",
    "Government Offices of Sweden (Regeringskansliet), SWE",
    "NATO, NATO",
    "Ministère des Armées (France), FRA",
    "Ministère de l'Europe et des Affaires étrangères (France), FRA",
    "Présidence de la République française, FRA",
    "Conseil fédéral (Suisse), CHE",
    "GOV.UK, GBR",
    "https://www.diplomatie.gouv.fr/fr/, FRA",
    "www.mofa.go.jp, JPN",
    "state.gov, USA",
    "Council of the EU, EU",
    "European Council, EU",
    "African Union PSC, AU",
    "Office of the President of Ukraine, UKR",
    "Ukraine government (Володимир Зеленський), UKR",
    "Prime Minister of Australia (PM Transcripts), AUS",
    "Banque mondiale, WB",
    "Sénat (France), FRA",
    "Conseil des ministres (Belgique), BEL",
    "Gouvernement du Grand-Duché de Luxembourg, LUX",
    "Agence française de développement, FRA",
    "Global Affairs Canada, CAN",
    "Government of Canada, CAN",
    "G7 France, G7",
    "UN Security Council, UN",
    "Ministry of Defence of Ukraine, UKR",
    "Press office of the German government, DEU",
    "Région Occitanie, Région Occitanie"
  })
  void aPublisherIsKnown(String publisher, String id) {
    assertThat(issuer(publisher, "", LANGUAGES.get("en"))).contains(id);
    assertThat(issuer(publisher, "", LANGUAGES.get("fr"))).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Agence de presse",
        "Tribune",
        "Revue d'histoire",
        "Magazine",
        "The Kyiv Independent",
        "France 24",
        "BBC News",
        "New York Times",
        "Organisation internationale"
      })
  void thePressPromisesNothing(String publisher) {
    assertThat(issuer(publisher, "Ukraine asks for help", LANGUAGES.get("en"))).isEmpty();
  }

  @Test
  void withoutAPublisherTheTitleMayNameWhoSpeaks() {
    assertThat(issuer("", "Le Conseil fédéral renforce son aide", LANGUAGES.get("fr")))
        .contains("CHE");
    assertThat(issuer("", "A day of talks about aid", LANGUAGES.get("en"))).isEmpty();
  }
}
