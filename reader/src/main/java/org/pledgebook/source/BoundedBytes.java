package org.pledgebook.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads streams whole, but never more than a limit. */
final class BoundedBytes {
  private BoundedBytes() {}

  /**
   * Every byte of {@code stream}, of which no more than {@code limit} and one are ever read.
   *
   * @throws PledgebookException if there are more than {@code limit}
   */
  static byte[] read(InputStream stream, String address, long limit) throws IOException {
    byte[] bytes = stream.readNBytes((int) limit + 1);
    if (bytes.length > limit) {
      throw tooLarge(address, "more than " + size(limit), limit);
    }
    return bytes;
  }

  /** As above for a file, which is not even opened if it is too large. */
  static byte[] read(Path file, String address, long limit) throws IOException {
    return read(file, address, limit, new Watch());
  }

  static byte[] read(Path file, String address, long limit, Watch watch) throws IOException {
    long size = Files.size(file);
    if (size > limit) {
      throw tooLarge(address, size(size), limit);
    }
    // Not readAllBytes: a pipe has size 0, and a file may grow.
    try (InputStream stream = Files.newInputStream(file)) {
      return read(new WatchedStream(stream, watch, size), address, limit);
    }
  }

  static PledgebookException tooLarge(String address, String size, long limit) {
    return new PledgebookException(
        "%s: has %s, and the limit is %s. Split it, or raise the limit with --max-size."
            .formatted(address, size, size(limit)));
  }

  static String size(long bytes) {
    if (bytes < 10_000) {
      return bytes + " bytes";
    }
    if (bytes < 1 << 20) {
      return (bytes >> 10) + " kB";
    }
    return bytes < 10 << 20
        ? String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20))
        : (bytes >> 20) + " MB";
  }
}
