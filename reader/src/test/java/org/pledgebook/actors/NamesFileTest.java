package org.pledgebook.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgebook.language.DataFile;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;
import org.pledgebook.source.PledgebookException;

class NamesFileTest {
  private static final Language LANGUAGE = Languages.packed().get("en");
  private static final ActorList ACTORS =
      new ActorList(file("actors.txt", "[country]\nUKR, RUS\n[organisation]\nEU\n"));

  // A language with cases spreads each name by its endings, so the next languages need no Java.
  @Test
  void endingsSpreadANameToItsCases() {
    String names =
        """
        [name endings]
        -їна\t-їна -їни -їні -їну -їною
        [adjective endings]
        -ський\t-ський -ського -ському -ська -ської -ські -ських
        [country]
        UKR\tУкраїна\tукраїнський
        """;
    MentionFinder finder = new MentionFinder(read(names));
    assertThat(found(finder, "допомога Україні від України, українських міст"))
        .containsExactly("COUNTRY", "COUNTRY", "ADJECTIVE");
  }

  @Test
  void anOwnerStandsWhereTheGrammarSays() {
    String names = "[role]\nminister\n[country]\nUKR\tUkraine\tUkrainian\n";
    assertThat(found(new MentionFinder(read(names)), "Ukrainian minister")).containsExactly("ROLE");
    String after = "[grammar]\nowner before office = no\n" + names;
    assertThat(found(new MentionFinder(read(after)), "Ukrainian minister"))
        .containsExactly("ADJECTIVE", "ROLE");
  }

  @ParameterizedTest
  @CsvSource({
    "'[country]\nXYZ\tNowhere', 2, XYZ",
    "'[country]\nEU\tEuropean Union', 2, ORGANISATION",
    "'[country]\nUKR\tUkraine\nRUS\tUkraine', 3, already names",
    "'[country]\nUKR', 2, expected",
    "'[country]\nUKR\t-\tUkrainian', 2, needs a name",
    "'[countries]\nUKR\tUkraine', 2, unknown section",
    "'[name endings]\nina\t-ina', 2, -ending",
    "'[grammar]\nverbs = last', 2, owner before office",
    "'[short]\nUKR', 2, expected"
  })
  void aBrokenLineIsNamed(String text, int line, String said) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining("names.txt:" + line)
        .hasMessageContaining(said);
  }

  private static Names read(String text) {
    return new NamesFile(LANGUAGE, ACTORS).read(file("names.txt", text), file("people.txt", ""));
  }

  private static List<String> found(MentionFinder finder, String text) {
    Tokens tokens = LANGUAGE.tokens(text, 0, text.length());
    return finder.find(tokens, 0, tokens.size()).stream()
        .map(mention -> mention.form().name())
        .toList();
  }

  private static DataFile file(String name, String text) {
    return DataFile.read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
