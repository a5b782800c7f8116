package org.pledgebook.register.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.Fact;
import org.pledgebook.register.fact.Rows;

/** Puts an entry's fact into the relations. */
final class Spread implements Rows {
  private final Entry entry;
  private final RowWriter writer;

  private Spread(Entry entry, RowWriter writer) {
    this.entry = entry;
    this.writer = writer;
  }

  static void write(Entry entry, Fact fact, RowWriter writer) {
    Spread rows = new Spread(entry, writer);
    fact.spread(entry.number(), rows);
    Long replaced = fact.replaces();
    if (replaced != null) {
      rows.add("ended", replaced, "replaced by entry " + entry.number());
    }
  }

  @Override
  public void add(String relation, @Nullable Object... values) {
    addKnown(entry.known(), relation, values);
  }

  @Override
  public void addKnown(Instant known, String relation, @Nullable Object... values) {
    List<@Nullable Object> row = new ArrayList<>(values.length + 2);
    row.add(entry.number());
    row.add(Times.column(known));
    for (Object value : values) {
      row.add(value);
    }
    writer.write(relation, row);
  }
}
