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
  private static final double BAR = 15;
  private static final double NAME = 208;
  private static final int MOST = 50;

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
    if (donors.size() > MOST) {
      sheet.note(labels.word("chart.others", donors.size() - MOST));
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

  private double plot(Scale scale, double longest) {
    List<Sheet.Swatch> swatches = new ArrayList<>();
    for (Stage stage : stages().stream().sorted(java.util.Comparator.reverseOrder()).toList()) {
      swatches.add(new Sheet.Swatch("pb-" + stage.word(), words(stage)));
    }
    sheet.legend(swatches, Sheet.LEFT, Sheet.TOP + 4);
    double top = Sheet.TOP + 46;
    List<Remainders> shown = donors.subList(0, Math.min(MOST, donors.size()));
    double bottom = top + shown.size() * ROW;
    double left = Sheet.LEFT + NAME;
    double[] ticks = Ticks.of(0, longest / Math.pow(10, scale.power()), 6);
    Axis across = new Axis(0, ticks[ticks.length - 1], left, Sheet.RIGHT - 150);
    Svg svg = sheet.drawing();
    for (double tick : ticks) {
      svg.line(
          across.at(tick), top - 8, across.at(tick), bottom, tick == 0 ? "pb-axis" : "pb-grid");
      svg.text(across.at(tick), top - 14, "pb-small-middle", scale.mark(tick));
    }
    for (int at = 0; at < shown.size(); at++) {
      row(shown.get(at), top + at * ROW, scale, across);
    }
    return bottom;
  }

  private void row(Remainders donor, double y, Scale scale, Axis across) {
    Svg svg = sheet.drawing();
    String name = labels.actor(donor.donor());
    double middle = y + ROW / 2 + 4.5;
    svg.open("text", "x", across.from() - 10, "y", middle, "class", "pb-label-end");
    svg.words("title", name);
    svg.words("tspan", Ink.fit(name, 13, NAME - 14));
    svg.close();
    figures(donor, bar(donor, name, y, scale, across) + 7, middle, scale);
  }

  /** Draws the parts, what has come furthest first; returns where they end. */
  private double bar(Remainders donor, String name, double y, Scale scale, Axis across) {
    double x = across.from();
    for (int at = Sums.DRAWN.size() - 1; at >= 0; at--) {
      Stage stage = Sums.DRAWN.get(at);
      BigDecimal part = donor.part(stage);
      if (part.signum() > 0) {
        double width = across.at(scale.units(part)) - across.from();
        String tip = name + " · " + words(stage) + ": EUR " + scale.whole(part);
        sheet
            .drawing()
            .box(x, y + (ROW - BAR) / 2, Math.max(width, 0.5), BAR, "pb-" + stage.word(), tip);
        x += width;
      }
    }
    return x;
  }

  private void figures(Remainders donor, double x, double y, Scale scale) {
    Svg svg = sheet.drawing();
    svg.open("text", "x", x, "y", y, "class", "pb-small");
    if (donor.isStated()) {
      String figure = scale.show(donor.furthest()) + (donor.outruns() ? " *" : "");
      svg.words("tspan", figure, "class", "pb-label");
    }
    if (donor.undisclosed() > 0) {
      String words = labels.word("chart.n-undisclosed", donor.undisclosed());
      svg.words("tspan", donor.isStated() ? "+ " + words : words, "dx", donor.isStated() ? 6 : 0);
    }
    svg.close();
  }
}
