package org.pledgebook.register.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Reads the table of entries. */
final class Entries {
  private static final int FETCH = 5000;

  private static final String COLUMNS =
      "SELECT number, recorded, known, author, kind, payload, digest FROM entries";

  private Entries() {}

  /** The entries after one number, up to another, in order, without holding them in memory. */
  static void forEach(Handle handle, long after, long last, Consumer<Entry> action) {
    try (Stream<Entry> entries =
        handle
            .createQuery(COLUMNS + " WHERE number > :after AND number <= :last ORDER BY number")
            .bind("after", after)
            .bind("last", last)
            .setFetchSize(FETCH)
            .map((row, context) -> entry(row))
            .stream()) {
      entries.forEach(action);
    }
  }

  static Optional<Entry> find(Handle handle, long number) {
    return handle
        .createQuery(COLUMNS + " WHERE number = :number")
        .bind("number", number)
        .map((row, context) -> entry(row))
        .findFirst();
  }

  /** The number of the last entry; 0 if there is none. */
  static long number(Handle handle) {
    return handle
        .createQuery("SELECT coalesce(max(number), 0) FROM entries")
        .mapTo(Long.class)
        .one();
  }

  static Optional<Entry> last(Handle handle) {
    return handle
        .createQuery(COLUMNS + " WHERE number = (SELECT max(number) FROM entries)")
        .map((row, context) -> entry(row))
        .findFirst();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong(1),
        Times.instant(row.getObject(2, LocalDateTime.class)),
        Times.instant(row.getObject(3, LocalDateTime.class)),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }
}
