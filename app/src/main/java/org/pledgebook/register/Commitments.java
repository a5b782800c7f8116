package org.pledgebook.register;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Lists commitments with their status, and looks into one. */
final class Commitments {
  private final Handle handle;
  private final AsOf asOf;

  Commitments(Handle handle, AsOf asOf) {
    this.handle = handle;
    this.asOf = asOf;
  }

  private static String sql(CommitmentFilter filter, @Nullable Long id) {
    return "SELECT "
        + Standing.COLUMNS
        + " FROM "
        + Standing.sql()
        + " s WHERE 1 = 1"
        + (id == null ? "" : " AND s.id = :id")
        + (filter.party() == null
            ? ""
            : " AND EXISTS (SELECT 1 FROM parties p WHERE p.entry = s.entry AND p.name = :party)")
        + (filter.dueBy() == null ? "" : " AND s.due_end <= CAST(:dueBy AS DATE)")
        + (filter.words() == null ? "" : " AND lower(s.title) LIKE :words")
        + (filter.dueBy() == null ? " ORDER BY s.id" : " ORDER BY s.due_end, s.id")
        + " LIMIT "
        + filter.limit();
  }

  private Query query(CommitmentFilter filter, @Nullable Long id) {
    return Standing.bind(handle.createQuery(sql(filter, id)), asOf, Narrowing.all());
  }

  Optional<CommitmentRow> one(long id) {
    return query(CommitmentFilter.all(), id)
        .bind("id", id)
        .map((row, context) -> Standing.row(row, asOf))
        .findFirst();
  }

  List<CommitmentRow> list(CommitmentFilter filter) {
    return rows(filter).list();
  }

  /** Hands them over one by one. */
  void forEach(CommitmentFilter filter, Consumer<CommitmentRow> action) {
    rows(filter).forEach(action);
  }

  private ResultIterable<CommitmentRow> rows(CommitmentFilter filter) {
    Query query = query(filter, null).setFetchSize(Lookup.FETCH);
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
    return query.map((row, context) -> Standing.row(row, asOf));
  }
}
