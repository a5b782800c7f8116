package org.pledgebook.register.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.pledgebook.register.fact.FactJson;
import org.pledgebook.source.PledgebookException;

/**
 * The tables. The journal's own change by numbered migrations, which only add; the relations are
 * dropped and built anew from the entries when their version changes.
 */
final class Schema {
  private static final String FOLDER = "/org/pledgebook/register/";
  private static final Pattern VERSION = Pattern.compile("-- version: (\\d+)");
  private static final Pattern CREATED = Pattern.compile("CREATE TABLE (\\w+)");

  /** In order; a migration that was released is never edited. */
  private static final List<String> MIGRATIONS =
      List.of("migrations/1-entries.sql", "migrations/2-contents.sql");

  /** Tables that are more than views over the entries. */
  private static final List<String> LASTING =
      List.of("entries", "contents", "schema_migrations", "refusals");

  /** Entries that are read before any is written, when relations are built anew. */
  private static final long PART = 5000;

  private Schema() {}

  /** The relations' names, in the order of their file. */
  static List<String> relations() {
    List<String> names = new ArrayList<>();
    Matcher matcher = CREATED.matcher(resource("relations.sql"));
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /** Brings a database to the present state, in one transaction. */
  static void migrate(Store store) {
    store
        .jdbi()
        .useHandle(
            handle -> {
              if (!isCurrent(handle)) {
                handle.useTransaction(
                    inside -> {
                      store.lock(inside);
                      applyMigrations(store, inside);
                      if (relationsVersion(inside) != presentRelationsVersion()) {
                        rebuild(store, inside);
                      }
                    });
              }
            });
  }

  /** Whether nothing is to be done; reads only. */
  static boolean isCurrent(Handle handle) {
    return migrationsApplied(handle) == MIGRATIONS.size()
        && relationsVersion(handle) == presentRelationsVersion();
  }

  private static void applyMigrations(Store store, Handle handle) {
    int applied = migrationsApplied(handle);
    if (applied > MIGRATIONS.size()) {
      throw new PledgebookException(
          store.name() + " was written by a newer Pledgebook: use that one to open it");
    }
    for (int number = applied + 1; number <= MIGRATIONS.size(); number++) {
      run(handle, resource(MIGRATIONS.get(number - 1)));
      handle.execute(
          "INSERT INTO schema_migrations VALUES (?, ?)",
          (long) number,
          LocalDateTime.now(ZoneOffset.UTC));
      store.guard(handle, number == 1 ? "entries" : "contents");
    }
  }

  /** Drops all relations and fills them from the entries. */
  static void rebuild(Store store, Handle handle) {
    for (String old : tables(handle)) {
      if (!LASTING.contains(old)) {
        handle.execute("DROP TABLE " + old);
      }
    }
    run(handle, resource("relations.sql"));
    handle.execute("CREATE TABLE relations_version (version BIGINT)");
    handle.execute("INSERT INTO relations_version VALUES (?)", presentRelationsVersion());
    try (RowWriter writer = store.writer(handle)) {
      long last = Entries.number(handle);
      for (long after = 0; after < last; after += PART) {
        // Read first, then written: DuckDB appends nothing while an answer is open.
        List<Entry> part = new ArrayList<>();
        Entries.forEach(handle, after, Math.min(last, after + PART), part::add);
        for (Entry entry : part) {
          Spread.write(entry, FactJson.read(entry.kind(), entry.payload()), writer);
        }
      }
      writer.flush();
    }
    for (String relation : relations()) {
      store.guard(handle, relation);
    }
    store.index(handle);
  }

  private static int migrationsApplied(Handle handle) {
    return tables(handle).contains("schema_migrations")
        ? handle.createQuery("SELECT count(*) FROM schema_migrations").mapTo(Integer.class).one()
        : 0;
  }

  private static long relationsVersion(Handle handle) {
    return tables(handle).contains("relations_version")
        ? handle.createQuery("SELECT version FROM relations_version").mapTo(Long.class).one()
        : 0;
  }

  private static long presentRelationsVersion() {
    Matcher matcher = VERSION.matcher(resource("relations.sql"));
    if (!matcher.find()) {
      throw new IllegalStateException("relations.sql states no version");
    }
    return Long.parseLong(matcher.group(1));
  }

  private static List<String> tables(Handle handle) {
    return handle
        .createQuery(
            "SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema IN ('main', 'public') AND table_type = 'BASE TABLE'"
                + " ORDER BY table_name")
        .mapTo(String.class)
        .list();
  }

  private static void run(Handle handle, String script) {
    String statements = script.replaceAll("(?m)^--.*$", "");
    for (String statement : statements.split(";")) {
      if (!statement.isBlank()) {
        handle.execute(statement);
      }
    }
  }

  private static String resource(String name) {
    try (InputStream stream = Schema.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks " + FOLDER + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the program lacks " + FOLDER + name, e);
    }
  }
}
