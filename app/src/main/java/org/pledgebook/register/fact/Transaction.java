package org.pledgebook.register.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Stage;

/**
 * Money on a commitment at one stage.
 *
 * @param id null when it is new
 * @param commitment its id
 * @param published euros that the source itself gives beside the amount
 * @param domain what the money is for, if that is not the commitment's own domain
 * @param statement the statement that says so, if one does
 * @param dataset the ledger that it was imported from, with its {@code key} there
 */
public record Transaction(
    @Nullable Long id,
    long commitment,
    Stage stage,
    Amount amount,
    @Nullable BigDecimal published,
    Span date,
    @Nullable String domain,
    @Nullable Long statement,
    @Nullable String dataset,
    @Nullable String key,
    @Nullable Long replaces)
    implements Imported {
  @Override
  public Transaction placed(@Nullable Long self, long owner, @Nullable Long replaced) {
    return new Transaction(
        self, owner, stage, amount, published, date, domain, statement, dataset, key, replaced);
  }

  @Override
  public void spread(long entry, Rows rows) {
    rows.add(
        "transactions",
        Columns.id(id, entry),
        commitment,
        stage.word(),
        amount.disclosure().word(),
        Columns.decimal(amount.value()),
        amount.currency(),
        Columns.decimal(published),
        date.start(),
        date.end(),
        date.text(),
        domain,
        statement,
        dataset,
        key);
  }
}
