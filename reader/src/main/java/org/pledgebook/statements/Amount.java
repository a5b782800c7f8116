package org.pledgebook.statements;

import java.math.BigDecimal;
import org.pledgebook.document.Quote;

/**
 * Money in a statement.
 *
 * @param value in full units of the currency
 * @param currency ISO 4217 code
 */
public record Amount(BigDecimal value, String currency, Quote quote) {}
