package org.pledgebook.register.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pledgebook.source.PledgebookException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts as the JSON that the journal keeps: components in their declared order, nulls and empty
 * lists left out.
 */
public final class FactJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .changeDefaultPropertyInclusion(
              old -> old.withValueInclusion(JsonInclude.Include.NON_NULL))
          .withConfigOverride(
              List.class,
              config ->
                  config.setInclude(
                      JsonInclude.Value.construct(
                          JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)))
          .build();

  private static final Map<String, Class<? extends Fact>> KINDS = new LinkedHashMap<>();
  private static final Map<Class<? extends Fact>, String> NAMES = new LinkedHashMap<>();

  static {
    List<Class<?>> types = new ArrayList<>(List.of(Fact.class.getPermittedSubclasses()));
    types.remove(Imported.class);
    types.addAll(List.of(Imported.class.getPermittedSubclasses()));
    for (Class<?> type : types) {
      Class<? extends Fact> fact = type.asSubclass(Fact.class);
      String kind =
          fact.getSimpleName()
              .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
              .toLowerCase(java.util.Locale.ROOT);
      KINDS.put(kind, fact);
      NAMES.put(fact, kind);
    }
  }

  private FactJson() {}

  /** The kind of a fact, as the journal names it: the type's name in lower case, with hyphens. */
  public static String kind(Fact fact) {
    return java.util.Objects.requireNonNull(NAMES.get(fact.getClass()));
  }

  /** One line of JSON. */
  public static String write(Fact fact) {
    return MAPPER.writeValueAsString(fact);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws PledgebookException if the kind is unknown or the JSON is not such a fact
   */
  public static Fact read(String kind, String json) {
    Class<? extends Fact> type = KINDS.get(kind);
    if (type == null) {
      throw new PledgebookException(
          "this Pledgebook knows no facts of kind '" + kind + "': use a newer one");
    }
    try {
      return MAPPER.readValue(json, type);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new PledgebookException("no " + kind + ": " + e.getMessage(), e);
    }
  }
}
