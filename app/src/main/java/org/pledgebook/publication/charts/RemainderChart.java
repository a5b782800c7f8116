package org.pledgebook.publication.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.pledgebook.publication.Labels;
import org.pledgebook.register.Report;
import org.pledgebook.register.money.Stage;

/** How far each donor's promises have come: bars of parts that exclude each other. */
final class RemainderChart {
  private static final double ROW = 22;

  /** A row of a narrow sheet has the name above its bar. */
  private static final double HIGH_ROW = 42;

  private static final double BAR = 15;
  private static final double NAME = 208;
  private static final int MOST = 50;
  private static final int MOST_NARROW = 25;

  private final Labels labels;
  private final List<Report.Row> rows;
  private final List<Remainders> donors;
  private final Sheet sheet;

  /**
   * Sums by donor.
   *
   * @param rows with the donor as their key
   */
  RemainderChart(List<Report.Row> rows, Caption caption, Labels labels) {
    this.rows = rows;
    this.labels = labels;
    this.donors = Remainders.byDonor(rows);
    this.sheet = new Sheet(labels, caption);
  }

  Chart draw() {
    double longest =
        donors.stream().mapToDouble(donor -> donor.furthest().doubleValue()).max().orElse(0);
    Scale scale = sheet.scale(longest);
    double bottom = donors.isEmpty() ? sheet.empty() : plot(scale, longest);
    if (donors.stream().anyMatch(Remainders::outruns)) {
      sheet.note(labels.word("chart.remainders.outrun"));
    }
    if (donors.size() > most()) {
      sheet.note(labels.word("chart.others", donors.size() - most()));
    }
    Sums.leftOut(rows, labels).forEach(sheet::note);
    String title = labels.word("chart.remainders");
    String unit = scale.unit() + " · " + labels.word("chart.remainders.unit");
    String summary = summary(scale);
    return sheet.finish(
        ChartKind.REMAINDERS,
        title,
        unit,
        summary,
        ChartTables.remainders(donors, sheet.currency()),
        bottom);
  }

  private String summary(Scale scale) {
    if (donors.isEmpty()) {
      return labels.word("chart.empty");
    }
    List<String> parts = new ArrayList<>();
    for (Stage stage : stages()) {
      BigDecimal sum =
          donors.stream().map(d -> d.part(stage)).reduce(BigDecimal.ZERO, BigDecimal::add);
      parts.add(labels.word("chart.part", words(stage), scale.say(sum)));
    }
    return labels.word(
        "chart.remainders.summary",
        donors.size(),
        String.join("; ", parts),
        labels.actor(donors.get(0).donor()));
  }

  /** The stages that any donor has something at. */
  private List<Stage> stages() {
    return Sums.DRAWN.stream()
        .filter(stage -> donors.stream().anyMatch(d -> d.part(stage).signum() > 0))
        .toList();
  }

  /**
   * What a part is: not yet at the next stage that anybody has records of. A source without records
   * of deliveries does not say that nothing was delivered.
   */
  private String words(Stage stage) {
    String name = labels.stage(stage);
    if (stage == Stage.DELIVERED) {
      return name;
    }
    return Sums.DRAWN.stream()
        .filter(later -> later.compareTo(stage) > 0)
        .filter(later -> donors.stream().anyMatch(donor -> donor.sums().containsKey(later)))
        .findFirst()
        .map(
            next -> labels.word("part.open", name, labels.stage(next).toLowerCase(labels.locale())))
        .orElseGet(() -> labels.word("part.last", name));
  }

  private int most() {
    return sheet.isNarrow() ? MOST_NARROW : MOST;
  }

  private double rowHeight() {
    return sheet.isNarrow() ? HIGH_ROW : ROW;
  }

  private double plot(Scale scale, double longest) {
    List<Sheet.Swatch> swatches = new ArrayList<>();
    for (Stage stage : stages().stream().sorted(java.util.Comparator.reverseOrder()).toList()) {
      swatches.add(new Sheet.Swatch("pb-" + stage.word(), words(stage)));
    }
    double top = Sheet.TOP + 46 + sheet.legend(swatches, sheet.left(), Sheet.TOP + 4);
    List<Remainders> shown = donors.subList(0, Math.min(most(), donors.size()));
    double bottom = top + shown.size() * rowHeight();
    double left = sheet.left() + (sheet.isNarrow() ? 0 : NAME);
    double[] ticks = Ticks.of(0, longest / Math.pow(10, scale.power()), sheet.isNarrow() ? 4 : 6);
    Axis across =
        new Axis(0, ticks[ticks.length - 1], left, sheet.right() - (sheet.isNarrow() ? 10 : 150));
    Svg svg = sheet.drawing();
    for (double tick : ticks) {
      svg.line(
          across.at(tick), top - 8, across.at(tick), bottom, tick == 0 ? "pb-axis" : "pb-grid");
      svg.text(across.at(tick), top - 14, "pb-small-middle", scale.mark(tick));
    }
    for (int at = 0; at < shown.size(); at++) {
      row(shown.get(at), top + at * rowHeight(), scale, across);
    }
    return bottom;
  }

  private void row(Remainders donor, double y, Scale scale, Axis across) {
    String name = labels.actor(donor.donor());
    if (sheet.isNarrow()) {
      double figures = Ink.width(figure(donor, scale) + " + " + undisclosed(donor), 13);
      name(name, across.from(), y + 16, "pb-label", sheet.right() - across.from() - figures);
      bar(donor, name, y + ROW, scale, across);
      figures(donor, sheet.right(), y + 16, "pb-small-end", scale);
    } else {
      double middle = y + ROW / 2 + 4.5;
      name(name, across.from() - 10, middle, "pb-label-end", NAME - 14);
      double end = bar(donor, name, y + (ROW - BAR) / 2, scale, across);
      figures(donor, end + 7, middle, "pb-small", scale);
    }
  }

  private void name(String name, double x, double y, String look, double room) {
    Svg svg = sheet.drawing();
    svg.open("text", "x", x, "y", y, "class", look);
    svg.words("title", name);
    svg.words("tspan", Ink.fit(name, 13, room));
    svg.close();
  }

  /** Draws the parts, what has come furthest first; returns where they end. */
  private double bar(Remainders donor, String name, double y, Scale scale, Axis across) {
    double x = across.from();
    for (int at = Sums.DRAWN.size() - 1; at >= 0; at--) {
      Stage stage = Sums.DRAWN.get(at);
      BigDecimal part = donor.part(stage);
      if (part.signum() > 0) {
        double width = across.at(scale.units(part)) - across.from();
        String tip =
            name + " · " + words(stage) + ": " + scale.currency() + " " + scale.whole(part);
        sheet.drawing().box(x, y, Math.max(width, 0.5), BAR, "pb-" + stage.word(), tip);
        x += width;
      }
    }
    return x;
  }

  private String figure(Remainders donor, Scale scale) {
    return donor.isStated() ? scale.show(donor.furthest()) + (donor.outruns() ? " *" : "") : "";
  }

  private String undisclosed(Remainders donor) {
    return donor.undisclosed() > 0 ? labels.word("chart.n-undisclosed", donor.undisclosed()) : "";
  }

  private void figures(Remainders donor, double x, double y, String look, Scale scale) {
    Svg svg = sheet.drawing();
    String words = undisclosed(donor);
    svg.open("text", "x", x, "y", y, "class", look);
    if (donor.isStated()) {
      svg.words("tspan", figure(donor, scale), "class", "pb-label");
    }
    if (!words.isEmpty()) {
      svg.words("tspan", donor.isStated() ? "+ " + words : words, "dx", donor.isStated() ? 6 : 0);
    }
    svg.close();
  }
}
