package org.pledgebook.domains;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.DataFile;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;

/**
 * Says which domains a clause is about. Entry point of the package; safe for several threads.
 *
 * <p>Compute the {@link Profile} of the title, the document and each paragraph once, then rank each
 * clause with what stands around it.
 */
public final class Domains {
  private static final String WEIGHTS = "domain-weights.txt";

  /** A list that names at least so many domains is answered in full and in its own order. */
  private static final int LIST = 4;

  private static final int MOST = 3;

  /** Where nothing is known: what official texts speak of when they speak in general. */
  private static final List<Integer> LAST_RESORT =
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

  /** What tokens {@code from} to {@code to} (exclusive) speak of. */
  public Profile profile(Tokens tokens, int from, int to) {
    return Profile.of(find(tokens, from, to));
  }

  /** What a whole text speaks of. */
  public Profile profile(Tokens tokens) {
    return profile(tokens, 0, tokens.size());
  }

  /**
   * The domains of the clause from token {@code from} to {@code to} (exclusive): one to three, the
   * most central first, or all that it names in a list. Never empty.
   *
   * @return codes of {@link Domain}
   */
  public List<String> rank(Tokens tokens, int from, int to, DomainContext context) {
    List<Terms.Hit> hits = find(tokens, from, to);
    List<Integer> listed = Enumeration.longest(tokens, hits);
    if (listed.size() >= LIST) {
      return codes(listed);
    }
    Evidence evidence = new Evidence(hits, listed, from, to, context);
    double[] scores = scores(evidence, tokens, from, to);
    List<Integer> candidates =
        evidence.nothingKnown(context)
            ? new ArrayList<>(LAST_RESORT)
            : new ArrayList<>(IntStream.range(0, Evidence.DOMAINS).boxed().toList());
    candidates.sort(Comparator.comparingDouble((Integer d) -> -scores[d]).thenComparingInt(d -> d));
    Set<Integer> chosen = new LinkedHashSet<>(candidates.subList(0, 1));
    for (int place = 1; place < MOST; place++) {
      int domain = candidates.get(place);
      if (scores[domain] < weights.least[place - 1]) {
        break;
      }
      chosen.add(domain);
    }
    return codes(chosen);
  }

  /** What speaks for each domain in a clause. */
  Evidence evidence(Tokens tokens, int from, int to, DomainContext context) {
    List<Terms.Hit> hits = find(tokens, from, to);
    return new Evidence(hits, Enumeration.longest(tokens, hits), from, to, context);
  }

  double[] scores(Evidence evidence, Tokens tokens, int from, int to) {
    double[] scores = new double[Evidence.DOMAINS];
    for (int domain = 0; domain < scores.length; domain++) {
      scores[domain] = weights.score(evidence, domain);
    }
    Lemmas own = lemmas.get(tokens.language().code());
    if (own != null) {
      own.addTo(scores, tokens, from, to);
    }
    return scores;
  }

  private List<Terms.Hit> find(Tokens tokens, int from, int to) {
    @Nullable Terms own = terms.get(tokens.language().code());
    return own == null ? List.of() : own.find(tokens, from, to);
  }

  private static List<String> codes(Iterable<Integer> domains) {
    List<String> codes = new ArrayList<>();
    for (int domain : domains) {
      codes.add(Domain.all().get(domain).code());
    }
    return codes;
  }
}
