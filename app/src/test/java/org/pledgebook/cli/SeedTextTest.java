package org.pledgebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The press release that the project started from is read as its labels say, in every slot. */
class SeedTextTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String SEED = "fr-nato-2022-04-07";

  @Test
  void isRightInEverySlot() throws IOException {
    Path gold = Shared.path("gold/dev");
    Run run = Run.of("read", "--format", "jsonl", gold.resolve("docs/" + SEED + ".txt").toString());
    List<JsonNode> labels = lines(Files.readString(gold.resolve("gold/" + SEED + ".jsonl")));
    labels.removeIf(label -> label.get("weak").asBoolean());
    List<JsonNode> found = lines(run.out());
    for (JsonNode label : labels) {
      JsonNode best = best(found, label);
      String quote = label.get("quote").asString();
      assertThat(best.get("act")).as(quote).isEqualTo(label.get("act"));
      assertThat(ids(best.get("actors"))).as(quote).isEqualTo(ids(label.get("actors")));
      assertThat(ids(best.get("beneficiaries")))
          .as(quote)
          .isEqualTo(ids(label.get("beneficiaries")));
      assertThat(best.get("domains")).as(quote).isEqualTo(label.get("domains"));
      assertThat(best.get("due").path("start")).isEqualTo(label.get("due").path("start"));
      assertThat(best.get("due").path("end")).isEqualTo(label.get("due").path("end"));
      assertThat(best.get("conditional")).isEqualTo(label.get("conditional"));
      assertThat(best.get("speaker")).as(quote).isEqualTo(label.get("speaker"));
    }
  }

  private static List<JsonNode> lines(String text) {
    List<JsonNode> nodes = new ArrayList<>();
    text.lines().filter(line -> !line.isBlank()).map(MAPPER::readTree).forEach(nodes::add);
    return nodes;
  }

  /** The statement that shares most with the label, and more than half. */
  private static JsonNode best(List<JsonNode> found, JsonNode label) {
    for (JsonNode statement : found) {
      int shared =
          Math.min(number(statement, "end"), number(label, "end"))
              - Math.max(number(statement, "start"), number(label, "start"));
      if (2 * shared > number(label, "end") - number(label, "start")) {
        return statement;
      }
    }
    throw new AssertionError("not found: " + label.get("quote").asString());
  }

  private static int number(JsonNode node, String key) {
    return node.get(key).asInt();
  }

  private static Set<String> ids(JsonNode actors) {
    Set<String> ids = new TreeSet<>();
    for (JsonNode actor : actors) {
      ids.add(actor.isString() ? actor.asString() : actor.get("id").asString());
    }
    return ids;
  }
}
