package org.pledgebook.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.ViewState;
import org.pledgebook.register.Explorer;
import org.pledgebook.register.Property;

/** What the list of commitments can be narrowed by, with how many there are of each. */
final class Facets {
  private static final int MOST_VALUES = 60;

  private final ViewState state;

  /** One value that can be chosen. */
  record Value(String value, String name, long count, boolean isChosen) {}

  /** One dimension with its values, the most frequent first. */
  record Facet(String dimension, List<Value> values) {}

  Facets(ViewState state) {
    this.state = state;
  }

  /** Codes that a relation joins: {@code FRA+DEU}. */
  static List<String> ids(@Nullable String joined) {
    return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split("\\+"));
  }

  /** What is chosen, by the name in addresses. */
  List<Map.Entry<String, String>> chosen() {
    List<Map.Entry<String, String>> chosen = new ArrayList<>();
    for (Property property : Property.values()) {
      values(property).forEach(value -> chosen.add(Map.entry(property.word(), value)));
    }
    return chosen;
  }

  private List<String> values(Property property) {
    return state.narrowing().values().getOrDefault(property, List.of());
  }

  boolean isNarrowed() {
    return !state.narrowing().values().isEmpty() || state.words() != null;
  }

  /** The values of each property that can be chosen among what the other choices leave. */
  List<Facet> of(Explorer.Counts counts, Page page) {
    List<Facet> facets = new ArrayList<>();
    for (Property property : Property.FACETS) {
      List<String> chosen = values(property);
      List<Value> values =
          counts.values().getOrDefault(property, List.of()).stream()
              .limit(MOST_VALUES)
              .map(
                  count ->
                      new Value(
                          count.value(),
                          name(page, property.word(), count.value()),
                          count.number(),
                          chosen.contains(count.value())))
              .toList();
      if (values.size() > 1 || !chosen.isEmpty()) {
        facets.add(new Facet(property.word(), values));
      }
    }
    return facets;
  }

  /** What people call a value. */
  static String name(Page page, String dimension, String value) {
    return switch (dimension) {
      case "actor", "beneficiary" -> page.names.actor(value);
      case "domain" -> page.names.domain(value);
      case "dataset", "commitment" -> value;
      case "stage" -> word(page, "stage.", value);
      case "evidence" ->
          value.equals("none") ? page.t("evidence.none") : word(page, "stage.", value);
      default -> word(page, dimension + ".", value.toLowerCase(Locale.ROOT));
    };
  }

  private static String word(Page page, String prefix, String value) {
    return page.texts.has(prefix + value) ? page.t(prefix + value) : value;
  }
}
