package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgebook.domains.Domain;
import org.pledgebook.publication.charts.ChartKind;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Dimension;
import org.pledgebook.register.Explorer;
import org.pledgebook.register.Narrowing;
import org.pledgebook.register.Property;
import org.pledgebook.register.Records;
import org.pledgebook.register.Report;
import org.pledgebook.register.money.Stage;

/** What one actor promised and received, and what was promised in one domain, over time. */
final class PartyPages {
  private static final int MOST_ROWS = 100;

  private final Site site;

  PartyPages(Site site) {
    this.site = site;
  }

  void add(RoutesConfig routes) {
    routes.get("/actors", this::actors);
    routes.get("/actors/{id}", this::actor);
    routes.get("/domains", this::domains);
    routes.get("/domains/{id}", this::domain);
  }

  /** An actor or domain in a list. */
  record Party(String id, String name, long commitments, long overdue) {}

  /** A list's model. */
  record Parties(Page page, String kind, List<Party> parties) {}

  /** Money of a year at the stages; those without a date are under 0. */
  record Year(int year, Map<Stage, BigDecimal> sums) {
    /** In their order, those without a date last. */
    private static List<Year> of(Map<Integer, Map<Stage, BigDecimal>> years) {
      return years.entrySet().stream()
          .map(year -> new Year(year.getKey(), year.getValue()))
          .sorted(
              Comparator.comparingInt(year -> year.year() == 0 ? Integer.MAX_VALUE : year.year()))
          .toList();
    }
  }

  /**
   * The newest of some commitments.
   *
   * @param total how many there are
   * @param all where all of them are
   */
  record Part(List<CommitmentRow> rows, long total, String all) {}

  /** What a list heads: the key of its words. */
  record Shown(String title, Part part) {}

  /**
   * One actor's or domain's model.
   *
   * @param filter that charts and lists of it are narrowed by; of an actor that was promised more
   *     than it promised, what it was promised
   */
  record Profile(
      Page page,
      String kind,
      String filter,
      String id,
      Part made,
      Part received,
      Map<Long, List<Records.Sum>> sums,
      List<Year> years,
      Map<Stage, BigDecimal> totals,
      List<RateLine> rates,
      ChartPages.Shown drawn) {
    /** Another view of the same. */
    String address(String path) {
      return page.to(path + "?" + filter + "=" + Page.encoded(id));
    }

    /** The lists, first what there is more of. */
    List<Shown> lists() {
      if (!kind.equals("actor")) {
        return List.of(new Shown("commitments.title", made));
      }
      Shown first = new Shown("party.promised", made);
      Shown second = new Shown("party.promised.to", received);
      return filter.equals("beneficiary") ? List.of(second, first) : List.of(first, second);
    }
  }

  private void actors(Context context) {
    Page page = Page.of(site, context, "actors", "actors.title");
    site.views.show(context, "parties", new Parties(page, "actors", parties(page, Property.ACTOR)));
  }

  private void domains(Context context) {
    Page page = Page.of(site, context, "commitments", "domains.title");
    site.views.show(
        context, "parties", new Parties(page, "domains", parties(page, Property.DOMAIN)));
  }

  private List<Party> parties(Page page, Property property) {
    Explorer explorer = new Explorer(site.register, page.asOf());
    Explorer.Counts all = explorer.counts(Narrowing.counting(), List.of(property));
    Explorer.Counts overdue =
        explorer.counts(Narrowing.counting().with(Property.DUE, "overdue"), List.of(property));
    return all.values().getOrDefault(property, List.of()).stream()
        .map(
            count ->
                new Party(
                    count.value(),
                    Facets.name(page, property.word(), count.value()),
                    count.number(),
                    overdue.of(property, count.value())))
        .toList();
  }

  private void actor(Context context) {
    String id = context.pathParam("id");
    Page any = Page.of(site, context, "actors", "actors.title");
    Page page = Page.titled(site, context, "actors", any.names.actor(id));
    Part made = part(page, Property.ACTOR, id);
    Part received = part(page, Property.BENEFICIARY, id);
    boolean isRecipient = received.total() > made.total();
    show(
        context,
        page,
        "actor",
        id,
        made,
        received,
        isRecipient ? Dimension.RECIPIENT : Dimension.DONOR);
  }

  private void domain(Context context) {
    String id = context.pathParam("id");
    if (Domain.all().stream().noneMatch(domain -> domain.code().equals(id))) {
      throw new NotFoundResponse();
    }
    Page any = Page.of(site, context, "commitments", "domains.title");
    Page page = Page.titled(site, context, "commitments", any.names.domain(id));
    show(
        context,
        page,
        "domain",
        id,
        part(page, Property.DOMAIN, id),
        new Part(List.of(), 0, ""),
        Dimension.DOMAIN);
  }

  private Part part(Page page, Property property, String id) {
    Explorer explorer = new Explorer(site.register, page.asOf());
    Narrowing narrowing = Narrowing.all().with(property, id);
    List<CommitmentRow> rows = explorer.list(narrowing, Explorer.Order.NEWEST, 0, MOST_ROWS);
    long total =
        rows.size() < MOST_ROWS ? rows.size() : explorer.counts(narrowing, List.of()).total();
    return new Part(rows, total, "/commitments?" + property.word() + "=" + Page.encoded(id));
  }

  private void show(
      Context context,
      Page page,
      String kind,
      String id,
      Part made,
      Part received,
      Dimension dimension) {
    String filter = dimension == Dimension.RECIPIENT ? "beneficiary" : kind;
    Part shown = dimension == Dimension.RECIPIENT ? received : made;
    Report report =
        site.register.report(
            page.report(dimension, Dimension.MONTH).only(Map.of(dimension, List.of(id))));
    Map<Integer, Map<Stage, BigDecimal>> years = new TreeMap<>();
    Map<Stage, BigDecimal> totals = new TreeMap<>();
    for (Report.Row row : report.rows()) {
      int year =
          row.key().get(1).isEmpty() ? 0 : Integer.parseInt(row.key().get(1).substring(0, 4));
      years
          .computeIfAbsent(year, y -> new TreeMap<>())
          .merge(row.stage(), row.sum(), BigDecimal::add);
      totals.merge(row.stage(), row.sum(), BigDecimal::add);
    }
    List<Long> ids = new ArrayList<>();
    made.rows().forEach(row -> ids.add(row.id()));
    received.rows().forEach(row -> ids.add(row.id()));
    // What is easier seen than read.
    List<ChartKind> kinds = new ArrayList<>();
    if (!totals.isEmpty()) {
      kinds.add(ChartKind.CUMULATIVE);
    }
    if (shown.rows().stream().anyMatch(row -> row.dueEnd() != null)) {
      kinds.add(ChartKind.DUE);
    }
    site.views.show(
        context,
        "party",
        new Profile(
            page,
            kind,
            filter,
            id,
            made,
            received,
            page.records().sums(ids),
            Year.of(years),
            totals,
            RateLine.of(report.rates()),
            ChartPages.of(page, context, filter, id, kinds)));
  }
}
