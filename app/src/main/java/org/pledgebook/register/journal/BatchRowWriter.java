package org.pledgebook.register.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Plain JDBC batches, one a table. */
final class BatchRowWriter implements RowWriter {
  private static final int ROWS = 1000;

  private final Handle handle;
  private final Map<String, Batch> batches = new HashMap<>();

  BatchRowWriter(Handle handle) {
    this.handle = handle;
  }

  private static final class Batch {
    final PreparedStatement statement;
    int rows;

    Batch(PreparedStatement statement) {
      this.statement = statement;
    }
  }

  @Override
  public void write(String table, List<@Nullable Object> values) {
    try {
      Batch batch = batches.get(table);
      if (batch == null) {
        String marks = "?" + ", ?".repeat(values.size() - 1);
        String sql = "INSERT INTO " + table + " VALUES (" + marks + ")";
        batch = new Batch(KeptStatements.of(handle).take(handle.getConnection(), sql));
        batches.put(table, batch);
      }
      for (int column = 0; column < values.size(); column++) {
        Object value = values.get(column);
        if (value == null) {
          batch.statement.setNull(column + 1, Types.NULL);
        } else {
          batch.statement.setObject(column + 1, value);
        }
      }
      batch.statement.addBatch();
      if (++batch.rows == ROWS) {
        batch.statement.executeBatch();
        batch.rows = 0;
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public void flush() {
    try {
      for (Batch batch : batches.values()) {
        if (batch.rows > 0) {
          batch.statement.executeBatch();
          batch.rows = 0;
        }
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() {
    try {
      for (Batch batch : batches.values()) {
        batch.statement.clearBatch();
        KeptStatements.of(handle).giveBack(batch.statement);
      }
      batches.clear();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static RuntimeException failure(SQLException e) {
    return new UnableToExecuteStatementException(e, null);
  }
}
