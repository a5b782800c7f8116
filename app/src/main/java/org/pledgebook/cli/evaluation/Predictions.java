package org.pledgebook.cli.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a reader found, by document id. */
public final class Predictions {
  private final Map<String, List<Finding>> byDocument = new LinkedHashMap<>();

  /**
   * Reads JSON lines as {@code pledgebook read --format jsonl} writes them. The document id is the
   * file name of {@code source} without its last extension.
   *
   * @throws org.pledgebook.source.PledgebookException if a line is no statement (file and line are
   *     named)
   */
  public static Predictions load(Path file) {
    Predictions predictions = new Predictions();
    FindingJson.lines(
        file,
        line -> {
          String source = source(line);
          predictions.add(id(source), FindingJson.finding(line));
        });
    return predictions;
  }

  /** Adds one found statement. */
  public void add(String document, Finding finding) {
    byDocument.computeIfAbsent(document, any -> new ArrayList<>()).add(finding);
  }

  List<Finding> of(String document) {
    return byDocument.getOrDefault(document, List.of());
  }

  private static String source(JsonNode line) {
    @Nullable String source = FindingJson.text(line.path("source"));
    if (source == null) {
      source = FindingJson.text(line.path("document").path("source"));
    }
    if (source == null) {
      throw new IllegalArgumentException("no \"source\"");
    }
    return source;
  }

  private static String id(String source) {
    String name = source.substring(source.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
