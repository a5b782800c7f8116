package org.pledgebook.register.fact;

import org.jspecify.annotations.Nullable;
import org.pledgebook.register.money.Amount;

/** What a recipient asks for; pledges are shown against it. */
public record Need(
    String recipient,
    String what,
    @Nullable String domain,
    Amount amount,
    Quantity quantity,
    Span date,
    @Nullable String source,
    @Nullable Long replaces)
    implements Fact {
  @Override
  public void spread(long entry, Rows rows) {
    rows.add(
        "needs",
        recipient,
        what,
        domain,
        amount.disclosure().word(),
        Columns.decimal(amount.value()),
        amount.currency(),
        quantity.disclosure().word(),
        Columns.decimal(quantity.value()),
        date.start(),
        date.end(),
        source);
  }
}
