package org.pledgebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept in a register by commands, and shown again by others. */
class KeepingTest {
  private static final String TEXT =
      "The United States will provide $300 million in military aid to Ukraine by June 2022.";

  @TempDir static Path once;
  private static String statement = "";

  @TempDir Path directory;

  private Run run(String... words) {
    return run(directory, words);
  }

  private static Run run(Path directory, String... words) {
    List<String> all = new java.util.ArrayList<>(List.of(words));
    all.addAll(List.of("--register", directory.resolve("r.duckdb").toString()));
    return Run.of(all.toArray(new String[0]));
  }

  /** One text is read once for all; each test works on a copy. */
  @BeforeAll
  static void read() throws IOException {
    Path text = once.resolve("news.txt");
    Files.writeString(text, TEXT);
    assertThat(run(once, "add", text.toString(), "--published", "2022-04-07").code()).isZero();
    statement = run(once, "inbox", "--format", "csv").outLines().get(1).split(",")[0];
  }

  @BeforeEach
  void copy() throws IOException {
    Files.copy(once.resolve("r.duckdb"), directory.resolve("r.duckdb"));
  }

  private String accepted() {
    Run run = run("accept", statement, "--by-whom", "marie");
    assertThat(run.code()).as(run.err()).isZero();
    return run.err().strip().replace("commitment ", "");
  }

  @Test
  void theFileThatADocumentWasReadFromComesBackAsItCame() throws IOException {
    String document = run("documents", "--format", "csv").outLines().get(1).split(",")[0];
    Path file = directory.resolve("again.txt");
    Run saved = run("documents", "original", document, "--output", file.toString());
    assertThat(saved.code()).as(saved.err()).isZero();
    assertThat(file).hasContent(TEXT);
    assertThat(run("documents", "original", document).out()).isEqualTo(TEXT);
    Run none = run("documents", "original", "1");
    assertThat(none.code()).isOne();
    assertThat(none.err()).contains("there is no document 1");
  }

  @Test
  void aFileThatWasNotKeptCanBeAddedLater() throws IOException {
    Path text = directory.resolve("plain.txt");
    Files.writeString(text, "Norway will send 20 generators to Ukraine.");
    assertThat(run("add", text.toString(), "--without-originals").code()).isZero();
    String document =
        run("documents", "--format", "csv").outLines().stream()
            .filter(line -> line.contains("plain.txt"))
            .findFirst()
            .orElseThrow()
            .split(",")[0];
    Run none = run("documents", "original", document);
    assertThat(none.code()).isOne();
    assertThat(none.err()).contains("no file was kept", "pledgebook add", "plain.txt");
    assertThat(run("add", text.toString()).err()).contains("0 statements added");
    assertThat(run("documents", "original", document).out()).startsWith("Norway");
    assertThat(run("verify").code()).isZero();
  }

  @Test
  void aCorrectionChangesTheSlotsNamedAloneAndCanBeUndone() {
    Run corrected =
        run(
            "correct",
            statement,
            "--actors",
            "USA,GBR",
            "--amounts",
            "USD 350000000",
            "--due",
            "..2022-12-31",
            "--domains",
            "finance",
            "--span",
            "0..35",
            "--note",
            "misread",
            "--by-whom",
            "marie");
    assertThat(corrected.code()).as(corrected.err()).isZero();
    assertThat(run("commitments", "--format", "csv").out())
        .contains("GBR+USA,UKR,finance,2022-12-31", "The United States will provide $300");
    assertThat(run("export", "csv", "statements").out())
        .contains("corrected", "marie", "USD 350000000");
    String commitment = corrected.err().replaceAll("(?s)commitment (\\d+).*", "$1");
    assertThat(run("show", commitment).out()).contains("corrected by marie: misread");
    assertThat(run("undo", statement).code()).isZero();
    assertThat(run("commitments", "--format", "csv").outLines()).hasSize(1);
    assertThat(run("inbox", "--format", "csv").out()).contains("USA,UKR");
    assertThat(run("verify").code()).isZero();
  }

  @Test
  void aCorrectionThatSaysNothingOrNonsenseIsRefusedInWords() {
    assertThat(run("correct", statement).err()).contains("name what is to be corrected");
    assertThat(run("correct", statement, "--domains", "magic").err())
        .contains("'magic' is no domain", "military-aid");
    assertThat(run("correct", statement, "--amounts", "lots").err()).contains("is no sum");
    assertThat(run("correct", statement, "--due", "soon").err()).contains("is no time");
    assertThat(run("correct", statement, "--span", "5..99999").err())
        .contains("which has " + TEXT.length() + " characters");
    assertThat(run("correct", "9999999", "--act", "decide").err()).contains("no statement");
    assertThat(run("inbox", "--format", "csv").outLines()).hasSize(2);
  }

  @Test
  void aCommitmentIsShownWithItsWordsMoneyEvidenceStandingAndHistory() {
    String commitment = accepted();
    assertThat(
            run(
                    "transaction",
                    "add",
                    commitment,
                    "--stage",
                    "delivered",
                    "--amount",
                    "100000000",
                    "--currency",
                    "USD",
                    "--date",
                    "2022-05-02",
                    "--evidence",
                    "https://example.org/delivery")
                .code())
        .isZero();
    Run show = run("show", commitment);
    assertThat(show.out())
        .contains("who        USA", "for        UKR", "2022-06-30")
        .contains("claimed    delivered", "evidenced  delivered", "stands     done")
        .contains("“The United States will provide $300 million")
        .contains("announced USD 300,000,000", "delivered USD 100,000,000")
        .contains("https://example.org/delivery", "accepted by marie", "History")
        .doesNotContain("{\"");
    assertThat(run("show", commitment, "--format", "jsonl").out())
        .contains("{\"what\":\"evidence\"");
    assertThat(run("show", commitment, "--as-of", "2020-01-01").code()).isEqualTo(1);
  }

  @Test
  void whatARecipientNeedsIsShownWithThePledgesAgainstIt() {
    accepted();
    Run added =
        run(
            "needs",
            "add",
            "UKR",
            "Air defence",
            "--domain",
            "military-aid",
            "--amount",
            "1000000000",
            "--time",
            "2022-01-01..2022-12-31",
            "--source",
            "https://example.org/n");
    assertThat(added.code()).as(added.err()).isZero();
    assertThat(run("needs", "add", "UKR", "Bread", "--domain", "food").code()).isZero();
    List<String> lines = run("needs", "--format", "csv").outLines();
    assertThat(lines.get(1)).contains("UKR,military-aid,EUR 1000000000,1000000000,2772", "Air");
    assertThat(lines.get(2)).contains("UKR,food,missing,,,,,,0,0,,Bread");
    String need = lines.get(1).split(",")[0];
    assertThat(run("needs", "show", need, "--format", "csv").out())
        .contains("USA,announced,300000000,USD,2022-04-07");
    assertThat(run("undo", "--entry", need).code()).isZero();
    assertThat(run("needs", "--format", "csv").outLines()).hasSize(2);
  }

  @Test
  void aCharterHasItsAcceleratorsAndTestCentresWithMilestones() {
    String commitment = accepted();
    String charter = number(run("programmes", "add", "Innovation accelerator"));
    String site =
        number(
            run(
                "programmes",
                "add",
                "Accelerator north",
                "--kind",
                "accelerator",
                "--parent",
                charter,
                "--place",
                "Turin",
                "--country",
                "ITA",
                "--latitude",
                "45.07",
                "--longitude",
                "7.69"));
    String centre =
        number(run("programmes", "add", "Test centre", "--kind", "test centre", "--parent", site));
    String step = number(run("programmes", "milestone", centre, "opens", "--due", "..2023-06-30"));
    assertThat(run("programmes", "assign", commitment, charter).code()).isZero();
    List<String> lines = run("programmes", "--format", "csv").outLines();
    assertThat(lines.get(1)).startsWith(charter + ",0,programme,Innovation accelerator");
    assertThat(lines.get(1)).contains("," + commitment + ",");
    assertThat(lines.get(2)).contains(site + ",1,accelerator", "Turin,ITA,45.07,7.69");
    assertThat(lines.get(3)).contains(",2,test centre", "2023-06-30,overdue,opens");
    assertThat(run("programmes", "met", step, "--date", "2023-06-01").code()).isZero();
    assertThat(run("programmes", "--format", "csv").out()).contains("2023-06-30,done,opens");
    assertThat(run("show", commitment).out()).contains("programme Innovation accelerator");
    assertThat(run("programmes", "add", "Lost", "--parent", "999999").err())
        .contains("there is no programme 999999");
    assertThat(run("verify").code()).isZero();
  }

  private static String number(Run run) {
    assertThat(run.code()).as(run.err()).isZero();
    return run.err().strip().replaceAll(".* (\\d+)$", "$1");
  }

  @Test
  void everyTableIsExportedAndBoundedByTime() throws IOException {
    accepted();
    for (String each :
        List.of(
            "commitments.xlsx",
            "statements.json",
            "transactions.csv",
            "documents.parquet",
            "entries.parquet",
            "needs.json",
            "programmes.xlsx",
            "rates.csv")) {
      Path file = directory.resolve(each);
      String[] parts = each.split("\\.");
      Run run = run("export", parts[1], parts[0], "-o", file.toString());
      assertThat(run.code()).as(each + run.err()).isZero();
      assertThat(file).isNotEmptyFile();
    }
    assertThat(Files.readString(directory.resolve("transactions.csv")))
        .contains("announced,stated,300000000,USD");
    assertThat(run("export", "csv", "transactions", "--stage", "delivered").outLines()).hasSize(1);
    assertThat(run("export", "json", "commitments", "--as-of", "2020-01-01").out().strip())
        .isEqualTo("[ ]");
    assertThat(run("export", "xlsx").err()).contains("--output");
    assertThat(run("export", "csv", "everything").err()).contains("is no table");
    assertThat(run("export", "gif").err()).contains("is no format");
  }

  @Test
  void ratesAreBroughtUpToDateFromTheFilesOfTheirSources() throws IOException {
    Path ecb = directory.resolve("eurofxref-hist.csv");
    Files.writeString(
        ecb,
        """
        Date,USD,ZAR,
        2026-05-04,1.2,20.0,
        2026-04-30,1.16,N/A,
        2026-04-29,1.14,20.5,
        2026-04-02,oops,20.5,
        """);
    Run first = run("rates", "import", ecb.toString());
    assertThat(first.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(first.err()).contains("line 5, column 2 (USD): 'oops' is no number", "5 figures");
    assertThat(run("rates", "import", ecb.toString()).err()).contains("0 added, 0 revised");
    Files.writeString(ecb, "Date,USD,\n2026-05-04,1.21,\n2026-05-05,1.22,\n");
    assertThat(run("rates", "import", ecb.toString()).err()).contains("1 added, 1 revised");
    assertThat(run("rates", "--format", "csv").out())
        .contains("day,USD,2026-04-29,2026-05-05,", "month,USD,2014-01-01");
    Path gdp = directory.resolve("gdp.csv");
    Files.writeString(
        gdp,
        """
        Country Name,Country Code,Year,Value
        United States,USA,2022,26000000000000
        France,FRA,1960,62000000000
        """);
    assertThat(run("rates", "import", gdp.toString()).err())
        .contains("2 figures (gdp): 1 added, 0 revised, 1 left out");
    assertThat(run("rates", "--format", "csv").out()).contains("gdp,,2022-01-01", "gdp.csv");
    Path other = directory.resolve("other.csv");
    Files.writeString(other, "a,b\n1,2\n");
    assertThat(run("rates", "import", other.toString()).err()).contains("holds no rates");
    assertThat(run("verify").code()).isZero();
  }

  @Test
  void aSharePutsMoneyAgainstGrossDomesticProductWithItsVintage() {
    accepted();
    assertThat(run("report", "--by", "donor", "--gdp", "2021", "--format", "csv").out())
        .contains("gdp_percent,gdp_year,gdp_vintage", "0.00", "2021,\"World Bank 2021");
  }
}
