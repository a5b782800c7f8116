package org.pledgebook.register;

import java.util.ArrayList;
import java.util.List;
import org.pledgebook.register.money.Policy;

/**
 * The query of a report. Rates by month and by day are applied by the database, so that a few lines
 * come back and not one for each month or day.
 */
final class ReportSql {
  private static final String LIVE_RATES = Live.is("r");

  /** Days for which a daily rate serves: its own, and seven in which there is no newer one. */
  private static final String DAYS = "(VALUES (0), (1), (2), (3), (4), (5), (6), (7))";

  private final Report.Query query;

  ReportSql(Report.Query query) {
    this.query = query;
  }

  /** Whether the database converts. */
  static boolean converts(Policy policy) {
    return policy instanceof Policy.EcbMonthMean || policy instanceof Policy.Spot;
  }

  /**
   * Columns: the dimensions; stage, disclosure, currency, first day, sum, sum of what is published,
   * how many, how many published; and where the database converts, the converted sum, or null if
   * there is no rate, and the last day.
   */
  String text() {
    String groups = groups();
    if (!converts(query.policy())) {
      return groups;
    }
    StringBuilder names = new StringBuilder();
    for (int at = 0; at < query.by().size(); at++) {
      names.append("g.k").append(at).append(", ");
    }
    boolean isEuro = query.currency().equals("EUR");
    String factor =
        isEuro
            ? "g.amount / m.per_euro"
            : "CAST(g.amount AS DOUBLE PRECISION) * CAST(x.per_euro AS DOUBLE PRECISION) / CASE"
                + " WHEN g.currency = 'EUR' THEN 1 ELSE CAST(m.per_euro AS DOUBLE PRECISION) END";
    return "WITH rate AS ("
        + rates()
        + ") SELECT "
        + names
        + "g.stage, g.disclosure, g.currency, min(g.day), sum(g.amount), sum(g.published),"
        + " sum(g.n), sum(g.n_published), CAST(sum("
        + factor
        + ") AS DOUBLE PRECISION), max(g.day) FROM ("
        + groups
        + ") g LEFT JOIN rate m ON m.currency = g.currency AND m.day = g.day"
        + (isEuro ? "" : " LEFT JOIN rate x ON x.currency = :currency AND x.day = g.day")
        + " GROUP BY "
        + names
        + "g.stage, g.disclosure, g.currency, (("
        + factor
        + ") IS NULL)";
  }

  /** One rate for each currency and day, or first day of a month. */
  private String rates() {
    String used =
        " AND (r.currency IN (SELECT DISTINCT t.currency FROM transactions t)"
            + (query.currency().equals("EUR") ? ")" : " OR r.currency = :currency)");
    String all =
        query.policy() instanceof Policy.Spot
            ? "SELECT r.currency, CAST(r.date_start + d.n AS DATE) AS day, r.per_euro,"
                + " r.date_start, r.entry FROM rates r CROSS JOIN "
                + DAYS
                + " AS d(n) WHERE r.date_end = r.date_start AND "
            : "SELECT r.currency, r.date_start AS day, r.per_euro, r.date_start, r.entry FROM rates"
                + " r WHERE r.date_end > r.date_start AND ";
    return "SELECT a.currency, a.day, a.per_euro FROM (SELECT b.currency, b.day, b.per_euro,"
        + " row_number() OVER (PARTITION BY b.currency, b.day ORDER BY b.date_start DESC, b.entry"
        + " DESC) AS place FROM ("
        + all
        + LIVE_RATES
        + used
        + ") b) a WHERE a.place = 1";
  }

  private String groups() {
    StringBuilder keys = new StringBuilder();
    for (int at = 0; at < query.by().size(); at++) {
      keys.append(query.by().get(at).sql).append(" AS k").append(at).append(", ");
    }
    StringBuilder groups = new StringBuilder("1");
    for (int column = 2; column <= query.by().size() + 4; column++) {
      groups.append(", ").append(column);
    }
    // What a source does not publish must not vanish beside what it does.
    boolean isPublished = query.policy() instanceof Policy.Published;
    return "SELECT "
        + keys
        + "t.stage, t.disclosure, t.currency, CAST("
        + day()
        + " AS DATE) AS day, sum(t.amount) AS amount, sum(t.published_eur) AS published, count(*)"
        + " AS n, count(t.published_eur) AS n_published FROM transactions t JOIN commitments c ON"
        + " c.id = t.commitment AND "
        + Live.is("c")
        + " WHERE "
        + Live.is("t")
        + " AND "
        + Live.counts("t.commitment")
        + only()
        + (query.dataset() == null ? "" : " AND t.dataset = :dataset")
        + (query.stage() == null ? "" : " AND t.stage = :stage")
        + " GROUP BY "
        + groups
        + (isPublished ? ", (t.published_eur IS NULL)" : "");
  }

  /** What a rate goes by. */
  private String day() {
    Policy policy = query.policy();
    if (policy instanceof Policy.Spot) {
      return "coalesce(t.date_start, t.date_end)";
    }
    return policy instanceof Policy.EcbMonthMean
        ? "date_trunc('month', coalesce(t.date_start, t.date_end))"
        : "NULL";
  }

  private String only() {
    StringBuilder conditions = new StringBuilder();
    query
        .only()
        .keySet()
        .forEach(
            dimension -> {
              List<String> any = new ArrayList<>();
              for (int at = 0; at < wanted(query, dimension).size(); at++) {
                String name = ":" + dimension.word() + at;
                any.add(
                    dimension.isJoined
                        ? "strpos('+' || "
                            + dimension.sql
                            + " || '+', '+' || "
                            + name
                            + " || '+') > 0"
                        : dimension.sql + " = " + name);
              }
              conditions
                  .append(" AND (")
                  .append(any.isEmpty() ? "1 = 0" : String.join(" OR ", any))
                  .append(')');
            });
    return conditions.toString();
  }

  /** Values that are looked for: of a body, with those that are counted with it. */
  static List<String> wanted(Report.Query query, Dimension dimension) {
    List<String> values = query.only().getOrDefault(dimension, List.of());
    return query.fold() && dimension == Dimension.DONOR
        ? values.stream().flatMap(value -> Parents.with(value).stream()).toList()
        : values;
  }
}
