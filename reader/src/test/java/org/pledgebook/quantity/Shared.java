package org.pledgebook.quantity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files beside the repository that some tests measure against, if they are there. */
final class Shared {
  private static final JsonMapper JSON = new JsonMapper();

  private Shared() {}

  /** The folder {@code ../shared/NAME} as seen from the repository's root or from a module. */
  static Optional<Path> folder(String name) {
    for (String up : List.of("../shared", "../../shared")) {
      Path folder = Path.of(up, name);
      if (Files.isDirectory(folder)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  static JsonNode json(Path file) {
    try {
      String text = Files.readString(file);
      return JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<JsonNode> lines(Path file) {
    List<JsonNode> lines = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          lines.add(JSON.readTree(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
