package org.pledgebook.domains;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Analysis;
import org.pledgebook.language.DataFile;
import org.pledgebook.language.Language;
import org.pledgebook.language.PhraseTable;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Tokens;
import org.pledgebook.language.Word;

/** The {@code domains.txt} of a language: which words and phrases name which domains. */
final class Terms {
  /**
   * What a term says.
   *
   * @param domain its place in {@link Domain#all()}; -1 for a term that says nothing
   * @param weight from 0 to 1
   */
  record Sense(int domain, double weight) {}

  /** A term at tokens {@code start} to {@code end} (exclusive). */
  record Hit(int start, int end, List<Sense> senses) {}

  private record Stem(String prefix, Sense sense) {}

  private static final String NONE = "none";
  private static final int CACHED = 1 << 16;
  private static final int COMBINATIONS = 32;

  /** How much of a term's weight is left where it is only a part of a hyphenated word. */
  private static final double PART = 0.7;

  private final Language language;
  private final PhraseTable<Sense> phrases = new PhraseTable<>();
  private final List<Stem> stems = new ArrayList<>();
  private final Map<Word, List<Sense>> strangers = new ConcurrentHashMap<>();

  Terms(Language language) {
    this.language = language;
    language.file("domains.txt").ifPresent(this::read);
  }

  private void read(DataFile file) {
    Map<String, Set<String>> seen = new HashMap<>();
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
          add(line, domain, entry.strip(), seen);
        }
      }
    }
  }

  private void add(DataFile.Line line, int domain, String entry, Map<String, Set<String>> seen) {
    int equals = entry.lastIndexOf('=');
    String term = equals < 0 ? entry : entry.substring(0, equals).strip();
    double weight = equals < 0 ? 1 : weight(line, entry.substring(equals + 1).strip());
    if (term.isEmpty()) {
      throw line.error("a weight without a term: \"" + entry + "\"");
    }
    if (!seen.computeIfAbsent(line.section(), s -> new HashSet<>()).add(term)) {
      throw line.error("\"" + term + "\" is listed twice under [" + line.section() + "]");
    }
    Sense sense = new Sense(domain, weight);
    if (term.endsWith("*")) {
      stems.add(new Stem(term.substring(0, term.length() - 1), sense));
    } else if (term.length() > 2 && term.startsWith("\"") && term.endsWith("\"")) {
      phrases.add(language.elements(term.substring(1, term.length() - 1)), sense);
    } else {
      for (String spelling : spellings(term)) {
        addInflected(spelling, sense);
      }
    }
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
   * Adds the term and, where a word of it is an inflected noun or adjective, its dictionary form:
   * the table matches every form of a lemma, so "mesures restrictives" finds "mesure restrictive".
   */
  private void addInflected(String term, Sense sense) {
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
    variants.forEach(variant -> phrases.add(variant, sense));
  }

  private static Set<String> elements(Word word) {
    Set<String> elements = new LinkedHashSet<>();
    elements.add(word.form());
    if (word.shape() == Word.Shape.LOWER && !word.hasLemma(word.lower())) {
      for (Analysis analysis : word.analyses()) {
        if ((analysis.tags() & (Tag.NOUN | Tag.ADJECTIVE)) != 0) {
          elements.add(analysis.lemma());
        }
      }
    }
    return elements;
  }

  /** The terms between two tokens, from left to right; they do not overlap. */
  List<Hit> find(Tokens tokens, int from, int to) {
    List<Hit> hits = new ArrayList<>();
    int i = from;
    while (i < to) {
      Hit hit = at(tokens, i, to);
      if (hit == null) {
        i++;
      } else {
        if (hit.senses().get(0).domain() >= 0) {
          hits.add(hit);
        }
        i = hit.end();
      }
    }
    return hits;
  }

  private @Nullable Hit at(Tokens tokens, int i, int to) {
    PhraseTable.Match<Sense> match = phrases.longest(tokens, i, to);
    if (match != null) {
      return new Hit(i, match.end(), match.values());
    }
    Word word = tokens.word(i);
    if (word.isPunctuation() || word.isNumber()) {
      return null;
    }
    List<Sense> senses = strangers.get(word);
    if (senses == null) {
      senses = stranger(word);
      if (strangers.size() < CACHED) {
        strangers.put(word, senses);
      }
    }
    return senses.isEmpty() ? null : new Hit(i, i + 1, senses);
  }

  /** What a word that is no term says by how it begins, or by the parts between its hyphens. */
  private List<Sense> stranger(Word word) {
    List<Sense> senses = new ArrayList<>();
    for (Stem stem : stems) {
      if (word.lower().startsWith(stem.prefix())) {
        senses.add(stem.sense());
      }
    }
    if (senses.isEmpty() && word.form().indexOf('-') > 0) {
      for (String part : word.form().split("-")) {
        Tokens tokens = language.tokens(part, 0, part.length());
        if (tokens.size() == 1) {
          PhraseTable.Match<Sense> match = phrases.longest(tokens, 0, 1);
          if (match != null && match.values().get(0).domain() >= 0) {
            match.values().forEach(s -> senses.add(new Sense(s.domain(), s.weight() * PART)));
          }
        }
      }
    }
    return List.copyOf(senses);
  }
}
