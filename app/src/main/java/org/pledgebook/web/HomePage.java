package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pledgebook.register.CommitmentFilter;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.DocumentRow;
import org.pledgebook.register.Proposal;
import org.pledgebook.register.Report;
import org.pledgebook.register.Status;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Stage;

/** What is due, what is new, and the totals by stage. */
final class HomePage {
  private static final int FEW = 6;
  private static final int SOON_DAYS = 90;
  private static final int MANY = 100_000;

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
  record Total(Stage stage, BigDecimal euros, long stated, long open, double share) {}

  /** The page's model. */
  record Home(
      Page page,
      List<Total> totals,
      List<CommitmentRow> overdue,
      List<CommitmentRow> soon,
      List<DocumentRow> documents,
      List<Proposal> inbox,
      long commitments,
      long overdueCount,
      long waiting) {}

  private void show(Context context) {
    Page page = Page.of(site, context, "home", "home.title");
    LocalDate today = page.asOf().day();
    List<CommitmentRow> counted =
        site.register.commitments(CommitmentFilter.all(), page.asOf()).stream()
            .filter(row -> row.original() == null)
            .toList();
    List<CommitmentRow> overdue = standing(counted, Status.Due.OVERDUE);
    List<CommitmentRow> soon =
        standing(counted, Status.Due.UPCOMING).stream()
            .filter(row -> row.dueEnd() != null && row.dueEnd().isBefore(today.plusDays(SOON_DAYS)))
            .toList();
    List<Proposal> waiting = site.register.inbox(page.asOf(), MANY);
    List<DocumentRow> documents = page.library().documents();
    site.views.show(
        context,
        "home",
        new Home(
            page,
            totals(page),
            few(overdue),
            few(soon),
            few(documents),
            few(waiting),
            counted.size(),
            overdue.size(),
            waiting.size()));
  }

  private static List<CommitmentRow> standing(List<CommitmentRow> rows, Status.Due due) {
    return rows.stream()
        .filter(row -> row.status().due() == due)
        .sorted(
            java.util.Comparator.comparing(
                CommitmentRow::dueEnd,
                java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder())))
        .toList();
  }

  private static <T> List<T> few(List<T> list) {
    return list.subList(0, Math.min(FEW, list.size()));
  }

  private List<Total> totals(Page page) {
    Report report =
        site.register.report(Report.Query.by(Policy.of("ecb-month-mean")).asOf(page.asOf()));
    BigDecimal greatest =
        report.rows().stream()
            .map(Report.Row::euros)
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
                          row.euros(),
                          row.stated(),
                          row.undisclosed() + row.missing() + row.unconverted().size(),
                          Math.max(0, row.euros().doubleValue() / greatest.doubleValue()))));
    }
    return totals;
  }
}
