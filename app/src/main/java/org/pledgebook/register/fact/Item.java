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
    @Nullable String dataset,
    @Nullable String key,
    @Nullable Long replaces)
    implements Fact {
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
