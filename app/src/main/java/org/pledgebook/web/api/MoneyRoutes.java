package org.pledgebook.web.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.Tables;
import org.pledgebook.publication.Totals;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Diff;
import org.pledgebook.register.Dimension;
import org.pledgebook.register.Listing;
import org.pledgebook.register.Report;

/** Transactions, their sums, and what changed between two times. */
final class MoneyRoutes {
  private MoneyRoutes() {}

  static List<Route> all() {
    return List.of(
        new Route(
            Api.BASE + "/transactions",
            List.of("commitment", "stage", "dataset", "as-of", "limit", "after"),
            MoneyRoutes::transactions),
        new Route(
            Api.BASE + "/reports",
            List.of(
                "by",
                "actor",
                "beneficiary",
                "domain",
                "commitment",
                "stage",
                "dataset",
                "as-of",
                "policy",
                "currency",
                "fold"),
            MoneyRoutes::report),
        new Route(Api.BASE + "/diff", List.of("from", "to", "dataset"), MoneyRoutes::diff));
  }

  private static Answer transactions(Request request) {
    List<Listing.TransactionRow> rows =
        new Listing(request.register, request.time())
            .transactions(
                request.state.commitments(),
                request.state.stage(),
                request.state.dataset(),
                request.after(),
                request.limit() + 1);
    return request.page(
        rows.stream().map(Json::transaction).toList(),
        rows.stream().map(Listing.TransactionRow::id).toList());
  }

  private static Answer report(Request request) {
    String by = request.optional("by");
    Dimension[] dimensions =
        by == null
            ? new Dimension[0]
            : Arrays.stream(by.split(",")).map(Dimension::of).distinct().toArray(Dimension[]::new);
    Report report = Totals.of(request.register, request.state, dimensions);
    Map<String, @Nullable Object> envelope = request.envelope();
    envelope.put("policy", request.state.policy());
    envelope.put("currency", request.state.currency());
    envelope.put("data", Json.rows(Tables.of(report)));
    envelope.put(
        "rates",
        report.rates().stream()
            .map(
                rate -> {
                  Map<String, @Nullable Object> map = new LinkedHashMap<>();
                  map.put("currency", rate.currency());
                  map.put("per_euro", Json.plain(rate.perEuro()));
                  map.put("start", rate.start().toString());
                  map.put("end", rate.end().toString());
                  map.put("source", rate.source());
                  return map;
                })
            .toList());
    return Answer.json(envelope);
  }

  private static Answer diff(Request request) {
    String to = request.optional("to");
    Diff diff =
        request.register.diff(
            AsOf.of(request.required("from")),
            to == null ? AsOf.now() : AsOf.of(to),
            request.state.dataset());
    List<Map<String, Object>> totals = new ArrayList<>();
    diff.totals()
        .forEach(
            (stage, byCurrency) ->
                byCurrency.forEach(
                    (currency, total) ->
                        totals.add(
                            Map.of(
                                "stage", stage.word(),
                                "currency", currency,
                                "before", plain(total.before()),
                                "after", plain(total.after()),
                                "difference", plain(total.difference())))));
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("rows", Json.rows(Tables.of(diff)));
    data.put("totals", totals);
    return request.data(data);
  }

  private static Object plain(java.math.BigDecimal number) {
    return Objects.requireNonNull(Json.plain(number));
  }
}
