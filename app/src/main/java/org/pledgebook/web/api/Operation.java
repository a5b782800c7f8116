package org.pledgebook.web.api;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An address for people to read about, as {@code openapi.json} describes it.
 *
 * @param group the first tag
 * @param parameters that may stand after the question mark
 * @param types media types of the answer
 */
public record Operation(
    String path, String group, String summary, List<Parameter> parameters, List<String> types) {

  /** A parameter. */
  public record Parameter(String name, String description, boolean isRequired) {}

  /** A column or key of what is answered, with what it means. */
  public record Field(String name, String meaning) {}

  /** All addresses in the order of the description. */
  public static List<Operation> all() {
    JsonNode description = JsonMapper.shared().readTree(Api.description());
    JsonNode known = description.path("components").path("parameters");
    List<Operation> all = new ArrayList<>();
    for (var path : description.path("paths").properties()) {
      JsonNode get = path.getValue().path("get");
      List<Parameter> parameters = new ArrayList<>();
      for (JsonNode parameter : get.path("parameters")) {
        String reference = parameter.path("$ref").asString("");
        JsonNode whole =
            reference.isEmpty()
                ? parameter
                : known.path(reference.substring(reference.lastIndexOf('/') + 1));
        if (whole.path("in").asString("").equals("query")) {
          parameters.add(
              new Parameter(
                  whole.path("name").asString(),
                  whole.path("description").asString(""),
                  whole.path("required").asBoolean(false)));
        }
      }
      all.add(
          new Operation(
              path.getKey(),
              get.path("tags").path(0).asString(),
              get.path("summary").asString(),
              parameters,
              List.copyOf(get.path("responses").path("200").path("content").propertyNames())));
    }
    return all;
  }

  /** The keys of a thing that answers have, those that are explained. */
  public static List<Field> fields(String schema) {
    JsonNode properties =
        JsonMapper.shared()
            .readTree(Api.description())
            .path("components")
            .path("schemas")
            .path(schema)
            .path("properties");
    return properties.properties().stream()
        .map(
            property ->
                new Field(property.getKey(), property.getValue().path("description").asString("")))
        .toList();
  }
}
