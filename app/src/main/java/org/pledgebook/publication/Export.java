package org.pledgebook.publication;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.source.PledgebookException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SequenceWriter;
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
    write(LongTable.of(table), format, file);
  }

  /**
   * Writes a file of any length; an existing one is replaced only once the new one is complete.
   *
   * @return how many rows it has
   * @throws PledgebookException if it cannot be written
   */
  public static long write(LongTable table, Format format, Path file) {
    Path target = file.toAbsolutePath();
    try {
      Path part = Files.createTempFile(target.getParent(), "export", ".part");
      try {
        long rows = rows(table, format, part);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        return rows;
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException | UncheckedIOException | SQLException e) {
      throw new PledgebookException(
          file + " cannot be written: " + e.getMessage() + ". Name a file in a folder that can be",
          e);
    }
  }

  private static long rows(LongTable table, Format format, Path file)
      throws IOException, SQLException {
    long[] count = {0};
    try (RowFile rows = open(table, format, file)) {
      table
          .rows()
          .forEach(
              row -> {
                try {
                  rows.write(row);
                  count[0]++;
                } catch (SQLException e) {
                  throw new UncheckedIOException(new IOException(e.getMessage(), e));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
    return count[0];
  }

  private static RowFile open(LongTable table, Format format, Path file)
      throws IOException, SQLException {
    return switch (format) {
      case CSV -> new CsvFile(table.columns(), file);
      case JSON -> new JsonFile(table.columns(), file);
      case XLSX -> new Spreadsheet(table.columns(), file);
      case PARQUET -> new ParquetFile(table, file);
    };
  }

  private static final class CsvFile implements RowFile {
    private final CsvWriter csv;

    CsvFile(List<String> columns, Path file) throws IOException {
      csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8);
      csv.writeRecord(columns);
    }

    @Override
    public void write(List<@Nullable Object> row) {
      csv.writeRecord(row.stream().map(Export::text).toList());
    }

    @Override
    public void close() throws IOException {
      csv.close();
    }
  }

  private static final class JsonFile implements RowFile {
    private final List<String> columns;
    private final SequenceWriter array;

    JsonFile(List<String> columns, Path file) {
      this.columns = columns;
      this.array = JSON.writerWithDefaultPrettyPrinter().writeValuesAsArray(file);
    }

    @Override
    public void write(List<@Nullable Object> row) {
      array.write(object(columns, row));
    }

    @Override
    public void close() {
      array.close();
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

  /** A row as one line of JSON. */
  public static String jsonLine(Table table, List<@Nullable Object> row) {
    return JSON.writeValueAsString(object(table.columns(), row));
  }

  private static Map<String, @Nullable Object> object(
      List<String> columns, List<@Nullable Object> row) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int column = 0; column < columns.size(); column++) {
      Object cell = row.get(column);
      object.put(
          columns.get(column),
          cell instanceof BigDecimal number
              ? plain(number)
              : cell instanceof LocalDate date ? date.toString() : cell);
    }
    return object;
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
