package org.pledgebook.quantity;

import java.math.BigDecimal;

/**
 * An amount of money in a text.
 *
 * @param value in full units of the currency, trailing zeros stripped
 * @param currency ISO 4217 code
 * @param firstToken first token of the amount
 * @param lastToken the token after its last
 * @param start where it starts in the text, in UTF-16 units
 * @param end where it ends
 */
public record Money(
    BigDecimal value, String currency, int firstToken, int lastToken, int start, int end) {}
