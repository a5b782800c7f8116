package org.pledgebook.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.language.Languages;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Library;
import org.pledgebook.register.NewRegister;
import org.pledgebook.register.Register;
import org.pledgebook.register.fact.Document;

/** A search reads only texts that may have the words, and misses none of those that do. */
class SearchTest {
  @TempDir Path directory;
  private Register register;

  /** The address of an empty register. */
  String address() {
    return directory.resolve("r.duckdb").toString();
  }

  @BeforeEach
  void open() {
    register = NewRegister.open(address());
  }

  @AfterEach
  void close() {
    register.close();
  }

  private void add(String name, @Nullable String language, String text) {
    register
        .proposals()
        .add(
            "tester",
            new Document(
                name,
                null,
                null,
                Integer.toHexString(text.hashCode()),
                null,
                null,
                language,
                LocalDate.of(2025, 1, 1),
                text),
            List.of());
  }

  private List<String> found(String words) {
    return found(words, AsOf.now());
  }

  private List<String> found(String words, AsOf asOf) {
    return new Search(new Library(register, asOf), Languages.packed())
        .find(words, 100).documents().stream().map(hit -> hit.document().name()).sorted().toList();
  }

  @Test
  void findsEachFormOfAWordInItsLanguageAndWithoutAccents() {
    add("en.txt", "en", "Norway gave forty transformers to Ukraine.");
    add("fr.txt", "fr", "La Norvège financera des écoles et livrera un transformateur.");
    add("uk.txt", "uk", "Норвегія передасть сорок трансформаторів.");
    add("none.txt", null, "Sweden will give a transformer.");
    assertThat(found("transformer")).containsExactly("en.txt", "none.txt");
    assertThat(found("give")).containsExactly("en.txt", "none.txt");
    assertThat(found("TRANSFORMER gave")).containsExactly("en.txt", "none.txt");
    assertThat(found("ecole")).containsExactly("fr.txt");
    assertThat(found("financer")).containsExactly("fr.txt");
    // Nobody knows this language here: any part of its words is found.
    assertThat(found("трансформатор")).containsExactly("uk.txt");
    assertThat(found("transformer ecole")).isEmpty();
    assertThat(found("form")).isEmpty();
    assertThat(found("none.txt")).contains("none.txt");
  }

  @Test
  void findsWhatCameSinceTheLastSearchAndNothingThatCameLater() throws InterruptedException {
    for (int at = 0; at < 70; at++) {
      add("old" + at + ".txt", "en", "Denmark will send " + at + " ships.");
    }
    assertThat(found("ship")).hasSize(70);
    Thread.sleep(5);
    AsOf before = AsOf.at(java.time.Instant.now());
    Thread.sleep(5);
    add("new.txt", "en", "Denmark sent a ship.");
    assertThat(found("ship")).hasSize(71).contains("new.txt");
    assertThat(found("ship", before)).hasSize(70).doesNotContain("new.txt");
    assertThat(register.journal().verify().isSound()).isTrue();
  }
}
