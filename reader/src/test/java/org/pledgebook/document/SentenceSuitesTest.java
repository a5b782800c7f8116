package org.pledgebook.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Sentence boundaries measured on the suites beside the repository; skipped where they are not. */
class SentenceSuitesTest {
  private static final Path SUITES = Path.of("..", "..", "shared", "suites");
  private static final Languages LANGUAGES = Languages.packed();

  /** One line of a suite: a text with its sentences as code point spans, or as strings. */
  private record Example(String text, List<Integer> numbers, List<String> strings) {}

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void sentencesOfTheTreebanksAreFoundExactly(String code) {
    int right = 0;
    int found = 0;
    int expected = 0;
    for (Example example : examples("ud-sentences/" + code + ".jsonl")) {
      String text = example.text();
      Set<Long> gold = new HashSet<>();
      for (int i = 0; i < example.numbers().size(); i += 2) {
        int start = text.offsetByCodePoints(0, example.numbers().get(i));
        int end = text.offsetByCodePoints(0, example.numbers().get(i + 1));
        gold.add(((long) start << 32) | end);
      }
      Tokens tokens = LANGUAGES.get(code).tokens(text, 0, text.length());
      List<Sentence> sentences = new Sentences(LANGUAGES.get(code)).split(tokens);
      for (Sentence sentence : sentences) {
        long start = tokens.start(sentence.from());
        right += gold.contains((start << 32) | tokens.end(sentence.to() - 1)) ? 1 : 0;
      }
      found += sentences.size();
      expected += gold.size();
    }
    double f1 = 200.0 * right / (found + expected);
    System.out.printf("sentences %s: exact-span F1 %.2f (%d expected)%n", code, f1, expected);
    assertThat(f1).as("exact-span F1 in per cent, %s", code).isGreaterThanOrEqualTo(98.5);
  }

  @Test
  void mostGoldenRulesHold() {
    int right = 0;
    int all = 0;
    for (String code : List.of("en", "fr")) {
      Language language = LANGUAGES.get(code);
      for (Example example : examples("pysbd-golden/" + code + ".jsonl")) {
        Tokens tokens = language.tokens(example.text(), 0, example.text().length());
        List<String> found = new ArrayList<>();
        for (Sentence sentence : new Sentences(language).split(tokens)) {
          int end = tokens.end(sentence.to() - 1);
          found.add(example.text().substring(tokens.start(sentence.from()), end));
        }
        right += found.equals(example.strings()) ? 1 : 0;
        all++;
      }
    }
    System.out.printf("golden rules, English and French: %d of %d%n", right, all);
    // Most of the others are lists run together in one line, which layout takes apart, not this.
    assertThat(right).as("golden rules that hold").isGreaterThanOrEqualTo(40);
  }

  private static List<Example> examples(String name) {
    Path file = SUITES.resolve(name);
    assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not there");
    List<Example> examples = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        examples.add(example(line));
      }
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
    return examples;
  }

  private static Example example(String line) {
    String text = "";
    String name = "";
    List<Integer> numbers = new ArrayList<>();
    List<String> strings = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case PROPERTY_NAME -> name = parser.currentName();
          case VALUE_NUMBER_INT -> numbers.add(parser.getIntValue());
          case VALUE_STRING -> {
            if (name.equals("text")) {
              text = parser.getString();
            } else if (name.equals("sentences")) {
              strings.add(parser.getString().strip());
            }
          }
          default -> {}
        }
      }
    }
    return new Example(text, numbers, strings);
  }
}
