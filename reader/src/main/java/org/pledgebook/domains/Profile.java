package org.pledgebook.domains;

import java.util.List;

/**
 * How much a stretch of text (a heading, a paragraph, a document) speaks of each domain. Made by
 * {@link Hits}; may be kept and shared.
 */
public final class Profile {
  /** The profile of nothing. */
  public static final Profile EMPTY = new Profile(new double[Domain.all().size()]);

  private final double[] mass;
  private final double total;

  private Profile(double[] mass) {
    this.mass = mass;
    double sum = 0;
    for (double m : mass) {
      sum += m;
    }
    this.total = sum;
  }

  static Profile of(List<Terms.Hit> hits) {
    return of(hits, 0, Double.POSITIVE_INFINITY);
  }

  /** Terms count the less the further they are from a token; {@code reach} tokens off, 1/e. */
  static Profile of(List<Terms.Hit> hits, int token, double reach) {
    if (hits.isEmpty()) {
      return EMPTY;
    }
    double[] mass = new double[Domain.all().size()];
    for (Terms.Hit hit : hits) {
      double near = Math.exp(-Math.abs(hit.start() - token) / reach);
      for (Terms.Sense sense : hit.senses()) {
        if (sense.domain() >= 0) {
          mass[sense.domain()] += near * sense.weight();
        }
      }
    }
    return new Profile(mass);
  }

  /** What several stretches speak of together. */
  public static Profile sum(List<Profile> profiles) {
    double[] mass = new double[Domain.all().size()];
    for (Profile profile : profiles) {
      for (int domain = 0; domain < mass.length; domain++) {
        mass[domain] += profile.mass[domain];
      }
    }
    return new Profile(mass);
  }

  boolean isEmpty() {
    return total == 0;
  }

  /** The part of the text's terms that name this domain, from 0 to 1; small texts say less. */
  double share(int domain) {
    return total == 0 ? 0 : mass[domain] / (total + 0.5);
  }
}
