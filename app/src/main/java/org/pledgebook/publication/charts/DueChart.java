package org.pledgebook.publication.charts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgebook.publication.Labels;
import org.pledgebook.publication.Tables;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Status;

/** When things are due, and what became of them: one square a commitment, or bars if many. */
final class DueChart {
  private static final double HEIGHT = 260;
  private static final double SQUARE = 14;
  private static final double BAR = 40;

  /** Where columns may start: below the legend. */
  private static final double PLOT = Sheet.TOP + 44.0;

  private static final List<Status.Due> ORDER =
      List.of(Status.Due.DONE, Status.Due.OVERDUE, Status.Due.UPCOMING, Status.Due.CANCELLED);

  private final Labels labels;
  private final List<CommitmentRow> dated;
  private final LocalDate today;
  private final Sheet sheet;
  private final Map<Status.Due, Long> counts = new EnumMap<>(Status.Due.class);
  private final long undated;

  DueChart(List<CommitmentRow> commitments, LocalDate today, Caption caption, Labels labels) {
    this.labels = labels;
    this.today = today;
    this.sheet = new Sheet(labels, caption);
    this.dated =
        commitments.stream()
            .filter(row -> row.original() == null && row.dueEnd() != null)
            .sorted(Comparator.comparing(DueChart::due).thenComparing(CommitmentRow::id))
            .toList();
    this.undated =
        commitments.stream().filter(row -> row.original() == null && row.dueEnd() == null).count();
    dated.forEach(row -> counts.merge(row.status().due(), 1L, Long::sum));
  }

  private static LocalDate due(CommitmentRow row) {
    return java.util.Objects.requireNonNull(row.dueEnd());
  }

  Chart draw() {
    double bottom = dated.isEmpty() ? sheet.empty() : plot();
    if (undated > 0) {
      sheet.note(labels.word("chart.due.undated", undated));
    }
    String title = labels.word("chart.due");
    String unit = labels.word("chart.due.unit");
    String summary = summary();
    return sheet.finish(ChartKind.DUE, title, unit, summary, Tables.commitments(dated), bottom);
  }

  private String summary() {
    if (dated.isEmpty()) {
      return labels.word("chart.empty");
    }
    List<String> parts = new ArrayList<>();
    counts.forEach((status, count) -> parts.add(labels.due(status) + ": " + count));
    return labels.word(
        "chart.due.summary",
        dated.size(),
        due(dated.get(0)),
        due(dated.get(dated.size() - 1)),
        String.join("; ", parts));
  }

  /** Months in a column: one, a quarter or a year, so that all columns fit. */
  private int step(LocalDate first, LocalDate last) {
    long months = ChronoUnit.MONTHS.between(first, last) + 1;
    return months <= 50 ? 1 : months <= 150 ? 3 : months <= 600 ? 12 : 120;
  }

  private static LocalDate start(LocalDate day, int step) {
    int index = Math.floorDiv(day.getYear() * 12 + day.getMonthValue() - 1, step) * step;
    return LocalDate.of(Math.floorDiv(index, 12), Math.floorMod(index, 12) + 1, 1);
  }

  private double plot() {
    LocalDate first = due(dated.get(0)).withDayOfMonth(1);
    LocalDate last = due(dated.get(dated.size() - 1));
    int step = step(first, last);
    Map<LocalDate, List<CommitmentRow>> columns = new TreeMap<>();
    dated.forEach(
        row -> columns.computeIfAbsent(start(due(row), step), d -> new ArrayList<>()).add(row));
    LocalDate from = start(first, step).minusMonths(step);
    LocalDate to = start(last, step).plusMonths(2L * step);
    legend();
    Axis across = Axis.of(from, to, Sheet.LEFT + 34, Sheet.RIGHT);
    int highest = columns.values().stream().mapToInt(List::size).max().orElse(1);
    boolean squares = highest * (SQUARE + 2) <= HEIGHT;
    Axis up = squares ? squares(highest) : counts(highest, across);
    columns.forEach(
        (start, rows) -> {
          LocalDate end = start.plusMonths(step);
          if (squares) {
            squares(rows, start, end, across, up);
          } else {
            bars(rows, start, end, across, up);
          }
        });
    time(from, to, across, up);
    return up.from() + 24;
  }

  private void legend() {
    List<Sheet.Swatch> swatches = new ArrayList<>();
    ORDER.stream()
        .filter(counts::containsKey)
        .forEach(
            status ->
                swatches.add(
                    new Sheet.Swatch(look(status), labels.due(status) + " " + counts.get(status))));
    sheet.legend(swatches, Sheet.LEFT, Sheet.TOP + 4);
  }

  /** An axis on which one square is one unit; it needs no marks. */
  private static Axis squares(int highest) {
    double height = Math.max(90, highest * (SQUARE + 2) + 14);
    return new Axis(0, height / (SQUARE + 2), PLOT + height, PLOT);
  }

  private Axis counts(int highest, Axis across) {
    double[] ticks = Ticks.of(0, highest, 5);
    Axis up = new Axis(0, ticks[ticks.length - 1], PLOT + HEIGHT, PLOT);
    Svg svg = sheet.drawing();
    for (double tick : ticks) {
      svg.line(across.from(), up.at(tick), across.to(), up.at(tick), "pb-grid");
      svg.text(across.from() - 8, up.at(tick) + 4, "pb-small-end", new Scale(0, labels).mark(tick));
    }
    return up;
  }

  private void time(LocalDate from, LocalDate to, Axis across, Axis up) {
    Svg svg = sheet.drawing();
    svg.line(across.from(), up.from(), across.to(), up.from(), "pb-axis");
    for (LocalDate tick : Ticks.of(from, to, 10)) {
      double x = across.at(tick);
      svg.line(x, up.from(), x, up.from() + 5, "pb-axis");
      boolean isYear = tick.getMonthValue() == 1;
      svg.text(
          x,
          up.from() + 20,
          isYear ? "pb-strong-middle" : "pb-small-middle",
          isYear
              ? String.valueOf(tick.getYear())
              : tick.format(DateTimeFormatter.ofPattern("MMM", labels.locale())));
    }
    if (!today.isBefore(from) && !today.isAfter(to)) {
      double x = across.at(today);
      svg.line(x, up.to() - 16, x, up.from(), "pb-today");
      boolean isRight = x > Sheet.WIDTH * 0.75;
      svg.text(
          isRight ? x - 6 : x + 6,
          up.to() - 6,
          isRight ? "pb-small-end" : "pb-small",
          today.format(DateTimeFormatter.ofPattern("d MMM yyyy", labels.locale())));
    }
  }

  private void squares(
      List<CommitmentRow> rows, LocalDate start, LocalDate end, Axis across, Axis up) {
    double wide = across.at(end) - across.at(start);
    double width = Math.max(2, Math.min(SQUARE, wide - 2));
    double x = across.at(start) + (wide - width) / 2;
    List<CommitmentRow> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparingInt(row -> ORDER.indexOf(row.status().due())));
    double y = up.from();
    for (CommitmentRow row : sorted) {
      y -= SQUARE + 2;
      String tip = due(row) + " · " + labels.actor(row.actor()) + ": " + row.title();
      sheet.drawing().box(x, y, width, SQUARE, look(row.status().due()), tip);
    }
  }

  private void bars(
      List<CommitmentRow> rows, LocalDate start, LocalDate end, Axis across, Axis up) {
    double wide = across.at(end) - across.at(start);
    double width = Math.max(2, Math.min(BAR, wide - 2));
    double x = across.at(start) + (wide - width) / 2;
    int at = 0;
    for (Status.Due status : ORDER) {
      int count = (int) rows.stream().filter(row -> row.status().due() == status).count();
      if (count > 0) {
        double y = up.at(at + count);
        String tip = start + " · " + labels.due(status) + ": " + count;
        sheet.drawing().box(x, y, width, up.at(at) - y, look(status), tip);
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
