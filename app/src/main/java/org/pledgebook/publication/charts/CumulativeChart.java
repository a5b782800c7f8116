package org.pledgebook.publication.charts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.pledgebook.publication.Labels;
import org.pledgebook.register.Report;
import org.pledgebook.register.money.Stage;

/** Running sums of each stage by month; each stage is a line of its own. */
final class CumulativeChart {
  private static final double HEIGHT = 330;

  /** The height on a narrow sheet. */
  private static final double LOW = 220;

  private static final double NAME_LINE = 20;
  private static final double LABEL = 170;
  private static final double LABEL_LINE = 17;

  private final Labels labels;
  private final Map<Stage, TreeMap<LocalDate, BigDecimal>> running = new EnumMap<>(Stage.class);
  private final Map<Stage, BigDecimal> undated = new EnumMap<>(Stage.class);
  private final List<Report.Row> rows;
  private final Sheet sheet;

  /**
   * Sums by month.
   *
   * @param rows with the month's first day as their key, or nothing
   */
  CumulativeChart(List<Report.Row> rows, Caption caption, Labels labels) {
    this.rows = rows;
    this.labels = labels;
    this.sheet = new Sheet(labels, caption);
    for (Report.Row row : rows) {
      if (row.key().get(0).isEmpty()) {
        undated.merge(row.stage(), row.sum(), BigDecimal::add);
      } else {
        running
            .computeIfAbsent(row.stage(), s -> new TreeMap<>())
            .merge(LocalDate.parse(row.key().get(0)), row.sum(), BigDecimal::add);
      }
    }
    running
        .values()
        .forEach(
            months -> {
              BigDecimal sum = BigDecimal.ZERO;
              for (Map.Entry<LocalDate, BigDecimal> month : months.entrySet()) {
                sum = sum.add(month.getValue());
                month.setValue(sum);
              }
            });
  }

  Chart draw() {
    double highest = 0;
    double lowest = 0;
    for (TreeMap<LocalDate, BigDecimal> months : running.values()) {
      for (BigDecimal sum : months.values()) {
        highest = Math.max(highest, sum.doubleValue());
        lowest = Math.min(lowest, sum.doubleValue());
      }
    }
    Scale scale = sheet.scale(Math.max(highest, -lowest));
    double bottom = running.isEmpty() ? sheet.empty() : plot(scale, lowest, highest);
    undated.forEach(
        (stage, sum) -> {
          if (sum.signum() != 0) {
            sheet.note(labels.word("chart.undated", labels.stage(stage), scale.say(sum)));
          }
        });
    Sums.leftOut(rows, labels).forEach(sheet::note);
    String title = labels.word("chart.cumulative");
    String summary = summary(scale);
    return sheet.finish(
        ChartKind.CUMULATIVE,
        title,
        scale.unit(),
        summary,
        ChartTables.cumulative(rows, sheet.currency()),
        bottom);
  }

  private String summary(Scale scale) {
    List<String> ends = new ArrayList<>();
    running.forEach(
        (stage, months) ->
            ends.add(
                labels.word(
                    "chart.cumulative.end",
                    labels.stage(stage),
                    scale.say(months.lastEntry().getValue()),
                    labels.month(months.firstKey()),
                    labels.month(months.lastKey()))));
    return ends.isEmpty() ? labels.word("chart.empty") : String.join(" ", ends);
  }

  private double plot(Scale scale, double lowest, double highest) {
    LocalDate first =
        running.values().stream().map(TreeMap::firstKey).min(LocalDate::compareTo).orElseThrow();
    LocalDate last =
        running.values().stream().map(TreeMap::lastKey).max(LocalDate::compareTo).orElseThrow();
    LocalDate end = last.plusMonths(1);
    double unit = Math.pow(10, scale.power());
    double[] ticks = Ticks.of(lowest / unit, highest / unit, 6);
    double left = sheet.left() + (sheet.isNarrow() ? 40 : 52);
    double top = sheet.isNarrow() ? names(scale) : Sheet.TOP;
    Axis across = Axis.of(first, end, left, sheet.right() - (sheet.isNarrow() ? 8 : LABEL));
    Axis up =
        new Axis(ticks[0], ticks[ticks.length - 1], top + (sheet.isNarrow() ? LOW : HEIGHT), top);
    Axes.figures(sheet, ticks, scale::mark, across, up);
    Axes.time(sheet, first, end, sheet.isNarrow() ? 4 : 9, across, up);
    running.forEach((stage, months) -> line(stage, months, end, across, up, scale));
    ends(scale, across, up);
    return up.from() + 22;
  }

  private void line(
      Stage stage,
      NavigableMap<LocalDate, BigDecimal> months,
      LocalDate end,
      Axis across,
      Axis up,
      Scale scale) {
    StringBuilder path = new StringBuilder();
    double y = up.at(0);
    path.append('M').append(point(across.at(months.firstKey()), y));
    for (Map.Entry<LocalDate, BigDecimal> month : months.entrySet()) {
      path.append('H').append(Svg.number(across.at(month.getKey())));
      y = up.at(scale.units(month.getValue()));
      path.append('V').append(Svg.number(y));
    }
    path.append('H').append(Svg.number(across.at(end)));
    sheet.drawing().leaf("path", "class", "pb-line-" + stage.word(), "d", path);
  }

  private static String point(double x, double y) {
    return Svg.number(x) + " " + Svg.number(y);
  }

  /** Name and sum of each line above the drawing; returns where that may start. */
  private double names(Scale scale) {
    double y = Sheet.TOP;
    Svg svg = sheet.drawing();
    for (Map.Entry<Stage, BigDecimal> end : highestFirst()) {
      int left = sheet.left();
      svg.line(left, y - 4, left + 24, y - 4, "pb-line-" + end.getKey().word());
      named(end, left + 32.0, y, scale);
      y += NAME_LINE;
    }
    return y;
  }

  private List<Map.Entry<Stage, BigDecimal>> highestFirst() {
    List<Map.Entry<Stage, BigDecimal>> ends = new ArrayList<>();
    running.forEach((stage, months) -> ends.add(Map.entry(stage, months.lastEntry().getValue())));
    ends.sort(Map.Entry.<Stage, BigDecimal>comparingByValue().reversed());
    return ends;
  }

  private void named(Map.Entry<Stage, BigDecimal> end, double x, double y, Scale scale) {
    Svg svg = sheet.drawing();
    svg.open("text", "x", x, "y", y, "class", "pb-label");
    svg.words("tspan", labels.stage(end.getKey()), "class", "pb-label");
    svg.words("tspan", scale.show(end.getValue()), "dx", 5, "class", "pb-strong");
    svg.close();
  }

  /** Name and sum at the end of each line, moved apart where they would cover each other. */
  private void ends(Scale scale, Axis across, Axis up) {
    double free = Double.NEGATIVE_INFINITY;
    for (Map.Entry<Stage, BigDecimal> end : highestFirst()) {
      double y = up.at(scale.units(end.getValue()));
      double at = Math.max(y, free);
      free = at + LABEL_LINE;
      Svg svg = sheet.drawing();
      svg.leaf(
          "circle", "class", "pb-dot-" + end.getKey().word(), "cx", across.to(), "cy", y, "r", 4);
      if (!sheet.isNarrow()) {
        named(end, across.to() + 12, at + 4, scale);
      }
    }
  }
}
