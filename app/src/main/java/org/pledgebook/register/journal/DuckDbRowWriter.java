package org.pledgebook.register.journal;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** DuckDB's appender, one a table, on the connection of the transaction. */
final class DuckDbRowWriter implements RowWriter {
  private final Handle handle;
  private final Map<String, DuckDBAppender> appenders = new HashMap<>();

  DuckDbRowWriter(Handle handle) {
    this.handle = handle;
  }

  @Override
  public void write(String table, List<@Nullable Object> values) {
    try {
      DuckDBAppender appender = appenders.get(table);
      if (appender == null) {
        appender = handle.getConnection().unwrap(DuckDBConnection.class).createAppender(table);
        appenders.put(table, appender);
      }
      appender.beginRow();
      for (Object value : values) {
        append(appender, value);
      }
      appender.endRow();
    } catch (SQLException e) {
      throw failure(e);
    }
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

  @Override
  public void flush() {
    try {
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
