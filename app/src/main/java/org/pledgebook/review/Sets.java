package org.pledgebook.review;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares sets of names. */
final class Sets {
  private Sets() {}

  static boolean meet(Set<String> a, Set<String> b) {
    return !Collections.disjoint(a, b);
  }

  /** The share of one set that is in the other, by the smaller; 0 if one is empty. */
  static double overlap(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    long both = a.stream().filter(b::contains).count();
    return (double) both / Math.min(a.size(), b.size());
  }

  /** The share of what is in either set that is in both; 0 if both are empty. */
  static double alike(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    long both = a.stream().filter(b::contains).count();
    return (double) both / (a.size() + b.size() - both);
  }

  /** Adds a word and what is in both, if anything is. */
  static void shared(List<String> reasons, String word, Set<String> a, Set<String> b) {
    Set<String> both = new LinkedHashSet<>(a);
    both.retainAll(b);
    if (!both.isEmpty()) {
      reasons.add(word + " " + String.join(", ", both));
    }
  }
}
