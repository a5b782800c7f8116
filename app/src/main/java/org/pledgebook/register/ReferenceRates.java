package org.pledgebook.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Rate;
import org.pledgebook.register.money.Rates;

/** Reads the rates that a policy can need, as of a time. */
final class ReferenceRates {
  private ReferenceRates() {}

  /**
   * Loads them.
   *
   * @param onlyUsed leaves out currencies that no transaction has
   */
  static Rates load(Handle handle, AsOf asOf, Policy policy, boolean onlyUsed) {
    if (policy instanceof Policy.Published) {
      return new Rates(List.of());
    }
    // Months suffice for month means; days are many, and read only where they are asked for.
    String which = policy instanceof Policy.EcbMonthMean ? " AND date_start < date_end" : "";
    String used =
        onlyUsed ? " AND currency IN (SELECT DISTINCT t.currency FROM transactions t)" : "";
    return read(handle.createQuery(sql(which + used)).bind("asOf", asOf.column()));
  }

  /** Those of some currencies that cover a day from the first to the last. */
  static Rates load(
      Handle handle, AsOf asOf, Collection<String> currencies, LocalDate first, LocalDate last) {
    if (currencies.isEmpty()) {
      return new Rates(List.of());
    }
    boolean isBounded = !first.equals(LocalDate.MIN);
    Query query =
        handle
            .createQuery(
                sql(
                    " AND currency IN (<currencies>)"
                        + (isBounded
                            ? " AND date_end >= CAST(:first AS DATE) AND date_start <= CAST(:last"
                                + " AS DATE)"
                            : "")))
            .bindList("currencies", List.copyOf(currencies))
            .bind("asOf", asOf.column());
    return read(
        isBounded ? query.bind("first", first.toString()).bind("last", last.toString()) : query);
  }

  static SortedMap<String, LocalDate> currencies(Handle handle, AsOf asOf) {
    return handle
        .createQuery(
            "SELECT currency, max(date_end) FROM rates r WHERE " + Live.is("r") + " GROUP BY 1")
        .bind("asOf", asOf.column())
        .map((row, context) -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class)))
        .stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other, TreeMap::new));
  }

  private static String sql(String condition) {
    return "SELECT currency, per_euro, date_start, date_end, source FROM rates r WHERE "
        + Live.is("r")
        + condition
        + " ORDER BY entry";
  }

  private static Rates read(Query query) {
    return new Rates(
        query
            .map(
                (row, context) ->
                    new Rate(
                        row.getString(1),
                        new BigDecimal(row.getBigDecimal(2).stripTrailingZeros().toPlainString()),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getString(5)))
            .list());
  }
}
