package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgebook.domains.Domain;
import org.pledgebook.register.CommitmentFilter;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Dimension;
import org.pledgebook.register.Records;
import org.pledgebook.register.Report;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Stage;

/** What one actor promised and received, and what was promised in one domain, over time. */
final class PartyPages {
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
  record Year(int year, Map<Stage, BigDecimal> euros) {}

  /** One actor's or domain's model. */
  record Profile(
      Page page,
      String kind,
      String id,
      List<CommitmentRow> made,
      List<CommitmentRow> received,
      Map<Long, List<Records.Sum>> sums,
      List<Year> years,
      Map<Stage, BigDecimal> totals) {}

  private void actors(Context context) {
    Page page = Page.of(site, context, "commitments", "actors.title");
    site.views.show(context, "parties", new Parties(page, "actors", parties(page, false)));
  }

  private void domains(Context context) {
    Page page = Page.of(site, context, "commitments", "domains.title");
    site.views.show(context, "parties", new Parties(page, "domains", parties(page, true)));
  }

  private List<Party> parties(Page page, boolean domains) {
    Map<String, long[]> counts = new TreeMap<>();
    for (CommitmentRow row : site.register.commitments(CommitmentFilter.all(), page.asOf())) {
      if (row.original() == null) {
        for (String id : Facets.ids(domains ? row.domain() : row.actor())) {
          long[] count = counts.computeIfAbsent(id, i -> new long[2]);
          count[0]++;
          if (row.status().due() == org.pledgebook.register.Status.Due.OVERDUE) {
            count[1]++;
          }
        }
      }
    }
    return counts.entrySet().stream()
        .map(
            e ->
                new Party(
                    e.getKey(),
                    domains ? page.names.domain(e.getKey()) : page.names.actor(e.getKey()),
                    e.getValue()[0],
                    e.getValue()[1]))
        .sorted(java.util.Comparator.comparingLong(Party::commitments).reversed())
        .toList();
  }

  private void actor(Context context) {
    String id = context.pathParam("id");
    Page any = Page.of(site, context, "commitments", "actors.title");
    List<CommitmentRow> all = party(any, id);
    List<CommitmentRow> made =
        all.stream().filter(row -> Facets.ids(row.actor()).contains(id)).toList();
    List<CommitmentRow> received =
        all.stream().filter(row -> Facets.ids(row.beneficiary()).contains(id)).toList();
    Page page = Page.titled(site, context, "commitments", any.names.actor(id));
    show(context, page, "actor", id, made, received, Dimension.DONOR);
  }

  private void domain(Context context) {
    String id = context.pathParam("id");
    if (Domain.all().stream().noneMatch(domain -> domain.code().equals(id))) {
      throw new NotFoundResponse();
    }
    Page any = Page.of(site, context, "commitments", "domains.title");
    Page page = Page.titled(site, context, "commitments", any.names.domain(id));
    show(context, page, "domain", id, party(any, id), List.of(), Dimension.DOMAIN);
  }

  private List<CommitmentRow> party(Page page, String id) {
    return CommitmentPages.sorted(
        site.register.commitments(
            new CommitmentFilter(id, null, null, Integer.MAX_VALUE), page.asOf()),
        "newest");
  }

  private void show(
      Context context,
      Page page,
      String kind,
      String id,
      List<CommitmentRow> made,
      List<CommitmentRow> received,
      Dimension dimension) {
    Report report =
        site.register.report(
            Report.Query.by(Policy.of("ecb-month-mean"), dimension, Dimension.MONTH)
                .asOf(page.asOf()));
    Map<Integer, Map<Stage, BigDecimal>> years = new TreeMap<>();
    Map<Stage, BigDecimal> totals = new TreeMap<>();
    for (Report.Row row : report.rows()) {
      if (Facets.ids(row.key().get(0)).contains(id)) {
        int year =
            row.key().get(1).isEmpty() ? 0 : Integer.parseInt(row.key().get(1).substring(0, 4));
        years
            .computeIfAbsent(year, y -> new TreeMap<>())
            .merge(row.stage(), row.euros(), BigDecimal::add);
        totals.merge(row.stage(), row.euros(), BigDecimal::add);
      }
    }
    List<Long> ids = new ArrayList<>();
    made.forEach(row -> ids.add(row.id()));
    received.forEach(row -> ids.add(row.id()));
    site.views.show(
        context,
        "party",
        new Profile(
            page,
            kind,
            id,
            made,
            received,
            page.records().sums(ids),
            years.entrySet().stream().map(e -> new Year(e.getKey(), e.getValue())).toList(),
            totals));
  }
}
