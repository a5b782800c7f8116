package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pledgebook.publication.Calendar;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Explorer;
import org.pledgebook.register.Narrowing;
import org.pledgebook.register.Status;

/** What is overdue and what comes next, as a page and as a calendar to subscribe to. */
final class DuePage {
  private static final int DAYS = 30;
  private static final int MOST_ROWS = 200;

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
    Map<Status.Due, Explorer.Group> all =
        explorer.byDue(Narrowing.counting().dueBy(EVER), soon, MOST_ROWS);
    Explorer.Group overdue = all.getOrDefault(Status.Due.OVERDUE, Explorer.Group.NONE);
    Explorer.Group next = all.getOrDefault(Status.Due.UPCOMING, Explorer.Group.NONE);
    Explorer.Group done = all.getOrDefault(Status.Due.DONE, Explorer.Group.NONE);
    List<CommitmentRow> rows = next.rows();
    List<Group> groups = new ArrayList<>();
    add(groups, "overdue", overdue.rows().stream(), overdue.total());
    add(groups, "soon", rows.stream().filter(r -> !end(r).isAfter(soon)), next.soon());
    add(
        groups,
        "later",
        rows.stream().filter(r -> end(r).isAfter(soon)),
        next.total() - next.soon());
    add(groups, "done", done.rows().stream(), done.total());
    site.views.show(context, "due", new Due(page, groups));
  }

  private static void add(List<Group> groups, String name, Stream<CommitmentRow> rows, long total) {
    String standing = name.equals("soon") || name.equals("later") ? "upcoming" : name;
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
