package org.pledgebook.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Lists commitments with their status, and looks into one. */
final class Commitments {
  /** Stages as their ordinals, so that the furthest is the greatest. */
  private static final String RANK =
      "max(CASE %s WHEN 'announced' THEN 0 WHEN 'committed' THEN 1 WHEN 'allocated' THEN 2"
          + " WHEN 'delivered' THEN 3 ELSE 4 END)";

  private final Handle handle;
  private final AsOf asOf;

  Commitments(Handle handle, AsOf asOf) {
    this.handle = handle;
    this.asOf = asOf;
  }

  static String sql(CommitmentFilter filter) {
    return sql(filter, null);
  }

  private static String sql(CommitmentFilter filter, @Nullable Long id) {
    return "SELECT c.id, c.title, c.actor, c.beneficiary, c.domain, c.due_start, c.due_end,"
        + " c.conditional, c.dataset, (SELECT max(l.original) FROM links l WHERE l.duplicate = c.id"
        + " AND l.decision = 'same' AND "
        + Live.is("l")
        + ") AS original, t.claimed, e.evidenced FROM commitments c LEFT JOIN (SELECT t.commitment, "
        + String.format(RANK, "t.stage")
        + " AS claimed FROM transactions t WHERE "
        + Live.is("t")
        + " GROUP BY t.commitment) t ON t.commitment = c.id LEFT JOIN (SELECT e.commitment, "
        + String.format(RANK, "e.supports")
        + " AS evidenced FROM evidence e WHERE "
        + Live.is("e")
        + " GROUP BY e.commitment) e ON e.commitment = c.id WHERE "
        + Live.is("c")
        + (id == null ? "" : " AND c.id = :id")
        + (filter.party() == null
            ? ""
            : " AND EXISTS (SELECT 1 FROM parties p WHERE p.entry = c.entry AND p.name = :party)")
        + (filter.dueBy() == null ? "" : " AND c.due_end <= CAST(:dueBy AS DATE)")
        + (filter.words() == null ? "" : " AND lower(c.title) LIKE :words")
        + (filter.dueBy() == null ? " ORDER BY c.id" : " ORDER BY c.due_end, c.id")
        + " LIMIT "
        + filter.limit();
  }

  Optional<CommitmentRow> one(long id) {
    return handle
        .createQuery(sql(CommitmentFilter.all(), id))
        .bind("asOf", asOf.column())
        .bind("id", id)
        .map((row, context) -> row(row))
        .findFirst();
  }

  List<CommitmentRow> list(CommitmentFilter filter) {
    Query query = handle.createQuery(sql(filter)).bind("asOf", asOf.column());
    if (filter.party() != null) {
      query.bind("party", filter.party());
    }
    if (filter.dueBy() != null) {
      // As text: the driver of DuckDB takes no LocalDate from Jdbi.
      query.bind("dueBy", filter.dueBy().toString());
    }
    if (filter.words() != null) {
      query.bind("words", "%" + filter.words().toLowerCase(java.util.Locale.ROOT) + "%");
    }
    return query.map((row, context) -> row(row)).list();
  }

  private CommitmentRow row(ResultSet row) throws SQLException {
    @Nullable LocalDate due = row.getObject(7, LocalDate.class);
    return new CommitmentRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, LocalDate.class),
        due,
        row.getBoolean(8),
        row.getString(9),
        number(row, 10).orElse(null),
        Status.of(
            number(row, 11).orElse(0L).intValue(),
            number(row, 12).map(Long::intValue).orElse(null),
            due,
            asOf));
  }

  private static Optional<Long> number(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }
}
