package org.pledgebook.register.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * What one euro cost, and who says so.
 *
 * @param currency ISO 4217
 * @param perEuro units of the currency for one euro, positive
 * @param start first day that the rate covers
 * @param end last day, inclusive; the same as {@code start} for a daily rate
 */
public record Rate(
    String currency, BigDecimal perEuro, LocalDate start, LocalDate end, String source) {

  public Rate {
    if (perEuro.signum() <= 0 || end.isBefore(start)) {
      throw new IllegalArgumentException("a rate is positive and its days are in order");
    }
  }

  /** Euros for an amount in this rate's currency, to 20 digits. */
  public BigDecimal toEuros(BigDecimal amount) {
    return currency.equals("EUR") ? amount : amount.divide(perEuro, new MathContext(20));
  }

  /** What euros are in this rate's currency. */
  public BigDecimal fromEuros(BigDecimal euros) {
    return euros.multiply(perEuro);
  }
}
