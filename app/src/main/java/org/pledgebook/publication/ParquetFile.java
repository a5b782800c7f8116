package org.pledgebook.publication;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Parquet through DuckDB, which writes it itself; rows wait in a file beside it. */
final class ParquetFile implements RowFile {
  private static final String MEMORY = "256MB";

  private final Path file;
  private final Path waiting;
  private final Connection connection;
  private final DuckDBAppender appender;

  ParquetFile(LongTable table, Path file) throws SQLException {
    this.file = file;
    this.waiting = file.resolveSibling(file.getFileName() + ".rows");
    StringBuilder columns = new StringBuilder();
    for (int column = 0; column < table.columns().size(); column++) {
      columns
          .append(column == 0 ? "" : ", ")
          .append('"')
          .append(table.columns().get(column).replace("\"", "\"\""))
          .append("\" ")
          .append(table.types().get(column).sql());
    }
    this.connection = DriverManager.getConnection("jdbc:duckdb:" + waiting);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET memory_limit = '" + MEMORY + "'");
      statement.execute("CREATE TABLE export (" + columns + ")");
    }
    this.appender = connection.unwrap(DuckDBConnection.class).createAppender("export");
  }

  @Override
  public void write(List<@Nullable Object> row) throws SQLException {
    appender.beginRow();
    for (Object cell : row) {
      append(cell);
    }
    appender.endRow();
  }

  private void append(@Nullable Object cell) throws SQLException {
    if (cell == null) {
      appender.appendNull();
    } else if (cell instanceof BigDecimal number) {
      appender.append(number.setScale(6, RoundingMode.HALF_UP));
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

  @Override
  public void close() throws IOException, SQLException {
    try (connection;
        Statement statement = connection.createStatement()) {
      appender.close();
      statement.execute(
          "COPY export TO '" + file.toString().replace("'", "''") + "' (FORMAT parquet)");
    } finally {
      Files.deleteIfExists(waiting);
      Files.deleteIfExists(waiting.resolveSibling(waiting.getFileName() + ".wal"));
    }
  }
}
