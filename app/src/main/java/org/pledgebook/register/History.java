package org.pledgebook.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.pledgebook.register.journal.Entry;

/** The entries about one commitment, live or not. */
final class History {
  private static final String ENTRIES =
      "SELECT entry FROM commitments WHERE id = :id"
          + " UNION SELECT entry FROM transactions WHERE commitment = :id"
          + " UNION SELECT entry FROM items WHERE commitment = :id"
          + " UNION SELECT entry FROM evidence WHERE commitment = :id"
          + " UNION SELECT entry FROM links WHERE duplicate = :id OR original = :id"
          + " UNION SELECT entry FROM verdicts WHERE commitment = :id"
          + " UNION SELECT s.entry FROM statements s JOIN verdicts v ON v.statement = s.id"
          + " WHERE v.commitment = :id";

  private History() {}

  static List<Entry> of(Handle handle, long commitment, AsOf asOf) {
    return handle
        .createQuery(
            "WITH about AS ("
                + ENTRIES
                + ") SELECT number, recorded, known, author, kind, payload, digest FROM entries"
                + " WHERE known <= :asOf AND (number IN (SELECT entry FROM about) OR number IN"
                + " (SELECT x.entry FROM ended x WHERE x.target IN (SELECT entry FROM about)))"
                + " ORDER BY number")
        .bind("id", commitment)
        .bind("asOf", asOf.column())
        .map((row, context) -> entry(row))
        .list();
  }

  /** A row of entries: number, recorded, known, author, kind, payload, digest. */
  static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong(1),
        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }
}
