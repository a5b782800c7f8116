package org.pledgebook.review;

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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All labelled statements in the order of their documents' names, each numbered by its place in the
 * list, and the pairs among them that were found by reading; duplicates.csv says how.
 *
 * @param places of the statements: document, and code points from its start to both ends
 * @param truth pairs of numbers, the smaller first
 */
public record GoldPairs(List<Sketch> sketches, List<Place> places, Set<List<Long>> truth) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Where a statement stands. */
  public record Place(String document, long start, long end) {}

  public static GoldPairs load(Path folder) throws IOException {
    List<Sketch> sketches = new ArrayList<>();
    List<Place> places = new ArrayList<>();
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
            JsonNode label = JSON.readTree(line);
            sketches.add(sketch(name, published, length, label, sketches.size()));
            places.add(new Place(name, label.path("start").asLong(), label.path("end").asLong()));
          }
        }
      }
    }
    return new GoldPairs(sketches, places, truth(places));
  }

  private static Set<List<Long>> truth(List<Place> places) throws IOException {
    Map<String, Long> numbers = new HashMap<>();
    for (Place place : places) {
      numbers.put(place.document() + "," + place.start(), (long) numbers.size());
    }
    Set<List<Long>> truth = new HashSet<>();
    try (InputStream stream =
        Objects.requireNonNull(GoldPairs.class.getResourceAsStream("duplicates.csv"))) {
      for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] parts = line.strip().split(",");
          long a = Objects.requireNonNull(numbers.get(parts[0] + "," + parts[1]), line);
          long b = Objects.requireNonNull(numbers.get(parts[2] + "," + parts[3]), line);
          truth.add(List.of(Math.min(a, b), Math.max(a, b)));
        }
      }
    }
    return truth;
  }

  private static Sketch sketch(
      String name, @Nullable LocalDate published, double length, JsonNode label, long id) {
    Set<String> amounts = new LinkedHashSet<>();
    for (JsonNode amount : label.path("amounts")) {
      amounts.add(
          amount.path("currency").asString("")
              + " "
              + amount.path("value").decimalValue().toBigInteger());
    }
    Set<String> items = new LinkedHashSet<>();
    for (JsonNode item : label.path("items")) {
      String what = item.path("what").asString("");
      items.add(item.path("quantity").asString() + what.substring(what.lastIndexOf(' ') + 1));
    }
    JsonNode due = label.path("due").path("end");
    return new Sketch(
        id,
        name,
        name.substring(0, 2).toLowerCase(Locale.ROOT),
        published,
        label.path("start").asDouble() / length,
        label.path("act").asString(),
        set(label.path("actors")),
        set(label.path("beneficiaries")),
        set(label.path("domains")),
        amounts,
        items,
        due.isString() ? LocalDate.parse(due.asString()) : null,
        label.path("quote").asString());
  }

  private static Set<String> set(JsonNode array) {
    Set<String> set = new LinkedHashSet<>();
    array.forEach(node -> set.add(node.asString()));
    return set;
  }
}
