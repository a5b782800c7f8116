package org.pledgebook.web.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.Needs;
import org.pledgebook.register.Networks;
import org.pledgebook.register.Report;
import org.pledgebook.register.fact.Need;
import org.pledgebook.register.fact.Programme;
import org.pledgebook.register.money.Stage;

/** What recipients ask for with what was pledged against it, and programmes with their nodes. */
final class NeedRoutes {
  private NeedRoutes() {}

  static List<Route> all() {
    return List.of(
        new Route(Api.BASE + "/needs", List.of("as-of", "policy", "currency"), NeedRoutes::needs),
        new Route(
            Api.BASE + "/needs/{need}", List.of("as-of", "policy", "currency"), NeedRoutes::need),
        new Route(Api.BASE + "/programmes", List.of("as-of"), NeedRoutes::programmes),
        new Route(Api.BASE + "/programmes/{programme}", List.of("as-of"), NeedRoutes::programme));
  }

  private static Answer needs(Request request) {
    return request.data(list(request, new Needs(request.register, request.time())));
  }

  /** Each need in euros, and in the currency that is asked for. */
  private static List<Map<String, @Nullable Object>> list(Request request, Needs needs) {
    List<Needs.NeedRow> euros = needs.list(request.state.rule(), Report.EURO);
    String currency = request.state.currency();
    List<Needs.NeedRow> rows =
        currency.equals(Report.EURO) ? euros : needs.list(request.state.rule(), currency);
    List<Map<String, @Nullable Object>> list = new ArrayList<>();
    for (int at = 0; at < rows.size(); at++) {
      list.add(json(euros.get(at), rows.get(at)));
    }
    return list;
  }

  /** The need as it stands, also by the number of what was recorded of it before. */
  private static Answer need(Request request) {
    Needs needs = new Needs(request.register, request.time());
    long entry =
        needs
            .standing(request.id("need"))
            .orElseThrow(() -> Problem.notFound("need " + request.path("need")));
    Map<String, @Nullable Object> data =
        list(request, needs).stream()
            .filter(row -> Long.valueOf(entry).equals(row.get("id")))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("need " + entry));
    data.put("pledges", needs.pledges(entry).stream().map(NeedRoutes::json).toList());
    return request.data(data);
  }

  private static Map<String, @Nullable Object> json(Needs.NeedRow euros, Needs.NeedRow row) {
    Need need = row.need();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", row.entry());
    map.put("recipient", need.recipient());
    map.put("what", need.what());
    map.put("domain", need.domain());
    map.put("amount", Json.amount(need.amount()));
    map.put("quantity", Json.plain(need.quantity().value()));
    map.put("due", Json.span(need.date()));
    map.put("source", need.source());
    map.put("needed_eur", Json.plain(euros.sum()));
    map.put("pledged_eur", pledged(euros));
    map.put("currency", row.currency());
    map.put("needed", Json.plain(row.sum()));
    map.put("pledged", pledged(row));
    map.put("stated", row.stated());
    map.put("silent", row.silent());
    return map;
  }

  private static Map<String, @Nullable Object> pledged(Needs.NeedRow row) {
    Map<String, @Nullable Object> pledged = new LinkedHashMap<>();
    for (Stage stage : Stage.values()) {
      @Nullable BigDecimal sum = row.pledged().get(stage);
      pledged.put(stage.word(), Json.plain(sum));
    }
    return pledged;
  }

  private static Map<String, @Nullable Object> json(Needs.Pledge pledge) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("commitment", pledge.commitment());
    map.put("actors", Json.codes(pledge.actor()));
    map.put("title", pledge.title());
    map.put("stage", pledge.stage().word());
    map.put("amount", Json.plain(pledge.amount()));
    map.put("currency", pledge.currency());
    map.put("date", Json.day(pledge.date()));
    return map;
  }

  private static Answer programmes(Request request) {
    return request.data(
        new Networks(request.register, request.time())
            .list().stream().map(NeedRoutes::json).toList());
  }

  private static Answer programme(Request request) {
    return new Networks(request.register, request.time())
        .node(request.id("programme"))
        .map(node -> request.data(json(node)))
        .orElseThrow(() -> Problem.notFound("programme " + request.path("programme")));
  }

  private static Map<String, @Nullable Object> json(Networks.Node node) {
    Programme programme = node.programme();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", node.id());
    map.put("name", programme.name());
    map.put("kind", programme.kind());
    map.put("parent", programme.parent());
    map.put("depth", node.depth());
    map.put("place", programme.place());
    map.put("country", programme.country());
    map.put("latitude", Json.plain(programme.latitude()));
    map.put("longitude", Json.plain(programme.longitude()));
    map.put("milestones", node.steps().stream().map(NeedRoutes::json).toList());
    map.put("commitments", node.commitments());
    return map;
  }

  private static Map<String, @Nullable Object> json(Networks.Step step) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", step.id());
    map.put("what", step.milestone().what());
    map.put("due", Json.span(step.milestone().due()));
    map.put("met", Json.day(step.milestone().met()));
    map.put("standing", step.standing().name().toLowerCase(java.util.Locale.ROOT));
    return map;
  }
}
