package org.pledgebook.register.journal;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * Few rows of a table by one kept statement, which for a verdict takes a quarter of the time; more
 * by DuckDB's appender on the connection of the transaction.
 */
final class DuckDbRowWriter implements RowWriter {
  private static final int FEW = 12;

  private final Handle handle;
  private final Map<String, List<List<@Nullable Object>>> waiting = new HashMap<>();
  private final Map<String, DuckDBAppender> appenders = new HashMap<>();

  DuckDbRowWriter(Handle handle) {
    this.handle = handle;
  }

  @Override
  public void write(String table, List<@Nullable Object> values) {
    try {
      DuckDBAppender appender = appenders.get(table);
      if (appender != null) {
        append(appender, values);
        return;
      }
      List<List<@Nullable Object>> rows = waiting.computeIfAbsent(table, t -> new ArrayList<>());
      rows.add(values);
      if (rows.size() > FEW) {
        appender = handle.getConnection().unwrap(DuckDBConnection.class).createAppender(table);
        appenders.put(table, appender);
        for (List<@Nullable Object> row : rows) {
          append(appender, row);
        }
        waiting.remove(table);
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static void append(DuckDBAppender appender, List<@Nullable Object> values)
      throws SQLException {
    appender.beginRow();
    for (Object value : values) {
      append(appender, value);
    }
    appender.endRow();
  }

  private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
    if (value == null) {
      appender.appendNull();
    } else if (value instanceof String text) {
      appender.append(text);
    } else if (value instanceof Long number) {
      appender.append(number.longValue());
    } else if (value instanceof BigDecimal decimal) {
      appender.append(decimal);
    } else if (value instanceof LocalDate date) {
      appender.append(date);
    } else if (value instanceof LocalDateTime time) {
      appender.append(time);
    } else if (value instanceof Boolean truth) {
      appender.append(truth.booleanValue());
    } else {
      throw new IllegalArgumentException("no column holds a " + value.getClass());
    }
  }

  private void insert(String table, List<List<@Nullable Object>> rows) throws SQLException {
    String marks = "(?" + ", ?".repeat(rows.get(0).size() - 1) + ")";
    String sql =
        "INSERT INTO " + table + " VALUES " + marks + (", " + marks).repeat(rows.size() - 1);
    KeptStatements statements = KeptStatements.of(handle);
    PreparedStatement statement = statements.take(handle.getConnection(), sql);
    int place = 0;
    for (List<@Nullable Object> row : rows) {
      for (Object value : row) {
        place++;
        if (value == null) {
          statement.setNull(place, Types.NULL);
        } else {
          statement.setObject(place, value);
        }
      }
    }
    statement.executeUpdate();
    statements.giveBack(statement);
  }

  @Override
  public void flush() {
    try {
      for (Map.Entry<String, List<List<@Nullable Object>>> table : waiting.entrySet()) {
        insert(table.getKey(), table.getValue());
      }
      waiting.clear();
      for (DuckDBAppender appender : appenders.values()) {
        appender.flush();
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() {
    SQLException first = null;
    for (DuckDBAppender appender : appenders.values()) {
      try {
        appender.close();
      } catch (SQLException e) {
        first = e;
      }
    }
    appenders.clear();
    if (first != null) {
      throw failure(first);
    }
  }

  private static RuntimeException failure(SQLException e) {
    return new UnableToExecuteStatementException(e, null);
  }
}
