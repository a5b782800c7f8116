package org.pledgebook.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Rate;
import org.pledgebook.register.money.Rates;

/** Reads the rates that a policy can need, as of a time. */
final class ReferenceRates {
  private ReferenceRates() {}

  /**
   * Loads them.
   *
   * @param onlyUsed leaves out currencies that no transaction has
   */
  static Rates load(Handle handle, AsOf asOf, Policy policy, boolean onlyUsed) {
    if (policy instanceof Policy.Published) {
      return new Rates(List.of());
    }
    // Months suffice for month means; days are many, and read only where they are asked for.
    String which = policy instanceof Policy.EcbMonthMean ? " AND date_start < date_end" : "";
    String used =
        onlyUsed ? " AND currency IN (SELECT DISTINCT t.currency FROM transactions t)" : "";
    List<Rate> rates =
        handle
            .createQuery(
                "SELECT currency, per_euro, date_start, date_end, source FROM rates r WHERE "
                    + Live.is("r")
                    + which
                    + used
                    + " ORDER BY entry")
            .bind("asOf", asOf.column())
            .map(
                (row, context) ->
                    new Rate(
                        row.getString(1),
                        new BigDecimal(row.getBigDecimal(2).stripTrailingZeros().toPlainString()),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getString(5)))
            .list();
    return new Rates(rates);
  }
}
