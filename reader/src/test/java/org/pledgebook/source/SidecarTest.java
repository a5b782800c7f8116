package org.pledgebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SidecarTest {
  @TempDir Path folder;

  @BeforeEach
  void writeText() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "We will act.");
  }

  @Test
  void givesEveryKey() throws IOException {
    assertThat(
            metadata(
                """
                {"title": "T", "publisher": "P", "published": "2024-05", "extra": {"a": [1]},
                 "url": "https://example.org/", "language": "fr"}"""))
        .isEqualTo(
            new Metadata("T", "P", new PartialDate(2024, 5, null), "https://example.org/", "fr"));
  }

  @Test
  void mayLeaveEveryKeyOutOrNull() throws IOException {
    assertThat(metadata("{}")).isEqualTo(Metadata.NONE);
    assertThat(metadata("{\"published\": null, \"title\": null, \"language\": \"\"}"))
        .isEqualTo(Metadata.NONE);
  }

  @Test
  void giveWayToOptions() throws IOException {
    Files.writeString(
        folder.resolve("a.json"), "{\"title\": \"T\", \"published\": \"2020-01-02\"}");
    PartialDate given = PartialDate.of(LocalDate.of(2024, 5, 14));
    SourceOptions options =
        SourceOptions.DEFAULTS.withGiven(new Metadata(null, null, given, null, null));

    assertThat(metadata(options)).isEqualTo(new Metadata("T", null, given, null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"title": "T",\\n "published": "May 2024"} | :2:15: "published" is "May 2024", not like 2024, 2024-05 or 2024-05-14.
          {"title": 12} | :1:11: "title" is neither a text nor null.
          ["title"] | :1:1: is no JSON object {…}.
          {"title": "T",\\n "url": oops} | :2:9: is no valid JSON: Unrecognized token 'oops'
          {"title": "T" | :1:14: is no valid JSON: Unexpected end-of-input
          """)
  void saysWhereItIsBroken(String json, String message) throws IOException {
    Files.writeString(folder.resolve("a.json"), json.replace("\\n", "\n"));

    Outcome outcome = read(SourceOptions.DEFAULTS);

    assertThat(((Outcome.Failed) outcome).failure())
        .hasMessageStartingWith(folder.resolve("a.json") + message)
        .hasMessageEndingWith(" Correct or remove this metadata file.");
  }

  private Metadata metadata(String json) throws IOException {
    Files.writeString(folder.resolve("a.json"), json);
    return metadata(SourceOptions.DEFAULTS);
  }

  private Metadata metadata(SourceOptions options) {
    return ((Outcome.Read) read(options)).captured().metadata();
  }

  private Outcome read(SourceOptions options) {
    String file = folder.resolve("a.txt").toString();
    return Sources.with(options).read(new Input.FileInput(file, Path.of(file)));
  }
}
