package org.pledgebook.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportTest {
  private static final Table TABLE =
      new Table(
          List.of("donor", "eur", "stated", "due", "counts", "note"),
          List.of(
              row("USA", "70698858108.213456", 12L, LocalDate.of(2022, 6, 30), true, "a, \"b\"\nc"),
              row("FRA", "0", 1L, null, false, "«ordre», 𝄞 їжак"),
              row("", "-5.5", 0L, LocalDate.of(2030, 12, 31), true, null)));

  @TempDir Path directory;

  private static List<@Nullable Object> row(
      String donor,
      String eur,
      long stated,
      @Nullable LocalDate due,
      boolean counts,
      @Nullable String note) {
    return Arrays.asList(donor, new BigDecimal(eur), stated, due, counts, note);
  }

  private Path export(Export.Format format) {
    Path file = directory.resolve("table." + format.name());
    Export.write(TABLE, format, file);
    return file;
  }

  @Test
  void csvComesBackAsItWas() throws IOException {
    List<List<String>> lines = new ArrayList<>();
    CsvReader.builder()
        .ofCsvRecord(Files.readString(export(Export.Format.CSV)))
        .forEach(line -> lines.add(line.getFields()));
    assertThat(lines.get(0)).isEqualTo(TABLE.columns());
    assertThat(lines.get(1))
        .containsExactly("USA", "70698858108.213456", "12", "2022-06-30", "true", "a, \"b\"\nc");
    assertThat(lines.get(2)).containsExactly("FRA", "0", "1", "", "false", "«ordre», 𝄞 їжак");
  }

  @Test
  void jsonComesBackAsItWas() throws IOException {
    JsonNode json =
        JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readTree(Files.readString(export(Export.Format.JSON)));
    assertThat(json).hasSize(3);
    assertThat(json.get(0).get("eur").decimalValue()).isEqualTo("70698858108.213456");
    assertThat(json.get(1).get("due").isNull()).isTrue();
    assertThat(json.get(1).get("note").asString()).isEqualTo("«ordre», 𝄞 їжак");
  }

  @Test
  void anotherLibraryReadsTheSpreadsheet() throws IOException {
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(Files.newInputStream(export(Export.Format.XLSX)))) {
      Sheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isEqualTo(3);
      Row first = sheet.getRow(1);
      assertThat(first.getCell(0).getStringCellValue()).isEqualTo("USA");
      assertThat(first.getCell(1).getNumericCellValue()).isCloseTo(70698858108.21, within(0.01));
      assertThat(first.getCell(3).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo("2022-06-30");
      assertThat(first.getCell(4).getBooleanCellValue()).isTrue();
      assertThat(sheet.getRow(2).getCell(3)).isNull();
      assertThat(sheet.getRow(2).getCell(5).getStringCellValue()).isEqualTo("«ordre», 𝄞 їжак");
    }
  }

  @Test
  void parquetHasTheSameRowsAndSums() throws Exception {
    Path file = export(Export.Format.PARQUET);
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var result =
            statement.executeQuery(
                "SELECT count(*), sum(eur), sum(stated), max(due), count(note) FROM '"
                    + file
                    + "'")) {
      assertThat(result.next()).isTrue();
      assertThat(result.getLong(1)).isEqualTo(3);
      assertThat(result.getBigDecimal(2)).isEqualByComparingTo("70698858102.713456");
      assertThat(result.getLong(3)).isEqualTo(13);
      assertThat(result.getObject(4, LocalDate.class)).isEqualTo("2030-12-31");
      assertThat(result.getLong(5)).isEqualTo(2);
    }
  }

  @Test
  void moreRowsThanASheetHoldsGoOnOnTheNext() throws IOException {
    int rows = 1_048_580;
    LongTable table =
        LongTable.of(
            "n BIGINT",
            action -> {
              for (long row = 1; row <= rows; row++) {
                action.accept(List.of(row));
              }
            });
    Path file = directory.resolve("long.xlsx");
    assertThat(Export.write(table, Export.Format.XLSX, file)).isEqualTo(rows);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String second =
          new String(
              zip.getInputStream(zip.getEntry("xl/worksheets/sheet2.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(second.split("<row ", -1)).hasSize(1 + 1 + 5);
      assertThat(second).contains(">1048576<").contains(">1048580<");
    }
  }
}
