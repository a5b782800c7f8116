package org.pledgebook.domains;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One flat JSON object as the labels are written: text, numbers, flags and lists. What is absent or
 * null reads as empty; objects inside a list read as their values.
 */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private Json() {}

  static Json of(String text) {
    Json json = new Json();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      String name = "";
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          depth++;
        } else if (token == JsonToken.END_OBJECT) {
          depth--;
        } else if (token == JsonToken.PROPERTY_NAME && depth == 1) {
          name = parser.currentName();
          json.values.put(name, new ArrayList<>());
        } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
          json.list(name).add(parser.getString());
        }
      }
    }
    return json;
  }

  List<String> list(String name) {
    return values.getOrDefault(name, List.of());
  }

  String text(String name) {
    return String.join(" ", list(name));
  }

  int number(String name) {
    return Integer.parseInt(text(name));
  }

  boolean flag(String name) {
    return text(name).equals("true");
  }
}
