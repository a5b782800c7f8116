package org.pledgebook.statements;

import java.math.BigDecimal;
import org.pledgebook.document.Quote;

/**
 * Things counted in a statement.
 *
 * @param what the things in the words of the text, without line breaks
 */
public record Item(BigDecimal quantity, String what, Quote quote) {}
