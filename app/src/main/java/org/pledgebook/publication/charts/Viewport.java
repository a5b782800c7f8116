package org.pledgebook.publication.charts;

/**
 * A window on the globe: what is drawn where.
 *
 * @param east what lies at the left edge, on the projection's sheet
 * @param north what lies at the upper edge
 * @param scale units of the drawing for one radius of the globe
 * @param detail what is smaller, in units of the drawing, is left out of borders
 * @param least islands of a smaller area, in square units, are not drawn
 */
record Viewport(
    Projections.Projection projection,
    double left,
    double top,
    double width,
    double height,
    double east,
    double north,
    double scale,
    double detail,
    double least) {

  /** The whole world without the Antarctic. */
  static Viewport world(double left, double top, double width) {
    double half = Projections.equalEarth(180, 0)[0];
    double north = Projections.equalEarth(0, 83.7)[1];
    double south = Projections.equalEarth(0, -56.5)[1];
    double scale = width / (2 * half);
    return new Viewport(
        Projections::equalEarth,
        left,
        top,
        width,
        (north - south) * scale,
        -half,
        north,
        scale,
        0.4,
        0.5);
  }

  /** Europe from Iceland to the Caucasus and from the North Cape to Cyprus. */
  static Viewport europe(double left, double top, double width, double height) {
    double west = Projections.europe(-24.5, 65)[0] - 0.01;
    double east = Projections.europe(44, 42)[0];
    return new Viewport(
        Projections::europe,
        left,
        top,
        width,
        height,
        west,
        Projections.europe(26, 71.3)[1] + 0.01,
        width / (east - west),
        0.4,
        1);
  }

  double[] place(double longitude, double latitude) {
    double[] at = projection.project(longitude, latitude);
    return new double[] {left + (at[0] - east) * scale, top + (north - at[1]) * scale};
  }

  /** Whether any of it may lie in the window. */
  boolean shows(double[][] outline) {
    double[] box = Outline.box(outline);
    return box[2] > left && box[0] < left + width && box[3] > top && box[1] < top + height;
  }

  /** Left, top, right, bottom, with a little more, so that no border is drawn along the edges. */
  double[] window() {
    return new double[] {left - 2, top - 2, left + width + 2, top + height + 2};
  }

  boolean holds(double x, double y) {
    return x > left && x < left + width && y > top && y < top + height;
  }

  /** Opens a group that shows nothing beyond this view; the caller closes it. */
  void open(Svg svg, String id) {
    svg.open("clipPath", "id", id);
    svg.leaf("rect", "x", left(), "y", top(), "width", width(), "height", height());
    svg.close();
    svg.open("g", "clip-path", "url(#" + id + ")");
  }
}
