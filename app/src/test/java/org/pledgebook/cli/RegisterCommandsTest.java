package org.pledgebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterCommandsTest {
  @TempDir Path directory;

  private Run run(String... words) {
    String[] all = new String[words.length + 2];
    System.arraycopy(words, 0, all, 0, words.length);
    all[words.length] = "--register";
    all[words.length + 1] = directory.resolve("r.duckdb").toString();
    return Run.of(all);
  }

  @Test
  void aTextIsReadAcceptedDueAndReported() throws IOException {
    Path text = directory.resolve("news.txt");
    Files.writeString(
        text,
        "The United States will provide $300 million in military aid to Ukraine by June 2022.");
    Run added = run("add", text.toString(), "--published", "2022-04-07");
    assertThat(added.code()).as(added.err()).isZero();
    assertThat(added.err()).contains("1 document: 1 statement added");
    Run inbox = run("inbox", "--format", "csv");
    assertThat(inbox.out()).contains("USA", "UKR", "$300 million");
    String number = inbox.outLines().get(1).split(",")[0];
    assertThat(run("accept", number, "--by-whom", "marie").code()).isZero();
    assertThat(run("due").out()).contains("overdue", "USA");
    assertThat(run("due", "--ics").out()).contains("DTSTART;VALUE=DATE:20220630");
    Run report = run("report", "--by", "donor", "--format", "csv");
    assertThat(report.out()).contains("USA,announced,277");
    assertThat(report.err()).contains("USD");
    String commitment =
        run("commitments", "--format", "csv").outLines().get(1).replaceFirst(",.*", "");
    assertThat(run("report", "--commitment", commitment, "--by", "donor", "--format", "csv").out())
        .isEqualTo(report.out());
    assertThat(run("report", "--commitment", "1").err()).contains("no money is recorded");
    assertThat(run("verify").out()).contains("all as recorded");
    Path file = directory.resolve("report.xlsx");
    assertThat(run("report", "-o", file.toString()).code()).isZero();
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void aLedgerWithABrokenRowIsImportedPartly() throws IOException {
    Path csv = directory.resolve("ledger.csv");
    Files.writeString(
        csv,
        """
        id,actor,beneficiary,domain,title,stage,amount,currency,date
        A1,FRA,UKR,finance,A loan,committed,100,EUR,2022-03-01
        A1,FRA,UKR,finance,A loan,delivered,undisclosed,EUR,in spring
        A2,DEU,UKR,finance,Another,promised,5,EUR,2022-03-01
        """);
    Run run = run("import", "csv", csv.toString());
    assertThat(run.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(run.err()).contains("line 4, column 6 (stage): 'promised' is no stage");
    assertThat(run("report", "--format", "csv").out())
        .contains("committed,100,ecb-month-mean,1,0,0", "delivered,0,ecb-month-mean,0,1,0");
    assertThat(run("import", "csv", csv.toString()).err()).contains("0 facts added");
  }
}
