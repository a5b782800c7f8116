package org.pledgebook.publication.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.Labels;
import org.pledgebook.publication.RecordTables;
import org.pledgebook.register.Networks;
import org.pledgebook.register.fact.Programme;

/**
 * Where programmes and their nodes are: a shape for each kind, its name beside it where there is
 * room, and the countries of nodes without a point shaded.
 */
final class PlacesChart {
  private static final double SIZE = 4.5;
  private static final double TEXT = 12;
  private static final int SHAPES = 5;

  private final Labels labels;
  private final List<Networks.Node> nodes;
  private final Sheet sheet;
  private final MapChart.Drawn drawn;
  private final Map<String, Integer> shapes = new LinkedHashMap<>();
  private final Set<String> countries = new HashSet<>();
  private final List<double[]> taken = new ArrayList<>();

  /**
   * Places of nodes.
   *
   * @param nodes those without a place are counted and named below
   */
  PlacesChart(List<Networks.Node> nodes, Caption caption, Labels labels) {
    this.labels = labels;
    this.nodes = nodes;
    this.sheet = new Sheet(labels, caption);
    this.drawn = MapChart.Drawn.on(sheet);
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Networks.Node node : nodes) {
      if (hasPoint(node)) {
        counts.merge(node.programme().kind(), 1, Integer::sum);
      }
      if (node.programme().country() != null) {
        countries.add(node.programme().country());
      }
    }
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(kind -> shapes.put(kind.getKey(), Math.min(shapes.size(), SHAPES - 1)));
  }

  private static boolean hasPoint(Networks.Node node) {
    return node.programme().latitude() != null && node.programme().longitude() != null;
  }

  /** Whether a map can show it: by a point, or by the country. */
  static boolean hasPlace(Networks.Node node) {
    return hasPoint(node) || node.programme().country() != null;
  }

  Chart draw() {
    List<Networks.Node> placed = nodes.stream().filter(PlacesChart::hasPlace).toList();
    double bottom = placed.isEmpty() ? sheet.empty() : plot();
    if (!placed.isEmpty()) {
      sheet.note(labels.word("chart.map.boundaries"));
    }
    int nowhere = nodes.size() - placed.size();
    if (nowhere > 0) {
      sheet.note(labels.word("chart.places.nowhere", nowhere));
    }
    long points = nodes.stream().filter(PlacesChart::hasPoint).count();
    String summary =
        placed.isEmpty()
            ? labels.word("chart.empty")
            : labels.word("chart.places.summary", points, countries.size());
    return sheet.finish(
        ChartKind.PLACES,
        labels.word("chart.places"),
        labels.word("chart.places.unit"),
        summary,
        RecordTables.programmes(nodes),
        bottom);
  }

  private double plot() {
    legend();
    panel(drawn.world(), drawn.worldShapes(), sheet.id("pb-places-world"));
    panel(drawn.europe(), drawn.europeShapes(), sheet.id("pb-places-europe"));
    return drawn.bottom();
  }

  private void legend() {
    double at = sheet.left() + SIZE;
    double line = Sheet.TOP;
    for (Map.Entry<String, Integer> kind : shapes.entrySet()) {
      double wide = 12 + Ink.width(kind.getKey(), 13);
      if (sheet.isNarrow() && at > sheet.left() + SIZE && at + wide > sheet.right()) {
        at = sheet.left() + SIZE;
        line += 20;
      }
      mark(kind.getValue(), at, line, null);
      sheet.drawing().text(at + 12, line + 4, "pb-label", kind.getKey());
      at += wide + 22;
    }
    if (!countries.isEmpty()) {
      boolean fits = !sheet.isNarrow() || shapes.isEmpty();
      sheet.legend(
          List.of(new Sheet.Swatch("pb-q1", labels.word("chart.places.country"))),
          fits ? at : sheet.left(),
          line + (fits ? 3 : 23));
    }
  }

  private void panel(Viewport view, List<Boundaries.Shape> outlines, String id) {
    Svg svg = sheet.drawing();
    view.open(svg, id);
    for (Boundaries.Shape shape : outlines) {
      if (!shape.path().isEmpty()) {
        boolean there = countries.contains(shape.country());
        svg.open("path", "class", there ? "pb-q1 pb-border" : "pb-land", "d", shape.path());
        if (there) {
          svg.words("title", labels.actor(shape.country()));
        }
        svg.close();
      }
    }
    List<Networks.Node> here = nodes.stream().filter(node -> isDrawnIn(view, node)).toList();
    here.forEach(node -> point(view, node));
    // After all points, so that no name covers one.
    here.stream()
        .sorted(Comparator.comparingInt(Networks.Node::depth))
        .forEach(node -> name(view, node));
    svg.close();
  }

  /** What Europe's panel shows larger is not shown twice. */
  private boolean isDrawnIn(Viewport view, Networks.Node node) {
    if (!hasPoint(node)) {
      return false;
    }
    boolean inEurope = holds(drawn.europe(), node);
    return view.equals(drawn.europe()) ? inEurope : !inEurope && holds(view, node);
  }

  private static boolean holds(Viewport view, Networks.Node node) {
    double[] at = place(view, node);
    return view.holds(at[0], at[1]);
  }

  private static double[] place(Viewport view, Networks.Node node) {
    BigDecimal east = node.programme().longitude();
    BigDecimal north = node.programme().latitude();
    return view.place(
        east == null ? 0 : east.doubleValue(), north == null ? 0 : north.doubleValue());
  }

  private void point(Viewport view, Networks.Node node) {
    double[] at = place(view, node);
    mark(shapes.getOrDefault(node.programme().kind(), 0), at[0], at[1], tip(node.programme()));
    taken.add(new double[] {at[0] - SIZE, at[1] - SIZE, at[0] + SIZE, at[1] + SIZE});
  }

  private String tip(Programme programme) {
    StringBuilder tip = new StringBuilder(programme.name()).append(" (").append(programme.kind());
    if (programme.place() != null) {
      tip.append(", ").append(programme.place());
    }
    if (programme.country() != null) {
      tip.append(", ").append(labels.actor(programme.country()));
    }
    return tip.append(')').toString();
  }

  /** A kind is told by its shape, not by colour. */
  private void mark(int shape, double x, double y, @Nullable String tip) {
    String path =
        switch (shape) {
          case 0, 1 -> circle(x, y);
          case 2 ->
              polygon(
                  x - SIZE, y - SIZE, x + SIZE, y - SIZE, x + SIZE, y + SIZE, x - SIZE, y + SIZE);
          case 3 ->
              polygon(x, y - SIZE * 1.3, x + SIZE * 1.3, y, x, y + SIZE * 1.3, x - SIZE * 1.3, y);
          default -> polygon(x, y - SIZE * 1.2, x + SIZE * 1.2, y + SIZE, x - SIZE * 1.2, y + SIZE);
        };
    Svg svg = sheet.drawing();
    svg.open("path", "class", shape == 1 ? "pb-place-open" : "pb-place", "d", path);
    if (tip != null) {
      svg.words("title", tip);
    }
    svg.close();
  }

  private static String circle(double x, double y) {
    String radius = Svg.number(SIZE);
    String arc = "a" + radius + " " + radius + " 0 1 0 ";
    return "M"
        + Svg.number(x - SIZE)
        + " "
        + Svg.number(y)
        + arc
        + Svg.number(2 * SIZE)
        + " 0"
        + arc
        + Svg.number(-2 * SIZE)
        + " 0z";
  }

  private static String polygon(double... points) {
    StringBuilder path = new StringBuilder();
    for (int at = 0; at < points.length; at += 2) {
      path.append(at == 0 ? 'M' : 'L')
          .append(Svg.number(points[at]))
          .append(' ')
          .append(Svg.number(points[at + 1]));
    }
    return path.append('z').toString();
  }

  /** The name to the right of the point, else to its left, else nowhere: the table has it. */
  private void name(Viewport view, Networks.Node node) {
    double[] at = place(view, node);
    String name = Ink.fit(node.programme().name(), TEXT, 150);
    double width = Ink.width(name, TEXT);
    for (double left : new double[] {at[0] + SIZE + 4, at[0] - SIZE - 4 - width}) {
      double[] box = {left, at[1] - 8, left + width, at[1] + 6};
      boolean fits = box[0] > view.left() && box[2] < view.left() + view.width();
      if (fits && taken.stream().noneMatch(other -> touches(box, other))) {
        sheet.drawing().text(left, at[1] + 4, "pb-place-name", name);
        taken.add(box);
        return;
      }
    }
  }

  private static boolean touches(double[] one, double[] other) {
    return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
  }
}
