package org.pledgebook.review;

/**
 * Two statements that look like one promise.
 *
 * @param duplicate the later one
 * @param original the earlier one
 * @param score 0 to 1
 * @param reason what they share, in words for people
 */
public record Pair(long duplicate, long original, double score, String reason) {}
