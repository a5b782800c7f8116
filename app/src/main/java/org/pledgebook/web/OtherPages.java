package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.domains.Domain;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.CommitmentFilter;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Diff;
import org.pledgebook.register.Recorded;
import org.pledgebook.register.Records;
import org.pledgebook.register.Report;
import org.pledgebook.register.fact.Import;
import org.pledgebook.register.fact.Milestone;
import org.pledgebook.register.fact.Need;
import org.pledgebook.register.fact.Programme;
import org.pledgebook.register.journal.Head;
import org.pledgebook.review.Pair;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.web.api.Operation;

/** Compare, data, needs, programmes, repeats, help and settings. */
final class OtherPages {
  private static final int REPEATS = 50;

  private final Site site;

  OtherPages(Site site) {
    this.site = site;
  }

  void add(RoutesConfig routes) {
    routes.get("/compare", this::compare);
    routes.get("/data", this::data);
    routes.get("/report", this::report);
    routes.get("/needs", this::needs);
    routes.get("/programmes", this::programmes);
    routes.get("/repeats", this::repeats);
    routes.get(
        "/help",
        context ->
            site.views.show(
                context, "help", new Plain(Page.of(site, context, "help", "help.title"))));
    routes.get(
        "/settings",
        context ->
            site.views.show(
                context,
                "settings",
                new Plain(Page.of(site, context, "settings", "settings.title"))));
    routes.post("/settings", this::save);
  }

  /** A page that needs no more than itself. */
  record Plain(Page page) {}

  /** Two times compared; the difference is null until both are given. */
  record Comparison(
      Page page, String from, String to, @Nullable Diff diff, @Nullable String problem) {}

  private void compare(Context context) {
    Page page = Page.of(site, context, "compare", "compare.title");
    LocalDate today = AsOf.now().day();
    String from = Downloads.parameter(context, "from");
    String to = Downloads.parameter(context, "to");
    Diff diff = null;
    String problem = null;
    if (from != null && to != null) {
      try {
        diff = site.register.diff(AsOf.of(from), AsOf.of(to), null);
      } catch (PledgebookException e) {
        problem = e.getMessage();
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      }
    }
    site.views.show(
        context,
        "compare",
        new Comparison(
            page,
            from == null ? today.minusDays(30).toString() : from,
            to == null ? today.toString() : to,
            diff,
            problem));
  }

  /** What can be taken away, and how the register came to be. */
  record Data(Page page, Head head, List<Recorded<Import>> imports, List<Domain> domains) {
    /** The addresses for programs, as they are described. */
    List<Operation> operations() {
      return Operation.all();
    }

    /** What the keys of an answer mean. */
    List<Operation.Field> fields(String thing) {
      return Operation.fields(thing);
    }
  }

  private void data(Context context) {
    Page page = Page.of(site, context, "data", "data.title");
    site.views.show(
        context,
        "data",
        new Data(page, site.register.journal().head(), page.records().imports(), Domain.all()));
  }

  /** Totals as a page. */
  record Totals(Page page, Report report, String by, String query) {}

  private void report(Context context) {
    Page page = Page.of(site, context, "data", "report.title");
    String by = Downloads.parameter(context, "by");
    String query = context.queryString();
    site.views.show(
        context,
        "report",
        new Totals(
            page,
            Downloads.report(site, page, context),
            by == null ? "" : by,
            query == null ? "" : "?" + query));
  }

  /** A need with the commitments made to whoever has it, in its domain. */
  record Asked(Recorded<Need> need, List<CommitmentRow> pledged) {}

  /** The page of needs. */
  record Needs(Page page, List<Asked> asked) {}

  private void needs(Context context) {
    Page page = Page.of(site, context, "data", "needs.title");
    List<CommitmentRow> all = site.register.commitments(CommitmentFilter.all(), page.asOf());
    List<Asked> asked = new ArrayList<>();
    for (Recorded<Need> need : page.records().needs()) {
      asked.add(
          new Asked(
              need,
              all.stream()
                  .filter(row -> Facets.ids(row.beneficiary()).contains(need.fact().recipient()))
                  .filter(
                      row ->
                          need.fact().domain() == null || need.fact().domain().equals(row.domain()))
                  .filter(row -> row.original() == null)
                  .toList()));
    }
    site.views.show(context, "needs", new Needs(page, asked));
  }

  /** Programmes with their nodes and steps. */
  record Programmes(
      Page page, List<Recorded<Programme>> programmes, List<Recorded<Milestone>> milestones) {
    static long id(Recorded<Programme> programme) {
      Long id = programme.fact().id();
      return id == null ? programme.entry() : id;
    }

    List<Recorded<Programme>> roots() {
      return programmes.stream().filter(p -> p.fact().parent() == null).toList();
    }

    List<Recorded<Programme>> nodes(long parent) {
      return programmes.stream()
          .filter(p -> p.fact().parent() != null && p.fact().parent() == parent)
          .toList();
    }

    List<Recorded<Milestone>> steps(long programme) {
      return milestones.stream().filter(m -> m.fact().programme() == programme).toList();
    }
  }

  private void programmes(Context context) {
    Page page = Page.of(site, context, "data", "programmes.title");
    Records records = page.records();
    site.views.show(
        context, "programmes", new Programmes(page, records.programmes(), records.milestones()));
  }

  /** Pairs that look like one promise, each with both. */
  record Repeat(Pair pair, CommitmentRow duplicate, CommitmentRow original) {}

  /** The page of repeats. */
  record Repeats(Page page, List<Repeat> repeats, long total) {}

  private void repeats(Context context) {
    Page page = Page.of(site, context, "inbox", "repeats.title");
    Map<Long, CommitmentRow> rows = new HashMap<>();
    site.register
        .commitments(CommitmentFilter.all(), page.asOf())
        .forEach(row -> rows.put(row.id(), row));
    List<Pair> pairs = site.register.repeats(page.asOf());
    List<Repeat> repeats = new ArrayList<>();
    for (Pair pair : pairs) {
      CommitmentRow duplicate = rows.get(pair.duplicate());
      CommitmentRow original = rows.get(pair.original());
      if (duplicate != null && original != null && repeats.size() < REPEATS) {
        repeats.add(new Repeat(pair, duplicate, original));
      }
    }
    site.views.show(context, "repeats", new Repeats(page, repeats, pairs.size()));
  }

  private void save(Context context) {
    String name = CommitmentActions.field(context, "reviewer");
    if (name == null || name.equals(site.options.reviewer())) {
      context.removeCookie("reviewer");
    } else {
      Page.remember(context, "reviewer", URLEncoder.encode(name, StandardCharsets.UTF_8));
    }
    context.redirect("/settings", HttpStatus.SEE_OTHER);
  }
}
