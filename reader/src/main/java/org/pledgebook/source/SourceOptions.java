package org.pledgebook.source;

import java.time.Duration;

/**
 * Bounds of reading, and what the caller knows better.
 *
 * @param maxBytes no input larger than this is read, nor one that unpacks to more
 * @param timeout for fetching one web address, redirects included, and for reading one PDF
 * @param given metadata that goes before what sidecars and files say
 */
public record SourceOptions(long maxBytes, Duration timeout, Metadata given) {
  /** 64 MB, 60 seconds, nothing given. */
  public static final SourceOptions DEFAULTS =
      new SourceOptions(64L << 20, Duration.ofSeconds(60), Metadata.NONE);

  public SourceOptions {
    // One byte array holds a capture.
    if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 16) {
      throw new PledgebookException(
          "The size limit must lie between 1 byte and 2 GB, not " + maxBytes + " bytes.");
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new PledgebookException("The time limit must be positive, not " + timeout + ".");
    }
  }

  /** These, with another size limit. */
  public SourceOptions withMaxBytes(long bytes) {
    return new SourceOptions(bytes, timeout, given);
  }

  /** These, with another time limit. */
  public SourceOptions withTimeout(Duration limit) {
    return new SourceOptions(maxBytes, limit, given);
  }

  /** These, with other given metadata. */
  public SourceOptions withGiven(Metadata metadata) {
    return new SourceOptions(maxBytes, timeout, metadata);
  }
}
