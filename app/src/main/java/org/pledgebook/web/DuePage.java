package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pledgebook.publication.Calendar;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Explorer;
import org.pledgebook.register.Narrowing;
import org.pledgebook.register.Property;

/** What is overdue and what comes next, as a page and as a calendar to subscribe to. */
final class DuePage {
  private static final int DAYS = 30;
  private static final int MOST_ROWS = 200;
  private static final String UPCOMING = "upcoming";

  /** Later than any date: whatever has one is due by then. */
  private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

  private final Site site;

  DuePage(Site site) {
    this.site = site;
  }

  void add(RoutesConfig routes) {
    routes.get("/due", this::show);
    routes.get("/due.ics", this::calendar);
  }

  /**
   * Commitments that stand alike.
   *
   * @param title the key of its words
   * @param total how many there are; the rows are the first of them
   * @param all where all of them are
   */
  record Group(String title, List<CommitmentRow> rows, long total, String all) {}

  /** The page's model. */
  record Due(Page page, List<Group> groups) {}

  private void show(Context context) {
    Page page = Page.of(site, context, "due", "due.title");
    Explorer explorer = new Explorer(site.register, page.asOf());
    LocalDate soon = page.asOf().day().plusDays(DAYS);
    Narrowing dated = Narrowing.counting().dueBy(EVER);
    Explorer.Counts counts = explorer.counts(dated, List.of(Property.DUE));
    long upcoming = counts.of(Property.DUE, UPCOMING);
    Narrowing near = Narrowing.counting().dueBy(soon).with(Property.DUE, UPCOMING);
    long nearest = upcoming == 0 ? 0 : explorer.counts(near, List.of()).total();
    List<Group> groups = new ArrayList<>();
    for (String standing : List.of("overdue", UPCOMING, "done")) {
      long total = counts.of(Property.DUE, standing);
      if (total > 0) {
        List<CommitmentRow> rows =
            explorer.list(dated.with(Property.DUE, standing), Explorer.Order.DUE, 0, MOST_ROWS);
        if (standing.equals(UPCOMING)) {
          add(groups, "soon", rows.stream().filter(r -> !end(r).isAfter(soon)), nearest);
          add(groups, "later", rows.stream().filter(r -> end(r).isAfter(soon)), total - nearest);
        } else {
          add(groups, standing, rows.stream(), total);
        }
      }
    }
    site.views.show(context, "due", new Due(page, groups));
  }

  private static void add(List<Group> groups, String name, Stream<CommitmentRow> rows, long total) {
    String standing = name.equals("soon") || name.equals("later") ? UPCOMING : name;
    if (total > 0) {
      groups.add(
          new Group(
              "due.group." + name,
              rows.toList(),
              total,
              "/commitments?due=" + standing + "&order=due"));
    }
  }

  private static LocalDate end(CommitmentRow row) {
    return java.util.Objects.requireNonNull(row.dueEnd());
  }

  private void calendar(Context context) {
    Page page = Page.of(site, context, "due", "due.title");
    List<CommitmentRow> dated =
        new Explorer(site.register, page.asOf())
            .list(Narrowing.counting().dueBy(EVER), Explorer.Order.DUE);
    context
        .contentType("text/calendar; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"pledgebook-due.ics\"")
        .result(Calendar.of(dated, page.asOf().day()));
  }
}
