package org.pledgebook.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;

class MentionsTest {
  private static final Languages LANGUAGES = Languages.packed();
  private static final Actors ACTORS = Actors.load(LANGUAGES);

  @Test
  void countriesAreFoundInEveryForm() {
    assertThat(en("Denmark, the Kingdom of Denmark and TÜRKIYE met the U.S., the UK and the DPRK."))
        .containsExactly(
            "COUNTRY DNK Denmark",
            "COUNTRY DNK Kingdom of Denmark",
            "COUNTRY TUR TÜRKIYE",
            "COUNTRY USA U.S.",
            "COUNTRY GBR UK",
            "COUNTRY PRK DPRK");
    assertThat(fr("Les Etats-Unis, la République de Corée, l’Égypte et le ROYAUME-UNI"))
        .containsExactly(
            "COUNTRY USA Etats-Unis",
            "COUNTRY KOR République de Corée",
            "COUNTRY EGY Égypte",
            "COUNTRY GBR ROYAUME-UNI");
  }

  @Test
  void theLongestNameCounts() {
    assertThat(en("Niger, Nigeria, Guinea-Bissau, Equatorial Guinea, Papua New Guinea, Guinea"))
        .extracting(mention -> mention.split(" ")[1])
        .containsExactly("NER", "NGA", "GNB", "GNQ", "PNG", "GIN");
    assertThat(fr("la République démocratique du Congo, le Congo, la Corée du Nord, la Corée"))
        .extracting(mention -> mention.split(" ")[1])
        .containsExactly("COD", "COG", "PRK", "KOR");
  }

  @Test
  void adjectivesAndPeoplesAreTold() {
    assertThat(fr("Les Ukrainiens et les forêts ukrainiennes, une usine lettonne, les Grecques"))
        .containsExactly(
            "PEOPLE UKR Ukrainiens",
            "ADJECTIVE UKR ukrainiennes",
            "ADJECTIVE LVA lettonne",
            "PEOPLE GRC Grecques");
    assertThat(en("Ukrainians like Polish bread, and we polish the Danes' turkey for us."))
        .containsExactly("PEOPLE UKR Ukrainians", "ADJECTIVE POL Polish", "PEOPLE DNK Danes");
  }

  @Test
  void compoundsNameEachOfTheirParts() {
    assertThat(fr("La brigade franco-allemande"))
        .containsExactly("ADJECTIVE FRA franco", "ADJECTIVE DEU allemande");
    assertThat(en("The US-led effort, the United States-Ukraine fund and non-EU states"))
        .containsExactly("COUNTRY USA US", "COUNTRY USA United States", "COUNTRY UKR Ukraine");
    assertThat(en("the Australia-European Union dialogue"))
        .containsExactly("COUNTRY AUS Australia", "ORGANISATION EU European Union");
  }

  @Test
  void aBodyWithANameOfItsOwnIsNotTheOneThatItsShortNameMeans() {
    assertThat(en("The Council met the Security Council, and the Commission of experts met too."))
        .containsExactly(
            "SHORT_NAME EU,UN The Council",
            "SHORT_NAME UN the Security Council",
            "ROLE - the Commission");
    assertThat(en("The National Security Council of Kenya met the Danish Fisheries Commission."))
        .containsExactly(
            "ROLE KEN Security Council of Kenya", "ROLE DNK Danish Fisheries Commission");
    assertThat(fr("Le Conseil départemental et la Commission d’enquête saluent la Commission."))
        .containsExactly(
            "ROLE - Conseil", "ROLE - Commission", "SHORT_NAME EU,AU,ECOWAS,CEMAC Commission");
  }

  @Test
  void anOfficeStandsForTheCountryThatItsPhraseNames() {
    assertThat(en("The Danish minister of defence thanked Kenya's new government."))
        .containsExactly("ROLE DNK Danish minister of defence", "ROLE KEN Kenya's new government");
    assertThat(
            en("President Anna Berg of Norway phoned the Pentagon and U.S. Department of State."))
        .containsExactly(
            "ROLE NOR President Anna Berg of Norway",
            "ROLE USA Pentagon",
            "ROLE USA U.S. Department of State");
    assertThat(fr("Le ministre géorgien des Affaires étrangères et le gouvernement du Mali"))
        .containsExactly(
            "ROLE GEO ministre géorgien des Affaires étrangères", "ROLE MLI gouvernement du Mali");
    assertThat(fr("la ministre de la Défense estonienne, le Quai d’Orsay"))
        .containsExactly("ROLE EST ministre de la Défense estonienne", "ROLE FRA Quai d’Orsay");
  }

  @Test
  void anOfficeInThePluralStandsForSeveral() {
    assertThat(en("the Finnish, Swedish and Latvian ministers"))
        .containsExactly("ROLE FIN,SWE,LVA Finnish, Swedish and Latvian ministers");
    assertThat(en("The foreign ministers of Spain, Italy and the Netherlands met."))
        .containsExactly("ROLE ESP,ITA,NLD foreign ministers of Spain, Italy and the Netherlands");
    assertThat(fr("rejoints par leurs homologues chilien, péruvien et mexicain"))
        .containsExactly("ROLE CHL,PER,MEX homologues chilien, péruvien et mexicain");
  }

  @Test
  void anOfficeDoesNotReachAcrossAComma() {
    assertThat(
            en(
                "With the government of Malta, France will train them; in Ghana, the president spoke."))
        .containsExactly(
            "ROLE MLT government of Malta",
            "COUNTRY FRA France",
            "COUNTRY GHA Ghana",
            "ROLE - president");
  }

  @Test
  void ministersOfABodyStandForIt() {
    assertThat(fr("les ministres de la Défense des pays de l’OTAN"))
        .containsExactly("ROLE NATO ministres de la Défense des pays de l’OTAN");
    assertThat(en("G7 leaders and the Secretary General of NATO praised EU member states."))
        .containsExactly(
            "ROLE G7 G7 leaders",
            "ROLE NATO Secretary General of NATO",
            "ROLE EU EU member states");
  }

  @Test
  void capitalsWithinTheNamesOfEventsAndTreatiesAreNoGovernments() {
    assertThat(
            en(
                "The Paris Agreement, the Lisbon climate summit, the Treaty of Rome; Oslo has agreed."))
        .containsExactly(
            "EVENT FRA Paris", "EVENT PRT Lisbon", "EVENT ITA Rome", "CAPITAL NOR Oslo");
    assertThat(
            fr(
                "au sommet de Madrid, la conférence internationale de Londres, à Varsovie, Lima promet"))
        .containsExactly(
            "EVENT ESP Madrid", "EVENT GBR Londres", "PLACE POL Varsovie", "CAPITAL PER Lima");
  }

  @Test
  void personsAndStatesWithACountrysNameAreNotTheCountry() {
    assertThat(en("Alabama and Georgia sent crews; Michael Jordan sang.")).isEmpty();
    assertThat(en("In Jordan and in Georgia they sang."))
        .containsExactly("COUNTRY JOR Jordan", "COUNTRY GEO Georgia");
  }

  @Test
  void bodiesGroupsAndSetsAreToldApart() {
    assertThat(en("The World Food Programme, the Quad and our Asia-Pacific partners in the Sahel"))
        .containsExactly(
            "ORGANISATION WFP World Food Programme",
            "GROUP QUAD Quad",
            "SET AP4 Asia-Pacific partners",
            "REGION sahel Sahel");
    assertThat(fr("les partenaires de la région Asie-Pacifique, le Triangle de Weimar, le HCR"))
        .containsExactly(
            "SET AP4 partenaires de la région Asie-Pacifique",
            "GROUP WEIMAR Triangle de Weimar",
            "ORGANISATION UNHCR HCR");
  }

  @Test
  void aShortNameKeepsItsPossibleReadings() {
    assertThat(fr("L’Union agit.")).containsExactly("SHORT_NAME EU,AU Union");
  }

  @Test
  void aPersonSpeaksForTheirCountryOrBody() {
    assertThat(en("President Zelenskyy and Dutch Prime Minister Mark Rutte; Stoltenberg agreed."))
        .containsExactly(
            "ROLE UKR President Zelenskyy",
            "ROLE NLD Dutch Prime Minister Mark Rutte",
            "PERSON NATO,NOR Stoltenberg");
    assertThat(fr("le président Poutine")).containsExactly("ROLE RUS président Poutine");
  }

  @Test
  void aNameMayHoldCommas() {
    assertThat(fr("au Fonds mondial de lutte contre le sida, la tuberculose et le paludisme"))
        .containsExactly(
            "ORGANISATION global-fund "
                + "Fonds mondial de lutte contre le sida, la tuberculose et le paludisme");
  }

  @Test
  void offsetsHoldWithinTheWholeText() {
    String text =
        "Peace. The non-EU\u00A0states, Bosnia\nand Herzegovina, and the Franco\u2011German army.";
    Tokens tokens = LANGUAGES.get("en").tokens(text, 7, text.length());
    assertThat(ACTORS.mentions(tokens, 0, tokens.size()))
        .extracting(mention -> text.substring(mention.start(), mention.end()))
        .containsExactly("Bosnia\nand Herzegovina", "Franco\u2011German army");
  }

  private static List<String> en(String text) {
    return mentions("en", text);
  }

  private static List<String> fr(String text) {
    return mentions("fr", text);
  }

  private static List<String> mentions(String language, String text) {
    Tokens tokens = LANGUAGES.get(language).tokens(text, 0, text.length());
    return ACTORS.mentions(tokens, 0, tokens.size()).stream()
        .map(
            mention ->
                mention.form()
                    + " "
                    + (mention.ids().isEmpty() ? "-" : String.join(",", mention.ids()))
                    + " "
                    + text.substring(mention.start(), mention.end()))
        .toList();
  }
}
