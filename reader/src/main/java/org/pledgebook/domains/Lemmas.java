package org.pledgebook.domains;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.pledgebook.language.Analysis;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Tokens;
import org.pledgebook.language.Word;
import org.pledgebook.language.WordFlags;
import org.pledgebook.language.WordTable;

/** What a language's lemmas say beyond its terms, from its {@code domain-weights.txt}. */
final class Lemmas {
  private static final double[] NOTHING = {};
  private static final long CONTENT = Tag.NOUN | Tag.VERB | Tag.ADJECTIVE;
  private static final long FUNCTION =
      Tag.DETERMINER | Tag.PREPOSITION | Tag.PRONOUN | Tag.CONJUNCTION | Tag.NUMERAL;

  private final Map<String, double[]> weights;
  private final WordTable<double[]> byWord = new WordTable<>(this::sum);
  private final WordFlags weighing = new WordFlags(word -> byWord.of(word).length == 0 ? 0 : 1);

  Lemmas(Map<String, double[]> weights) {
    this.weights = weights;
  }

  /** The lemmas of a word that can say something: those of nouns, verbs and adjectives. */
  static Set<String> of(Word word) {
    if (word.isPunctuation() || word.isNumber() || word.any(FUNCTION)) {
      return Set.of();
    }
    Set<String> lemmas = new LinkedHashSet<>(2);
    for (Analysis analysis : word.analyses()) {
      if ((analysis.tags() & CONTENT) != 0) {
        lemmas.add(analysis.lemma().toLowerCase(Locale.ROOT));
      }
    }
    return lemmas;
  }

  /** The distinct words of a clause that may count here: all but those of mute terms. */
  static List<Word> words(
      Tokens tokens, int from, int to, List<Terms.Hit> hits, Predicate<Word> counts) {
    List<Word> words = new ArrayList<>();
    int next = from;
    for (Terms.Hit hit : hits) {
      if (hit.isMute()) {
        add(words, tokens, next, hit.start(), counts);
        next = hit.end();
      }
    }
    add(words, tokens, next, to, counts);
    return words;
  }

  private static void add(
      List<Word> words, Tokens tokens, int from, int to, Predicate<Word> counts) {
    for (int i = from; i < to; i++) {
      Word word = tokens.word(i);
      if (counts.test(word) && !words.contains(word)) {
        words.add(word);
      }
    }
  }

  /** Adds what a clause's words say. */
  void addTo(double[] scores, Tokens tokens, int from, int to, List<Terms.Hit> hits) {
    for (Word word : words(tokens, from, to, hits, this::says)) {
      double[] mine = byWord.of(word);
      for (int domain = 0; domain < mine.length; domain++) {
        scores[domain] += mine[domain];
      }
    }
  }

  private boolean says(Word word) {
    return weighing.of(word) != 0;
  }

  private double[] sum(Word word) {
    Set<String> lemmas = of(word);
    double[] sum = NOTHING;
    for (String lemma : lemmas) {
      double[] own = weights.get(lemma);
      if (own != null) {
        sum = sum.length == 0 ? new double[own.length] : sum;
        for (int domain = 0; domain < own.length; domain++) {
          sum[domain] += own[domain] / lemmas.size();
        }
      }
    }
    return sum;
  }
}
