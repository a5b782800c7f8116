package org.pledgebook.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Dimension;
import org.pledgebook.register.Listing;
import org.pledgebook.register.NewRegister;
import org.pledgebook.register.Register;
import org.pledgebook.register.Report;
import org.pledgebook.register.SharedData;
import org.pledgebook.register.kiel.KielFile;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Stage;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real ledger, reported, exported, and read by other programs: the same rows and sums. */
class ExportedReportTest {
  @TempDir Path directory;

  @Test
  void rowsAndSumsOfAReportAreTheSameInEveryFile() throws Exception {
    Path sheet = SharedData.path("kiel/kiel_main_2022-12_R8_1190rows.csv");
    try (Register register = NewRegister.open(directory.resolve("r.duckdb").toString())) {
      register.take(KielFile.read(sheet, LocalDate.of(2022, 12, 7)), "test");
      Report report =
          register.report(
              new Report.Query(
                  List.of(Dimension.DONOR, Dimension.DOMAIN),
                  new Policy.Published(),
                  null,
                  Stage.COMMITTED,
                  false,
                  AsOf.now()));
      BigDecimal sum =
          report.rows().stream().map(Report.Row::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum.doubleValue()).isCloseTo(113_108_543_105.19, within(0.01));
      Table table = Tables.of(report);
      int column = table.columns().indexOf("eur");
      for (Export.Format format : Export.Format.values()) {
        Export.write(table, format, directory.resolve("report." + format.name()));
      }
      assertParquet("report.PARQUET", "eur", table.rows().size(), sum);
      assertCsv(table.rows().size(), column, sum);
      assertJson(table.rows().size(), sum);
      assertSpreadsheet(table.rows().size(), column, sum);
      assertTransactions(register);
    }
  }

  private void assertParquet(String file, String column, long rows, BigDecimal sum)
      throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var result =
            statement.executeQuery(
                "SELECT count(*), sum(" + column + ") FROM '" + directory.resolve(file) + "'")) {
      assertThat(result.next()).isTrue();
      assertThat(result.getLong(1)).isEqualTo(rows);
      assertThat(result.getBigDecimal(2)).isEqualByComparingTo(sum);
    }
  }

  private void assertCsv(long rows, int column, BigDecimal sum) throws Exception {
    BigDecimal[] found = {BigDecimal.ZERO};
    long[] count = {-1};
    CsvReader.builder()
        .ofCsvRecord(Files.readString(directory.resolve("report.CSV")))
        .forEach(
            line -> {
              if (++count[0] > 0) {
                found[0] = found[0].add(new BigDecimal(line.getField(column)));
              }
            });
    assertThat(count[0]).isEqualTo(rows);
    assertThat(found[0]).isEqualByComparingTo(sum);
  }

  private void assertJson(long rows, BigDecimal sum) throws Exception {
    JsonNode json =
        JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readTree(Files.readString(directory.resolve("report.JSON")));
    BigDecimal found = BigDecimal.ZERO;
    for (JsonNode row : json) {
      found = found.add(row.get("eur").decimalValue());
    }
    assertThat(json.size()).isEqualTo((int) rows);
    assertThat(found).isEqualByComparingTo(sum);
  }

  private void assertSpreadsheet(long rows, int column, BigDecimal sum) throws Exception {
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(Files.newInputStream(directory.resolve("report.XLSX")))) {
      Sheet sheet = workbook.getSheetAt(0);
      double found = 0;
      for (int row = 1; row <= sheet.getLastRowNum(); row++) {
        found += sheet.getRow(row).getCell(column).getNumericCellValue();
      }
      assertThat(sheet.getLastRowNum()).isEqualTo((int) rows);
      // Fifteen digits a cell.
      assertThat(found).isCloseTo(sum.doubleValue(), within(0.01));
    }
  }

  private void assertTransactions(Register register) throws Exception {
    var rows =
        new Listing(register, AsOf.now()).transactions(List.of(), null, null, 0, Integer.MAX_VALUE);
    long written =
        Export.write(
            RecordTables.transactions(new Listing(register, AsOf.now()), Listing.Wanted.ALL),
            Export.Format.PARQUET,
            directory.resolve("transactions.PARQUET"));
    assertThat(written).isEqualTo(rows.size());
    BigDecimal sum =
        rows.stream()
            .map(row -> row.publishedEuros() == null ? BigDecimal.ZERO : row.publishedEuros())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertParquet("transactions.PARQUET", "published_eur", rows.size(), sum);
  }
}
