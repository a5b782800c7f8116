package org.pledgebook.domains;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pledgebook.language.Analysis;
import org.pledgebook.language.DataFile;
import org.pledgebook.language.Language;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Tokens;
import org.pledgebook.language.Word;

/**
 * Reads a {@code domains.txt}: sections are domains, lines are lists of terms parted by commas. The
 * head of {@code languages/en/domains.txt} says how a term is written.
 */
final class TermsFile {
  private static final String NONE = "none";
  private static final int COMBINATIONS = 32;

  /** Elements of a phrase table to the domains they name and how much they say. */
  final Map<List<String>, Map<Integer, Double>> senses = new LinkedHashMap<>();

  final List<Terms.Stem> stems = new ArrayList<>();

  private final Language language;
  private final Map<String, Set<String>> seen = new HashMap<>();

  TermsFile(Language language, DataFile file) {
    this.language = language;
    for (DataFile.Line line : file.lines()) {
      int domain = Domain.indexOf(line.section());
      if (domain < 0 && !line.section().equals(NONE)) {
        throw line.error(
            line.section().isEmpty()
                ? "terms need a [domain] above them"
                : "no domain \"" + line.section() + "\" in languages/common/domains.txt");
      }
      for (String entry : line.text().split(",")) {
        if (!entry.isBlank()) {
          add(line, domain, entry.strip());
        }
      }
    }
  }

  private void add(DataFile.Line line, int domain, String entry) {
    int equals = entry.lastIndexOf('=');
    String term = equals < 0 ? entry : entry.substring(0, equals).strip();
    double weight = equals < 0 ? 1 : weight(line, entry.substring(equals + 1).strip());
    if (term.isEmpty()) {
      throw line.error("a weight without a term: \"" + entry + "\"");
    }
    if (!seen.computeIfAbsent(line.section(), s -> new HashSet<>()).add(term)) {
      throw line.error("\"" + term + "\" is listed twice under [" + line.section() + "]");
    }
    if (term.length() > 1 && term.endsWith("*")) {
      stems.add(
          new Terms.Stem(term.substring(0, term.length() - 1), new Terms.Sense(domain, weight)));
      return;
    }
    for (List<String> variant : variants(term)) {
      senses.computeIfAbsent(variant, v -> new TreeMap<>()).merge(domain, weight, Math::max);
    }
  }

  private List<List<String>> variants(String term) {
    if (term.length() > 2 && term.startsWith("\"") && term.endsWith("\"")) {
      return List.of(language.elements(term.substring(1, term.length() - 1)));
    }
    List<List<String>> variants = new ArrayList<>();
    for (String spelling : spellings(term)) {
      variants.addAll(lemmas(spelling));
    }
    return variants;
  }

  private static double weight(DataFile.Line line, String written) {
    try {
      double weight = Double.parseDouble(written);
      if (weight > 0 && weight <= 1) {
        return weight;
      }
    } catch (NumberFormatException e) {
      // told below, with the numbers that are out of range
    }
    throw line.error("\"" + written + "\" is no weight; a weight is above 0 and at most 1");
  }

  /** Opens {@code defence/defense plan} into its spellings. */
  private static List<String> spellings(String term) {
    List<String> spellings = List.of("");
    for (String part : term.split(" +")) {
      List<String> longer = new ArrayList<>();
      for (String before : spellings) {
        for (String choice : part.split("/")) {
          longer.add(before.isEmpty() ? choice : before + " " + choice);
        }
      }
      spellings = longer;
    }
    return spellings;
  }

  /**
   * The term with the dictionary form of each inflected noun and adjective in it: the table matches
   * every form of a lemma, so "mesures restrictives" finds "mesure restrictive" too.
   */
  private List<List<String>> lemmas(String term) {
    List<List<String>> variants = List.of(List.of());
    Tokens tokens = language.tokens(term, 0, term.length());
    for (int i = 0; i < tokens.size(); i++) {
      List<List<String>> longer = new ArrayList<>();
      for (String element : elements(tokens.word(i))) {
        for (List<String> before : variants) {
          if (longer.size() < COMBINATIONS) {
            List<String> next = new ArrayList<>(before);
            next.add(element);
            longer.add(next);
          }
        }
      }
      variants = longer;
    }
    return variants;
  }

  private static Set<String> elements(Word word) {
    Set<String> elements = new LinkedHashSet<>();
    if (word.shape() == Word.Shape.LOWER && !word.hasLemma(word.lower())) {
      for (Analysis analysis : word.analyses()) {
        if ((analysis.tags() & (Tag.NOUN | Tag.ADJECTIVE)) != 0) {
          elements.add(analysis.lemma());
        }
      }
    }
    return elements.isEmpty() ? Set.of(word.form()) : elements;
  }
}
