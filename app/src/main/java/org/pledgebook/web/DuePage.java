package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import org.pledgebook.publication.Calendar;
import org.pledgebook.register.CommitmentFilter;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Status;

/** What is overdue and what comes next, as a page and as a calendar to subscribe to. */
final class DuePage {
  private static final int DAYS = 30;

  private final Site site;

  DuePage(Site site) {
    this.site = site;
  }

  void add(RoutesConfig routes) {
    routes.get("/due", this::show);
    routes.get("/due.ics", this::calendar);
  }

  /** The page's model. */
  record Due(
      Page page,
      List<CommitmentRow> overdue,
      List<CommitmentRow> soon,
      List<CommitmentRow> later,
      List<CommitmentRow> done) {
    boolean isEmpty() {
      return overdue.isEmpty() && soon.isEmpty() && later.isEmpty() && done.isEmpty();
    }
  }

  private List<CommitmentRow> dated(Page page) {
    return CommitmentPages.sorted(
        site.register.commitments(CommitmentFilter.all(), page.asOf()).stream()
            .filter(row -> row.dueEnd() != null && row.original() == null)
            .toList(),
        "due");
  }

  private void show(Context context) {
    Page page = Page.of(site, context, "due", "due.title");
    List<CommitmentRow> rows = dated(page);
    LocalDate limit = page.asOf().day().plusDays(DAYS);
    site.views.show(
        context,
        "due",
        new Due(
            page,
            standing(rows, Status.Due.OVERDUE),
            standing(rows, Status.Due.UPCOMING).stream()
                .filter(row -> !end(row).isAfter(limit))
                .toList(),
            standing(rows, Status.Due.UPCOMING).stream()
                .filter(row -> end(row).isAfter(limit))
                .toList(),
            standing(rows, Status.Due.DONE)));
  }

  private static LocalDate end(CommitmentRow row) {
    return java.util.Objects.requireNonNull(row.dueEnd());
  }

  private static List<CommitmentRow> standing(List<CommitmentRow> rows, Status.Due due) {
    return rows.stream().filter(row -> row.status().due() == due).toList();
  }

  private void calendar(Context context) {
    Page page = Page.of(site, context, "due", "due.title");
    context
        .contentType("text/calendar; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"pledgebook-due.ics\"")
        .result(Calendar.of(dated(page), page.asOf().day()));
  }
}
