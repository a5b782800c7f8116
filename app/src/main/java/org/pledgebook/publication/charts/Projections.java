package org.pledgebook.publication.charts;

/** Ways from the globe to a sheet that keep the proportions of areas. */
final class Projections {
  private static final double A1 = 1.340264;
  private static final double A2 = -0.081106;
  private static final double A3 = 0.000893;
  private static final double A4 = 0.003796;
  private static final double M = Math.sqrt(3) / 2;

  /** East and north on the sheet, in units of the globe's radius. */
  interface Projection {
    double[] project(double longitude, double latitude);
  }

  private Projections() {}

  /**
   * Equal Earth, for the whole world. Formula and constants: Šavrič, Patterson and Jenny, "The
   * Equal Earth map projection", International Journal of Geographical Information Science 33
   * (2019).
   */
  static double[] equalEarth(double longitude, double latitude) {
    double theta = Math.asin(M * Math.sin(Math.toRadians(latitude)));
    double square = theta * theta;
    double sixth = square * square * square;
    double x =
        Math.toRadians(longitude)
            * Math.cos(theta)
            / (M * (A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)));
    double y = theta * (A1 + A2 * square + sixth * (A3 + A4 * square));
    return new double[] {x, y};
  }

  /**
   * Lambert's azimuthal projection around 52° N 10° E, which the European Union's statistics use
   * (EPSG 3035), on a sphere.
   */
  static double[] europe(double longitude, double latitude) {
    double lambda = Math.toRadians(longitude - 10);
    double phi = Math.toRadians(latitude);
    double middle = Math.toRadians(52);
    double cosine =
        Math.sin(middle) * Math.sin(phi) + Math.cos(middle) * Math.cos(phi) * Math.cos(lambda);
    double k = Math.sqrt(2 / Math.max(1e-6, 1 + cosine));
    return new double[] {
      k * Math.cos(phi) * Math.sin(lambda),
      k * (Math.cos(middle) * Math.sin(phi) - Math.sin(middle) * Math.cos(phi) * Math.cos(lambda))
    };
  }
}
