package org.pledgebook.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks chosen entries of a ZIP archive, and refuses one that unpacks to far more than it weighs.
 *
 * <p>Sizes that the archive states are not believed: bytes are counted as they come out, those of
 * entries that are skipped too, since skipping inflates them.
 */
final class BoundedZip {
  private static final int MAX_ENTRIES = 10_000;

  /** Documents unpack to about ten times their size; a bomb to a thousand times. */
  private static final int MAX_RATIO = 200;

  /** Below this no ratio matters. */
  private static final long HARMLESS = 1 << 20;

  private final String address;
  private final byte[] archive;
  private final long limit;
  private long unpacked;

  private BoundedZip(String address, byte[] archive, long limit) {
    this.address = address;
    this.archive = archive;
    this.limit = limit;
  }

  /**
   * The entries whose name is {@code wanted}.
   *
   * @param limit to the bytes of all entries together, wanted or not
   * @throws PledgebookException if the archive is damaged or exceeds the bounds
   */
  static Map<String, byte[]> unpack(
      String address, byte[] archive, long limit, Predicate<String> wanted) {
    try {
      return new BoundedZip(address, archive, limit).unpack(wanted);
    } catch (IOException | IllegalArgumentException e) {
      // IllegalArgumentException: an entry's name is not in the encoding it claims.
      throw new PledgebookException(
          "%s: is damaged (%s). Fetch or save it again."
              .formatted(address, InputExpansion.reason(e)),
          e);
    }
  }

  private Map<String, byte[]> unpack(Predicate<String> wanted) throws IOException {
    Map<String, byte[]> entries = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      int count = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++count > MAX_ENTRIES) {
          throw bomb("has more than " + MAX_ENTRIES + " entries");
        }
        boolean keep = wanted.test(entry.getName()) && !entries.containsKey(entry.getName());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        drain(zip, keep ? bytes : null);
        if (keep) {
          entries.put(entry.getName(), bytes.toByteArray());
        }
      }
    }
    return entries;
  }

  private void drain(ZipInputStream zip, @Nullable ByteArrayOutputStream to) throws IOException {
    byte[] buffer = new byte[8192];
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      unpacked += read;
      if (unpacked > limit) {
        throw bomb("unpacks to more than " + BoundedBytes.size(limit));
      }
      if (unpacked > HARMLESS && unpacked > (long) archive.length * MAX_RATIO) {
        throw bomb("unpacks to more than " + MAX_RATIO + " times its size");
      }
      if (to != null) {
        to.write(buffer, 0, read);
      }
    }
  }

  private PledgebookException bomb(String what) {
    return new PledgebookException(
        "%s: %s, as archives made to harm do. Save its text as .txt and read that."
            .formatted(address, what));
  }
}
