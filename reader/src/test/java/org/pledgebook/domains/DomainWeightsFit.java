package org.pledgebook.domains;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pledgebook.language.Languages;

/**
 * Fits the {@code domain-weights.txt} files anew and prints how they will do on texts that nobody
 * has seen. It is run by hand, after terms or labelled documents changed:
 *
 * <pre>./mvnw -pl reader test -Dtest=DomainWeightsFit</pre>
 *
 * <p>Clauses come from the corpus beside the tests and, if it is there, from {@code
 * ../shared/gold/dev}. The same clauses give the same files.
 */
class DomainWeightsFit {
  private static final List<String> LANGUAGES = List.of("en", "fr");
  private static final Path FOLDER = Path.of("../languages");
  private static final int FOLDS = 8;

  private final Languages languages = Languages.packed();
  private final Domains domains = Domains.terms(languages);
  private final WeightsFitter fitter = new WeightsFitter(domains);

  @Test
  void fit() throws IOException {
    List<LabelledClause> corpus = read(Path.of("src/test/corpus"), true);
    List<LabelledClause> gold = read(Path.of("../../shared/gold/dev"), false);
    List<LabelledClause> all = new ArrayList<>(gold);
    all.addAll(corpus);
    if (!gold.isEmpty()) {
      report("fitted to the gold, on the corpus", fitter.fit(gold, true), corpus);
      report("fitted to the corpus, on the gold", fitter.fit(corpus, true), gold);
    }
    crossValidate(all, true);
    crossValidate(all, false);
    write(fitter.fit(all, true));
  }

  private List<LabelledClause> read(Path folder, boolean byLanguage) {
    LabelledClauses reader = new LabelledClauses(languages, domains);
    List<LabelledClause> clauses = new ArrayList<>();
    for (String language : LANGUAGES) {
      Path place = byLanguage ? folder.resolve(language) : folder;
      if (Files.isDirectory(place)) {
        clauses.addAll(reader.read(place, language));
      } else {
        System.out.println(place + " is not there and is left out");
      }
    }
    return clauses;
  }

  private void report(String what, WeightsFitter.Fitted fitted, List<LabelledClause> clauses) {
    Domains fittedDomains = fitted.applyTo(domains);
    for (String language : LANGUAGES) {
      System.out.println(
          what
              + ", "
              + language
              + ": "
              + DomainScores.of(
                  fittedDomains,
                  clauses.stream().filter(c -> c.language().equals(language)).toList()));
    }
  }

  /** Each document is read by weights that were fitted without it. */
  private void crossValidate(List<LabelledClause> clauses, boolean withLemmas) {
    List<String> documents =
        clauses.stream().map(LabelledClause::document).distinct().sorted().toList();
    Map<String, DomainScores> scores = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      Set<String> held = new HashSet<>();
      for (int i = fold; i < documents.size(); i += FOLDS) {
        held.add(documents.get(i));
      }
      Domains fitted =
          fitter
              .fit(clauses.stream().filter(c -> !held.contains(c.document())).toList(), withLemmas)
              .applyTo(domains);
      for (String language : LANGUAGES) {
        scores
            .computeIfAbsent(language, l -> new DomainScores())
            .add(
                DomainScores.of(
                    fitted,
                    clauses.stream()
                        .filter(c -> c.language().equals(language))
                        .filter(c -> held.contains(c.document()))
                        .toList()));
      }
    }
    scores.forEach(
        (language, score) ->
            System.out.println(
                "cross-validated"
                    + (withLemmas ? "" : " without lemmas")
                    + ", "
                    + language
                    + ": "
                    + score));
  }

  private void write(WeightsFitter.Fitted fitted) throws IOException {
    Files.writeString(FOLDER.resolve("common/domain-weights.txt"), shared(fitted.weights()));
    for (String language : fitted.lemmas().keySet()) {
      Files.writeString(
          FOLDER.resolve(language).resolve("domain-weights.txt"),
          lemmas(fitted.lemmas().get(language)));
    }
  }

  private static String shared(Weights weights) {
    StringBuilder file =
        new StringBuilder(
            """
            # Written by DomainWeightsFit; changes by hand are lost when it runs again.
            # What speaks for a domain, whichever it is; then, for each domain, what the facts of a clause and
            # the domains it names add. "least" is the score that a second, a third, and a
            # further domain that the clause does not name need.
            """);
    file.append("[least]\nsecond\t").append(number(weights.least[0]));
    file.append("\nthird\t").append(number(weights.least[1]));
    file.append("\nunnamed\t").append(number(weights.least[2])).append("\n\n[signals]\n");
    for (Signal signal : Signal.values()) {
      append(file, signal.written(), weights.signals[signal.ordinal()]);
    }
    for (int domain = 0; domain < Evidence.DOMAINS; domain++) {
      file.append("\n[").append(Domain.all().get(domain).code()).append("]\n");
      for (int fact = 0; fact < Evidence.FACTS; fact++) {
        append(file, Weights.factName(fact), weights.facts[fact][domain]);
      }
    }
    return file.toString();
  }

  private static void append(StringBuilder file, String name, double weight) {
    if (Math.abs(weight) >= 0.005) {
      file.append(name).append('\t').append(number(weight)).append('\n');
    }
  }

  private static String lemmas(Map<String, double[]> lemmas) {
    StringBuilder file =
        new StringBuilder(
            """
            # Written by DomainWeightsFit; changes by hand are lost when it runs again.
            # What a lemma adds to a domain's score, beside the terms of domains.txt.
            """);
    lemmas.forEach(
        (lemma, weights) -> {
          file.append(lemma);
          for (int domain = 0; domain < weights.length; domain++) {
            if (weights[domain] != 0) {
              file.append('\t').append(Domain.all().get(domain).code());
              file.append(' ').append(number(weights[domain]));
            }
          }
          file.append('\n');
        });
    return file.toString();
  }

  private static String number(double weight) {
    return String.format(Locale.ROOT, "%.2f", weight);
  }
}
