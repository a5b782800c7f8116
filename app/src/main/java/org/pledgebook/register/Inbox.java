package org.pledgebook.register;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.result.ResultIterable;
import org.jspecify.annotations.Nullable;

/**
 * Statements that nobody has decided on, narrowed and in an order, as of a time. All of it depends
 * on the register alone, so that the same register as of the same time gives the same order; the
 * database narrows, sorts and cuts, however many wait.
 */
public final class Inbox {
  /** How many verdicts weigh as much as the reader's own confidence. */
  private static final int PRIOR = 4;

  private static final String WAITING =
      Live.is("s")
          + " AND NOT EXISTS (SELECT 1 FROM verdicts v WHERE v.statement = s.id AND "
          + Live.is("v")
          + ")";

  /** By rule, how many of its statements were decided on, and how many of these were taken. */
  private static final String FATES =
      "SELECT r.rule, count(*) AS decided, count(v.commitment) AS taken FROM verdicts v"
          + " JOIN statements r ON r.id = v.statement WHERE "
          + Live.is("v")
          + " AND "
          + Live.is("r")
          + " GROUP BY r.rule";

  private static final RowMapper<Proposal> PROPOSAL =
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
              row.getBigDecimal(9));

  private final Register register;
  private final Wanted wanted;
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Asks nothing yet. */
  public Inbox(Register register, AsOf asOf, Wanted wanted) {
    this.register = register;
    this.wanted = wanted;
    values.put("asOf", asOf.column());
    wanted.bind(values);
  }

  /** What comes first. */
  public enum Order {
    OLDEST("CAST(0 AS FLOAT8)"),
    /**
     * What teaches most: the statements whose fate is least certain, given how sure the reader was
     * and how often verdicts so far took what the same rule found.
     */
    USEFUL(
        "abs(("
            + PRIOR
            + " * CAST(s.confidence AS FLOAT8) + coalesce(f.taken, 0)) / ("
            + PRIOR
            + " + coalesce(f.decided, 0)) - 0.5)"),
    SUREST("-CAST(s.confidence AS FLOAT8)");

    private final String key;

    Order(String key) {
      this.key = key;
    }

    /** The word in addresses. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Which statements, in which order.
   *
   * @param document only of this one, or null
   * @param act only these, or null
   * @param actor only where this actor takes part, or null
   * @param words that the quote contains, in any case, or null
   * @param least confidence
   */
  public record Wanted(
      Order order,
      @Nullable Long document,
      @Nullable String act,
      @Nullable String actor,
      @Nullable String words,
      BigDecimal least) {
    /** All, the oldest first. */
    public static final Wanted ALL =
        new Wanted(Order.OLDEST, null, null, null, null, BigDecimal.ZERO);

    private String sql() {
      return (document == null ? "" : " AND s.document = :document")
          + (act == null ? "" : " AND s.act = :act")
          + (actor == null ? "" : " AND strpos('+' || s.actor || '+', '+' || :actor || '+') > 0")
          + (words == null ? "" : " AND strpos(lower(s.quote), :words) > 0")
          + (least.signum() > 0 ? " AND s.confidence >= CAST(:least AS DECIMAL(28,6))" : "");
    }

    private void bind(Map<String, Object> values) {
      put(values, "document", document);
      put(values, "act", act);
      put(values, "actor", actor);
      put(values, "words", words == null ? null : words.toLowerCase(Locale.ROOT));
      put(values, "least", least.signum() > 0 ? least : null);
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
      if (value != null) {
        values.put(name, value);
      }
    }
  }

  /**
   * Where a statement stands.
   *
   * @param count how many wait
   * @param isThere whether it is one of them
   * @param previous the one before it, or null
   * @param next the one after it, or null; the first of all if it is not there
   * @param first of all, or null if none waits
   */
  public record Place(
      long count,
      boolean isThere,
      @Nullable Long previous,
      @Nullable Long next,
      @Nullable Long first) {
    /** Where to go from here: on, from the last to the first, and nowhere if none is left. */
    public @Nullable Long following() {
      return !isThere || count < 2 ? null : next == null ? first : next;
    }
  }

  static long count(Handle handle, AsOf asOf) {
    return handle
        .createQuery(
            "SELECT count(*) FROM statements s JOIN documents d ON d.id = s.document WHERE "
                + WAITING)
        .bind("asOf", asOf.column())
        .mapTo(Long.class)
        .one();
  }

  /** How many wait. */
  public long count() {
    return ask(
        "SELECT count(*) FROM waiting", (row, context) -> row.getLong(1), found -> found.one());
  }

  /** The first ones. */
  public List<Proposal> list(int limit) {
    return proposals("SELECT * FROM waiting ORDER BY place, id LIMIT " + limit);
  }

  /** Some of them, spread evenly, so that the same queue gives the same ones. */
  public List<Proposal> sample(int size) {
    long count = count();
    long most = Math.min(size, count);
    if (most == 0) {
      return List.of();
    }
    String numbers =
        LongStream.range(0, most)
            .mapToObj(at -> String.valueOf(at * count / most + 1))
            .collect(Collectors.joining(", "));
    return proposals(
        "SELECT * FROM (SELECT w.*, row_number() OVER (ORDER BY place, id) AS number FROM waiting w)"
            + " numbered WHERE number IN ("
            + numbers
            + ")");
  }

  /** All of them, by number. */
  public List<Long> ids() {
    return ask(
        "SELECT id FROM waiting ORDER BY place, id",
        (row, context) -> row.getLong(1),
        ResultIterable::list);
  }

  /** Where a statement stands among them. */
  public Place place(long id) {
    values.put("id", id);
    Place place =
        ask(
            "SELECT (SELECT count(*) FROM waiting), (SELECT count(*) FROM here), (SELECT w.id"
                + " FROM waiting w CROSS JOIN here h WHERE w.place < h.place OR (w.place = h.place"
                + " AND w.id < h.id) ORDER BY w.place DESC, w.id DESC LIMIT 1), (SELECT w.id FROM"
                + " waiting w CROSS JOIN here h WHERE w.place > h.place OR (w.place = h.place AND"
                + " w.id > h.id) ORDER BY w.place, w.id LIMIT 1), (SELECT id FROM waiting ORDER BY"
                + " place, id LIMIT 1)",
            ", here AS (SELECT place, id FROM waiting WHERE id = :id)",
            (row, context) ->
                new Place(
                    row.getLong(1),
                    row.getLong(2) > 0,
                    row.getObject(3, Long.class),
                    row.getObject(4, Long.class),
                    row.getObject(5, Long.class)),
            found -> found.one());
    values.remove("id");
    return place.isThere()
        ? place
        : new Place(place.count(), false, null, place.first(), place.first());
  }

  private List<Proposal> proposals(String some) {
    return ask(
        "SELECT s.id, s.document, d.name, s.act, s.actor, s.beneficiary, s.domain, s.quote,"
            + " s.confidence FROM ("
            + some
            + ") chosen JOIN statements s ON s.entry = chosen.entry JOIN documents d ON d.id ="
            + " s.document ORDER BY chosen.place, chosen.id",
        PROPOSAL,
        ResultIterable::list);
  }

  private <T, R> R ask(String sql, RowMapper<T> mapper, Function<ResultIterable<T>, R> take) {
    return ask(sql, "", mapper, take);
  }

  private <T, R> R ask(
      String sql, String more, RowMapper<T> mapper, Function<ResultIterable<T>, R> take) {
    boolean counts = wanted.order() == Order.USEFUL;
    String whole =
        "WITH "
            + (counts ? "fates AS (" + FATES + "), " : "")
            + "waiting AS MATERIALIZED (SELECT s.id, s.entry, "
            + wanted.order().key
            + " AS place FROM statements s"
            + (counts ? " LEFT JOIN fates f ON f.rule = s.rule" : "")
            + " WHERE "
            + WAITING
            + wanted.sql()
            + ")"
            + more
            + " "
            + sql;
    return register
        .journal()
        .read(handle -> take.apply(handle.createQuery(whole).bindMap(values).map(mapper)));
  }
}
