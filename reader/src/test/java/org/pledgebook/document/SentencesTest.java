package org.pledgebook.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;

class SentencesTest {
  private static final Languages LANGUAGES = Languages.packed();

  @Test
  void titlesAndInitialsEndNoSentence() {
    assertThat(split("en", "Gen. A. B. Moss met Mr. Ali. They agreed."))
        .containsExactly("Gen. A. B. Moss met Mr. Ali.", "They agreed.");
    assertThat(split("fr", "M. Diallo a reçu Mme. Roux. Il a signé l'accord."))
        .containsExactly("M. Diallo a reçu Mme. Roux.", "Il a signé l'accord.");
  }

  @Test
  void aCountryInDotsMayEndASentence() {
    assertThat(split("en", "They flew to the U.S. The U.S. Army received them."))
        .containsExactly("They flew to the U.S.", "The U.S. Army received them.");
  }

  @Test
  void numbersKeepTheirAbbreviation() {
    assertThat(split("en", "See No. 5 and p. 12. He said no. Then he left."))
        .containsExactly("See No. 5 and p. 12.", "He said no.", "Then he left.");
    assertThat(split("fr", "Conformément à l'art. 4, le vol. 2 paraît. Il suit."))
        .containsExactly("Conformément à l'art. 4, le vol. 2 paraît.", "Il suit.");
  }

  @Test
  void closingQuotesBelongToTheSentenceTheyClose() {
    assertThat(split("en", "“We will help.” “When?” she asked. \"Now.\" It began."))
        .containsExactly("“We will help.”", "“When?” she asked.", "\"Now.\"", "It began.");
    assertThat(split("fr", "« Nous aiderons. » Il l'a promis."))
        .containsExactly("« Nous aiderons. »", "Il l'a promis.");
  }

  @Test
  void emphasisClosesWithTheSentence() {
    assertThat(split("en", "*Open the port.* We will pay. The **U.S.** Army helped."))
        .containsExactly("*Open the port.*", "We will pay.", "The **U.S.** Army helped.");
  }

  @Test
  void abbreviationsOfOfficesAndLawsEndNothing() {
    assertThat(
            split("en", "H.E. Mr. Ali met Gen. (Ret.) Roe. See Sect. 4 and Ch. VII. It applies."))
        .containsExactly(
            "H.E. Mr. Ali met Gen. (Ret.) Roe.", "See Sect. 4 and Ch. VII.", "It applies.");
    assertThat(split("fr", "La rés. 12 vaut c.-à-d. 5 ans, soit approx. 60 mois. Elle expire."))
        .containsExactly("La rés. 12 vaut c.-à-d. 5 ans, soit approx. 60 mois.", "Elle expire.");
  }

  @Test
  void colonsAndSemicolonsEndNothing() {
    assertThat(split("en", "They agreed: Kenya pays; Chad builds. Mali hosts."))
        .containsExactly("They agreed: Kenya pays; Chad builds.", "Mali hosts.");
  }

  @Test
  void anAddressIsNoEndOfASentence() {
    assertThat(split("en", "Visit www.example.org today. It costs $3.5 million."))
        .containsExactly("Visit www.example.org today.", "It costs $3.5 million.");
  }

  @Test
  void anEllipsisEndsASentenceBeforeACapital() {
    assertThat(split("fr", "Il hésitait… puis il signa… La foule applaudit."))
        .containsExactly("Il hésitait… puis il signa…", "La foule applaudit.");
  }

  private static List<String> split(String code, String text) {
    Language language = LANGUAGES.get(code);
    Tokens tokens = language.tokens(text, 0, text.length());
    List<String> sentences = new ArrayList<>();
    for (Sentence sentence : new Sentences(language).split(tokens)) {
      sentences.add(text.substring(tokens.start(sentence.from()), tokens.end(sentence.to() - 1)));
    }
    return sentences;
  }
}
