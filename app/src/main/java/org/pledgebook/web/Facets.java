package org.pledgebook.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.CommitmentRow;

/** What the list of commitments can be narrowed by, with how many there are of each. */
final class Facets {
  private static final int MOST_VALUES = 60;

  private static final Map<String, Function<CommitmentRow, List<String>>> DIMENSIONS =
      new LinkedHashMap<>();

  static {
    DIMENSIONS.put("due", row -> List.of(row.status().due().name().toLowerCase(Locale.ROOT)));
    DIMENSIONS.put("stage", row -> List.of(row.status().claimed().word()));
    DIMENSIONS.put(
        "evidence",
        row -> List.of(row.status().evidenced().map(stage -> stage.word()).orElse("none")));
    DIMENSIONS.put("actor", row -> ids(row.actor()));
    DIMENSIONS.put("beneficiary", row -> ids(row.beneficiary()));
    DIMENSIONS.put("domain", row -> ids(row.domain()));
    DIMENSIONS.put("certainty", row -> List.of(row.conditional() ? "conditional" : "firm"));
    DIMENSIONS.put("dataset", row -> ids(row.dataset()));
  }

  private final Map<String, String> chosen = new LinkedHashMap<>();
  private final @Nullable String words;

  /** One value that can be chosen. */
  record Value(String value, String name, long count, boolean isChosen) {}

  /** One dimension with its values, the most frequent first. */
  record Facet(String dimension, List<Value> values) {}

  Facets(Context context) {
    for (String dimension : DIMENSIONS.keySet()) {
      String value = context.queryParam(dimension);
      if (value != null && !value.isBlank()) {
        chosen.put(dimension, value);
      }
    }
    String asked = context.queryParam("q");
    words = asked == null || asked.isBlank() ? null : asked.strip().toLowerCase(Locale.ROOT);
  }

  /** Codes that a relation joins: {@code FRA+DEU}. */
  static List<String> ids(@Nullable String joined) {
    return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split("\\+"));
  }

  Map<String, String> chosen() {
    return chosen;
  }

  boolean isNarrowed() {
    return !chosen.isEmpty() || words != null;
  }

  List<CommitmentRow> narrow(List<CommitmentRow> rows) {
    return rows.stream().filter(row -> matches(row, null)).toList();
  }

  private boolean matches(CommitmentRow row, @Nullable String except) {
    if (words != null && !row.title().toLowerCase(Locale.ROOT).contains(words)) {
      return false;
    }
    for (Map.Entry<String, String> choice : chosen.entrySet()) {
      Function<CommitmentRow, List<String>> dimension = DIMENSIONS.get(choice.getKey());
      if (!choice.getKey().equals(except)
          && dimension != null
          && !dimension.apply(row).contains(choice.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** Counts of each value among the rows that the other choices leave. */
  List<Facet> of(List<CommitmentRow> rows, Page page) {
    List<Facet> facets = new ArrayList<>();
    DIMENSIONS.forEach(
        (name, dimension) -> {
          Map<String, Long> counts = new HashMap<>();
          for (CommitmentRow row : rows) {
            if (matches(row, name)) {
              dimension.apply(row).forEach(value -> counts.merge(value, 1L, Long::sum));
            }
          }
          String choice = chosen.get(name);
          List<Value> values =
              counts.entrySet().stream()
                  .sorted(
                      Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                          .thenComparing(Map.Entry.comparingByKey()))
                  .limit(MOST_VALUES)
                  .map(
                      count ->
                          new Value(
                              count.getKey(),
                              name(page, name, count.getKey()),
                              count.getValue(),
                              count.getKey().equals(choice)))
                  .toList();
          if (values.size() > 1 || choice != null) {
            facets.add(new Facet(name, values));
          }
        });
    return facets;
  }

  /** What people call a value. */
  static String name(Page page, String dimension, String value) {
    return switch (dimension) {
      case "actor", "beneficiary" -> page.names.actor(value);
      case "domain" -> page.names.domain(value);
      case "dataset" -> value;
      case "stage" -> word(page, "stage.", value);
      case "evidence" ->
          value.equals("none") ? page.t("evidence.none") : word(page, "stage.", value);
      default -> word(page, dimension + ".", value);
    };
  }

  private static String word(Page page, String prefix, String value) {
    return page.texts.has(prefix + value) ? page.t(prefix + value) : value;
  }
}
