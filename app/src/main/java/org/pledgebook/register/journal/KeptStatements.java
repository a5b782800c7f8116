package org.pledgebook.register.journal;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the statements that a connection prepared last, for use again: a database takes longer to
 * plan a look-up than to do it. For one thread at a time.
 */
class KeptStatements implements StatementBuilder {
  private static final int MOST = 128;

  private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

  /** What is in use, with its SQL as it was prepared; Jdbi gives back the SQL before that. */
  private final IdentityHashMap<Statement, String> lent = new IdentityHashMap<>();

  /** Those of a handle. */
  static KeptStatements of(Handle handle) {
    return (KeptStatements) handle.getStatementBuilder();
  }

  PreparedStatement take(Connection connection, String sql) throws SQLException {
    @Nullable PreparedStatement kept = idle.remove(sql);
    PreparedStatement statement = kept == null ? connection.prepareStatement(sql) : kept;
    lent.put(statement, sql);
    return statement;
  }

  void giveBack(Statement statement) throws SQLException {
    @Nullable String sql = lent.remove(statement);
    if (sql == null
        || idle.containsKey(sql)
        || statement.isClosed()
        || !(statement instanceof PreparedStatement kept)) {
      statement.close();
      return;
    }
    // Closing a statement would close its result, too.
    @Nullable ResultSet open = kept.getResultSet();
    if (open != null) {
      open.close();
    }
    kept.clearParameters();
    idle.put(sql, kept);
    if (idle.size() > MOST) {
      Iterator<PreparedStatement> oldest = idle.values().iterator();
      oldest.next().close();
      oldest.remove();
    }
  }

  @Override
  public Statement create(Connection connection, StatementContext context) throws SQLException {
    return connection.createStatement();
  }

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    return take(connection, sql);
  }

  @Override
  public CallableStatement createCall(Connection connection, String sql, StatementContext context)
      throws SQLException {
    return connection.prepareCall(sql);
  }

  @Override
  public void close(Connection connection, String original, Statement statement)
      throws SQLException {
    giveBack(statement);
  }

  @Override
  public void close(Connection connection) {
    closeAll();
  }

  final void closeAll() {
    try {
      for (PreparedStatement statement : idle.values()) {
        statement.close();
      }
    } catch (SQLException e) {
      // The connection goes, and its statements with it.
      System.getLogger(KeptStatements.class.getName())
          .log(System.Logger.Level.DEBUG, "cannot close a statement", e);
    }
    idle.clear();
  }

  /** Those of a connection that is used again. */
  static final class Lasting extends KeptStatements {
    private final long since = System.nanoTime();

    /** Nanoseconds since the connection was opened. */
    long age() {
      return System.nanoTime() - since;
    }

    @Override
    public void close(Connection connection) {
      // The next to use it wants them.
    }
  }
}
