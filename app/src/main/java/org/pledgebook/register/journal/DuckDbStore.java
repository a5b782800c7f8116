package org.pledgebook.register.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.pledgebook.source.PledgebookException;

/** One DuckDB file, which one process at a time can open. */
final class DuckDbStore implements Store {
  private static final Pattern HOLDER = Pattern.compile("\\(PID (\\d+)\\)");

  private final String name;
  private final DuckDBConnection root;
  private final KeptConnections reading;
  private final Jdbi jdbi;
  private final Jdbi writing;

  private DuckDbStore(String name, DuckDBConnection root) {
    this.name = name;
    this.root = root;
    this.reading = new KeptConnections(root);
    this.jdbi = Jdbi.create(reading);
    this.jdbi.setStatementBuilderFactory(reading);
    // One connection for all writing, so that what a verdict needs is planned once.
    this.writing = Jdbi.create((Connection) root);
    KeptStatements kept = new KeptStatements.Lasting();
    this.writing.setStatementBuilderFactory(connection -> kept);
  }

  /**
   * Opens a file, or makes it.
   *
   * @param name how it is called in messages
   */
  static DuckDbStore open(String name, Path file) {
    try {
      return connect(name, file);
    } catch (SQLException e) {
      throw cannotOpen(name, file, e);
    }
  }

  /** As {@link #open}, with the driver's own failure. */
  static DuckDbStore connect(String name, Path file) throws SQLException {
    Properties properties = new Properties();
    // Cursors instead of whole results: verifying reads the entire journal.
    properties.setProperty("jdbc_stream_results", "true");
    Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, properties);
    return new DuckDbStore(name, connection.unwrap(DuckDBConnection.class));
  }

  /** Who holds the file, if that is why it could not be opened. */
  static Optional<String> holder(SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    if (!message.contains("Could not set lock")) {
      return Optional.empty();
    }
    Matcher holder = HOLDER.matcher(message);
    return Optional.of(holder.find() ? "process " + holder.group(1) : "another process");
  }

  static PledgebookException cannotOpen(String name, Path file, SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    Optional<String> holder = holder(failure);
    if (holder.isPresent()) {
      return new PledgebookException(
          name
              + " is in use by "
              + holder.get()
              + ": stop it to write; to read now, add --snapshot, which reads a copy",
          failure);
    }
    if (message.contains("No space left") || message.contains("File too large")) {
      return new PledgebookException(
          "the disk that holds " + name + " is full: nothing is lost; make room and start again",
          failure);
    }
    if (Files.exists(file) && !Files.isWritable(file)) {
      return new PledgebookException(
          name
              + " cannot be written: allow writing; to read it, add --snapshot, which reads a copy",
          failure);
    }
    if (message.contains("not a valid DuckDB database file")) {
      return new PledgebookException(
          name + " is no register: name another file with --register", failure);
    }
    return new PledgebookException(name + " cannot be opened: " + firstLine(message), failure);
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
    return writing;
  }

  @Override
  public void lock(Handle handle) {
    // The journal lets one thread write at a time, and the file one process. The statement is there
    // because the driver begins a transaction with its first statement: what an appender writes
    // before that is committed at once.
    handle.execute("SELECT 1");
  }

  @Override
  public boolean isExclusive() {
    return true;
  }

  @Override
  public RowWriter writer(Handle handle) {
    return new DuckDbRowWriter(handle);
  }

  @Override
  public void guard(Handle handle, String table) {
    handle.execute("CREATE TABLE IF NOT EXISTS refusals (message VARCHAR)");
    for (String event : new String[] {"UPDATE", "DELETE"}) {
      handle.execute(
          "CREATE TRIGGER "
              + table
              + "_no_"
              + event.toLowerCase(java.util.Locale.ROOT)
              + " BEFORE "
              + event
              + " ON "
              + table
              + " FOR EACH STATEMENT INSERT INTO refusals VALUES (error('"
              + table
              + " is append-only'))");
    }
  }

  @Override
  public void index(Handle handle) {
    // Entries are appended in order, so the blocks' own minima and maxima find them.
  }

  @Override
  public RuntimeException explain(Exception failure) {
    String message = String.valueOf(failure.getMessage());
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      message = String.valueOf(cause.getMessage());
    }
    if (message.contains("No space left") || message.contains("File too large")) {
      return new PledgebookException(
          "the disk that holds "
              + name
              + " is full: nothing of this was recorded; make room and do it again",
          failure);
    }
    if (message.contains("Read-only file system")
        || message.contains("read-only mode")
        || message.contains("Permission denied")) {
      return new PledgebookException(
          name + " cannot be written: nothing of this was recorded; allow writing", failure);
    }
    // The driver names the second where a result breaks off.
    if (message.contains("Corrupt") || message.contains("Invalid result set")) {
      return new PledgebookException(
          name
              + " is damaged: its file is not as it was written. Restore a copy; pledgebook verify"
              + " says what is lost",
          failure);
    }
    if (message.contains("has been invalidated")) {
      return new PledgebookException(
          name + " stopped after a failure of its disk: nothing is lost; start again", failure);
    }
    return failure instanceof RuntimeException runtime ? runtime : new ConnectionException(failure);
  }

  @Override
  public void close() {
    try {
      reading.close();
      root.close();
    } catch (SQLException e) {
      throw new PledgebookException(name + " cannot be closed: " + e.getMessage(), e);
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse(message);
  }
}
