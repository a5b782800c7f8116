package org.pledgebook.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * How many of the labelled actors and beneficiaries are named, as mentions, where the label says.
 * What is resolved from the document ("we", "ministers") cannot be found here, so beneficiaries say
 * more than actors.
 */
class GoldNamesTest {
  private static final Path GOLD = Path.of("..", "..", "shared", "gold", "dev");
  private static final Languages LANGUAGES = Languages.packed();
  private static final Actors ACTORS = Actors.load(LANGUAGES);

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void labelledActorsAreNamedInTheirDocument(String code) throws IOException {
    assumeTrue(Files.isDirectory(GOLD), "skipped: no labelled documents at " + GOLD);
    Tally beneficiaries = new Tally();
    Tally actors = new Tally();
    Tally known = new Tally();
    try (Stream<Path> files = Files.list(GOLD.resolve("gold"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".jsonl", "");
        if (name.startsWith(code + "-")) {
          compare(code, name, file, beneficiaries, actors, known);
        }
      }
    }
    System.out.printf("%s beneficiaries in sentence: %s%n", code, beneficiaries);
    System.out.printf("%s actors in sentence: %s%n", code, actors);
    System.out.printf("%s actors and beneficiaries in document: %s%n", code, known);
    assertThat(known.recall()).isGreaterThan(0.94);
  }

  private static void compare(
      String code, String name, Path file, Tally beneficiaries, Tally actors, Tally known)
      throws IOException {
    String text = Files.readString(GOLD.resolve("docs").resolve(name + ".txt"));
    Language language = LANGUAGES.get(code);
    Set<String> inDocument = ids(language, text, 0, text.length());
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank()) {
        continue;
      }
      Label label = Label.read(line);
      int start = text.offsetByCodePoints(0, label.start());
      int end = text.offsetByCodePoints(0, label.end());
      Set<String> inSentence =
          ids(language, text, sentenceStart(text, start), sentenceEnd(text, end));
      label.beneficiaries().forEach(id -> beneficiaries.add(id, inSentence.contains(id), name));
      label.actors().forEach(id -> actors.add(id, inSentence.contains(id), name));
      label.beneficiaries().forEach(id -> known.add(id, inDocument.contains(id), name));
      label.actors().forEach(id -> known.add(id, inDocument.contains(id), name));
    }
  }

  private static int sentenceStart(String text, int at) {
    int start = at;
    while (start > 0 && text.charAt(start - 1) != '\n' && !text.startsWith(". ", start - 2)) {
      start--;
    }
    return start;
  }

  private static int sentenceEnd(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && !text.startsWith(". ", end)) {
      end++;
    }
    return end;
  }

  private static Set<String> ids(Language language, String text, int from, int to) {
    Tokens tokens = language.tokens(text, from, to);
    Set<String> ids = new LinkedHashSet<>();
    for (ActorMention mention : ACTORS.mentions(tokens, 0, tokens.size())) {
      ids.addAll(mention.ids());
      ids.add(text.substring(mention.start(), mention.end()));
      if (mention.form() == ActorMention.Form.SET) {
        ids.addAll(ACTORS.members(mention.id(), LocalDate.of(2022, 4, 7)));
      }
    }
    return ids;
  }

  private record Label(int start, int end, List<String> actors, List<String> beneficiaries) {
    static Label read(String line) {
      Map<String, List<String>> lists = new LinkedHashMap<>();
      Map<String, Integer> numbers = new LinkedHashMap<>();
      try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String field = parser.currentName();
          JsonToken value = parser.nextToken();
          if (value == JsonToken.VALUE_NUMBER_INT) {
            numbers.put(field, parser.getIntValue());
          } else if (field.equals("actors") || field.equals("beneficiaries")) {
            List<String> ids = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
              ids.add(parser.getString());
            }
            lists.put(field, ids);
          } else {
            parser.skipChildren();
          }
        }
      }
      return new Label(
          numbers.getOrDefault("start", 0),
          numbers.getOrDefault("end", 0),
          lists.getOrDefault("actors", List.of()),
          lists.getOrDefault("beneficiaries", List.of()));
    }
  }

  private static final class Tally {
    private int found;
    private int all;
    private final Map<String, Set<String>> missed = new TreeMap<>();

    void add(String id, boolean named, String document) {
      all++;
      if (named) {
        found++;
      } else {
        missed.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(document);
      }
    }

    double recall() {
      return (double) found / all;
    }

    @Override
    public String toString() {
      return found + " of " + all + ", missed " + missed;
    }
  }
}
