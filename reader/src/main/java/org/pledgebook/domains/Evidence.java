package org.pledgebook.domains;

import java.util.Arrays;
import java.util.List;

/** What speaks for each domain in one clause, as numbers for the {@link Weights}. */
final class Evidence {
  /** Facts of the clause that count differently for each domain; its named domains follow. */
  enum Fact {
    ALWAYS,
    COMMIT,
    DECIDE,
    DELIVER,
    MONEY,
    MILITARY,
    SILENT,
    /** A domain is named that is not general. */
    SPECIFIC
  }

  private static final int NEAR = 7;

  /** What a clause names and what the words before and after it speak of. */
  record Surroundings(List<Terms.Hit> inside, Profile before, Profile after) {}

  /** A clause whose heaviest term weighs less than this says nothing by itself. */
  private static final double AUDIBLE = 0.35;

  /** A clause with such a term needs nothing from around it. */
  private static final double UNMISTAKABLE = 0.8;

  /** A term that weighs less does not decide which domain comes first. */
  private static final double CLEAR = 0.45;

  static final int DOMAINS = Domain.all().size();
  static final int FACTS = Fact.values().length + DOMAINS;

  final List<Terms.Hit> hits;

  /** The domains that a list in the clause names. */
  final List<Integer> listed;

  final double[][] signals = new double[DOMAINS][Signal.COUNT];
  final double[] facts = new double[FACTS];

  /** The facts that are not 0. */
  final int[] given;

  private final Surroundings near;
  private final double[] heaviest = new double[DOMAINS];
  private final double[] sum = new double[DOMAINS];
  private final boolean[] alone = new boolean[DOMAINS];
  private double total;

  Evidence(Surroundings around, List<Integer> listed, int from, int to, DomainContext c) {
    this.near = around;
    this.listed = listed;
    this.hits = around.inside();
    int verb = c.verb() >= from && c.verb() < to ? c.verb() : -1;
    for (Terms.Hit hit : hits) {
      for (Terms.Sense sense : hit.senses()) {
        if (sense.domain() >= 0) {
          count(hit, sense, verb, from, to);
        }
      }
    }
    order(verb);
    for (int domain : listed) {
      signals[domain][Signal.LISTED.ordinal()] = 1;
    }
    finish(c);
    facts(c);
    given = given();
  }

  private void count(Terms.Hit hit, Terms.Sense sense, int verb, int from, int to) {
    int domain = sense.domain();
    double weight = sense.weight();
    heaviest[domain] = Math.max(heaviest[domain], weight);
    sum[domain] += weight;
    total += weight;
    alone[domain] |= hit.senses().size() == 1;
    if (verb >= 0) {
      int distance = hit.start() - verb;
      raise(
          domain,
          distance < 0
              ? Signal.BEFORE_VERB
              : distance <= NEAR ? Signal.NEAR_VERB : Signal.BEHIND_VERB,
          weight);
    }
    if (3 * (hit.start() - from) > 2 * (to - from)) {
      raise(domain, Signal.TAIL, weight);
    }
  }

  private void raise(int domain, Signal signal, double weight) {
    double[] mine = signals[domain];
    mine[signal.ordinal()] = Math.max(mine[signal.ordinal()], weight);
  }

  /** Marks the domains that are named first and second, behind the verb if there is one. */
  private void order(int verb) {
    int place = 0;
    boolean[] met = new boolean[DOMAINS];
    for (Terms.Hit hit : hits) {
      if (place > 1 || hit.start() < verb) {
        continue;
      }
      boolean found = false;
      for (Terms.Sense sense : hit.senses()) {
        int domain = sense.domain();
        if (domain >= 0 && sense.weight() >= CLEAR && !met[domain]) {
          met[domain] = true;
          found = true;
          raise(domain, place == 0 ? Signal.FIRST : Signal.SECOND, 1);
        }
      }
      place += found ? 1 : 0;
    }
  }

  private void finish(DomainContext c) {
    double top = highest(sum);
    double loudest = highest(heaviest);
    boolean silent = loudest < AUDIBLE;
    Profile[] around = {
      near.before(), near.after(), c.leadIn(), c.heading(), c.paragraph(), c.title(), c.document()
    };
    for (int domain = 0; domain < DOMAINS; domain++) {
      double[] mine = signals[domain];
      boolean named = sum[domain] > 0;
      if (named) {
        mine[Signal.HEAVIEST.ordinal()] = heaviest[domain];
        mine[Signal.ALL_TERMS.ordinal()] = Math.log1p(sum[domain]);
        mine[Signal.SHARE.ordinal()] = sum[domain] / total;
        mine[Signal.MOST.ordinal()] = sum[domain] == top ? 1 : 0;
        mine[Signal.AMBIGUOUS.ordinal()] = alone[domain] ? 0 : 1;
      } else {
        mine[Signal.ABSENT.ordinal()] = 1;
        mine[Signal.ABSENT_BESIDE_CLEAR.ordinal()] = loudest >= UNMISTAKABLE ? 1 : 0;
        mine[Signal.ABSENT_BEFORE.ordinal()] = near.before().share(domain);
        mine[Signal.ABSENT_PARAGRAPH.ordinal()] = c.paragraph().share(domain);
        mine[Signal.ABSENT_DOCUMENT.ordinal()] = c.document().share(domain);
      }
      for (int i = 0; i < around.length; i++) {
        double share = around[i].share(domain);
        mine[Signal.BEFORE.ordinal() + i] = share;
        if (silent) {
          mine[Signal.SILENT_BEFORE.ordinal() + i] = share;
        }
      }
    }
    facts[Fact.SILENT.ordinal()] = silent ? 1 : 0;
  }

  private static double highest(double[] values) {
    double highest = 0;
    for (double value : values) {
      highest = Math.max(highest, value);
    }
    return highest;
  }

  private void facts(DomainContext c) {
    facts[Fact.ALWAYS.ordinal()] = 1;
    Fact act =
        switch (c.act()) {
          case "commit" -> Fact.COMMIT;
          case "decide" -> Fact.DECIDE;
          default -> Fact.DELIVER;
        };
    facts[act.ordinal()] = 1;
    facts[Fact.MONEY.ordinal()] = c.money() ? 1 : 0;
    facts[Fact.MILITARY.ordinal()] = c.military() ? 1 : 0;
    for (int domain = 0; domain < DOMAINS; domain++) {
      if (heaviest[domain] > 0 && !Domains.GENERAL.contains(domain)) {
        facts[Fact.SPECIFIC.ordinal()] = Math.max(facts[Fact.SPECIFIC.ordinal()], heaviest[domain]);
      }
    }
    System.arraycopy(heaviest, 0, facts, Fact.values().length, DOMAINS);
  }

  private int[] given() {
    int[] given = new int[FACTS];
    int count = 0;
    for (int i = 0; i < FACTS; i++) {
      if (facts[i] != 0) {
        given[count++] = i;
      }
    }
    return Arrays.copyOf(given, count);
  }

  boolean names(int domain) {
    return sum[domain] > 0;
  }

  /** Whether neither the clause nor anything around it says what it is about. */
  boolean nothingKnown(DomainContext c) {
    return total == 0
        && near.before().isEmpty()
        && near.after().isEmpty()
        && c.leadIn().isEmpty()
        && c.heading().isEmpty()
        && c.paragraph().isEmpty()
        && c.title().isEmpty()
        && c.document().isEmpty();
  }
}
