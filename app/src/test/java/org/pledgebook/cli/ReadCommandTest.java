package org.pledgebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTest {
  private static final String SENTENCE =
      "France will provide 5 million euros to Ukraine by 2030.\n";

  @TempDir Path temporary;
  private Path file;

  @BeforeEach
  void writeInput() throws IOException {
    file = Files.writeString(temporary.resolve("pledge.txt"), SENTENCE);
  }

  @Test
  void printsATableUnlessAskedForAnotherFormat() {
    Run run = Run.of("read", file.toString());
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .contains("pledge.txt")
        .contains("commit ")
        .contains("France will provide");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void writesOneJsonObjectALineAndNothingElse() {
    Run run = Run.of("read", "--format", "jsonl", file.toString());
    assertThat(run.outLines())
        .hasSize(1)
        .allSatisfy(
            line -> {
              JsonNode statement = new JsonMapper().readTree(line);
              assertThat(statement.get("source").asString()).isEqualTo(file.toString());
              int start = statement.get("start").asInt();
              int end = statement.get("end").asInt();
              assertThat(statement.get("quote").asString())
                  .isEqualTo(SENTENCE.substring(start, end));
            });
  }

  @ParameterizedTest
  @CsvSource({"JSONL,{", "csv,'source,'", "Table,/"})
  void takesFormatsInAnyCase(String format, String beginning) {
    assertThat(Run.of("read", file.toString(), "--format", format).out()).startsWith(beginning);
  }

  @Test
  void readsTheOthersAndEndsWithThreeWhereAnInputFails() {
    Path missing = temporary.resolve("missing.txt");
    Run run = Run.of("read", missing.toString(), file.toString());
    assertThat(run.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(run.err()).startsWith("pledgebook: " + missing).hasLineCount(1);
    assertThat(run.out()).contains("France will provide").doesNotContain("missing.txt");
  }

  @Test
  void endsWithOneWhereEveryInputFails() {
    Run run = Run.of("read", temporary.resolve("missing.txt").toString());
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "read,Missing required parameter",
    "read --format xml a.txt,TABLE",
    "read --published yesterday a.txt,2024-05-14",
    "read --no-such-option a.txt,--no-such-option",
    "bread,bread",
    "'',Which command"
  })
  void endsWithTwoWhereTheCommandLineIsWrong(String line, String message) {
    Run run = Run.of(line.isEmpty() ? new String[0] : line.split(" "));
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).startsWith("pledgebook: ").contains(message).contains("--help");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void optionsGoBeforeTheFileOfMetadata() throws IOException {
    Files.writeString(
        temporary.resolve("pledge.json"),
        "{\"published\": \"2020-01-01\", \"title\": \"A title\", \"publisher\": \"Élysée\"}");
    assertThat(Run.of("read", file.toString()).out()).contains("2020-01-01").contains("A title");
    assertThat(Run.of("read", file.toString(), "--published", "2021-03").out())
        .contains("2021-03")
        .contains("Élysée")
        .doesNotContain("2020-01-01");
  }

  @Test
  void namesAFolderOfLanguagesThatIsNone() {
    Run run = Run.of("read", "--languages", temporary.toString(), file.toString());
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains(temporary.toString()).contains("language.txt");
  }

  @Test
  void demoReadsEverySampleAndCountsWhatItFound() throws IOException {
    Run run = Run.of("demo", "--no-serve");
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    String read =
        run.outLines().stream().filter(line -> line.startsWith("✓")).findFirst().orElseThrow();
    assertThat(read).matches("✓ \\d+ statements in \\d+ documents, \\d languages( · .*)?");
    try (var files = Files.list(Shared.REPOSITORY.resolve("samples"))) {
      long samples = files.filter(sample -> !sample.toString().endsWith(".json")).count();
      assertThat(read).contains(" in " + samples + " documents");
    }
    assertThat(run.out()).containsPattern("delivered +EUR [\\d,]+ million in \\d+ amounts");
  }

  @Test
  void helpNamesEveryCommandAndExitCode() {
    Run run = Run.of("--help");
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("read", "eval", "demo", "completion", "3  ").contains("partly");
  }

  @ParameterizedTest
  @CsvSource({"bash", "zsh"})
  void completionScriptIsSoundShell(String shell) throws Exception {
    Shared.needs("bash");
    Run run = Run.of("completion", shell);
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).contains("--published").contains("complete -F");
    Path script = Files.writeString(temporary.resolve("completion"), run.out());
    assertThat(Shared.output(java.util.List.of("bash", "-n", script.toString()))).isEmpty();
  }
}
