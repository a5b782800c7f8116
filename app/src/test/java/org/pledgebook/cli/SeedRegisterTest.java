package org.pledgebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the press release that the project started from promises is followed in a register. */
class SeedRegisterTest {
  @TempDir Path directory;

  private Run run(String... words) {
    Path register = directory.resolve("seed.duckdb");
    return Run.of(
        Stream.concat(Stream.of(words), Stream.of("--register", register.toString()))
            .toArray(String[]::new));
  }

  @Test
  void whatWasDueAtTheMadridSummitIsOverdueUntilEvidenceIsAdded() {
    Path seed = Shared.path("gold/dev").resolve("docs/fr-nato-2022-04-07.txt");
    assertThat(run("add", seed.toString()).code()).isZero();
    String statement =
        run("inbox", "--format", "csv").outLines().stream()
            .filter(line -> line.contains("prochain concept stratégique"))
            .findFirst()
            .orElseThrow()
            .split(",")[0];
    assertThat(run("accept", statement, "--by-whom", "marie").code()).isZero();
    assertThat(run("due").out()).contains("overdue", "NATO", "2022-06-30");
    String commitment = run("due", "--format", "csv").outLines().get(1).split(",")[0];
    assertThat(run("show", commitment).out())
        .contains("claimed    announced", "stands     overdue");

    String before = Instant.now().toString();
    Run delivered =
        run(
            "transaction",
            "add",
            commitment,
            "--stage",
            "delivered",
            "--amount",
            "undisclosed",
            "--date",
            "2022-06-29",
            "--evidence",
            "https://example.org/strategic-concept");
    assertThat(delivered.code()).as(delivered.err()).isZero();
    assertThat(run("show", commitment).out())
        .contains("evidenced  delivered", "https://example.org/strategic-concept")
        .doesNotContain("stands     overdue");
    assertThat(run("due").out()).doesNotContain("overdue");
    assertThat(run("show", commitment, "--as-of", before).out())
        .contains("stands     overdue")
        .doesNotContain("https://example.org/strategic-concept");
  }
}
