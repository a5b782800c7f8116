package org.pledgebook.register.journal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.Fact;

/** The relations' rows of some entries in a row, to be compared with what the entries say. */
final class RelationCheck {
  /** By relation, then by entry. */
  private final Map<String, Map<Long, List<String>>> found = new LinkedHashMap<>();

  /** Relations that the database cannot read, until an entry is found that has rows there. */
  private final Set<String> damaged = new LinkedHashSet<>();

  /** Reads the rows of entries after one number, up to another. */
  RelationCheck(Handle handle, long after, long last) {
    for (String relation : Schema.relations()) {
      try {
        found.put(relation, rows(handle, relation, after, last));
      } catch (JdbiException e) {
        damaged.add(relation);
      }
    }
  }

  private static Map<Long, List<String>> rows(
      Handle handle, String relation, long after, long last) {
    Map<Long, List<String>> rows = new LinkedHashMap<>();
    handle
        .createQuery("SELECT * FROM " + relation + " WHERE entry > :after AND entry <= :last")
        .bind("after", after)
        .bind("last", last)
        .map((row, context) -> Map.entry(row.getLong(1), text(row)))
        .forEach(
            row -> rows.computeIfAbsent(row.getKey(), e -> new ArrayList<>()).add(row.getValue()));
    return rows;
  }

  /** Compares the rows of one entry. */
  List<Verification.Fault> check(Entry entry, Fact fact) {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    Spread.write(entry, fact, new Collector(expected));
    List<Verification.Fault> faults = new ArrayList<>();
    for (String relation : List.copyOf(damaged)) {
      if (expected.containsKey(relation)) {
        damaged.remove(relation);
        faults.add(
            new Verification.Fault(
                entry.number(),
                "the rows of entry "
                    + entry.number()
                    + " in "
                    + relation
                    + " cannot be read: the file is damaged"));
      }
    }
    found.forEach(
        (relation, rows) -> {
          List<String> wanted = expected.getOrDefault(relation, new ArrayList<>());
          List<String> there = rows.getOrDefault(entry.number(), new ArrayList<>());
          Collections.sort(wanted);
          Collections.sort(there);
          if (!wanted.equals(there)) {
            faults.add(
                new Verification.Fault(
                    entry.number(),
                    "the rows of entry "
                        + entry.number()
                        + " in "
                        + relation
                        + " are not what the entry says"));
          }
        });
    return faults;
  }

  /**
   * Rows after the last entry: their entries were cut off, unless another writer has added them
   * since.
   */
  static List<Verification.Fault> leftOver(Handle handle, long last) {
    List<Verification.Fault> faults = new ArrayList<>();
    for (String relation : Schema.relations()) {
      handle
          .createQuery(
              "SELECT min(entry) FROM "
                  + relation
                  + " r WHERE entry > :last AND NOT EXISTS"
                  + " (SELECT 1 FROM entries e WHERE e.number = r.entry)")
          .bind("last", last)
          .mapTo(Long.class)
          .findOne()
          .ifPresent(
              entry ->
                  faults.add(
                      new Verification.Fault(
                          entry, relation + " has rows of entry " + entry + ", which is missing")));
    }
    return faults;
  }

  private static String text(ResultSet row) throws SQLException {
    StringBuilder text = new StringBuilder();
    int columns = row.getMetaData().getColumnCount();
    for (int column = 1; column <= columns; column++) {
      text.append(form(row.getObject(column))).append('\u001f');
    }
    return text.toString();
  }

  private static String form(@Nullable Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
    if (value instanceof Timestamp time) {
      return time.toLocalDateTime().toString();
    }
    return String.valueOf(value);
  }

  /** Takes the rows that an entry should have. */
  private record Collector(Map<String, List<String>> rows) implements RowWriter {
    @Override
    public void write(String table, List<@Nullable Object> values) {
      StringBuilder text = new StringBuilder();
      for (Object value : values) {
        text.append(form(value)).append('\u001f');
      }
      rows.computeIfAbsent(table, t -> new ArrayList<>()).add(text.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
