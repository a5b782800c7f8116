package org.pledgebook.quantity;

import java.math.BigDecimal;

/**
 * Things that a text counts: "5,000 anti-tank weapons".
 *
 * @param quantity how many, trailing zeros stripped
 * @param what the things, in the words of the text, white space made single
 * @param firstToken the first token of the number
 * @param lastToken the token after the last of the things
 * @param start where the number starts in the text, in UTF-16 units
 * @param end where the things end
 */
public record Counted(
    BigDecimal quantity, String what, int firstToken, int lastToken, int start, int end) {}
