package org.pledgebook.register;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Statements that nobody has decided on, the oldest first. */
final class Inbox {
  private Inbox() {}

  private static final String WAITING =
      Live.is("s")
          + " AND NOT EXISTS (SELECT 1 FROM verdicts v WHERE v.statement = s.id AND "
          + Live.is("v")
          + ")";

  static long count(Handle handle, AsOf asOf) {
    return handle
        .createQuery(
            "SELECT count(*) FROM statements s JOIN documents d ON d.id = s.document WHERE "
                + WAITING)
        .bind("asOf", asOf.column())
        .mapTo(Long.class)
        .one();
  }

  static List<Proposal> list(Handle handle, AsOf asOf, int limit) {
    return handle
        .createQuery(
            "SELECT s.id, s.document, d.name, s.act, s.actor, s.beneficiary, s.domain, s.quote,"
                + " s.confidence FROM statements s JOIN documents d ON d.id = s.document WHERE "
                + WAITING
                + " ORDER BY s.id LIMIT "
                + limit)
        .bind("asOf", asOf.column())
        .map(
            (row, context) ->
                new Proposal(
                    row.getLong(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getBigDecimal(9)))
        .list();
  }
}
