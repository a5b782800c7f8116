package org.pledgebook.publication.charts;

import java.util.ArrayList;
import java.util.List;

/** Lines of points on a drawing. */
final class Outline {
  private Outline() {}

  /** Left, top, right, bottom. */
  static double[] box(double[][] points) {
    double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    for (double[] point : points) {
      box[0] = Math.min(box[0], point[0]);
      box[1] = Math.min(box[1], point[1]);
      box[2] = Math.max(box[2], point[0]);
      box[3] = Math.max(box[3], point[1]);
    }
    return box;
  }

  static double area(double[][] ring) {
    double twice = 0;
    for (int at = 0, before = ring.length - 1; at < ring.length; before = at++) {
      twice += ring[before][0] * ring[at][1] - ring[at][0] * ring[before][1];
    }
    return twice / 2;
  }

  static double[] middle(double[][] ring) {
    double[] box = box(ring);
    return new double[] {(box[0] + box[2]) / 2, (box[1] + box[3]) / 2};
  }

  /** A ring as part of a path; rings that have shrunk to a line are left out. */
  static void append(StringBuilder path, double[][] ring) {
    if (ring.length < 3) {
      return;
    }
    boolean closed = java.util.Arrays.equals(ring[0], ring[ring.length - 1]);
    int length = closed ? ring.length - 1 : ring.length;
    for (int at = 0; at < length; at++) {
      path.append(at == 0 ? 'M' : 'L')
          .append(tenths(ring[at][0]))
          .append(' ')
          .append(tenths(ring[at][1]));
    }
    path.append('Z');
  }

  private static String tenths(double value) {
    return Svg.number(Math.round(value * 10) / 10.0);
  }

  /**
   * Leaves out points that lie closer than a distance to the line without them (the algorithm of
   * Ramer, Douglas and Peucker). The ends stay, so that lines still meet.
   */
  static double[][] simplify(double[][] line, double distance) {
    boolean[] keep = new boolean[line.length];
    keep[0] = true;
    keep[line.length - 1] = true;
    split(line, 0, line.length - 1, distance, keep);
    int count = 0;
    for (boolean kept : keep) {
      count += kept ? 1 : 0;
    }
    double[][] simple = new double[count][];
    int next = 0;
    for (int at = 0; at < line.length; at++) {
      if (keep[at]) {
        simple[next++] = line[at];
      }
    }
    return simple;
  }

  private static void split(double[][] line, int from, int to, double distance, boolean[] keep) {
    double most = 0;
    int farthest = -1;
    for (int at = from + 1; at < to; at++) {
      double away = away(line[at], line[from], line[to]);
      if (away > most) {
        most = away;
        farthest = at;
      }
    }
    if (most > distance) {
      keep[farthest] = true;
      split(line, from, farthest, distance, keep);
      split(line, farthest, to, distance, keep);
    }
  }

  /** The distance of a point from a stretch, whose ends may be one point. */
  private static double away(double[] point, double[] from, double[] to) {
    double dx = to[0] - from[0];
    double dy = to[1] - from[1];
    double length = dx * dx + dy * dy;
    double along =
        length == 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length;
    double at = Math.max(0, Math.min(1, along));
    return Math.hypot(point[0] - from[0] - at * dx, point[1] - from[1] - at * dy);
  }

  /**
   * The part of a ring that lies in a box (left, top, right, bottom), after Sutherland and Hodgman;
   * empty if none does. Parts that hang together only outside are joined along the box's edges.
   */
  static double[][] clip(double[][] ring, double[] box) {
    double[][] kept = ring;
    for (int side = 0; side < 4 && kept.length > 0; side++) {
      List<double[]> next = new ArrayList<>();
      double[] before = kept[kept.length - 1];
      for (double[] point : kept) {
        if (isWithin(point, box, side) != isWithin(before, box, side)) {
          next.add(crossing(before, point, box, side));
        }
        if (isWithin(point, box, side)) {
          next.add(point);
        }
        before = point;
      }
      kept = next.toArray(double[][]::new);
    }
    return kept;
  }

  private static boolean isWithin(double[] point, double[] box, int side) {
    int axis = side % 2;
    return side < 2 ? point[axis] >= box[side] : point[axis] <= box[side];
  }

  private static double[] crossing(double[] from, double[] to, double[] box, int side) {
    int axis = side % 2;
    double share = (box[side] - from[axis]) / (to[axis] - from[axis]);
    return new double[] {from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])};
  }
}
