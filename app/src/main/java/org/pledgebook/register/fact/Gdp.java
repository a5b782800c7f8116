package org.pledgebook.register.fact;

import java.math.BigDecimal;

/**
 * A country's gross domestic product in one year, as one vintage of a source gives it. Later
 * vintages differ, so the vintage is part of every share computed from it.
 *
 * @param country ISO 3166-1 alpha-3
 * @param euros full euros
 */
public record Gdp(String country, long year, BigDecimal euros, String vintage) implements Fact {
  @Override
  public void spread(long entry, Rows rows) {
    rows.add("gdp", country, year, Columns.decimal(euros), vintage);
  }
}
