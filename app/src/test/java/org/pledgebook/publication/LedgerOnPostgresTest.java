package org.pledgebook.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Dimension;
import org.pledgebook.register.Listing;
import org.pledgebook.register.Register;
import org.pledgebook.register.Report;
import org.pledgebook.register.SharedData;
import org.pledgebook.register.journal.Postgres;
import org.pledgebook.register.kiel.KielFile;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Stage;

/** A real ledger in the database of a team: the same sums, shares and files as in one file. */
class LedgerOnPostgresTest {
  private static final LocalDate RELEASE_8 = LocalDate.of(2022, 12, 7);

  @TempDir Path directory;

  @Test
  void aRealLedgerGivesTheSameReportsAndFilesOnBothDatabases() throws Exception {
    Path sheet = SharedData.path("kiel/kiel_main_2022-12_R8_1190rows.csv");
    try (Register team = Register.open(Postgres.freshDatabase());
        Register file = Register.open(directory.resolve("r.duckdb").toString())) {
      for (Register register : new Register[] {team, file}) {
        register.take(KielFile.read(sheet, RELEASE_8), "test");
        assertThat(register.take(KielFile.read(sheet, RELEASE_8), "test").changedNothing())
            .isTrue();
      }
      assertThat(
              team.report(Report.Query.by(new Policy.Published()))
                  .sum(Stage.COMMITTED)
                  .doubleValue())
          .isCloseTo(113_108_543_105.19, within(0.01));
      for (Policy policy : new Policy[] {new Policy.EcbMonthMean(), new Policy.Published()}) {
        for (Dimension by : Dimension.values()) {
          Report.Query query = Report.Query.by(policy, by);
          assertThat(Tables.of(team.report(query)).rows())
              .usingElementComparator((a, b) -> text(a).compareTo(text(b)))
              .containsExactlyElementsOf(Tables.of(file.report(query)).rows());
        }
      }
      Report donors =
          team.report(Report.Query.by(new Policy.EcbMonthMean(), Dimension.DONOR).folded());
      assertThat(Tables.withGdp(donors, team.gdpFigures(2021, AsOf.now())).rows())
          .anySatisfy(row -> assertThat(row).contains("World Bank 2021, as of 2026-03-20"));
      assertExported(team);
      assertThat(team.journal().verify().faults()).isEmpty();
    }
  }

  /** Sums of doubles differ in their last digits, for they are added in another order. */
  private static String text(Iterable<?> row) {
    StringBuilder text = new StringBuilder();
    for (Object cell : row) {
      text.append(
              cell instanceof BigDecimal number
                  ? number.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString()
                  : String.valueOf(cell))
          .append(' ');
    }
    return text.toString();
  }

  private void assertExported(Register register) throws Exception {
    Path parquet = directory.resolve("transactions.parquet");
    long rows =
        Export.write(
            RecordTables.transactions(new Listing(register, AsOf.now()), Listing.Wanted.ALL),
            Export.Format.PARQUET,
            parquet);
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var result =
            statement.executeQuery(
                "SELECT count(*), sum(published_eur) FILTER (stage = 'committed') FROM '"
                    + parquet
                    + "'")) {
      assertThat(result.next()).isTrue();
      assertThat(result.getLong(1)).isEqualTo(rows).isGreaterThan(500);
      assertThat(result.getBigDecimal(2).doubleValue()).isCloseTo(113_108_543_105.19, within(0.01));
    }
  }
}
