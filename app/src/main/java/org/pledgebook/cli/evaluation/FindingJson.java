package org.pledgebook.cli.evaluation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pledgebook.source.PledgebookException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads findings from JSON lines, labels and the output of {@code read --format jsonl} alike. */
final class FindingJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private FindingJson() {}

  /** Gives each line that is not blank, parsed, to the consumer. */
  static void lines(Path file, Consumer<JsonNode> consumer) {
    List<String> lines = read(file).lines().toList();
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (line.isBlank()) {
        continue;
      }
      try {
        consumer.accept(MAPPER.readTree(line));
      } catch (JacksonException | IllegalArgumentException e) {
        throw new PledgebookException(
            "%s:%d: not a statement: %s".formatted(file, number, reason(e)), e);
      }
    }
  }

  static JsonNode tree(Path file) {
    try {
      return MAPPER.readTree(read(file));
    } catch (JacksonException e) {
      throw new PledgebookException("%s: not JSON: %s".formatted(file, reason(e)), e);
    }
  }

  static Finding finding(JsonNode line) {
    return new Finding(
        required(line, "start").asInt(),
        required(line, "end").asInt(),
        required(line, "act").asString(),
        line.path("weak").asBoolean(false),
        names(line.path("actors")),
        names(line.path("beneficiaries")),
        strings(line.path("domains")),
        amounts(line.path("amounts")),
        due(line.path("due")).orElse(null),
        line.path("conditional").asBoolean(false),
        line.path("confidence").asDouble(1.0));
  }

  private static JsonNode required(JsonNode line, String key) {
    JsonNode value = line.get(key);
    if (value == null || value.isNull()) {
      throw new IllegalArgumentException("no \"" + key + "\"");
    }
    return value;
  }

  /** Ids of a list of strings or of objects with an {@code id} (or, without one, a name). */
  private static Set<String> names(JsonNode values) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode value : values) {
      String id = text(value.isObject() ? value.path("id") : value);
      names.add(id != null ? id : value.path("name").asString(""));
    }
    return names;
  }

  private static List<String> strings(JsonNode values) {
    List<String> strings = new ArrayList<>();
    values.forEach(value -> strings.add(value.asString()));
    return strings;
  }

  private static Set<Finding.Money> amounts(JsonNode values) {
    Set<Finding.Money> amounts = new LinkedHashSet<>();
    for (JsonNode amount : values) {
      // By way of a double: sums are compared as the JSON numbers of any program would be.
      BigDecimal value = new BigDecimal(required(amount, "value").asDouble());
      amounts.add(new Finding.Money(value, required(amount, "currency").asString()));
    }
    return amounts;
  }

  private static Optional<Finding.Period> due(JsonNode due) {
    return Finding.Period.of(text(due.path("start")), text(due.path("end")));
  }

  static @Nullable String text(JsonNode value) {
    return value.isMissingNode() || value.isNull() || value.asString("").isEmpty()
        ? null
        : value.asString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new PledgebookException("%s: cannot be read: %s".formatted(file, e), e);
    }
  }

  private static String reason(RuntimeException e) {
    return e instanceof JacksonException json
        ? json.getOriginalMessage()
        : String.valueOf(e.getMessage());
  }
}
