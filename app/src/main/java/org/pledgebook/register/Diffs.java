package org.pledgebook.register;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.money.Stage;

/** Compares two times. */
final class Diffs {
  private final Handle handle;

  Diffs(Handle handle) {
    this.handle = handle;
  }

  private record Version(
      long entry,
      long id,
      long commitment,
      String title,
      @Nullable String key,
      Stage stage,
      @Nullable String currency,
      @Nullable BigDecimal amount,
      boolean counts) {}

  Diff diff(AsOf from, AsOf to, @Nullable String dataset) {
    Map<Long, Version> before = versions(from, to, from, dataset);
    Map<Long, Version> after = versions(from, to, to, dataset);
    List<Diff.Row> rows = new ArrayList<>();
    before.forEach((id, old) -> row(old, after.get(id), rows));
    after.forEach(
        (id, now) -> {
          if (!before.containsKey(id)) {
            row(null, now, rows);
          }
        });
    return new Diff(rows, totals(from, to, dataset));
  }

  /**
   * The transactions that are live at a time, of those that may differ: they were told of or ended
   * between the times, or their commitment was linked.
   */
  private Map<Long, Version> versions(AsOf from, AsOf to, AsOf time, @Nullable String dataset) {
    String between = " > :from AND %1$s.known <= :to";
    String sql =
        "SELECT t.entry, t.id, t.commitment, t.source_key, t.stage, t.currency, t.amount, "
            + Live.counts("t.commitment")
            + " AS counts, (SELECT max(c.title) FROM commitments c WHERE c.id = t.commitment AND "
            + Live.is("c")
            + ") AS title FROM transactions t WHERE "
            + Live.is("t")
            + (dataset == null ? "" : " AND t.dataset = :dataset")
            + " AND (t.known"
            + String.format(between, "t")
            + " OR EXISTS (SELECT 1 FROM ended n WHERE n.target = t.entry AND n.known"
            + String.format(between, "n")
            + ") OR EXISTS (SELECT 1 FROM links k WHERE k.duplicate = t.commitment AND (k.known"
            + String.format(between, "k")
            + " OR EXISTS (SELECT 1 FROM ended m WHERE m.target = k.entry AND m.known"
            + String.format(between, "m")
            + "))))";
    Query query =
        handle
            .createQuery(sql)
            .bind("asOf", time.column())
            .bind("from", from.column())
            .bind("to", to.column());
    if (dataset != null) {
      query.bind("dataset", dataset);
    }
    Map<Long, Version> versions = new LinkedHashMap<>();
    query
        .map((row, context) -> version(row))
        .forEach(version -> versions.put(version.id(), version));
    return versions;
  }

  private static Version version(ResultSet row) throws SQLException {
    String title = row.getString(9);
    return new Version(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        title == null ? "" : title,
        row.getString(4),
        Stage.of(row.getString(5)),
        row.getString(6),
        row.getBigDecimal(7),
        row.getBoolean(8));
  }

  private static void row(@Nullable Version old, @Nullable Version now, List<Diff.Row> rows) {
    boolean counted = old != null && old.counts();
    boolean counts = now != null && now.counts();
    Version shown = Objects.requireNonNull(now == null ? old : now);
    Diff.Change change;
    if (!counted && !counts) {
      return;
    } else if (now == null) {
      change = Diff.Change.WITHDRAWN;
    } else if (old == null) {
      change = Diff.Change.ADDED;
    } else if (counted != counts) {
      change = counts ? Diff.Change.UNLINKED : Diff.Change.LINKED;
    } else if (old.entry() != now.entry()) {
      change = Diff.Change.REVISED;
    } else {
      return;
    }
    rows.add(
        new Diff.Row(
            shown.id(),
            shown.commitment(),
            shown.title(),
            shown.key(),
            shown.stage(),
            shown.currency(),
            change,
            old != null && counted ? old.amount() : null,
            now != null && counts ? now.amount() : null));
  }

  private Map<Stage, Map<String, Diff.Total>> totals(AsOf from, AsOf to, @Nullable String dataset) {
    Map<String, BigDecimal> before = sums(from, dataset);
    Map<String, BigDecimal> after = sums(to, dataset);
    Map<Stage, Map<String, Diff.Total>> totals = new EnumMap<>(Stage.class);
    TreeMap<String, BigDecimal> all = new TreeMap<>(before);
    all.putAll(after);
    for (String key : all.keySet()) {
      String[] parts = key.split(" ");
      totals
          .computeIfAbsent(Stage.of(parts[0]), s -> new TreeMap<>())
          .put(
              parts[1],
              new Diff.Total(
                  before.getOrDefault(key, BigDecimal.ZERO),
                  after.getOrDefault(key, BigDecimal.ZERO)));
    }
    return totals;
  }

  private Map<String, BigDecimal> sums(AsOf time, @Nullable String dataset) {
    Query query =
        handle
            .createQuery(
                "SELECT t.stage, t.currency, sum(t.amount) FROM transactions t WHERE "
                    + Live.is("t")
                    + " AND t.amount IS NOT NULL AND "
                    + Live.counts("t.commitment")
                    + (dataset == null ? "" : " AND t.dataset = :dataset")
                    + " GROUP BY t.stage, t.currency")
            .bind("asOf", time.column());
    if (dataset != null) {
      query.bind("dataset", dataset);
    }
    Map<String, BigDecimal> sums = new TreeMap<>();
    query
        .map(
            (row, context) ->
                Map.entry(row.getString(1) + " " + row.getString(2), row.getBigDecimal(3)))
        .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
    return sums;
  }
}
