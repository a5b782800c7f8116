package org.pledgebook.register.journal;

import java.time.Instant;

/**
 * One line of the journal.
 *
 * @param number from 1, without gaps
 * @param recorded when the journal took it, to the microsecond; never before the entry before it
 * @param known since when what it says was public: the same as {@code recorded}, or the earlier day
 *     on which an imported source came out. Views as of a time go by this.
 * @param author who says it
 * @param kind of fact
 * @param payload the fact as JSON
 * @param digest SHA-256 over all this and the digest before it, 64 hexadecimal digits
 */
public record Entry(
    long number,
    Instant recorded,
    Instant known,
    String author,
    String kind,
    String payload,
    String digest) {}
