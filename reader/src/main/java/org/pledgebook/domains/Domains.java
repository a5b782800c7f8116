package org.pledgebook.domains;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.DataFile;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;

/**
 * Says which domains a clause is about. Entry point of the package; safe for several threads.
 *
 * <p>Find the {@link Hits} of the title and of each paragraph once, then rank each clause with what
 * stands around it.
 */
public final class Domains {
  private static final String WEIGHTS = "domain-weights.txt";

  /** A list that names at least so many domains is answered in full and in its own order. */
  private static final int LIST = 4;

  private static final int MOST = 3;

  /** The place in {@link Weights#least} of domains that a clause does not name. */
  private static final int UNNAMED = 2;

  /** How many words before and after a clause are looked at, and how far off they count less. */
  private static final int BEFORE = 45;

  private static final int AFTER = 15;
  private static final double REACH = 25;
  private static final double[] NEARNESS = nearness();

  /** Where nothing is known: what official texts speak of when they speak in general. */
  static final List<Integer> GENERAL =
      List.of(
          Domain.indexOf("partnership"),
          Domain.indexOf("institutional"),
          Domain.indexOf("development"));

  private final Map<String, Terms> terms;
  private final Weights weights;
  private final Map<String, Lemmas> lemmas;

  private Domains(Map<String, Terms> terms, Weights weights, Map<String, Lemmas> lemmas) {
    this.terms = terms;
    this.weights = weights;
    this.lemmas = lemmas;
  }

  /**
   * The domains' terms and weights for these languages.
   *
   * @throws org.pledgebook.source.PledgebookException if a file is broken; file and line are named
   */
  public static Domains load(Languages languages) {
    Map<String, Lemmas> lemmas = new HashMap<>();
    for (Language language : languages.all()) {
      language
          .file(WEIGHTS)
          .ifPresent(file -> lemmas.put(language.code(), new Lemmas(Weights.lemmas(file))));
    }
    DataFile shared = languages.common(WEIGHTS).orElseGet(() -> Domain.resource(WEIGHTS));
    return terms(languages).with(new Weights(shared), lemmas);
  }

  /** The terms alone; every weight is 0. */
  static Domains terms(Languages languages) {
    Map<String, Terms> terms = new HashMap<>();
    for (Language language : languages.all()) {
      terms.put(language.code(), new Terms(language));
    }
    return new Domains(terms, new Weights(), Map.of());
  }

  /** The same terms with other weights. */
  Domains with(Weights otherWeights, Map<String, Lemmas> otherLemmas) {
    return new Domains(terms, otherWeights, otherLemmas);
  }

  /** The terms of a text. */
  public Hits find(Tokens tokens) {
    @Nullable Terms own = terms.get(tokens.language().code());
    return new Hits(tokens, own == null ? List.of() : own.find(tokens, 0, tokens.size()));
  }

  /**
   * The domains of the clause from token {@code from} to {@code to} (exclusive) of a text: one to
   * three, the most central first, or all that it names in a list. Never empty.
   *
   * @return codes of {@link Domain}
   */
  public List<String> rank(Hits hits, int from, int to, DomainContext context) {
    Evidence evidence = evidence(hits, from, to, context);
    if (evidence.listed.size() >= LIST) {
      return codes(evidence.listed);
    }
    double[] scores = scores(evidence, hits.tokens, from, to);
    boolean[] open = new boolean[scores.length];
    boolean onlyGeneral = evidence.nothingKnown(context);
    for (int domain = 0; domain < open.length; domain++) {
      open[domain] = !onlyGeneral || GENERAL.contains(domain);
    }
    List<Integer> chosen = new ArrayList<>(MOST);
    for (int domain = best(scores, open);
        domain >= 0 && chosen.size() < MOST && scores[domain] >= least(chosen.size());
        domain = best(scores, open)) {
      open[domain] = false;
      if (scores[domain] >= least(evidence, domain, chosen.size())) {
        chosen.add(domain);
      }
    }
    return codes(chosen);
  }

  /** The open domain with the highest score, the earlier of equals; -1 if none is open. */
  private static int best(double[] scores, boolean[] open) {
    int best = -1;
    for (int domain = 0; domain < scores.length; domain++) {
      if (open[domain] && (best < 0 || scores[domain] > scores[best])) {
        best = domain;
      }
    }
    return best;
  }

  /** The score that a domain needs to follow so many others. */
  private double least(Evidence evidence, int domain, int place) {
    double least = least(place);
    return place == 0 || evidence.names(domain) ? least : Math.max(least, weights.least[UNNAMED]);
  }

  /** The score without which no domain follows so many others. */
  private double least(int place) {
    return place == 0 ? Double.NEGATIVE_INFINITY : weights.least[place - 1];
  }

  /** How much a term outside a clause counts, by its distance in words. */
  private static double[] nearness() {
    double[] nearness = new double[Math.max(BEFORE, AFTER) + 1];
    for (int distance = 0; distance < nearness.length; distance++) {
      nearness[distance] = Math.exp(-distance / REACH);
    }
    return nearness;
  }

  /** What speaks for each domain in a clause. */
  Evidence evidence(Hits hits, int from, int to, DomainContext context) {
    List<Terms.Hit> inside = hits.between(from, to);
    List<Terms.Hit> before = hits.between(Math.max(0, from - BEFORE), from);
    List<Terms.Hit> after = hits.between(to, to + AFTER);
    Evidence.Surroundings around =
        new Evidence.Surroundings(
            inside, Profile.of(before, from, NEARNESS), Profile.of(after, to, NEARNESS));
    return new Evidence(around, Enumeration.longest(hits.tokens, inside), from, to, context);
  }

  double[] scores(Evidence evidence, Tokens tokens, int from, int to) {
    double[] scores = weights.scores(evidence);
    Lemmas own = lemmas.get(tokens.language().code());
    if (own != null) {
      own.addTo(scores, tokens, from, to, evidence.hits);
    }
    return scores;
  }

  private static List<String> codes(List<Integer> domains) {
    List<String> codes = new ArrayList<>(domains.size());
    for (int domain : domains) {
      codes.add(Domain.all().get(domain).code());
    }
    return codes;
  }
}
