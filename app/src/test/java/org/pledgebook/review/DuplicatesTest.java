package org.pledgebook.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pledgebook.register.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Held against pairs that were found by reading; duplicates.csv says how. */
class DuplicatesTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static Sketch sketch(long id, String actor, String amount, String quote) {
    return new Sketch(
        id,
        "d" + id,
        "en",
        LocalDate.of(2022, 3, 16),
        0.5,
        "commit",
        Set.of(actor),
        Set.of("UKR"),
        Set.of("military-aid"),
        amount.isEmpty() ? Set.of() : Set.of(amount),
        null,
        quote);
  }

  @Test
  void theSamePackageInOtherWordsIsProposedWithItsReason() {
    List<Pair> pairs =
        Duplicates.propose(
            List.of(
                sketch(1, "USA", "USD 800000000", "announced $800 million in security assistance"),
                sketch(2, "GBR", "GBP 5", "will host a conference on maritime safety"),
                sketch(3, "USA", "USD 800000000", "The new $800 million assistance package")));
    assertThat(pairs)
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.duplicate()).isEqualTo(3);
              assertThat(pair.original()).isEqualTo(1);
              assertThat(pair.reason()).contains("USD 800000000", "by USA", "for UKR");
            });
  }

  @Test
  void anotherActorsEqualAmountIsNot() {
    assertThat(
            Duplicates.propose(
                List.of(
                    sketch(1, "USA", "USD 1000000", "will give one million in relief"),
                    sketch(2, "FRA", "USD 1000000", "opens a line of credit for roads"))))
        .isEmpty();
  }

  @Test
  void onRealTextThePairsFoundByReadingAreProposed() throws IOException {
    List<Sketch> sketches = gold(SharedData.path("gold/dev"));
    Map<String, Long> places = new HashMap<>();
    sketches.forEach(s -> places.put(s.document(), s.id()));
    Set<String> truth = truth(places);
    Set<String> proposed = new HashSet<>();
    List<Pair> pairs = Duplicates.propose(sketches);
    for (Pair pair : pairs) {
      proposed.add(pair.original() + " " + pair.duplicate());
    }
    long right = proposed.stream().filter(truth::contains).count();
    double recall = (double) right / truth.size();
    double precision = (double) right / proposed.size();
    System.out.printf(
        "Duplicates: %d proposed, %d of %d true pairs: precision %.2f, recall %.2f%n",
        proposed.size(), right, truth.size(), precision, recall);
    assertThat(recall).isGreaterThanOrEqualTo(0.5);
    assertThat(precision).isGreaterThanOrEqualTo(0.65);
  }

  private static Set<String> truth(Map<String, Long> places) throws IOException {
    Set<String> truth = new HashSet<>();
    try (InputStream stream =
        Objects.requireNonNull(DuplicatesTest.class.getResourceAsStream("duplicates.csv"))) {
      for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] parts = line.split(",");
          long a = Objects.requireNonNull(places.get(parts[0] + "@" + parts[1]), line);
          long b = Objects.requireNonNull(places.get(parts[2] + "@" + parts[3].strip()), line);
          truth.add(Math.min(a, b) + " " + Math.max(a, b));
        }
      }
    }
    return truth;
  }

  /** All labelled statements, by date of their documents; the document of a sketch is its place. */
  private static List<Sketch> gold(Path folder) throws IOException {
    List<Sketch> sketches = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("gold"))) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName()).replace(".jsonl", "");
        JsonNode about =
            JSON.readTree(Files.readString(folder.resolve("docs").resolve(name + ".json")));
        @Nullable LocalDate published =
            about.path("published").asString("").length() == 10
                ? LocalDate.parse(about.path("published").asString())
                : null;
        double length = Files.readString(folder.resolve("docs").resolve(name + ".txt")).length();
        for (String line : Files.readAllLines(file)) {
          if (!line.isBlank()) {
            sketches.add(sketch(name, published, length, JSON.readTree(line), sketches.size()));
          }
        }
      }
    }
    return sketches;
  }

  private static Sketch sketch(
      String name, @Nullable LocalDate published, double length, JsonNode line, long id) {
    Set<String> amounts = new LinkedHashSet<>();
    line.path("amounts")
        .forEach(
            amount ->
                amounts.add(
                    amount.path("currency").asString("")
                        + " "
                        + amount.path("value").decimalValue().toBigInteger()));
    JsonNode due = line.path("due").path("end");
    return new Sketch(
        id,
        name + "@" + line.path("start").asLong(),
        name.substring(0, 2),
        published,
        line.path("start").asDouble() / length,
        line.path("act").asString(),
        set(line.path("actors")),
        set(line.path("beneficiaries")),
        set(line.path("domains")),
        amounts,
        due.isString() ? LocalDate.parse(due.asString()) : null,
        line.path("quote").asString());
  }

  private static Set<String> set(JsonNode array) {
    Set<String> set = new LinkedHashSet<>();
    array.forEach(node -> set.add(node.asString()));
    return set;
  }
}
