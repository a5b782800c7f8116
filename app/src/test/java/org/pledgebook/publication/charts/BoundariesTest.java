package org.pledgebook.publication.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the boundaries were reviewed for: see {@code docs/decisions/0009-boundaries.md}. */
class BoundariesTest {
  @ParameterizedTest
  @CsvSource({
    "Simferopol, 34.10, 44.95, UKR",
    "Sevastopol, 33.60, 44.58, UKR",
    "Kerch, 36.42, 45.33, UKR",
    "Yalta, 34.15, 44.52, UKR",
    "Donetsk, 37.80, 48.00, UKR",
    "Luhansk, 39.30, 48.57, UKR",
    "Kherson, 32.60, 46.66, UKR",
    "Krasnodar, 38.98, 45.04, RUS",
    "Anadyr, 175.0, 66.0, RUS",
    "Uelen, -169.9, 66.15, RUS",
    "Sukhumi, 41.04, 43.02, GEO",
    "Tskhinvali, 43.97, 42.23, GEO",
    "Tiraspol, 29.60, 46.84, MDA",
    "Kyrenia, 33.30, 35.31, CYP",
    "Limassol, 33.03, 34.72, CYP",
    "Hargeisa, 44.06, 9.56, SOM",
    "Pristina, 21.16, 42.66, XKX",
    "Laayoune, -13.10, 27.15, ESH",
    "Ramallah, 35.20, 31.90, PSE",
    "Gaza, 34.42, 31.48, PSE",
    "Stepanakert, 46.75, 39.82, AZE",
    "Taipei, 121.50, 25.03, TWN",
    "Cayenne, -52.30, 4.90, FRA",
    "Nuuk, -51.60, 64.20, GRL",
    "Valletta, 14.45, 35.88, MLT",
    "Luxembourg, 6.13, 49.61, LUX",
    "Suva, 178.2, -18.0, FJI"
  })
  void aPlaceIsInItsCountry(String place, double longitude, double latitude, String country) {
    assertThat(Boundaries.world().at(longitude, latitude)).as(place).contains(country);
  }

  @Test
  void theSeaIsNoCountry() {
    assertThat(Boundaries.world().at(-30, 40)).isEmpty();
    assertThat(Boundaries.world().at(34, 43.5)).isEmpty();
  }

  /** The drawing is simplified; it must still say the same of Crimea, in both of its windows. */
  @Test
  void crimeaIsUkrainianAsDrawn() {
    for (Viewport view : List.of(Viewport.world(0, 0, 540), Viewport.europe(0, 0, 350, 335))) {
      List<Boundaries.Shape> shapes = Boundaries.world().draw(view);
      double[] at = view.place(34.10, 45.10);
      assertThat(shapes)
          .filteredOn(shape -> covers(shape.path(), at[0], at[1]))
          .extracting(Boundaries.Shape::country)
          .containsExactly("UKR");
    }
  }

  @Test
  void noCountryIsDrawnAcrossTheWholeSheet() {
    Viewport view = Viewport.world(0, 0, 540);
    assertThat(Boundaries.world().draw(view))
        .hasSizeGreaterThan(190)
        .allSatisfy(
            shape -> {
              for (String ring : shape.path().split("Z")) {
                double[][] points = points(ring);
                if (points.length > 0) {
                  double[] box = Outline.box(points);
                  assertThat(box[2] - box[0]).as(shape.country()).isLessThan(270);
                }
              }
            });
  }

  private static double[][] points(String ring) {
    if (ring.isEmpty()) {
      return new double[0][];
    }
    return java.util.Arrays.stream(ring.substring(1).split("L"))
        .map(pair -> pair.split(" "))
        .map(pair -> new double[] {Double.parseDouble(pair[0]), Double.parseDouble(pair[1])})
        .toArray(double[][]::new);
  }

  private static boolean covers(String path, double x, double y) {
    java.awt.geom.Path2D area = new java.awt.geom.Path2D.Double();
    for (String ring : path.split("Z")) {
      double[][] points = points(ring);
      for (int at = 0; at < points.length; at++) {
        if (at == 0) {
          area.moveTo(points[at][0], points[at][1]);
        } else {
          area.lineTo(points[at][0], points[at][1]);
        }
      }
    }
    return area.contains(x, y);
  }
}
