package org.pledgebook.quantity;

/**
 * When something is to be done, or was.
 *
 * @param start where the words that say so start in the text, in UTF-16 units
 * @param end where they end
 */
public record Due(Period period, int start, int end) {}
