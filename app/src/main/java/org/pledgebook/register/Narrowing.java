package org.pledgebook.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which commitments are wanted. Values of one property are alternatives; properties add up.
 *
 * @param values by property; none, or no values, for all
 * @param words that the title contains, in any case, or null
 * @param dueBy only those due on or before this day, or null
 * @param counted leaves out those that repeat another
 */
public record Narrowing(
    Map<Property, List<String>> values,
    @Nullable String words,
    @Nullable LocalDate dueBy,
    boolean counted) {

  public Narrowing {
    Map<Property, List<String>> kept = new EnumMap<>(Property.class);
    values.forEach(
        (property, wanted) -> {
          if (!wanted.isEmpty()) {
            kept.put(property, List.copyOf(wanted));
          }
        });
    values = java.util.Collections.unmodifiableMap(kept);
    words = words == null || words.isBlank() ? null : words.strip();
  }

  /** All commitments. */
  public static Narrowing all() {
    return new Narrowing(Map.of(), null, null, false);
  }

  /** All that count: without those that repeat another. */
  public static Narrowing counting() {
    return new Narrowing(Map.of(), null, null, true);
  }

  /** The same, with these values of a property and no others. */
  public Narrowing with(Property property, String... wanted) {
    Map<Property, List<String>> more = new EnumMap<>(Property.class);
    more.putAll(values);
    more.put(property, List.of(wanted));
    return new Narrowing(more, words, dueBy, counted);
  }

  /** The same, with or without those that repeat another. */
  public Narrowing counted(boolean only) {
    return new Narrowing(values, words, dueBy, only);
  }

  public Narrowing dueBy(LocalDate day) {
    return new Narrowing(values, words, day, counted);
  }

  /**
   * The condition in SQL on {@code s}, with parameters for {@link Standing#bind}.
   *
   * @param except a property that is left out, or null
   */
  String sql(@Nullable Property except) {
    List<String> conditions = new ArrayList<>();
    values.forEach(
        (property, wanted) -> {
          if (property != except) {
            List<String> any = new ArrayList<>();
            for (int at = 0; at < wanted.size(); at++) {
              String name = ":" + property.word() + at;
              any.add(
                  property.isJoined
                      ? "strpos('+' || " + property.sql + " || '+', '+' || " + name + " || '+') > 0"
                      : property.sql + " = " + name);
            }
            conditions.add("(" + String.join(" OR ", any) + ")");
          }
        });
    if (words != null) {
      conditions.add("strpos(lower(s.title), :words) > 0");
    }
    if (dueBy != null) {
      conditions.add("s.due_end <= CAST(:dueBy AS DATE)");
    }
    if (counted) {
      conditions.add("s.original IS NULL");
    }
    return conditions.isEmpty() ? "1 = 1" : String.join(" AND ", conditions);
  }
}
