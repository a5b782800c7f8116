package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgebook.domains.Domain;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Diff;
import org.pledgebook.register.Explorer;
import org.pledgebook.register.Recorded;
import org.pledgebook.register.Report;
import org.pledgebook.register.fact.Import;
import org.pledgebook.register.journal.Head;
import org.pledgebook.review.Pair;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.web.api.Operation;

/** Compare, data, totals, repeats, help and settings. */
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

  /** Pairs that look like one promise, each with both. */
  record Repeat(Pair pair, CommitmentRow duplicate, CommitmentRow original) {}

  /** The page of repeats. */
  record Repeats(Page page, List<Repeat> repeats, long total) {}

  private void repeats(Context context) {
    Page page = Page.of(site, context, "inbox", "repeats.title");
    List<Pair> pairs = site.register.repeats(page.asOf());
    List<Long> ids =
        pairs.stream()
            .limit(REPEATS)
            .flatMap(pair -> Stream.of(pair.duplicate(), pair.original()))
            .distinct()
            .toList();
    Map<Long, CommitmentRow> rows = new Explorer(site.register, page.asOf()).byId(ids);
    List<Repeat> repeats = new ArrayList<>();
    for (Pair pair : pairs.subList(0, Math.min(REPEATS, pairs.size()))) {
      CommitmentRow duplicate = rows.get(pair.duplicate());
      CommitmentRow original = rows.get(pair.original());
      if (duplicate != null && original != null) {
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
