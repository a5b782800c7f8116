package org.pledgebook.register.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.pledgebook.source.PledgebookException;

/** A PostgreSQL database, which many processes share. */
final class PostgresStore implements Store {
  /** Any number will do, as long as every Pledgebook asks for the same one. */
  private static final long WRITER_LOCK = 0x706c65646765L;

  private static final int CONNECTIONS = 8;

  private static final long TIMEOUT_MILLIS = 10_000;

  private static final String[] INDEXES = {
    "entries (number)",
    "contents (sha256)",
    "originals (document)",
    "ended (target)",
    "documents (name)",
    "statements (id)",
    "statements (document)",
    "verdicts (statement)",
    "verdicts (commitment)",
    "commitments (id)",
    "commitments (dataset, source_key)",
    "parties (commitment)",
    "transactions (id)",
    "transactions (commitment)",
    "transactions (dataset, source_key)",
    "items (commitment)",
    "evidence (commitment)",
    "links (duplicate)"
  };

  private final String name;
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private PostgresStore(String name, HikariDataSource pool) {
    this.name = name;
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    this.jdbi.setStatementBuilderFactory(connection -> new KeptStatements());
  }

  /** Connects to {@code jdbc:postgresql://…}. */
  static PostgresStore open(String address) {
    String name = address.replaceAll("[?].*", "");
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(TIMEOUT_MILLIS);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("ApplicationName", "pledgebook");
    try {
      return new PostgresStore(name, new HikariDataSource(config));
    } catch (PoolInitializationException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new PledgebookException(
          name
              + " cannot be reached: "
              + String.valueOf(cause.getMessage()).lines().findFirst().orElse("")
              + ". Check that the server runs and that address, user and password are right",
          e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public Jdbi writing() {
    return jdbi;
  }

  @Override
  public void lock(Handle handle) {
    handle.execute("SELECT pg_advisory_xact_lock(" + WRITER_LOCK + ")");
  }

  @Override
  public boolean isExclusive() {
    return false;
  }

  @Override
  public RowWriter writer(Handle handle) {
    return new BatchRowWriter(handle);
  }

  @Override
  public void guard(Handle handle, String table) {
    handle.execute(
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS"
            + " $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$");
    handle.execute(
        "CREATE TRIGGER "
            + table
            + "_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "
            + table
            + " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()");
  }

  @Override
  public void index(Handle handle) {
    for (String columns : INDEXES) {
      handle.execute(
          "CREATE INDEX IF NOT EXISTS " + columns.replaceAll("\\W+", "_") + "index ON " + columns);
    }
  }

  @Override
  public RuntimeException explain(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      // Classes 53 (insufficient resources) and 08 (connection) of the SQL state.
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        if (sql.getSQLState().equals("53100")) {
          return new PledgebookException(
              "the disk of " + name + " is full: nothing of this was recorded; make room", failure);
        }
        if (sql.getSQLState().startsWith("08")) {
          return new PledgebookException(
              name + " was lost: nothing of this was recorded; try again", failure);
        }
        if (sql.getSQLState().equals("25006") || sql.getSQLState().equals("42501")) {
          return new PledgebookException(
              name + " may not be written by this user: nothing of this was recorded", failure);
        }
      }
    }
    return failure instanceof RuntimeException runtime
        ? runtime
        : new IllegalStateException(failure);
  }

  @Override
  public void close() {
    pool.close();
  }
}
