package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
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
import org.pledgebook.register.Dimension;
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
      AsOf before = AsOf.of(from);
      AsOf after = AsOf.of(to);
      try {
        diff = site.register.diff(before, after, null);
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

  /**
   * A line of totals.
   *
   * @param names of what its key has, in the page's words
   * @param before the names of the line before
   */
  record Line(Report.Row row, List<Dimension> by, List<String> names, List<String> before) {
    /** Whether the line before has the same name here, and before here. */
    boolean isAgain(int at) {
      return before.size() > at && before.subList(0, at + 1).equals(names.subList(0, at + 1));
    }

    /** The page of what is named, or null if it has none of its own. */
    @Nullable String address(int at) {
      String value = row.key().get(at);
      boolean isOne = !value.isEmpty() && value.indexOf('+') < 0;
      return switch (by.get(at)) {
        case DONOR, RECIPIENT -> isOne ? "/actors/" + Page.encoded(value) : null;
        case DOMAIN -> isOne ? "/domains/" + Page.encoded(value) : null;
        default -> null;
      };
    }
  }

  /** Totals as a page. */
  record Totals(Page page, Report report, String by, String query) {
    /** In the order of their names, which is not that of their codes. */
    List<Line> lines() {
      List<Dimension> by = report.query().by();
      List<Line> lines = new ArrayList<>();
      for (Report.Row row : report.rows()) {
        List<String> names = new ArrayList<>();
        for (int at = 0; at < by.size(); at++) {
          names.add(page.key(by.get(at), row.key().get(at)));
        }
        lines.add(new Line(row, by, names, List.of()));
      }
      Collator order = Collator.getInstance(page.texts.locale());
      lines.sort((a, b) -> compare(order, a.names(), b.names()));
      for (int at = 1; at < lines.size(); at++) {
        Line line = lines.get(at);
        lines.set(at, new Line(line.row(), by, line.names(), lines.get(at - 1).names()));
      }
      return lines;
    }

    private static int compare(Collator order, List<String> a, List<String> b) {
      for (int at = 0; at < a.size(); at++) {
        int compared = order.compare(a.get(at), b.get(at));
        if (compared != 0) {
          return compared;
        }
      }
      return 0;
    }
  }

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
    Onward.to(context, "/settings", "said.settings");
  }
}
