package org.pledgebook.publication;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.pledgebook.source.PledgebookException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a table to a file. Amounts keep all their decimals in CSV, JSON and Parquet; a
 * spreadsheet's numbers have 15 digits. Empty means unknown; whether an amount is undisclosed or
 * missing stands in its own column.
 */
public final class Export {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  /** The kinds of file. */
  public enum Format {
    CSV,
    JSON,
    XLSX,
    PARQUET
  }

  private Export() {}

  /**
   * Writes a file; an existing one is replaced only once the new one is complete.
   *
   * @throws PledgebookException if it cannot be written
   */
  public static void write(Table table, Format format, Path file) {
    Path target = file.toAbsolutePath();
    try {
      Path part = Files.createTempFile(target.getParent(), "export", ".part");
      try {
        switch (format) {
          case CSV -> csv(table, part);
          case JSON -> json(table, part);
          case XLSX -> xlsx(table, part);
          case PARQUET -> parquet(table, part);
        }
        Files.move(part, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException | SQLException e) {
      throw new PledgebookException(
          file + " cannot be written: " + e.getMessage() + ". Name a file in a folder that can be",
          e);
    }
  }

  private static void csv(Table table, Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(writer)) {
      csv.writeRecord(table.columns());
      for (List<@Nullable Object> row : table.rows()) {
        csv.writeRecord(row.stream().map(Export::text).toList());
      }
    }
  }

  /** The cell as text, without exponents; empty for null. */
  public static String text(@Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    return cell instanceof BigDecimal number ? plain(number).toPlainString() : cell.toString();
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.signum() == 0
        ? BigDecimal.ZERO
        : number.stripTrailingZeros().scale() < 0
            ? number.setScale(0, java.math.RoundingMode.UNNECESSARY)
            : number.stripTrailingZeros();
  }

  private static void json(Table table, Path file) throws IOException {
    List<Map<String, @Nullable Object>> objects =
        table.rows().stream().map(row -> object(table, row)).toList();
    Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(objects));
  }

  /** A row as one line of JSON. */
  public static String jsonLine(Table table, List<@Nullable Object> row) {
    return JSON.writeValueAsString(object(table, row));
  }

  private static Map<String, @Nullable Object> object(Table table, List<@Nullable Object> row) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int column = 0; column < table.columns().size(); column++) {
      Object cell = row.get(column);
      object.put(
          table.columns().get(column),
          cell instanceof BigDecimal number
              ? plain(number)
              : cell instanceof LocalDate date ? date.toString() : cell);
    }
    return object;
  }

  private static void xlsx(Table table, Path file) throws IOException {
    try (OutputStream stream = Files.newOutputStream(file);
        Workbook workbook = new Workbook(stream, "Pledgebook", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Pledgebook");
      for (int column = 0; column < table.columns().size(); column++) {
        sheet.value(0, column, table.columns().get(column));
        sheet.style(0, column).bold().set();
      }
      sheet.freezePane(0, 1);
      for (int row = 0; row < table.rows().size(); row++) {
        for (int column = 0; column < table.columns().size(); column++) {
          cell(sheet, row + 1, column, table.rows().get(row).get(column));
        }
      }
    }
  }

  private static void cell(Worksheet sheet, int row, int column, @Nullable Object cell) {
    if (cell instanceof Number number) {
      sheet.value(row, column, number);
    } else if (cell instanceof LocalDate date) {
      sheet.value(row, column, date);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (cell instanceof Boolean truth) {
      sheet.value(row, column, truth);
    } else if (cell != null) {
      sheet.value(row, column, cell.toString());
    }
  }

  /** Through DuckDB, which writes Parquet itself. */
  private static void parquet(Table table, Path file) throws SQLException {
    StringBuilder columns = new StringBuilder();
    for (int column = 0; column < table.columns().size(); column++) {
      columns
          .append(column == 0 ? "" : ", ")
          .append('"')
          .append(table.columns().get(column).replace("\"", "\"\""))
          .append("\" ")
          .append(type(table, column));
    }
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE export (" + columns + ")");
      try (DuckDBAppender appender =
          connection.unwrap(DuckDBConnection.class).createAppender("export")) {
        for (List<@Nullable Object> row : table.rows()) {
          appender.beginRow();
          for (Object cell : row) {
            append(appender, cell);
          }
          appender.endRow();
        }
      }
      statement.execute(
          "COPY export TO '" + file.toString().replace("'", "''") + "' (FORMAT parquet)");
    }
  }

  private static String type(Table table, int column) {
    for (List<@Nullable Object> row : table.rows()) {
      Object cell = row.get(column);
      if (cell instanceof BigDecimal) {
        return "DECIMAL(28,6)";
      } else if (cell instanceof Long) {
        return "BIGINT";
      } else if (cell instanceof LocalDate) {
        return "DATE";
      } else if (cell instanceof Boolean) {
        return "BOOLEAN";
      } else if (cell != null) {
        return "VARCHAR";
      }
    }
    return "VARCHAR";
  }

  private static void append(DuckDBAppender appender, @Nullable Object cell) throws SQLException {
    if (cell == null) {
      appender.appendNull();
    } else if (cell instanceof BigDecimal number) {
      appender.append(number.setScale(6, java.math.RoundingMode.HALF_UP));
    } else if (cell instanceof Long number) {
      appender.append(number.longValue());
    } else if (cell instanceof LocalDate date) {
      appender.append(date);
    } else if (cell instanceof Boolean truth) {
      appender.append(truth.booleanValue());
    } else {
      appender.append(cell.toString());
    }
  }

  /** Reads a format's name. */
  public static Format format(String name) {
    for (Format format : Format.values()) {
      if (format.name().equals(name.toUpperCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new PledgebookException("'" + name + "' is no format; write csv, json, xlsx or parquet");
  }
}
