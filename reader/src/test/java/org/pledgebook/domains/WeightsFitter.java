package org.pledgebook.domains;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgebook.language.Word;

/**
 * Fits {@link Weights} and lemma weights to labelled clauses: for each domain a logistic regression
 * on whether the clause is labelled with it, the signals' weights shared among domains, with a
 * quadratic penalty. First the weights that all languages share, then, these held fixed, the lemmas
 * of each language.
 */
final class WeightsFitter {
  /** What a domain that is labelled, but not first, is fitted to. */
  private static final double LATER = 0.8;

  private static final int STEPS = 31;
  private static final double NEXT_TO_NOTHING = 0.003;

  /** How much a weak clause counts. */
  private static final double WEAK = 0.5;

  static double signalPenalty = 0.5;
  static double factPenalty = 4;
  static double alwaysPenalty = 0.3;
  static double lemmaPenalty = 5;
  static int leastDocuments = 3;

  /** What was fitted. */
  record Fitted(Weights weights, Map<String, Map<String, double[]>> lemmas) {
    Domains applyTo(Domains domains) {
      Map<String, Lemmas> own = new LinkedHashMap<>();
      lemmas.forEach((language, table) -> own.put(language, new Lemmas(table)));
      return domains.with(weights, own);
    }
  }

  private static final class Example {
    private final LabelledClause clause;
    private final Evidence evidence;
    private final double weight;
    private final double[] target = new double[Evidence.DOMAINS];

    Example(LabelledClause clause, Evidence evidence) {
      this.clause = clause;
      this.evidence = evidence;
      this.weight = clause.weak() ? WEAK : 1;
      for (int i = 0; i < clause.domains().size(); i++) {
        target[Domain.indexOf(clause.domains().get(i))] = i == 0 ? 1 : LATER;
      }
    }
  }

  private final Domains domains;

  WeightsFitter(Domains domains) {
    this.domains = domains;
  }

  Fitted fit(List<LabelledClause> clauses, boolean withLemmas) {
    List<Example> examples = clauses.stream().map(this::example).toList();
    Weights weights = shared(examples);
    Map<String, Map<String, double[]>> lemmas = new TreeMap<>();
    if (withLemmas) {
      for (String language :
          new TreeSet<>(clauses.stream().map(LabelledClause::language).toList())) {
        lemmas.put(
            language,
            lemmas(
                weights,
                examples.stream().filter(e -> e.clause.language().equals(language)).toList()));
      }
    }
    Fitted fitted = new Fitted(weights, lemmas);
    thresholds(fitted, clauses);
    return fitted;
  }

  private Example example(LabelledClause clause) {
    return new Example(
        clause,
        domains.evidence(
            domains.find(clause.tokens()), clause.from(), clause.to(), clause.context()));
  }

  private static Weights shared(List<Example> examples) {
    int size = Signal.COUNT + Evidence.DOMAINS * Evidence.FACTS;
    double[] fitted = Minimiser.minimum((x, gradient) -> sharedLoss(examples, x, gradient), size);
    return weights(fitted);
  }

  private static Weights weights(double[] x) {
    Weights weights = new Weights();
    System.arraycopy(x, 0, weights.signals, 0, Signal.COUNT);
    for (int domain = 0; domain < Evidence.DOMAINS; domain++) {
      for (int fact = 0; fact < Evidence.FACTS; fact++) {
        weights.facts[fact][domain] = x[Signal.COUNT + domain * Evidence.FACTS + fact];
      }
    }
    return weights;
  }

  private static double sharedLoss(List<Example> examples, double[] x, double[] gradient) {
    Weights weights = weights(x);
    double loss = 0;
    for (Example example : examples) {
      double[] scores = weights.scores(example.evidence);
      for (int domain = 0; domain < Evidence.DOMAINS; domain++) {
        double score = scores[domain];
        double target = example.target[domain];
        loss += example.weight * loss(score, target);
        double slope = example.weight * (sigmoid(score) - target);
        for (int i = 0; i < Signal.COUNT; i++) {
          gradient[i] += slope * example.evidence.signals[i][domain];
        }
        int at = Signal.COUNT + domain * Evidence.FACTS;
        double[] facts = example.evidence.facts;
        for (int i = 0; i < Evidence.FACTS; i++) {
          gradient[at + i] += slope * facts[i];
        }
      }
    }
    for (int i = 0; i < x.length; i++) {
      boolean always = i >= Signal.COUNT && (i - Signal.COUNT) % Evidence.FACTS == 0;
      double penalty = i < Signal.COUNT ? signalPenalty : always ? alwaysPenalty : factPenalty;
      loss += penalty / 2 * x[i] * x[i];
      gradient[i] += penalty * x[i];
    }
    return loss;
  }

  /** Lemmas that at least a few documents have, with what they add to the shared weights. */
  private static Map<String, double[]> lemmas(Weights weights, List<Example> examples) {
    Map<String, Set<String>> documents = new TreeMap<>();
    List<Map<String, Double>> rows = new ArrayList<>();
    for (Example example : examples) {
      Map<String, Double> row = row(example);
      rows.add(row);
      row.keySet()
          .forEach(
              lemma ->
                  documents
                      .computeIfAbsent(lemma, l -> new LinkedHashSet<>())
                      .add(example.clause.document()));
    }
    documents.values().removeIf(found -> found.size() < leastDocuments);
    List<String> names = List.copyOf(documents.keySet());
    Map<String, Integer> index = new LinkedHashMap<>();
    names.forEach(name -> index.put(name, index.size()));
    int[][] columns = new int[rows.size()][];
    double[][] values = new double[rows.size()][];
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).keySet().retainAll(index.keySet());
      columns[i] = rows.get(i).keySet().stream().mapToInt(index::get).toArray();
      values[i] = rows.get(i).values().stream().mapToDouble(v -> v).toArray();
    }
    double[][] byDomain = new double[Evidence.DOMAINS][];
    for (int d = 0; d < Evidence.DOMAINS; d++) {
      int domain = d;
      double[] base =
          examples.stream().mapToDouble(e -> weights.scores(e.evidence)[domain]).toArray();
      byDomain[d] =
          Minimiser.minimum(
              (x, gradient) -> lemmaLoss(examples, domain, base, columns, values, x, gradient),
              names.size());
    }
    Map<String, double[]> lemmas = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      double[] own = new double[Evidence.DOMAINS];
      for (int d = 0; d < Evidence.DOMAINS; d++) {
        own[d] = Math.abs(byDomain[d][i]) < 0.08 ? 0 : byDomain[d][i];
      }
      if (Arrays.stream(own).anyMatch(w -> w != 0)) {
        lemmas.put(names.get(i), own);
      }
    }
    return lemmas;
  }

  private static double lemmaLoss(
      List<Example> examples,
      int domain,
      double[] base,
      int[][] columns,
      double[][] values,
      double[] x,
      double[] gradient) {
    double loss = 0;
    for (int e = 0; e < base.length; e++) {
      double score = base[e];
      for (int i = 0; i < columns[e].length; i++) {
        score += x[columns[e][i]] * values[e][i];
      }
      Example example = examples.get(e);
      double target = example.target[domain];
      loss += example.weight * loss(score, target);
      double slope = example.weight * (sigmoid(score) - target);
      for (int i = 0; i < columns[e].length; i++) {
        gradient[columns[e][i]] += slope * values[e][i];
      }
    }
    for (int i = 0; i < x.length; i++) {
      loss += lemmaPenalty / 2 * x[i] * x[i];
      gradient[i] += lemmaPenalty * x[i];
    }
    return loss;
  }

  private static Map<String, Double> row(Example example) {
    LabelledClause clause = example.clause;
    Map<String, Double> row = new TreeMap<>();
    for (Word word :
        Lemmas.words(
            clause.tokens(), clause.from(), clause.to(), example.evidence.hits, word -> true)) {
      Set<String> lemmas = Lemmas.of(word);
      lemmas.forEach(lemma -> row.merge(lemma, 1.0 / lemmas.size(), Double::sum));
    }
    return row;
  }

  /**
   * Chooses how sure further domains must be: the surest that costs next to nothing of the best F1
   * on the clauses fitted to, where the weights know more than they will elsewhere.
   */
  private void thresholds(Fitted fitted, List<LabelledClause> clauses) {
    Domains fittedDomains = fitted.applyTo(domains);
    double[] least = fitted.weights().least;
    least[0] = Double.MAX_VALUE;
    least[1] = Double.MAX_VALUE;
    least[2] = -Double.MAX_VALUE;
    for (int place = 0; place < least.length; place++) {
      double[] f1 = new double[STEPS];
      for (int step = 0; step < STEPS; step++) {
        least[place] = step / 10.0 - 2;
        f1[step] = DomainScores.of(fittedDomains, clauses).f1();
      }
      double enough = Arrays.stream(f1).max().orElseThrow() - NEXT_TO_NOTHING;
      int surest = STEPS - 1;
      while (f1[surest] < enough) {
        surest--;
      }
      least[place] = surest / 10.0 - 2;
    }
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static double loss(double score, double target) {
    return Math.max(score, 0) - score * target + Math.log1p(Math.exp(-Math.abs(score)));
  }
}
