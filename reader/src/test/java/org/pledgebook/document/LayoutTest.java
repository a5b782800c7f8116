package org.pledgebook.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgebook.document.Block.Kind;
import org.pledgebook.language.Languages;

class LayoutTest {
  private static final Analyser ANALYSER = new Analyser(Languages.packed());

  @Test
  void aPressReleaseFallsIntoTitleDatesAndParagraphs() {
    String text =
        """
        Les ministres de l'Alliance décident d'un fonds commun

          • 03 Feb. 2023 -
          • |
          • Mis à jour le: 04 Feb. 2023 09:10

        Réunis à Vilnius, les ministres sont convenus de créer un fonds. Ils ont nommé sa directrice.

        Voir aussi : Le fonds en bref
        """;
    assertThat(kinds(text))
        .containsExactly(
            Kind.HEADING,
            Kind.DATELINE,
            Kind.BOILERPLATE,
            Kind.DATELINE,
            Kind.PARAGRAPH,
            Kind.BOILERPLATE);
    assertThat(layout(text).issued()).contains(LocalDate.of(2023, 2, 3));
  }

  @Test
  void linesBrokenAtAColumnAreOneParagraph() {
    String text =
        """
        The two ministers agreed that the joint training mission will be
        extended by eighteen months and that its budget will be doubled
        before the end of the year.

        They also decided to open a liaison office in the capital, which
        shall report to both parliaments twice a year.
        """;
    assertThat(words(text)).hasSize(2);
    assertThat(words(text).get(0)).startsWith("The two").endsWith("end of the year.");
  }

  @Test
  void eachItemOfAListKnowsWhatIntroducesIt() {
    String text =
        """
        The package that was agreed today includes the following:

        - four field hospitals;
        - 200 generators, of which
          half are delivered in May;
        - spare parts.

        It will be paid from the reserve.
        """;
    Layout layout = layout(text);
    assertThat(kinds(text))
        .containsExactly(Kind.PARAGRAPH, Kind.BULLET, Kind.BULLET, Kind.BULLET, Kind.PARAGRAPH);
    for (int item = 1; item <= 3; item++) {
      assertThat(layout.leadIn(layout.blocks().get(item)))
          .as("lead-in of item %s", item)
          .contains(layout.blocks().get(0));
    }
    assertThat(layout.blocks().get(2).words(text)).endsWith("delivered in May;");
    assertThat(layout.leadIn(layout.blocks().get(4))).isEmpty();
  }

  @Test
  void decisionsOfAResolutionKnowTheirSubject() {
    String text =
        """
        Le Conseil,

        Rappelant ses décisions antérieures,

        1. Décide de prolonger le mandat de la mission ;

        2. Prie le Secrétaire général de lui faire rapport.
        """;
    Layout layout = layout(text);
    assertThat(layout.blocks()).extracting(Block::leadIn).containsExactly(-1, 0, 0, 0);
    assertThat(layout.blocks().get(2).words(text)).startsWith("Décide");
  }

  @Test
  void placeAndDateBeforeTheFirstWordsAreNoWords() {
    String text =
        """
        OTTAWA, March 3, 2022 – Canada will send two aircraft to the region.

        The aircraft will stay for a year.
        """;
    Block first = layout(text).blocks().get(0);
    assertThat(first.words(text)).startsWith("Canada will send");
    assertThat(layout(text).issued()).contains(LocalDate.of(2022, 3, 3));
  }

  @Test
  void aDashOrNumberThatALineBreakPutFirstStartsNoItem() {
    String text =
        """
        Meeting in the harbour, the two ministers looked back on a year in which ships
        of both navies had escorted more than ninety convoys through the strait, and on
        the training that had been given to the crews of the younger of the two navies.

        - The two governments will raise the number of instructors to two hundred – and
          – where the parliaments agree – to three hundred before the winter of the year
          2031. They will also open a school for pilots.
        - They will meet again in the spring.
        """;
    assertThat(kinds(text)).containsExactly(Kind.PARAGRAPH, Kind.BULLET, Kind.BULLET);
    assertThat(words(text).get(1)).endsWith("pilots.");
  }

  @Test
  void linesWithABlankLineBetweenAreJoinedWhereAScannerMadeThem() {
    StringBuilder text = new StringBuilder("JOINT COMMUNIQUE\n\n");
    for (int i = 0; i < 6; i++) {
      text.append("The two ministers agreed that both of their\n\n");
      text.append("governments would study how the fishing fleets\n\n");
      text.append("could be given access to the northern ports.\n\n");
    }
    assertThat(words(text.toString())).hasSize(7);
    assertThat(words(text.toString()).get(3)).startsWith("The two").endsWith("ports.");
  }

  @Test
  void signaturesAndContactsAreNoText() {
    String text =
        """
        Accord sur la pêche

        Les deux pays sont convenus de doubler le nombre de licences de pêche avant 2030.

        Fait à Nuuk, le 3 mai 2024, en deux exemplaires.

        Pour le Royaume
        Astrid HOLM
        """;
    assertThat(kinds(text))
        .containsExactly(
            Kind.HEADING, Kind.PARAGRAPH, Kind.BOILERPLATE, Kind.BOILERPLATE, Kind.BOILERPLATE);
  }

  @Test
  void theSpeakerUnderAQuotationIsAnAttribution() {
    String text =
        """
        Citations

        « Nous doublons notre contingent. »
        - Ingrid Sorel, ministre de la Coopération

        Le ministère publiera la liste avant l'été.
        """;
    assertThat(kinds(text))
        .containsExactly(Kind.HEADING, Kind.PARAGRAPH, Kind.ATTRIBUTION, Kind.PARAGRAPH);
  }

  @Test
  void aParagraphOfAnyLengthIsReadInBoundedPieces() {
    String text = "The council will send aid to the coast. ".repeat(5000).strip();
    List<Block> blocks = layout(text).blocks();
    assertThat(blocks).hasSizeGreaterThan(5);
    assertThat(blocks)
        .allSatisfy(
            block -> {
              assertThat(block.end() - block.start()).isLessThanOrEqualTo(Blocks.LONGEST);
              assertThat(text.charAt(block.end() - 1)).isEqualTo('.');
            });
  }

  @Test
  void blocksLieInOrderAndHoldEveryLetter() {
    String text =
        "Title\n\n  1.  Le Conseil décide :\n  a) de créer un fonds ;\r\n\r\n## Suite\n\nFin.";
    int at = 0;
    for (Block block : layout(text).blocks()) {
      assertThat(text.substring(at, block.start())).isBlank();
      at = block.end();
    }
    assertThat(text.substring(at)).isBlank();
  }

  private static Layout layout(String text) {
    return ANALYSER.analyse(text).layout();
  }

  private static List<Kind> kinds(String text) {
    return layout(text).blocks().stream().map(Block::kind).toList();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    layout(text).blocks().forEach(block -> words.add(block.words(text)));
    return words;
  }
}
