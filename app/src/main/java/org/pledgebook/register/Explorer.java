package org.pledgebook.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Commitments as pages list them: the database narrows, counts, sorts and cuts, so that a page
 * costs the same memory however many there are.
 */
public final class Explorer {
  private final Register register;
  private final AsOf asOf;

  public Explorer(Register register, AsOf asOf) {
    this.register = register;
    this.asOf = asOf;
  }

  /** In which order commitments are listed. */
  public enum Order {
    NEWEST("s.id DESC"),
    OLDEST("s.id"),
    DUE("s.due_end NULLS LAST, s.id"),
    ACTOR("s.actor NULLS LAST, s.id");

    private final String sql;

    Order(String sql) {
      this.sql = sql;
    }

    /** The word in addresses. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How many commitments have a value. */
  public record Count(String value, long number) {}

  /**
   * How many there are.
   *
   * @param total of all that is wanted
   * @param values by property, the most frequent value first; each is counted among what all other
   *     properties leave, so that its alternatives can be seen
   */
  public record Counts(long total, Map<Property, List<Count>> values) {
    /** The number of one value; zero if there is none. */
    public long of(Property property, String value) {
      return values.getOrDefault(property, List.of()).stream()
          .filter(count -> count.value().equals(value))
          .mapToLong(Count::number)
          .sum();
    }
  }

  /**
   * Part of a list.
   *
   * @param from how many are left out before it
   * @param limit how many at most
   */
  public List<CommitmentRow> list(Narrowing narrowing, Order order, long from, int limit) {
    String sql =
        "SELECT "
            + Standing.COLUMNS
            + " FROM "
            + Standing.sql()
            + " s WHERE "
            + narrowing.sql(null)
            + " ORDER BY "
            + order.sql
            + " LIMIT "
            + limit
            + " OFFSET "
            + from;
    return register
        .journal()
        .read(
            handle ->
                Standing.bind(handle.createQuery(sql), asOf, narrowing)
                    .map((row, context) -> Standing.row(row, asOf))
                    .list());
  }

  /** Some commitments, by id. */
  public Map<Long, CommitmentRow> byId(Collection<Long> ids) {
    Map<Long, CommitmentRow> rows = new HashMap<>();
    if (!ids.isEmpty()) {
      String sql = "SELECT " + Standing.COLUMNS + " FROM " + Standing.sql(List.copyOf(ids)) + " s";
      register
          .journal()
          .read(
              handle ->
                  Standing.bind(handle.createQuery(sql), asOf, Narrowing.all())
                      .map((row, context) -> Standing.row(row, asOf))
                      .list())
          .forEach(row -> rows.put(row.id(), row));
    }
    return rows;
  }

  /** The titles, by id, of those that count in which an actor takes part. */
  public Map<Long, String> titles(String actor) {
    Map<Long, String> titles = new HashMap<>();
    new Lookup(
            register,
            asOf,
            "SELECT c.id, c.title FROM commitments c WHERE c.entry IN (SELECT p.entry FROM parties p"
                + " WHERE p.name = :actor) AND "
                + Live.is("c")
                + " AND "
                + Live.counts("c.id"))
        .with("actor", actor)
        .list((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
        .forEach(one -> titles.put(one.getKey(), one.getValue()));
    return titles;
  }

  /** All of a list. */
  public List<CommitmentRow> list(Narrowing narrowing, Order order) {
    return list(narrowing, order, 0, Integer.MAX_VALUE);
  }

  /** How many there are in all, and of each value of some properties. */
  public Counts counts(Narrowing narrowing, Collection<Property> properties) {
    List<String> parts = new ArrayList<>();
    parts.add(
        "SELECT -1 AS property, '' AS value, count(*) AS n FROM s WHERE " + narrowing.sql(null));
    for (Property property : properties) {
      parts.add(counting(property, narrowing));
    }
    String sql =
        "WITH s AS MATERIALIZED (SELECT * FROM "
            + Standing.sql()
            + " x) "
            + String.join(" UNION ALL ", parts)
            + " ORDER BY 1, 3 DESC, 2";
    long[] total = new long[1];
    Map<Property, List<Count>> values = new EnumMap<>(Property.class);
    register
        .journal()
        .read(
            handle -> {
              try (Query query = Standing.bind(handle.createQuery(sql), asOf, narrowing)) {
                query.map((row, context) -> take(row, values)).forEach(all -> total[0] += all);
              }
              return null;
            });
    return new Counts(total[0], values);
  }

  /**
   * How many commitments of one ledger that are due in a month stand alike.
   *
   * @param month by its first day; null for those without a due date
   * @param dataset the ledger; empty for statements
   */
  public record DueCount(
      @Nullable LocalDate month, Status.Due standing, String dataset, long number) {}

  /** How many there are, by month, standing and ledger. */
  public List<DueCount> dueMonths(Narrowing narrowing) {
    String sql =
        "SELECT CAST(date_trunc('month', s.due_end) AS DATE), s.due, coalesce(s.dataset, ''),"
            + " count(*) FROM "
            + Standing.sql()
            + " s WHERE "
            + narrowing.sql(null)
            + " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3";
    return register
        .journal()
        .read(
            handle ->
                Standing.bind(handle.createQuery(sql), asOf, narrowing)
                    .map(
                        (row, context) ->
                            new DueCount(
                                row.getObject(1, LocalDate.class),
                                Status.Due.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                                row.getString(3),
                                row.getLong(4)))
                    .list());
  }

  /**
   * Commitments that stand alike.
   *
   * @param rows the first of them, the earliest due date first
   * @param total how many there are
   * @param soon how many of them are due by a day
   */
  public record Group(List<CommitmentRow> rows, long total, long soon) {
    /** Of none. */
    public static final Group NONE = new Group(List.of(), 0, 0);

    private Group and(Group later) {
      rows.addAll(later.rows);
      return this;
    }
  }

  /**
   * All, by where they stand against their due dates, in one pass over the register.
   *
   * @param soon the day for {@link Group#soon}
   * @param limit how many rows of each
   */
  public Map<Status.Due, Group> byDue(Narrowing narrowing, LocalDate soon, int limit) {
    List<String> parts = new ArrayList<>();
    for (Status.Due due : Status.Due.values()) {
      String alike = " FROM s WHERE s.due = '" + due.name().toLowerCase(Locale.ROOT) + "'";
      parts.add(
          "SELECT f.*, (SELECT count(*)"
              + alike
              + "), (SELECT count(*)"
              + alike
              + " AND s.due_end <= CAST(:soon AS DATE)) FROM (SELECT "
              + Standing.COLUMNS
              + alike
              + " ORDER BY s.due_end NULLS LAST, s.id LIMIT "
              + limit
              + ") f");
    }
    String sql =
        "WITH s AS MATERIALIZED (SELECT * FROM "
            + Standing.sql()
            + " s WHERE "
            + narrowing.sql(null)
            + ") "
            + String.join(" UNION ALL ", parts)
            + " ORDER BY due_end NULLS LAST, id";
    Map<Status.Due, Group> groups = new EnumMap<>(Status.Due.class);
    register
        .journal()
        .read(
            handle ->
                Standing.bind(handle.createQuery(sql), asOf, narrowing)
                    .bind("soon", soon.toString())
                    .map((row, context) -> group(row))
                    .list())
        .forEach(one -> groups.merge(one.rows().get(0).status().due(), one, Group::and));
    return groups;
  }

  private Group group(ResultSet row) throws SQLException {
    return new Group(
        new ArrayList<>(List.of(Standing.row(row, asOf))), row.getLong(13), row.getLong(14));
  }

  /** Groups before it takes joined values apart: there are few of them. */
  private static String counting(Property property, Narrowing narrowing) {
    String groups =
        "SELECT "
            + property.sql
            + " AS value, count(*) AS n FROM s WHERE "
            + narrowing.sql(property)
            + " AND "
            + property.sql
            + " IS NOT NULL GROUP BY 1";
    return "SELECT "
        + property.ordinal()
        + " AS property, g.value, CAST(sum(g.n) AS BIGINT) AS n FROM ("
        + (property.isJoined
            ? "SELECT unnest(string_to_array(j.value, '+')) AS value, j.n FROM (" + groups + ") j"
            : groups)
        + ") g WHERE g.value <> '' GROUP BY g.value";
  }

  /** Takes a count in, and gives it if it is that of all. */
  private static long take(ResultSet row, Map<Property, List<Count>> values) throws SQLException {
    int property = row.getInt(1);
    if (property < 0) {
      return row.getLong(3);
    }
    values
        .computeIfAbsent(Property.values()[property], p -> new ArrayList<>())
        .add(new Count(row.getString(2), row.getLong(3)));
    return 0;
  }
}
