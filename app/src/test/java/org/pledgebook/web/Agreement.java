package org.pledgebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.pledgebook.cli.Run;

/** Holds what pages show, to the cent, to what the commands print about the same register. */
final class Agreement {
  private static final List<String> VIEWS =
      List.of(
          "",
          "by=donor",
          "by=donor,domain&currency=USD",
          "policy=release-mean:2025-02&currency=GBP",
          "by=recipient&policy=spot",
          "by=month&currency=NOK");

  private final Path register;
  private final Path folder;
  private final Page page;
  private final NumberFormat numbers;

  /**
   * Of a browser's page.
   *
   * @param register the file that the server has open; the commands read a copy
   */
  Agreement(Path register, Path folder, Page page, String language) {
    this.register = register;
    this.folder = folder;
    this.page = page;
    this.numbers = NumberFormat.getNumberInstance(Locale.forLanguageTag(language));
    ((DecimalFormat) numbers).setParseBigDecimal(true);
  }

  /** What a command prints as CSV: its lines by column. */
  private List<Map<String, String>> command(String... words) {
    Run run =
        Run.of(
            Stream.concat(
                    Stream.of(words),
                    Stream.of("--format", "csv", "--snapshot", "--register", register.toString()))
                .toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return rows(run.out());
  }

  private static List<Map<String, String>> rows(String csv) {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> columns = List.of();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv.replace("\uFEFF", ""))) {
      for (CsvRecord line : reader) {
        if (columns.isEmpty()) {
          columns = line.getFields();
        } else {
          Map<String, String> row = new LinkedHashMap<>();
          for (int at = 0; at < columns.size(); at++) {
            row.put(columns.get(at), line.getField(at));
          }
          rows.add(row);
        }
      }
      return rows;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A figure as the page's language writes it. */
  private BigDecimal number(String text) {
    try {
      return (BigDecimal) numbers.parse(text.strip().replace("+", "").replace('\u2212', '-'));
    } catch (ParseException e) {
      throw new AssertionError("no number: " + text, e);
    }
  }

  private static BigDecimal cents(@Nullable String plain) {
    return new BigDecimal(java.util.Objects.requireNonNull(plain))
        .setScale(2, RoundingMode.HALF_UP);
  }

  private List<String> column(String table, int fromTheRight) {
    return page.locator(table + " tbody tr td:nth-last-child(" + fromTheRight + ")")
        .allInnerTexts();
  }

  private static String[] reportArguments(String view) {
    List<String> words = new ArrayList<>(List.of("report"));
    for (String pair : view.split("&")) {
      if (!pair.isEmpty()) {
        words.add("--" + pair);
      }
    }
    return words.toArray(String[]::new);
  }

  /** Totals: page and command, in several currencies, by several policies. */
  void ofTotals() {
    for (String view : VIEWS) {
      String currency =
          view.replaceAll("(.*currency=([A-Z]+).*)|.*", "$2").toLowerCase(Locale.ROOT);
      List<Map<String, String>> printed = command(reportArguments(view));
      assertThat(printed).isNotEmpty();
      page.navigate("/report?" + view);
      assertThat(column("main .scroll >> nth=0 >> table", 5).stream().map(this::number).toList())
          .as(view)
          .usingElementComparator(BigDecimal::compareTo)
          .containsExactlyElementsOf(
              printed.stream()
                  .map(row -> cents(row.get(currency.isEmpty() ? "eur" : currency)))
                  .toList());
      assertThat(column("main .scroll >> nth=0 >> table", 4).stream().map(this::number).toList())
          .usingElementComparator(BigDecimal::compareTo)
          .containsExactlyElementsOf(
              printed.stream().map(row -> cents(row.get("stated"))).toList());
    }
  }

  /** The figures of the first page, whose titles have every cent. */
  void ofTheFirstPage() {
    page.navigate("/");
    List<String> shown = new ArrayList<>();
    page.locator(".figures dd[title]")
        .all()
        .forEach(figure -> shown.add(figure.getAttribute("title").replaceFirst("^EUR.", "")));
    assertThat(shown.stream().map(this::number).toList())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactlyElementsOf(
            command("report").stream().map(row -> cents(row.get("eur"))).toList());
  }

  /** What is overdue or due soon, in the command's order. */
  void ofDueDates() {
    List<Map<String, String>> printed = command("due", "--days", "30");
    page.navigate("/due");
    List<String> links =
        page.locator("main section").all().stream()
            .limit(printed.stream().map(row -> row.get("standing")).distinct().count())
            .flatMap(
                section ->
                    section.locator("td.title > a:first-child").all().stream()
                        .map(link -> link.getAttribute("href").replaceAll(".*/(\\d+)$", "$1")))
            .toList();
    assertThat(links).isEqualTo(printed.stream().map(row -> row.get("id")).toList());
  }

  /** What changed between two days. */
  void ofChanges(String from, String to) {
    List<Map<String, String>> printed = command("diff", "--from", from, "--to", to);
    assertThat(printed).isNotEmpty();
    page.navigate("/compare?from=" + from + "&to=" + to);
    List<BigDecimal> shown =
        page.locator("main table >> nth=-1 >> tbody tr td.num:last-child").allInnerTexts().stream()
            .map(this::number)
            .toList();
    assertThat(shown)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactlyElementsOf(
            printed.stream().map(row -> cents(row.get("difference"))).toList());
  }

  /** Files that the pages offer, in every format, and files that the commands write. */
  void ofFiles() throws Exception {
    for (String view : List.of("", "by=donor&currency=USD")) {
      for (String format : Downloads.FORMATS) {
        Path written = folder.resolve("report." + format);
        List<String> words = new ArrayList<>(List.of(reportArguments(view)));
        words.addAll(List.of("--snapshot", "--register", register.toString()));
        words.addAll(List.of("--output", written.toString()));
        Run run = Run.of(words.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        byte[] served = bytes("/report." + format + "?" + view);
        assertThat(cells(format, served))
            .as(format + " " + view)
            .isEqualTo(cells(format, Files.readAllBytes(written)))
            .hasSizeGreaterThan(1);
      }
    }
    Run export =
        Run.of("export", "csv", "commitments", "--snapshot", "--register", register.toString());
    assertThat(rows(new String(bytes("/commitments.csv?order=oldest"), UTF_8)))
        .isEqualTo(rows(export.out()))
        .isNotEmpty();
  }

  private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;

  private byte[] bytes(String address) {
    var answer = page.request().get(address, RequestOptions.create());
    assertThat(answer.status()).as(address).isEqualTo(200);
    return answer.body();
  }

  /** The cells of a file as readers that are not ours see them, its columns first. */
  static List<List<String>> cells(String format, byte[] file) throws Exception {
    return switch (format) {
      case "xlsx" -> workbook(file);
      case "parquet", "csv", "json" -> database(format, file);
      default -> throw new IllegalArgumentException(format);
    };
  }

  private static List<List<String>> workbook(byte[] file) throws IOException {
    List<List<String>> cells = new ArrayList<>();
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      int columns = workbook.getSheetAt(0).getRow(0).getLastCellNum();
      for (Row row : workbook.getSheetAt(0)) {
        List<String> line = new ArrayList<>();
        for (int at = 0; at < columns; at++) {
          Cell cell = row.getCell(at, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
          if (cell.getCellType() != CellType.NUMERIC) {
            line.add(formatter.formatCellValue(cell));
          } else if (DateUtil.isCellDateFormatted(cell)) {
            line.add(cell.getLocalDateTimeCellValue().toLocalDate().toString());
          } else {
            line.add(String.valueOf(cell.getNumericCellValue()));
          }
        }
        cells.add(line);
      }
    }
    return cells;
  }

  private static List<List<String>> database(String format, byte[] bytes) throws Exception {
    Path file = Files.createTempFile("pledgebook", "." + format);
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      Files.write(file, bytes);
      List<List<String>> cells = new ArrayList<>();
      try (var rows =
          statement.executeQuery(
              format.equals("csv")
                  ? "SELECT * FROM read_csv('" + file + "', all_varchar = true, header = true)"
                  : "SELECT * FROM '" + file + "'")) {
        int columns = rows.getMetaData().getColumnCount();
        List<String> names = new ArrayList<>();
        for (int at = 1; at <= columns; at++) {
          names.add(rows.getMetaData().getColumnName(at));
        }
        cells.add(names);
        while (rows.next()) {
          List<String> line = new ArrayList<>();
          for (int at = 1; at <= columns; at++) {
            line.add(String.valueOf(rows.getObject(at)));
          }
          cells.add(line);
        }
      }
      return cells;
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
