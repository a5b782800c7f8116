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

  /** The numbers of a signal that speaks for no domain; never written to. */
  static final double[] NOTHING = new double[DOMAINS];

  static final int FACTS = Fact.values().length + DOMAINS;

  final List<Terms.Hit> hits;

  /** The domains that a list in the clause names. */
  final List<Integer> listed;

  /** By {@link Signal}, one number for each domain; {@link #NOTHING} where it is 0 for all. */
  final double[][] signals = new double[Signal.COUNT][];

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
    Arrays.fill(signals, NOTHING);
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
      of(Signal.LISTED)[domain] = 1;
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
    double[] mine = of(signal);
    mine[domain] = Math.max(mine[domain], weight);
  }

  /** The numbers of a signal, to be written to. */
  private double[] of(Signal signal) {
    double[] mine = signals[signal.ordinal()];
    if (mine == NOTHING) {
      mine = new double[DOMAINS];
      signals[signal.ordinal()] = mine;
    }
    return mine;
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
    for (int domain = 0; domain < DOMAINS; domain++) {
      if (sum[domain] > 0) {
        of(Signal.HEAVIEST)[domain] = heaviest[domain];
        of(Signal.ALL_TERMS)[domain] = Math.log1p(sum[domain]);
        of(Signal.SHARE)[domain] = sum[domain] / total;
        of(Signal.MOST)[domain] = sum[domain] == top ? 1 : 0;
        of(Signal.AMBIGUOUS)[domain] = alone[domain] ? 0 : 1;
      } else {
        of(Signal.ABSENT)[domain] = 1;
      }
    }
    signals[Signal.ABSENT_BESIDE_CLEAR.ordinal()] =
        loudest >= UNMISTAKABLE ? signals[Signal.ABSENT.ordinal()] : NOTHING;
    signals[Signal.ABSENT_BEFORE.ordinal()] = unnamed(near.before());
    signals[Signal.ABSENT_PARAGRAPH.ordinal()] = unnamed(c.paragraph());
    signals[Signal.ABSENT_DOCUMENT.ordinal()] = unnamed(c.document());
    Profile[] around = {
      near.before(), near.after(), c.leadIn(), c.heading(), c.paragraph(), c.title(), c.document()
    };
    for (int i = 0; i < around.length; i++) {
      double[] shares = around[i].shares();
      signals[Signal.BEFORE.ordinal() + i] = shares;
      signals[Signal.SILENT_BEFORE.ordinal() + i] = silent ? shares : NOTHING;
    }
    facts[Fact.SILENT.ordinal()] = silent ? 1 : 0;
  }

  /** The shares of a profile for the domains that the clause does not name. */
  private double[] unnamed(Profile profile) {
    if (profile.isEmpty()) {
      return NOTHING;
    }
    double[] shares = profile.shares().clone();
    for (int domain = 0; domain < DOMAINS; domain++) {
      shares[domain] = sum[domain] > 0 ? 0 : shares[domain];
    }
    return shares;
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
