package org.pledgebook.publication.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.Labels;
import org.pledgebook.register.Report;
import org.pledgebook.register.money.Stage;

/** Donors at one stage on a map of the world, with Europe larger beside it. */
final class MapChart {
  private static final double WORLD = 540;
  private static final double EUROPE = 350;
  private static final double HEIGHT = 335;
  private static final double NARROW = 336;

  /** Countries that are smaller than this get a dot, if they have a figure. */
  private static final double SMALL = 14;

  private final Labels labels;
  private final List<Report.Row> rows;
  private final Stage stage;
  private final Map<String, Report.Row> byDonor = new TreeMap<>();
  private final Sheet sheet;
  private final Drawn drawn;

  /** The drawings without colours; they are the same for every map of a width. */
  record Drawn(
      Viewport world,
      Viewport europe,
      List<Boundaries.Shape> worldShapes,
      List<Boundaries.Shape> europeShapes) {
    static Drawn on(Sheet sheet) {
      return sheet.isNarrow() ? Narrow.DRAWN : Wide.DRAWN;
    }

    private static Drawn of(Viewport world, Viewport europe) {
      return new Drawn(
          world, europe, Boundaries.world().draw(world), Boundaries.world().draw(europe));
    }

    /** Where the lower of both ends. */
    double bottom() {
      return europe.top() + europe.height();
    }

    /** Beside each other. */
    private static final class Wide {
      static final Drawn DRAWN =
          of(
              Viewport.world(24, Sheet.TOP + 74, WORLD),
              Viewport.europe(936 - EUROPE, Sheet.TOP + 40, EUROPE, HEIGHT));
    }

    /** One above the other. */
    private static final class Narrow {
      static final Drawn DRAWN = drawn();

      private static Drawn drawn() {
        Viewport world = Viewport.world(12, Sheet.TOP + 74, NARROW);
        double below = world.top() + world.height() + 16;
        return of(world, Viewport.europe(12, below, NARROW, HEIGHT * NARROW / EUROPE));
      }
    }
  }

  /**
   * Sums by donor.
   *
   * @param rows with the donor as their key, of any stage
   */
  MapChart(List<Report.Row> rows, Stage stage, Caption caption, Labels labels) {
    this.rows = Sums.at(rows, stage);
    this.stage = stage;
    this.labels = labels;
    this.sheet = new Sheet(labels, caption);
    this.drawn = Drawn.on(sheet);
    this.rows.forEach(row -> byDonor.put(row.key().get(0), row));
  }

  Chart draw() {
    double greatest = rows.stream().mapToDouble(row -> row.sum().doubleValue()).max().orElse(0);
    Scale scale = sheet.scale(greatest);
    double bottom = rows.isEmpty() ? sheet.empty() : plot(new Classes(greatest, scale));
    if (!rows.isEmpty()) {
      elsewhere(scale);
      sheet.note(labels.word("chart.map.boundaries"));
    }
    Sums.leftOut(rows, labels).forEach(sheet::note);
    String title = labels.word("chart.map");
    String unit = scale.unit() + " · " + labels.stage(stage);
    String summary = summary(scale);
    return sheet.finish(
        ChartKind.MAP,
        title,
        unit,
        summary,
        ChartTables.of(rows, sheet.currency(), "donor"),
        bottom);
  }

  private String summary(Scale scale) {
    if (rows.isEmpty()) {
      return labels.word("chart.empty");
    }
    List<String> first = new ArrayList<>();
    Sums.by(rows, 0).entrySet().stream()
        .limit(3)
        .forEach(
            e ->
                first.add(
                    labels.word("chart.part", labels.actor(e.getKey()), scale.say(e.getValue()))));
    return labels.word("chart.map.summary", rows.size(), String.join("; ", first));
  }

  private double plot(Classes classes) {
    boolean undisclosed = rows.stream().anyMatch(row -> row.stated() == 0);
    classes.legend(sheet.drawing(), sheet.left(), Sheet.TOP + 4);
    List<Sheet.Swatch> gaps =
        new ArrayList<>(List.of(new Sheet.Swatch("pb-land", labels.word("chart.nothing"))));
    if (undisclosed) {
      gaps.add(new Sheet.Swatch("pb-land pb-ring", labels.word("chart.only-undisclosed")));
    }
    classes.gaps(sheet, gaps);
    panel(drawn.world(), drawn.worldShapes(), sheet.id("pb-map-world"), classes);
    panel(drawn.europe(), drawn.europeShapes(), sheet.id("pb-map-europe"), classes);
    return drawn.bottom();
  }

  private void panel(Viewport view, List<Boundaries.Shape> shapes, String id, Classes classes) {
    Svg svg = sheet.drawing();
    view.open(svg, id);
    for (Boundaries.Shape shape : shapes) {
      if (!shape.path().isEmpty()) {
        Report.@Nullable Row row = byDonor.get(shape.country());
        svg.open("path", "class", look(row, classes), "d", shape.path());
        if (row != null) {
          svg.words("title", tip(row));
        }
        svg.close();
      }
    }
    for (Boundaries.Shape shape : shapes) {
      Report.@Nullable Row row = byDonor.get(shape.country());
      if (row != null && shape.area() < SMALL && dotted(view, shape)) {
        svg.open(
            "circle",
            "class",
            look(row, classes) + " pb-dot",
            "cx",
            shape.x(),
            "cy",
            shape.y(),
            "r",
            3.5);
        svg.words("title", tip(row));
        svg.close();
      }
    }
    svg.close();
  }

  /** Small countries get a dot; those of Europe only where Europe is large. */
  private boolean dotted(Viewport view, Boundaries.Shape shape) {
    return view.holds(shape.x(), shape.y())
        && (view.equals(drawn.europe())
            || drawn.europeShapes().stream()
                .noneMatch(
                    large ->
                        large.country().equals(shape.country())
                            && drawn.europe().holds(large.x(), large.y())));
  }

  private String look(Report.@Nullable Row row, Classes classes) {
    if (row == null) {
      return "pb-land";
    }
    return row.stated() == 0
        ? "pb-land pb-ring"
        : Classes.look(classes.of(row.sum())) + " pb-border";
  }

  private String tip(Report.Row row) {
    return labels.actor(row.key().get(0))
        + ": "
        + (row.stated() == 0
            ? labels.word("chart.n-undisclosed", row.undisclosed())
            : sheet.currency() + " " + Scale.whole(row.sum(), labels.locale()));
  }

  /** Bodies and groups, which have no place on a map. */
  private void elsewhere(Scale scale) {
    java.util.Set<String> placed = new java.util.HashSet<>();
    drawn.worldShapes().forEach(shape -> placed.add(shape.country()));
    List<String> others = new ArrayList<>();
    Map<String, BigDecimal> sums = Sums.by(rows, 0);
    sums.forEach(
        (donor, sum) -> {
          if (!placed.contains(donor)) {
            others.add(labels.actor(donor) + " " + scale.show(sum));
          }
        });
    if (!others.isEmpty()) {
      int most = 12;
      String more =
          others.size() > most ? " " + labels.word("chart.others", others.size() - most) : "";
      sheet.note(
          labels.word(
                  "chart.map.elsewhere",
                  String.join("; ", others.subList(0, Math.min(most, others.size()))))
              + more);
    }
  }
}
