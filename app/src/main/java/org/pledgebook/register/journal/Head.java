package org.pledgebook.register.journal;

import java.time.Instant;

/**
 * The journal's last entry. Kept elsewhere, it proves later that nothing before it was changed and
 * nothing was cut off.
 *
 * @param number 0 for an empty journal
 * @param digest 64 hexadecimal digits
 */
public record Head(long number, Instant recorded, String digest) {
  static final Head EMPTY = new Head(0, Instant.EPOCH, Chain.START);
}
