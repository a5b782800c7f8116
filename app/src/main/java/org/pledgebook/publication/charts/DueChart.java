package org.pledgebook.publication.charts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.Labels;
import org.pledgebook.publication.Table;
import org.pledgebook.publication.Tables;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Status;

/** When things are due, and what became of them: one square a commitment, or bars if many. */
final class DueChart {
  private static final double HEIGHT = 260;
  private static final double SQUARE = 14;
  private static final double BAR = 40;

  private static final List<Status.Due> ORDER =
      List.of(Status.Due.DONE, Status.Due.OVERDUE, Status.Due.UPCOMING, Status.Due.CANCELLED);

  private final Labels labels;
  private final DueDates dates;
  private final LocalDate today;
  private final Sheet sheet;

  /** Where columns may start: below the legend. */
  private double plot = Sheet.TOP + 44.0;

  DueChart(DueDates dates, LocalDate today, Caption caption, Labels labels) {
    this.labels = labels;
    this.today = today;
    this.sheet = new Sheet(labels, caption);
    this.dates = dates;
  }

  Chart draw() {
    double bottom = dates.months().isEmpty() ? sheet.empty() : plot();
    if (dates.undated() > 0) {
      sheet.note(labels.word("chart.due.undated", labels.number(dates.undated())));
    }
    Table table = dates.rows().isEmpty() ? counted() : Tables.commitments(dates.rows());
    return sheet.finish(
        ChartKind.DUE,
        labels.word("chart.due"),
        labels.word("chart.due.unit"),
        summary(),
        table,
        bottom);
  }

  /** What bars show. */
  private Table counted() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    dates
        .months()
        .forEach(
            (month, standings) ->
                standings.forEach(
                    (standing, number) ->
                        rows.add(
                            List.of(
                                YearMonth.from(month).toString(),
                                standing.name().toLowerCase(Locale.ROOT),
                                number))));
    return new Table(List.of("due", "standing", "commitments"), rows);
  }

  private String summary() {
    if (dates.months().isEmpty()) {
      return labels.word("chart.empty");
    }
    List<String> parts = new ArrayList<>();
    dates
        .standings()
        .forEach((status, count) -> parts.add(labels.due(status) + ": " + labels.number(count)));
    return labels.word(
        "chart.due.summary",
        labels.number(dates.dated()),
        labels.month(first()),
        labels.month(last()),
        String.join("; ", parts));
  }

  private LocalDate first() {
    return dates.months().keySet().stream().min(LocalDate::compareTo).orElseThrow();
  }

  private LocalDate last() {
    return dates.months().keySet().stream().max(LocalDate::compareTo).orElseThrow();
  }

  /** Months in a column: one, a quarter or a year, so that all columns fit. */
  private int step() {
    long months = ChronoUnit.MONTHS.between(first(), last()) + 1;
    return months <= 50 ? 1 : months <= 150 ? 3 : months <= 600 ? 12 : 120;
  }

  private static LocalDate start(LocalDate day, int step) {
    int index = Math.floorDiv(day.getYear() * 12 + day.getMonthValue() - 1, step) * step;
    return LocalDate.of(Math.floorDiv(index, 12), Math.floorMod(index, 12) + 1, 1);
  }

  private double plot() {
    int step = step();
    Map<LocalDate, Map<Status.Due, Long>> columns = new TreeMap<>();
    dates
        .months()
        .forEach(
            (month, standings) ->
                standings.forEach(
                    (standing, number) ->
                        columns
                            .computeIfAbsent(
                                start(month, step), d -> new EnumMap<>(Status.Due.class))
                            .merge(standing, number, Long::sum)));
    LocalDate from = start(first(), step).minusMonths(step);
    LocalDate to = start(last(), step).plusMonths(2L * step);
    legend();
    Axis across = Axis.of(from, to, sheet.left() + (sheet.isNarrow() ? 28.0 : 44.0), sheet.right());
    long highest =
        columns.values().stream()
            .mapToLong(column -> column.values().stream().mapToLong(Long::longValue).sum())
            .max()
            .orElse(1);
    boolean isEach = !dates.rows().isEmpty() && (double) highest * (SQUARE + 2) <= HEIGHT;
    Axis up = isEach ? squares(highest) : counts(highest, across);
    columns.forEach(
        (start, standings) -> {
          LocalDate end = start.plusMonths(step);
          if (isEach) {
            squares(start, end, across, up);
          } else {
            bars(standings, start, end, across, up);
          }
        });
    Axes.time(sheet, from, to, sheet.isNarrow() ? 4 : 10, across, up);
    today(from, to, across, up);
    return up.from() + 24;
  }

  private void legend() {
    List<Sheet.Swatch> swatches = new ArrayList<>();
    ORDER.stream()
        .filter(dates.standings()::containsKey)
        .forEach(
            status ->
                swatches.add(
                    new Sheet.Swatch(
                        look(status),
                        labels.due(status)
                            + " "
                            + labels.number(dates.standings().getOrDefault(status, 0L)))));
    plot += sheet.legend(swatches, sheet.left(), Sheet.TOP + 4);
  }

  /** An axis on which one square is one unit; it needs no marks. */
  private Axis squares(long highest) {
    double height = Math.max(90, (double) highest * (SQUARE + 2) + 14);
    return new Axis(0, height / (SQUARE + 2), plot + height, plot);
  }

  private Axis counts(long highest, Axis across) {
    double[] ticks = Ticks.of(0, (double) highest, 5);
    Axis up = new Axis(0, ticks[ticks.length - 1], plot + HEIGHT, plot);
    Axes.figures(sheet, ticks, tick -> labels.number((long) tick), across, up);
    return up;
  }

  private void today(LocalDate from, LocalDate to, Axis across, Axis up) {
    if (!today.isBefore(from) && !today.isAfter(to)) {
      Svg svg = sheet.drawing();
      double x = across.at(today);
      svg.line(x, up.to() - 16, x, up.from(), "pb-today");
      boolean isRight = x > sheet.width() * 0.75;
      svg.text(
          isRight ? x - 6 : x + 6,
          up.to() - 6,
          isRight ? "pb-small-end" : "pb-small",
          today.format(DateTimeFormatter.ofPattern("d MMM yyyy", labels.locale())));
    }
  }

  private void squares(LocalDate start, LocalDate end, Axis across, Axis up) {
    double wide = across.at(end) - across.at(start);
    double width = Math.max(2, Math.min(SQUARE, wide - 2));
    double x = across.at(start) + (wide - width) / 2;
    List<CommitmentRow> sorted =
        dates.rows().stream()
            .filter(row -> !DueDates.due(row).isBefore(start) && DueDates.due(row).isBefore(end))
            .sorted(Comparator.comparingInt(row -> ORDER.indexOf(row.status().due())))
            .toList();
    double y = up.from();
    for (CommitmentRow row : sorted) {
      y -= SQUARE + 2;
      String tip = DueDates.due(row) + " · " + labels.actor(row.actor()) + ": " + row.title();
      sheet.drawing().box(x, y, width, SQUARE, look(row.status().due()), tip);
    }
  }

  private void bars(
      Map<Status.Due, Long> standings, LocalDate start, LocalDate end, Axis across, Axis up) {
    double wide = across.at(end) - across.at(start);
    double width = Math.max(2, Math.min(BAR, wide - 2));
    double x = across.at(start) + (wide - width) / 2;
    long at = 0;
    for (Status.Due status : ORDER) {
      long count = standings.getOrDefault(status, 0L);
      if (count > 0) {
        double y = up.at((double) at + count);
        String tip =
            labels.word(
                "chart.due.column", labels.due(status), labels.month(start), labels.number(count));
        sheet.drawing().box(x, y, width, up.at((double) at) - y, look(status), tip);
        at += count;
      }
    }
  }

  private static String look(Status.Due status) {
    return switch (status) {
      case OVERDUE -> "pb-overdue";
      case DONE -> "pb-done";
      case CANCELLED -> "pb-withdrawn";
      default -> "pb-upcoming";
    };
  }
}
