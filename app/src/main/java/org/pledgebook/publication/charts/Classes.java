package org.pledgebook.publication.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.pledgebook.publication.Labels;

/**
 * Sorts figures that differ by orders of magnitude into seven classes, whose bounds are 1 or 3
 * times a power of ten; the last bound below the greatest figure is the highest.
 */
final class Classes {
  private static final int BOUNDS = 6;

  private final double[] bounds = new double[BOUNDS];
  private final Scale scale;

  Classes(double greatest, Scale scale) {
    this.scale = scale;
    int half = (int) Math.floor(2 * Math.log10(Math.max(greatest, 1e-9)) + 1e-9);
    if (bound(half) >= greatest) {
      half--;
    }
    for (int at = 0; at < BOUNDS; at++) {
      bounds[at] = bound(half - (BOUNDS - 1) + at);
    }
  }

  private static double bound(int half) {
    return Math.pow(10, Math.floorDiv(half, 2)) * (Math.floorMod(half, 2) == 0 ? 1 : 3);
  }

  /** 0 for the least, 6 for the greatest. */
  int of(BigDecimal euros) {
    double value = euros.doubleValue();
    int place = 0;
    while (place < BOUNDS && value >= bounds[place]) {
      place++;
    }
    return place;
  }

  static String look(int place) {
    return "pb-q" + place;
  }

  /** The look of words on a field of a class. */
  static String words(int place) {
    return place < 4 ? "pb-on-pale" : "pb-on-deep";
  }

  /** Draws the classes with their bounds; returns how wide. */
  void legend(Svg svg, double x, double y) {
    double width = 46;
    for (int place = 0; place <= BOUNDS; place++) {
      svg.leaf(
          "rect",
          "class",
          look(place),
          "x",
          x + place * width,
          "y",
          y - 10,
          "width",
          width,
          "height",
          13);
      if (place < BOUNDS) {
        svg.text(
            x + (place + 1) * width,
            y + 18,
            "pb-small-middle",
            scale.mark(bounds[place] / Math.pow(10, scale.power())));
      }
    }
  }

  /**
   * Beside the classes, or below them on a narrow sheet, what marks fields without a figure.
   *
   * @return what that takes of the height
   */
  double gaps(Sheet sheet, List<Sheet.Swatch> gaps) {
    if (sheet.isNarrow()) {
      return 36 + sheet.legend(gaps, sheet.left(), Sheet.TOP + 40);
    }
    return sheet.legend(gaps, sheet.left() + 46.0 * (BOUNDS + 1) + 30, Sheet.TOP + 4);
  }

  /** What marks the fields without a figure. */
  static List<Sheet.Swatch> gaps(Labels labels, boolean undisclosed) {
    List<Sheet.Swatch> gaps = new ArrayList<>();
    gaps.add(new Sheet.Swatch("pb-none", labels.word("chart.nothing")));
    if (undisclosed) {
      gaps.add(new Sheet.Swatch("pb-none pb-ring", labels.word("chart.only-undisclosed")));
    }
    return gaps;
  }
}
