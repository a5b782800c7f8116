package org.pledgebook.publication.charts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.Labels;
import org.pledgebook.register.Report;
import org.pledgebook.register.money.Stage;

/** Donors and domains at one stage. */
final class HeatChart {
  private static final double NAME = 208;

  /** The same on a narrow sheet. */
  private static final double SHORT = 118;

  private static final double ROW = 22;
  private static final int MOST_ROWS = 45;
  private static final double SLANT = 130;

  private final Labels labels;
  private final List<Report.Row> all;
  private final Stage stage;
  private final Map<List<String>, Report.Row> cells = new HashMap<>();
  private final List<String> donors;
  private final List<String> domains;
  private final Sheet sheet;

  /**
   * Sums by donor and domain.
   *
   * @param rows with donor and domain as their key, of any stage
   */
  HeatChart(List<Report.Row> rows, Stage stage, Caption caption, Labels labels) {
    this.all = Sums.at(rows, stage);
    this.stage = stage;
    this.labels = labels;
    this.sheet = new Sheet(labels, caption);
    all.forEach(row -> cells.put(row.key(), row));
    this.donors = new ArrayList<>(Sums.by(all, 0).keySet());
    this.domains = new ArrayList<>(Sums.by(all, 1).keySet());
  }

  Chart draw() {
    double greatest = all.stream().mapToDouble(row -> row.sum().doubleValue()).max().orElse(0);
    Scale scale = sheet.scale(greatest);
    double bottom = all.isEmpty() ? sheet.empty() : plot(scale, new Classes(greatest, scale));
    if (donors.size() > MOST_ROWS) {
      sheet.note(labels.word("chart.others", donors.size() - MOST_ROWS));
    }
    Sums.leftOut(all, labels).forEach(sheet::note);
    String title = labels.word("chart.heatmap");
    String unit = scale.unit() + " · " + labels.stage(stage);
    String summary = summary(scale);
    return sheet.finish(
        ChartKind.HEATMAP,
        title,
        unit,
        summary,
        ChartTables.of(all, sheet.currency(), "donor", "domain"),
        bottom);
  }

  private String summary(Scale scale) {
    return all.stream()
        .max(java.util.Comparator.comparing(Report.Row::sum))
        .map(
            most ->
                labels.word(
                    "chart.heatmap.summary",
                    donors.size(),
                    domains.size(),
                    labels.actor(most.key().get(0)),
                    labels.domain(most.key().get(1)),
                    scale.say(most.sum())))
        .orElse(labels.word("chart.empty"));
  }

  private double plot(Scale scale, Classes classes) {
    boolean undisclosed = all.stream().anyMatch(HeatChart::isOnlyUndisclosed);
    classes.legend(sheet.drawing(), sheet.left(), Sheet.TOP + 4);
    double below = classes.gaps(sheet, Classes.gaps(labels, undisclosed));
    double left = sheet.left() + room();
    double aside = slants() && !sheet.isNarrow() ? 60 : 0;
    double width = Math.min(150, (sheet.right() - left - aside) / domains.size());
    double top = Sheet.TOP + 40 + below + (slants() ? SLANT : 30);
    heads(left, top, width);
    List<String> shown = donors.subList(0, Math.min(MOST_ROWS, donors.size()));
    for (int at = 0; at < shown.size(); at++) {
      double y = top + at * ROW;
      String name = labels.actor(shown.get(at));
      sheet
          .drawing()
          .text(left - 10, y + ROW / 2 + 4.5, "pb-label-end", Ink.fit(name, 13, room() - 14));
      for (int column = 0; column < domains.size(); column++) {
        cell(shown.get(at), domains.get(column), left + column * width, y, width, scale, classes);
      }
    }
    return top + shown.size() * ROW;
  }

  /** For the names of donors. */
  private double room() {
    return sheet.isNarrow() ? SHORT : NAME;
  }

  /** Whether the names of domains are too wide for their columns. */
  private boolean slants() {
    double width = Math.min(150, (sheet.right() - sheet.left() - room()) / domains.size());
    return domains.stream().anyMatch(d -> Ink.width(labels.domain(d), 13) > width - 6);
  }

  private void heads(double left, double top, double width) {
    for (int column = 0; column < domains.size(); column++) {
      double x = left + (column + 0.5) * width;
      String name = labels.domain(domains.get(column));
      if (slants()) {
        sheet
            .drawing()
            .words(
                "text",
                Ink.fit(name, 13, SLANT * (sheet.isNarrow() ? 1 : 1.3)),
                "class",
                "pb-label",
                "transform",
                "translate("
                    + Svg.number(x + 3)
                    + " "
                    + Svg.number(top - 8)
                    + (sheet.isNarrow() ? ") rotate(-90)" : ") rotate(-45)"));
      } else {
        sheet.drawing().text(x, top - 10, "pb-label-middle", name);
      }
    }
  }

  private static boolean isOnlyUndisclosed(Report.Row row) {
    return row.stated() == 0 && row.undisclosed() > 0;
  }

  private void cell(
      String donor, String domain, double x, double y, double width, Scale scale, Classes classes) {
    Report.@Nullable Row row = cells.get(List.of(donor, domain));
    double middle = x + width / 2;
    Svg svg = sheet.drawing();
    String name = labels.actor(donor) + " · " + labels.domain(domain) + ": ";
    if (row == null) {
      String nothing = labels.word("chart.nothing");
      svg.box(x + 1, y + 1, width - 2, ROW - 2, "pb-none", name + nothing);
    } else if (row.stated() == 0) {
      String undisclosed = labels.word("chart.n-undisclosed", row.undisclosed());
      svg.box(x + 1, y + 1, width - 2, ROW - 2, "pb-none", name + undisclosed);
      svg.leaf("circle", "class", "pb-ring", "cx", middle, "cy", y + ROW / 2, "r", 3.5);
    } else {
      int place = classes.of(row.sum());
      String figure = scale.currency() + " " + scale.whole(row.sum());
      svg.box(x + 1, y + 1, width - 2, ROW - 2, Classes.look(place), name + figure);
      if (width >= 44) {
        svg.text(middle, y + ROW / 2 + 4.2, Classes.words(place), scale.show(row.sum()));
      }
    }
  }
}
