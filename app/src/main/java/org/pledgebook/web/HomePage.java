package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.DocumentRow;
import org.pledgebook.register.Explorer;
import org.pledgebook.register.Narrowing;
import org.pledgebook.register.Proposal;
import org.pledgebook.register.Report;
import org.pledgebook.register.Status;
import org.pledgebook.register.money.Stage;

/** What is due, what is new, and the totals by stage. */
final class HomePage {
  private static final int FEW = 6;
  private static final int SOON_DAYS = 90;

  private final Site site;

  HomePage(Site site) {
    this.site = site;
  }

  void add(RoutesConfig routes) {
    routes.get("/", this::show);
  }

  /**
   * The sum of a stage.
   *
   * @param share of the greatest, 0 to 1, for the bar
   */
  record Total(Stage stage, BigDecimal sum, long stated, long open, double share) {}

  /** The page's model. */
  record Home(
      Page page,
      List<Total> totals,
      List<RateLine> rates,
      List<CommitmentRow> overdue,
      List<CommitmentRow> soon,
      List<DocumentRow> documents,
      List<Proposal> inbox,
      long commitments,
      long overdueCount,
      long waiting) {}

  private void show(Context context) {
    Page page = Page.of(site, context, "home", "home.title");
    Explorer explorer = new Explorer(site.register, page.asOf());
    LocalDate last = page.asOf().day().plusDays(SOON_DAYS - 1L);
    Map<Status.Due, Explorer.Group> all = explorer.byDue(Narrowing.counting(), last, FEW);
    Explorer.Group overdue = all.getOrDefault(Status.Due.OVERDUE, Explorer.Group.NONE);
    Explorer.Group next = all.getOrDefault(Status.Due.UPCOMING, Explorer.Group.NONE);
    Report report = site.register.report(page.report());
    site.views.show(
        context,
        "home",
        new Home(
            page,
            totals(report),
            RateLine.of(report.rates()),
            overdue.rows(),
            next.rows().stream().limit(next.soon()).toList(),
            page.library().documents(FEW),
            site.register.inbox(page.asOf(), FEW),
            all.values().stream().mapToLong(Explorer.Group::total).sum(),
            overdue.total(),
            site.register.waiting(page.asOf())));
  }

  private static List<Total> totals(Report report) {
    BigDecimal greatest =
        report.rows().stream()
            .map(Report.Row::sum)
            .reduce(BigDecimal.ONE, (one, other) -> one.max(other));
    List<Total> totals = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      report
          .row(stage)
          .ifPresent(
              row ->
                  totals.add(
                      new Total(
                          stage,
                          row.sum(),
                          row.stated(),
                          row.undisclosed() + row.missing() + row.unconverted().size(),
                          Math.max(0, row.sum().doubleValue() / greatest.doubleValue()))));
    }
    return totals;
  }
}
