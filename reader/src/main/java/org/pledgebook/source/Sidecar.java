package org.pledgebook.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Metadata in a file of its own: {@code speech.json} beside {@code speech.txt}. */
final class Sidecar {
  private static final long MAX_BYTES = 1 << 20;
  private static final Set<String> KEYS =
      Set.of("title", "publisher", "published", "url", "language");

  private Sidecar() {}

  /**
   * What the sidecar of {@code file} says; nothing if there is none.
   *
   * @throws PledgebookException with file, line and column if it is broken
   */
  static Metadata of(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    Path sidecar = file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".json");
    if (!Files.isRegularFile(sidecar)) {
      return Metadata.NONE;
    }
    try {
      return parse(sidecar.toString(), BoundedBytes.read(sidecar, sidecar.toString(), MAX_BYTES));
    } catch (IOException e) {
      throw new PledgebookException(
          sidecar + ": cannot be read (" + e.getMessage() + "). Make it readable or remove it.", e);
    }
  }

  private static Metadata parse(String address, byte[] json) {
    try (JsonParser parser = JsonText.parser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw broken(address, parser.currentTokenLocation(), "is no JSON object {…}");
      }
      Map<String, String> values = new TreeMap<>();
      PartialDate published = null;
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        String value = value(address, parser, key);
        if (value != null && key.equals("published")) {
          published = published(address, parser, value);
        } else if (value != null) {
          values.put(key, value);
        }
      }
      return new Metadata(
          values.get("title"),
          values.get("publisher"),
          published,
          values.get("url"),
          values.get("language"));
    } catch (JacksonException e) {
      throw broken(address, e.getLocation(), "is no valid JSON: " + e.getOriginalMessage());
    }
  }

  private static @Nullable String value(String address, JsonParser parser, String key) {
    if (!KEYS.contains(key)) {
      parser.skipChildren();
      return null;
    }
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw broken(
          address, parser.currentTokenLocation(), "\"" + key + "\" is neither a text nor null");
    }
    String value = parser.getString().strip();
    return value.isEmpty() ? null : value;
  }

  private static PartialDate published(String address, JsonParser parser, String value) {
    return PartialDate.parse(value)
        .orElseThrow(
            () ->
                broken(
                    address,
                    parser.currentTokenLocation(),
                    "\"published\" is \"" + value + "\", not like 2024, 2024-05 or 2024-05-14"));
  }

  private static PledgebookException broken(
      String address, @Nullable TokenStreamLocation place, String what) {
    String where = place == null ? "" : ":" + place.getLineNr() + ":" + place.getColumnNr();
    return new PledgebookException(
        address + where + ": " + what + ". Correct or remove this metadata file.");
  }
}
