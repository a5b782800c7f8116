package org.pledgebook.domains;

import java.util.List;

/**
 * How much a stretch of text (a heading, a paragraph, a document) speaks of each domain. Made by
 * {@link Hits}; may be kept and shared.
 */
public final class Profile {
  /** The profile of nothing. */
  public static final Profile EMPTY = new Profile(new double[Domain.all().size()]);

  private static final double[] EVERYWHERE = {1};

  private final double[] mass;
  private final double[] shares;
  private final double total;

  private Profile(double[] mass) {
    this.mass = mass;
    double sum = 0;
    for (double m : mass) {
      sum += m;
    }
    this.total = sum;
    this.shares = new double[mass.length];
    for (int domain = 0; total > 0 && domain < mass.length; domain++) {
      shares[domain] = mass[domain] / (total + 0.5);
    }
  }

  static Profile of(List<Terms.Hit> hits) {
    return of(hits, 0, EVERYWHERE);
  }

  /**
   * Terms count by how near they are to a token.
   *
   * @param weights by distance in tokens; the last is that of everything further off
   */
  static Profile of(List<Terms.Hit> hits, int token, double[] weights) {
    if (hits.isEmpty()) {
      return EMPTY;
    }
    double[] mass = new double[Domain.all().size()];
    for (Terms.Hit hit : hits) {
      double near = weights[Math.min(Math.abs(hit.start() - token), weights.length - 1)];
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

  /**
   * By domain, the part of the text's terms that name it, from 0 to 1; small texts say less. Never
   * written to.
   */
  double[] shares() {
    return shares;
  }
}
