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
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.money.Conversion;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Rate;
import org.pledgebook.register.money.Rates;
import org.pledgebook.register.money.Stage;
import org.pledgebook.source.PledgebookException;

/**
 * Sums by the database what one rate applies to. What is in the currency of the sums stays exact;
 * rates of months and days are applied by the same query, other policies here.
 */
final class Reports {
  /** Decimals of a converted sum; the sums of stored euros are exact at six. */
  private static final int SCALE = 6;

  /** Days that a daily rate may be older than the amount. */
  private static final int WEEK = 7;

  private final Handle handle;

  Reports(Handle handle) {
    this.handle = handle;
  }

  Report report(Report.Query query) {
    checkRates(query);
    boolean isConverted = ReportSql.converts(query.policy());
    Rates rates =
        isConverted
            ? new Rates(List.of())
            : ReferenceRates.load(handle, query.asOf(), query.policy(), false);
    Totals totals = new Totals(query, rates);
    Query statement =
        handle.createQuery(new ReportSql(query).text()).bind("asOf", query.asOf().column());
    bind(statement, query);
    statement
        .map((row, context) -> group(row, query.by().size(), isConverted))
        .forEach(totals::add);
    return new Report(
        query, totals.rows(), isConverted ? ratesBetween(query, totals.days()) : totals.used());
  }

  /** That nothing at all could be converted is better said than shown as nothing. */
  private void checkRates(Report.Query query) {
    if (query.currency().equals(Report.EURO)) {
      return;
    }
    String kind =
        query.policy() instanceof Policy.Spot
            ? "r.date_start = r.date_end"
            : query.policy() instanceof Policy.EcbMonthMean ? "r.date_start < r.date_end" : "1 = 1";
    boolean isKnown =
        handle
            .createQuery(
                "SELECT count(*) > 0 FROM rates r WHERE r.currency = :currency AND "
                    + kind
                    + " AND "
                    + Live.is("r"))
            .bind("currency", query.currency())
            .bind("asOf", query.asOf().column())
            .mapTo(Boolean.class)
            .one();
    if (!isKnown) {
      throw new PledgebookException(
          "the register has no rates of '"
              + query.currency()
              + "' that "
              + query.policy().name()
              + " could use; see: pledgebook rates");
    }
  }

  private static void bind(Query statement, Report.Query query) {
    query
        .only()
        .keySet()
        .forEach(
            dimension -> {
              List<String> wanted = ReportSql.wanted(query, dimension);
              for (int at = 0; at < wanted.size(); at++) {
                statement.bind(dimension.word() + at, wanted.get(at));
              }
            });
    if (ReportSql.converts(query.policy()) && !query.currency().equals("EUR")) {
      statement.bind("currency", query.currency());
    }
    if (query.dataset() != null) {
      statement.bind("dataset", query.dataset());
    }
    if (query.stage() != null) {
      statement.bind("stage", query.stage().word());
    }
  }

  /** The rates of all days or months between the first and the last that were converted. */
  private List<Rate> ratesBetween(Report.Query query, Map<String, Days> days) {
    Optional<LocalDate> first = days.values().stream().map(Days::first).min(LocalDate::compareTo);
    Optional<LocalDate> last = days.values().stream().map(Days::last).max(LocalDate::compareTo);
    if (first.isEmpty() || last.isEmpty()) {
      return List.of();
    }
    boolean isDaily = query.policy() instanceof Policy.Spot;
    Rates rates =
        ReferenceRates.load(
            handle, query.asOf(), days.keySet(), first.get().minusDays(WEEK), last.get());
    Map<String, Rate> used = new TreeMap<>();
    days.forEach(
        (currency, span) -> {
          for (LocalDate day = span.first();
              !day.isAfter(span.last());
              day = isDaily ? day.plusDays(1) : day.plusMonths(1)) {
            query
                .policy()
                .rate(rates, currency, day)
                .ifPresent(rate -> used.put(currency + rate.start(), rate));
          }
        });
    return List.copyOf(used.values());
  }

  /** From one day to another, both inclusive. */
  private record Days(LocalDate first, LocalDate last) {
    Days and(Days other) {
      return new Days(
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last);
    }
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
    private final Rates rates;
    private final Map<List<String>, Line> lines = new LinkedHashMap<>();
    private final Map<String, Rate> used = new TreeMap<>();
    private final Map<String, Days> days = new TreeMap<>();

    Totals(Report.Query query, Rates rates) {
      this.query = query;
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

    /** Rates that were applied here. */
    List<Rate> used() {
      return List.copyOf(used.values());
    }

    /** The days of what the database converted, by currency. */
    Map<String, Days> days() {
      return days;
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
        if (currency.equals(query.currency())) {
          sum = sum.add(amount);
          return;
        }
        if (group.converted() != null) {
          sum = sum.add(group.converted());
          note(currency, group);
          note(query.currency(), group);
          return;
        }
        converted(currency, amount)
            .ifPresentOrElse(
                value -> sum = sum.add(value),
                () -> unconverted.merge(currency, amount, BigDecimal::add));
      }

      /** By a policy that asks for no day. */
      private Optional<BigDecimal> converted(String currency, BigDecimal amount) {
        if (ReportSql.converts(query.policy())) {
          return Optional.empty();
        }
        Optional<Conversion> conversion =
            Conversion.of(query.policy(), rates, amount, currency, query.currency(), null);
        conversion.ifPresent(
            made -> made.rates().forEach(rate -> used.put(rate.currency() + rate.start(), rate)));
        return conversion.map(Conversion::value);
      }

      private void note(String currency, Group group) {
        if (!currency.equals("EUR") && group.day() != null && group.lastDay() != null) {
          days.merge(currency, new Days(group.day(), group.lastDay()), Days::and);
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
