package org.pledgebook.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Commitments with their status, as SQL; {@link Status} has the same rules. */
final class Standing {
  /** Stages as their ordinals, so that the furthest is the greatest. */
  private static final String RANK =
      "max(CASE %s WHEN 'announced' THEN 0 WHEN 'committed' THEN 1 WHEN 'allocated' THEN 2"
          + " WHEN 'delivered' THEN 3 ELSE 4 END)";

  private static final String WORD =
      "CASE %s WHEN 0 THEN 'announced' WHEN 1 THEN 'committed' WHEN 2 THEN 'allocated'"
          + " WHEN 3 THEN 'delivered' WHEN 4 THEN 'cancelled' ELSE '%s' END";

  /** The columns of {@link #row}, in its order. */
  static final String COLUMNS =
      "s.id, s.title, s.actor, s.beneficiary, s.domain, s.due_start, s.due_end, s.conditional,"
          + " s.dataset, s.original, s.claimed, s.evidenced";

  private Standing() {}

  /** A table expression, to be named {@code s}. */
  static String sql() {
    return sql("");
  }

  /** The same of some commitments alone: money of others is not looked at. */
  static String sql(List<Long> ids) {
    return sql(" IN " + TextIndex.list(ids));
  }

  private static String sql(String some) {
    return "(SELECT r.*, "
        + String.format(WORD, "r.claimed", "announced")
        + " AS stage, "
        + String.format(WORD, "r.evidenced", "none")
        + " AS shown, CASE WHEN r.conditional THEN 'conditional' ELSE 'firm' END AS certainty, CASE"
        + " WHEN r.claimed = 4 THEN 'cancelled' WHEN r.evidenced = 3 THEN 'done' WHEN r.due_end IS"
        + " NULL THEN 'undated' WHEN r.due_end < CAST(:day AS DATE) THEN 'overdue' ELSE 'upcoming'"
        + " END AS due FROM (SELECT c.entry, c.id, c.title, c.actor, c.beneficiary, c.domain, c.due_start,"
        + " c.due_end, c.conditional, c.dataset, l.original, coalesce(t.claimed, 0) AS claimed,"
        + " e.evidenced FROM commitments c LEFT JOIN (SELECT l.duplicate, max(l.original) AS"
        + " original FROM links l WHERE l.decision = 'same' AND "
        + Live.is("l")
        + " GROUP BY l.duplicate) l ON l.duplicate = c.id LEFT JOIN (SELECT t.commitment, "
        + String.format(RANK, "t.stage")
        + " AS claimed FROM transactions t WHERE "
        + (some.isEmpty() ? "" : "t.commitment" + some + " AND ")
        + Live.is("t")
        + " GROUP BY t.commitment) t ON t.commitment = c.id LEFT JOIN (SELECT e.commitment, "
        + String.format(RANK, "e.supports")
        + " AS evidenced FROM evidence e WHERE "
        + Live.is("e")
        + " GROUP BY e.commitment) e ON e.commitment = c.id WHERE "
        + (some.isEmpty() ? "" : "c.id" + some + " AND ")
        + Live.is("c")
        + ") r)";
  }

  /** Fills in the time and what is wanted. */
  static Query bind(Query query, AsOf asOf, Narrowing narrowing) {
    query.bind("asOf", asOf.column()).bind("day", asOf.day().toString());
    narrowing
        .values()
        .forEach(
            (property, wanted) -> {
              for (int at = 0; at < wanted.size(); at++) {
                query.bind(property.word() + at, wanted.get(at));
              }
            });
    if (narrowing.words() != null) {
      query.bind("words", narrowing.words().toLowerCase(Locale.ROOT));
    }
    if (narrowing.dueBy() != null) {
      // As text: the driver of DuckDB takes no LocalDate from Jdbi.
      query.bind("dueBy", narrowing.dueBy().toString());
    }
    return query;
  }

  /** A row of {@link #COLUMNS}. */
  static CommitmentRow row(ResultSet row, AsOf asOf) throws SQLException {
    @Nullable LocalDate due = row.getObject(7, LocalDate.class);
    long original = row.getLong(10);
    @Nullable Long repeats = row.wasNull() ? null : original;
    int evidenced = row.getInt(12);
    @Nullable Integer shown = row.wasNull() ? null : evidenced;
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
        repeats,
        Status.of(row.getInt(11), shown, due, asOf));
  }
}
