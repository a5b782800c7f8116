package org.pledgebook.benchmarks;

import java.util.function.BiFunction;

/**
 * A stage of reading.
 *
 * @param work makes tokens of the text of a language, and returns how many
 */
record Stage(String name, BiFunction<String, String, Long> work) {

  /** Works through all texts so many times; returns the number of tokens. */
  long run(Corpus corpus, int times) {
    long tokens = 0;
    for (int i = 0; i < times; i++) {
      for (String text : corpus.texts()) {
        tokens += work.apply(corpus.language(), text);
      }
    }
    return tokens;
  }
}
