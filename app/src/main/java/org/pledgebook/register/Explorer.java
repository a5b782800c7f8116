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
      String sql =
          "SELECT "
              + Standing.COLUMNS
              + " FROM "
              + Standing.sql()
              + " s WHERE s.id IN "
              + TextIndex.list(List.copyOf(ids));
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

  /** How many commitments that are due in a month, given by its first day, stand alike. */
  public record DueCount(LocalDate month, Status.Due standing, long number) {}

  /** Those with a due date, by month and standing. */
  public List<DueCount> dueMonths(Narrowing narrowing) {
    String sql =
        "SELECT CAST(date_trunc('month', s.due_end) AS DATE), s.due, count(*) FROM "
            + Standing.sql()
            + " s WHERE s.due_end IS NOT NULL AND "
            + narrowing.sql(null)
            + " GROUP BY 1, 2 ORDER BY 1, 2";
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
                                row.getLong(3)))
                    .list());
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
