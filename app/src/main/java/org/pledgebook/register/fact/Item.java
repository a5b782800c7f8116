package org.pledgebook.register.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Goods on a commitment. An item explains a commitment's amount and is never added to it.
 *
 * @param commitment its id
 * @param category as the source sorts it
 * @param unitPrice US dollars for one unit, as the source estimates
 * @param value US dollars for all units, as the source estimates
 * @param note what the source says of these goods, if it is not what it says of the commitment
 * @param date when these goods were announced
 */
public record Item(
    @Nullable Long id,
    long commitment,
    String what,
    @Nullable String category,
    Quantity units,
    Quantity delivered,
    @Nullable BigDecimal unitPrice,
    @Nullable BigDecimal value,
    Span date,
    @Nullable String note,
    @Nullable String dataset,
    @Nullable String key,
    @Nullable Long replaces)
    implements Imported {
  @Override
  public Item placed(@Nullable Long self, long owner, @Nullable Long replaced) {
    return new Item(
        self, owner, what, category, units, delivered, unitPrice, value, date, note, dataset, key,
        replaced);
  }

  @Override
  public void spread(long entry, Rows rows) {
    rows.add(
        "items",
        Columns.id(id, entry),
        commitment,
        what,
        category,
        units.disclosure().word(),
        Columns.decimal(units.value()),
        delivered.disclosure().word(),
        Columns.decimal(delivered.value()),
        Columns.decimal(unitPrice),
        Columns.decimal(value),
        date.start(),
        date.end(),
        date.text(),
        dataset,
        key);
  }
}
