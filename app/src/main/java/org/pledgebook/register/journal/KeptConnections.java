package org.pledgebook.register.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBConnection;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;

/**
 * Connections for reading, kept with the statements that were planned on them: on a register of
 * some thousand entries a page takes longer to plan what it asks than to ask it.
 */
final class KeptConnections implements ConnectionFactory, StatementBuilderFactory {
  /** As many as ask at the same time on a machine that is not small. */
  private static final int MOST = 8;

  /** How long plans are good, in nanoseconds: they are made for tables as large as they were. */
  private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);

  private final DuckDBConnection root;
  private final Map<Connection, KeptStatements.Lasting> statements = new HashMap<>();

  /** The last used is taken first, for it has planned most. */
  private final Deque<Connection> idle = new ArrayDeque<>();

  private boolean isClosed;

  KeptConnections(DuckDBConnection root) {
    this.root = root;
  }

  @Override
  public synchronized Connection openConnection() throws SQLException {
    for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
      if (of(kept).age() < LONGEST) {
        return kept;
      }
      drop(kept);
    }
    Connection connection = root.duplicate();
    statements.put(connection, new KeptStatements.Lasting());
    return connection;
  }

  @Override
  public synchronized void closeConnection(Connection connection) throws SQLException {
    if (isClosed || idle.size() >= MOST) {
      drop(connection);
    } else {
      idle.push(connection);
    }
  }

  @Override
  public synchronized StatementBuilder createStatementBuilder(Connection connection) {
    return of(connection);
  }

  private KeptStatements.Lasting of(Connection connection) {
    return Objects.requireNonNull(statements.get(connection));
  }

  private void drop(Connection connection) throws SQLException {
    of(connection).closeAll();
    statements.remove(connection);
    connection.close();
  }

  /** Closes what is idle; what is in use is closed when it is given back. */
  synchronized void close() throws SQLException {
    isClosed = true;
    while (!idle.isEmpty()) {
      drop(idle.pop());
    }
  }
}
