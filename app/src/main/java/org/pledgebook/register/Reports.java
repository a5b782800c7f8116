package org.pledgebook.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Rate;
import org.pledgebook.register.money.Rates;
import org.pledgebook.register.money.Stage;
import org.pledgebook.source.PledgebookException;

/**
 * Sums by the database what one rate applies to (a currency in a month, or on a day for spot).
 * Euros stay exact; month means are applied by the same query, other policies here.
 */
final class Reports {
  /** Decimals of a converted sum; the sums of stored euros are exact at six. */
  private static final int SCALE = 6;

  private final Handle handle;

  Reports(Handle handle) {
    this.handle = handle;
  }

  Report report(Report.Query query, String currency) {
    boolean isEuro = currency.equals(Report.EURO);
    if (!isEuro && query.policy() instanceof Policy.Published) {
      throw new PledgebookException(
          "what a source published is in EUR: choose another policy for " + currency);
    }
    // The currency asked for may be one that no transaction has.
    Rates rates = ReferenceRates.load(handle, query.asOf(), query.policy(), isEuro);
    if (!rates.has(currency)) {
      throw new PledgebookException(
          "the register has no rates of '"
              + currency
              + "' that "
              + query.policy().name()
              + " could use; see: pledgebook rates");
    }
    Totals totals = new Totals(query, currency, rates);
    boolean isConverted = isEuro && query.policy() instanceof Policy.EcbMonthMean;
    var statement = handle.createQuery(sql(query, isConverted)).bind("asOf", query.asOf().column());
    if (query.dataset() != null) {
      statement.bind("dataset", query.dataset());
    }
    if (query.stage() != null) {
      statement.bind("stage", query.stage().word());
    }
    statement
        .map((row, context) -> group(row, query.by().size(), isConverted))
        .forEach(totals::add);
    return new Report(query, currency, totals.rows(), totals.ratesUsed());
  }

  /**
   * The query of a report. Month means to euros, the usual case, are applied by the database, so
   * that a few lines come back and not one for each month.
   */
  private static String sql(Report.Query query, boolean isConverted) {
    StringBuilder keys = new StringBuilder();
    StringBuilder names = new StringBuilder();
    for (int at = 0; at < query.by().size(); at++) {
      keys.append(query.by().get(at).sql).append(" AS k").append(at).append(", ");
      names.append("g.k").append(at).append(", ");
    }
    String groups = grouped(query, keys.toString());
    if (!isConverted) {
      return groups;
    }
    return "SELECT "
        + names
        + "g.stage, g.disclosure, g.currency, min(g.day), sum(g.amount), sum(g.published),"
        + " sum(g.n), sum(g.n_published), CAST(sum(g.amount / m.per_euro) AS DOUBLE PRECISION),"
        + " max(g.day) FROM ("
        + groups
        + ") g LEFT JOIN (SELECT r.currency, r.date_start, r.per_euro, row_number() OVER"
        + " (PARTITION BY r.currency, r.date_start ORDER BY r.entry DESC) AS place FROM rates r"
        + " WHERE r.date_end > r.date_start AND "
        + Live.is("r")
        + ") m ON m.currency = g.currency AND m.date_start = g.day AND m.place = 1 GROUP BY "
        + names
        + "g.stage, g.disclosure, g.currency, (m.per_euro IS NULL)";
  }

  private static String grouped(Report.Query query, String keys) {
    String day =
        query.policy() instanceof Policy.Spot
            ? "coalesce(t.date_start, t.date_end)"
            : "date_trunc('month', coalesce(t.date_start, t.date_end))";
    StringBuilder groups = new StringBuilder("1");
    for (int column = 2; column <= query.by().size() + 4; column++) {
      groups.append(", ").append(column);
    }
    return "SELECT "
        + keys
        + "t.stage, t.disclosure, t.currency, CAST("
        + day
        + " AS DATE) AS day, sum(t.amount) AS amount, sum(t.published_eur) AS published, count(*)"
        + " AS n, count(t.published_eur) AS n_published FROM transactions t JOIN commitments c ON"
        + " c.id = t.commitment AND "
        + Live.is("c")
        + " WHERE "
        + Live.is("t")
        + " AND "
        + Live.counts("t.commitment")
        + (query.dataset() == null ? "" : " AND t.dataset = :dataset")
        + (query.stage() == null ? "" : " AND t.stage = :stage")
        + " GROUP BY "
        + groups;
  }

  private record Group(
      List<String> key,
      Stage stage,
      String disclosure,
      @Nullable String currency,
      @Nullable LocalDate day,
      @Nullable BigDecimal amount,
      @Nullable BigDecimal published,
      long count,
      long publishedCount,
      @Nullable BigDecimal converted,
      @Nullable LocalDate lastDay) {}

  private static Group group(ResultSet row, int keys, boolean isConverted) throws SQLException {
    List<String> key = new ArrayList<>();
    for (int column = 1; column <= keys; column++) {
      String value = row.getString(column);
      key.add(value == null ? "" : value);
    }
    return new Group(
        key,
        Stage.of(row.getString(keys + 1)),
        row.getString(keys + 2),
        row.getString(keys + 3),
        row.getObject(keys + 4, LocalDate.class),
        row.getBigDecimal(keys + 5),
        row.getBigDecimal(keys + 6),
        row.getLong(keys + 7),
        row.getLong(keys + 8),
        isConverted && row.getObject(keys + 9) != null
            ? BigDecimal.valueOf(row.getDouble(keys + 9))
            : null,
        isConverted ? row.getObject(keys + 10, LocalDate.class) : null);
  }

  /** Adds groups up to the lines of a report. */
  private static final class Totals {
    private final Report.Query query;
    private final String target;
    private final Rates rates;
    private final Map<List<String>, Line> lines = new LinkedHashMap<>();
    private final Map<String, Rate> used = new TreeMap<>();

    Totals(Report.Query query, String target, Rates rates) {
      this.query = query;
      this.target = target;
      this.rates = rates;
    }

    void add(Group group) {
      List<String> key = new ArrayList<>(group.key());
      if (query.fold()) {
        for (int at = 0; at < key.size(); at++) {
          if (query.by().get(at) == Dimension.DONOR) {
            key.set(at, Parents.of(key.get(at)));
          }
        }
      }
      List<String> whole = new ArrayList<>(key);
      whole.add(group.stage().name());
      lines.computeIfAbsent(whole, k -> new Line(key, group.stage())).add(group);
    }

    List<Report.Row> rows() {
      Comparator<Report.Row> order =
          Comparator.comparing((Report.Row row) -> String.join("\u0000", row.key()))
              .thenComparing(Report.Row::stage);
      return lines.values().stream().map(Line::row).sorted(order).toList();
    }

    List<Rate> ratesUsed() {
      return List.copyOf(used.values());
    }

    private final class Line {
      private final List<String> key;
      private final Stage stage;
      private BigDecimal sum = BigDecimal.ZERO;
      private long stated;
      private long undisclosed;
      private long missing;
      private final Map<String, BigDecimal> unconverted = new TreeMap<>();

      Line(List<String> key, Stage stage) {
        this.key = List.copyOf(key);
        this.stage = stage;
      }

      void add(Group group) {
        switch (group.disclosure()) {
          case "undisclosed" -> undisclosed += group.count();
          case "missing" -> missing += group.count();
          default -> addStated(group);
        }
      }

      private void addStated(Group group) {
        stated += group.count();
        String currency = String.valueOf(group.currency());
        BigDecimal amount = group.amount() == null ? BigDecimal.ZERO : group.amount();
        if (query.policy() instanceof Policy.Published && group.publishedCount() > 0) {
          sum = sum.add(group.published() == null ? BigDecimal.ZERO : group.published());
          return;
        }
        if (currency.equals(target)) {
          sum = sum.add(amount);
          return;
        }
        if (group.converted() != null) {
          sum = sum.add(group.converted());
          noteMonths(currency, group.day(), group.lastDay());
          return;
        }
        // Without a date only a policy that needs none can convert; release-mean is one.
        LocalDate day = group.day() == null ? LocalDate.MIN : group.day();
        Optional<Rate> from = rate(currency, day);
        Optional<Rate> to = rate(target, day);
        if (from.isPresent() && to.isPresent()) {
          sum = sum.add(to.get().fromEuros(from.get().toEuros(amount)));
          note(from.get());
          note(to.get());
        } else {
          unconverted.merge(currency, amount, BigDecimal::add);
        }
      }

      private Optional<Rate> rate(String currency, LocalDate day) {
        return currency.equals(Report.EURO)
            ? Optional.of(new Rate(currency, BigDecimal.ONE, day, day, "euro"))
            : query.policy().rate(rates, currency, day);
      }

      private void note(Rate rate) {
        if (!rate.currency().equals(Report.EURO)) {
          used.put(rate.currency() + rate.start(), rate);
        }
      }

      /** The rates of all months between two. */
      private void noteMonths(
          String currency, @Nullable LocalDate first, @Nullable LocalDate last) {
        for (LocalDate day = first;
            day != null && last != null && !day.isAfter(last);
            day = day.plusMonths(1)) {
          query.policy().rate(rates, currency, day).ifPresent(this::note);
        }
      }

      Report.Row row() {
        return new Report.Row(
            key,
            stage,
            sum.setScale(SCALE, RoundingMode.HALF_UP),
            stated,
            undisclosed,
            missing,
            Map.copyOf(unconverted));
      }
    }
  }
}
