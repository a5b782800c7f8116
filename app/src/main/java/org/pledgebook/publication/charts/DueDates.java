package org.pledgebook.publication.charts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgebook.publication.ViewState;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Explorer;
import org.pledgebook.register.Narrowing;
import org.pledgebook.register.Register;
import org.pledgebook.register.Status;

/**
 * Due dates of commitments that count, by month and standing; one by one as well where there are
 * few.
 *
 * @param rows the commitments, the earliest due date first; none where there are many
 * @param months how many of each standing are due in a month, by its first day
 * @param undated how many name no date
 * @param datasets the ledgers that they come from; an empty name stands for statements
 */
record DueDates(
    List<CommitmentRow> rows,
    Map<LocalDate, Map<Status.Due, Long>> months,
    long undated,
    List<String> datasets) {
  /** More than can be told apart when each is drawn. */
  private static final int MOST_ROWS = 800;

  private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

  static DueDates of(Register register, ViewState state) {
    Explorer explorer = new Explorer(register, state.time());
    Narrowing counting = state.narrowing().counted(true);
    Map<LocalDate, Map<Status.Due, Long>> months = new TreeMap<>();
    Set<String> datasets = new TreeSet<>();
    long undated = 0;
    for (Explorer.DueCount count : explorer.dueMonths(counting)) {
      datasets.add(count.dataset());
      if (count.month() == null) {
        undated += count.number();
      } else {
        months
            .computeIfAbsent(count.month(), month -> new EnumMap<>(Status.Due.class))
            .merge(count.standing(), count.number(), Long::sum);
      }
    }
    List<CommitmentRow> rows =
        total(months) > MOST_ROWS
            ? List.of()
            : explorer.list(counting.dueBy(EVER), Explorer.Order.DUE);
    return new DueDates(rows, months, undated, List.copyOf(datasets));
  }

  /** Of some commitments. */
  static DueDates of(List<CommitmentRow> commitments) {
    List<CommitmentRow> counting =
        commitments.stream().filter(row -> row.original() == null).toList();
    List<CommitmentRow> dated =
        counting.stream()
            .filter(row -> row.dueEnd() != null)
            .sorted(Comparator.comparing(DueDates::due).thenComparing(CommitmentRow::id))
            .toList();
    Map<LocalDate, Map<Status.Due, Long>> months = new TreeMap<>();
    dated.forEach(
        row ->
            months
                .computeIfAbsent(
                    due(row).withDayOfMonth(1), month -> new EnumMap<>(Status.Due.class))
                .merge(row.status().due(), 1L, Long::sum));
    return new DueDates(dated, months, (long) counting.size() - dated.size(), List.of());
  }

  static LocalDate due(CommitmentRow row) {
    return Objects.requireNonNull(row.dueEnd());
  }

  private static long total(Map<LocalDate, Map<Status.Due, Long>> months) {
    return months.values().stream()
        .flatMap(standings -> standings.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  /** How many have a date. */
  long dated() {
    return total(months);
  }

  /** How many stand alike, in the order of the standings. */
  Map<Status.Due, Long> standings() {
    Map<Status.Due, Long> sums = new EnumMap<>(Status.Due.class);
    months
        .values()
        .forEach(month -> month.forEach((standing, n) -> sums.merge(standing, n, Long::sum)));
    return sums;
  }
}
