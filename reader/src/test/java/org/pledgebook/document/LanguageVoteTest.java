package org.pledgebook.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;

class LanguageVoteTest {
  private static final Languages LANGUAGES = Languages.packed();
  private static final LanguageVote VOTE = new LanguageVote(LANGUAGES);

  @Test
  void aParagraphMayBeInAnotherLanguageThanItsDocument() {
    assertThat(of("The ministers at the end of the meeting", "fr")).isEqualTo("en");
    assertThat(of("Les ministres se sont réunis dans la capitale", "en")).isEqualTo("fr");
  }

  @Test
  void namesAndAcronymsLeaveAParagraphInTheLanguageOfItsDocument() {
    assertThat(of("Shirin D. Vance (VA), Luis de Souza", "en")).isEqualTo("en");
    assertThat(of("MINUSCA", "fr")).isEqualTo("fr");
  }

  @Test
  void languagesWithoutAFolderAreToldFromThoseWithOne() {
    assertThat(of("Rząd przekaże pomoc, która będzie dostępna już w tym roku", "en"))
        .isEqualTo("pl");
    assertThat(of("Il governo fornirà gli aiuti che sono stati promessi alla regione", "fr"))
        .isEqualTo("it");
    assertThat(of("Уряд надасть допомогу, яка буде доступна вже цього року", "en")).isEqualTo("uk");
  }

  @Test
  void aTextInALanguageWithoutAFolderHasNoTokens() {
    String text =
        "Rząd przekaże pomoc. Minister powiedział, że będzie to nowy program dla Ukrainy.";
    Analysed analysed = new Analyser(LANGUAGES).analyse(text);
    assertThat(analysed.language()).contains("pl");
    assertThat(analysed).allSatisfy(paragraph -> assertThat(paragraph.isReadable()).isFalse());
  }

  @Test
  void anUnknownScriptIsNoLanguage() {
    String text = "政府は今年、新しい支援を提供する。これは約束である。";
    assertThat(VOTE.ofDocument(text)).isEqualTo(LanguageVote.NONE);
    assertThat(of(text, "en")).isEqualTo(LanguageVote.NONE);
  }

  @Test
  void anEnglishCaptionInAFrenchTextIsACaption() {
    String text =
        """
        Les ministres renforcent leur soutien

        Réunis à Vilnius, les ministres ont décidé de renforcer le soutien aux partenaires.

        View of the hall before the opening

        Ils se réuniront de nouveau au printemps, et la mission sera prolongée.
        """;
    List<Block.Kind> kinds = new ArrayList<>();
    List<Optional<String>> languages = new ArrayList<>();
    for (Paragraph paragraph : new Analyser(LANGUAGES).analyse(text)) {
      kinds.add(paragraph.kind());
      languages.add(paragraph.language().map(Language::code));
    }
    assertThat(kinds).element(2).isEqualTo(Block.Kind.CAPTION);
    assertThat(languages)
        .containsExactly(
            Optional.of("fr"), Optional.of("fr"), Optional.of("en"), Optional.of("fr"));
  }

  private static String of(String text, String prior) {
    return VOTE.of(text, 0, text.length(), prior);
  }
}
