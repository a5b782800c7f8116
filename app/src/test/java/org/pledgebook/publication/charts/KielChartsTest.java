package org.pledgebook.publication.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.publication.Export;
import org.pledgebook.publication.Labels;
import org.pledgebook.publication.Table;
import org.pledgebook.publication.ViewState;
import org.pledgebook.register.Dimension;
import org.pledgebook.register.NewRegister;
import org.pledgebook.register.Register;
import org.pledgebook.register.Report;
import org.pledgebook.register.SharedData;
import org.pledgebook.register.kiel.KielFile;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Stage;

/** Charts of a real ledger agree with the report to the cent, in every kind of file. */
class KielChartsTest {
  @TempDir Path directory;

  @Test
  void everyChartsTableIsTheReportToTheCent() throws Exception {
    Path sheet = SharedData.path("kiel/kiel_main_2023-07_R13_1999rows.csv");
    try (Register register = NewRegister.open(directory.resolve("r.duckdb").toString())) {
      register.take(KielFile.read(sheet, null), "test");
      Report report = register.report(Report.Query.by(new Policy.Published()));
      BigDecimal committed = cents(report.sum(Stage.COMMITTED));
      assertThat(committed).isBetween(new BigDecimal("165.4e9"), new BigDecimal("165.5e9"));
      for (ChartKind kind :
          List.of(ChartKind.CUMULATIVE, ChartKind.HEATMAP, ChartKind.FLOWS, ChartKind.MAP)) {
        Table table = draw(register, kind, "policy=published").table();
        for (Export.Format format : Export.Format.values()) {
          assertThat(sum(table, format, "eur", "committed")).as("%s", kind).isEqualTo(committed);
        }
      }
      remaindersAgree(register);
      filtersAgree(register);
    }
  }

  private static Chart draw(Register register, ChartKind kind, String query) {
    return Charts.draw(
        register, kind, ViewState.parse(query), Labels.in(Locale.UK), "https://example.org");
  }

  private static void remaindersAgree(Register register) {
    Report byDonor = register.report(Report.Query.by(new Policy.Published(), Dimension.DONOR));
    Table table = draw(register, ChartKind.REMAINDERS, "policy=published").table();
    assertThat(table.rows()).hasSize(44);
    for (var row : table.rows()) {
      Map<String, Object> cells = new HashMap<>();
      for (int at = 0; at < row.size(); at++) {
        Object cell = row.get(at);
        if (cell != null) {
          cells.put(table.columns().get(at), cell);
        }
      }
      String donor = String.valueOf(cells.get("donor"));
      BigDecimal committed = byDonor.sum(Stage.COMMITTED, donor);
      BigDecimal delivered = byDonor.sum(Stage.DELIVERED, donor);
      assertThat(cells.get("committed_eur")).isEqualTo(committed);
      assertThat(cells.getOrDefault("delivered_eur", BigDecimal.ZERO))
          .satisfies(d -> assertThat((BigDecimal) d).isEqualByComparingTo(delivered));
      BigDecimal parts =
          table.columns().stream()
              .filter(column -> column.startsWith("only_"))
              .map(column -> (BigDecimal) cells.get(column))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(parts).isEqualByComparingTo(committed.max(delivered));
    }
  }

  private static void filtersAgree(Register register) {
    Report report =
        register.report(
            Report.Query.by(new Policy.EcbMonthMean(), Dimension.DONOR, Dimension.DOMAIN));
    BigDecimal expected =
        report
            .sum(Stage.COMMITTED, "DEU", "military-aid")
            .add(report.sum(Stage.COMMITTED, "FRA", "military-aid"));
    Table table =
        draw(register, ChartKind.MAP, "actor=DEU&actor=FRA&domain=military-aid&stage=committed")
            .table();
    assertThat(table.rows()).hasSize(2);
    BigDecimal sum =
        table.rows().stream()
            .map(row -> (BigDecimal) row.get(table.columns().indexOf("eur")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo(expected);
  }

  /** The sum of a column over one stage, as DuckDB reads the file; a sheet is read by another. */
  private BigDecimal sum(Table table, Export.Format format, String column, String stage)
      throws Exception {
    Path file = directory.resolve("table." + format.name().toLowerCase(Locale.ROOT));
    Files.deleteIfExists(file);
    Export.write(table, format, file);
    if (format == Export.Format.XLSX) {
      return sheetSum(file, table, column, stage);
    }
    String read =
        switch (format) {
          case CSV -> "read_csv('" + file + "', types = {'" + column + "': 'DECIMAL(28,6)'})";
          case JSON ->
              "read_json('"
                  + file
                  + "', columns = {'"
                  + column
                  + "': 'DECIMAL(28,6)', 'stage': 'VARCHAR'})";
          default -> "read_parquet('" + file + "')";
        };
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var result =
            statement.executeQuery(
                "SELECT sum(" + column + ") FROM " + read + " WHERE stage = '" + stage + "'")) {
      result.next();
      return cents(result.getBigDecimal(1));
    }
  }

  private static BigDecimal sheetSum(Path file, Table table, String column, String stage)
      throws Exception {
    BigDecimal sum = BigDecimal.ZERO;
    try (var workbook =
        new org.apache.poi.xssf.usermodel.XSSFWorkbook(Files.newInputStream(file))) {
      for (var row : workbook.getSheetAt(0)) {
        String at = row.getCell(table.columns().indexOf("stage")).getStringCellValue();
        if (at.equals(stage)) {
          double value = row.getCell(table.columns().indexOf(column)).getNumericCellValue();
          sum = sum.add(BigDecimal.valueOf(value));
        }
      }
    }
    return cents(sum);
  }

  private static BigDecimal cents(BigDecimal euros) {
    return euros.setScale(2, RoundingMode.HALF_UP);
  }
}
