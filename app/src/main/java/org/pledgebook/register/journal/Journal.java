package org.pledgebook.register.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.pledgebook.source.PledgebookException;

/**
 * An append-only journal. Everything else in a register is a view over it.
 *
 * <p>What {@link #write} returned from is on disk. Several threads may use one journal; on
 * PostgreSQL several processes may, and their entries form one chain.
 */
public final class Journal implements AutoCloseable {
  private final Store store;
  private final @Nullable Path temporary;
  private final ReentrantLock writing = new ReentrantLock();
  private @Nullable Head remembered;

  private Journal(Store store, @Nullable Path temporary) {
    this.store = store;
    this.temporary = temporary;
  }

  /**
   * Opens a register, or makes a new one, and brings its tables up to date.
   *
   * @param address a DuckDB file, or {@code jdbc:postgresql://…}
   * @throws PledgebookException if it cannot be opened or another process holds the file
   */
  public static Journal open(String address) {
    Store store =
        address.startsWith("jdbc:postgresql:")
            ? PostgresStore.open(address)
            : DuckDbStore.open(address, file(address));
    return prepared(store, null);
  }

  /**
   * Opens a copy of a DuckDB register as it is now, so that it can be read while another process
   * holds the file. What is written to the copy is lost.
   */
  public static Journal snapshot(String address) {
    if (address.startsWith("jdbc:")) {
      return open(address);
    }
    Path file = Path.of(address).toAbsolutePath();
    if (!Files.isRegularFile(file)) {
      throw new PledgebookException("there is no register " + address);
    }
    Path copy = Snapshot.of(file);
    return prepared(DuckDbStore.open(address, copy), copy.getParent());
  }

  /**
   * Opens a register to read it: as it is, or while another process holds the file a copy.
   *
   * @param notice takes a sentence that says so
   */
  public static Journal openToRead(String address, Consumer<String> notice) {
    if (address.startsWith("jdbc:postgresql:")) {
      return open(address);
    }
    Path file = file(address);
    DuckDbStore store;
    try {
      store = DuckDbStore.connect(address, file);
    } catch (SQLException e) {
      String holder =
          DuckDbStore.holder(e).orElseThrow(() -> DuckDbStore.cannotOpen(address, file, e));
      notice.accept(address + " is in use by " + holder + ": this is a copy of it as it is now");
      return snapshot(address);
    }
    return prepared(store, null);
  }

  private static Path file(String address) {
    Path file = Path.of(address.replaceFirst("^jdbc:duckdb:", "")).toAbsolutePath();
    if (Files.isDirectory(file)) {
      throw new PledgebookException(address + " is a directory: name a file in it");
    }
    if (file.getParent() == null || !Files.isDirectory(file.getParent())) {
      throw new PledgebookException(file.getParent() + " is no directory: make it first");
    }
    return file;
  }

  private static Journal prepared(Store store, @Nullable Path temporary) {
    try {
      Schema.migrate(store);
      return new Journal(store, temporary);
    } catch (RuntimeException e) {
      store.close();
      throw store.explain(e);
    }
  }

  /** How the register is named in messages. */
  public String name() {
    return store.name();
  }

  /**
   * Records entries together.
   *
   * @param author who says so
   * @param work adds to the batch; if it throws, nothing is recorded
   * @return what {@code work} returned, once everything is on disk
   * @throws PledgebookException if the disk is full or not to be written
   */
  public <T extends @Nullable Object> T write(String author, Function<Batch, T> work) {
    writing.lock();
    try {
      return store.writing().inTransaction(handle -> inTransaction(handle, author, work));
    } catch (JdbiException e) {
      remembered = null;
      throw store.explain(e);
    } catch (RuntimeException e) {
      remembered = null;
      throw e;
    } finally {
      writing.unlock();
    }
  }

  private <T extends @Nullable Object> T inTransaction(
      Handle handle, String author, Function<Batch, T> work) {
    store.lock(handle);
    Head last = remembered != null && store.isExclusive() ? remembered : head(handle);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Instant recorded = now.isBefore(last.recorded()) ? last.recorded() : now;
    try (RowWriter writer = store.writer(handle)) {
      Batch batch = new Batch(handle, writer, author, recorded, last.number(), last.digest());
      T result = work.apply(batch);
      writer.flush();
      remembered = batch.head();
      return result;
    }
  }

  /** Runs queries. */
  public <T extends @Nullable Object> T read(Function<Handle, T> work) {
    try {
      return store.jdbi().withHandle(work::apply);
    } catch (JdbiException e) {
      throw store.explain(e);
    }
  }

  /** The last entry. */
  public Head head() {
    return read(Journal::head);
  }

  private static Head head(Handle handle) {
    return Entries.last(handle)
        .map(entry -> new Head(entry.number(), entry.recorded(), entry.digest()))
        .orElse(Head.EMPTY);
  }

  public Optional<Entry> entry(long number) {
    return read(handle -> Entries.find(handle, number));
  }

  /**
   * The bytes that {@link Batch#keep} kept.
   *
   * @throws PledgebookException if they are not as they were kept
   */
  public Optional<byte[]> content(String sha256) {
    return read(handle -> Contents.read(handle, sha256));
  }

  /** All entries in order, without holding them in memory. */
  public void forEach(Consumer<Entry> action) {
    store.jdbi().useTransaction(handle -> Entries.forEach(handle, 0, Long.MAX_VALUE, action));
  }

  /**
   * Checks the chain, the relations against the entries, that references lead somewhere, and that
   * files are as they were kept.
   */
  public Verification verify() {
    return new Verifier(store).verify();
  }

  @Override
  public void close() {
    store.close();
    if (temporary != null) {
      Snapshot.delete(temporary);
    }
  }
}
