package org.pledgebook.register.journal;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jdbi.v3.core.Handle;
import org.pledgebook.source.PledgebookException;

/** The bytes of files, by their digest, in parts that fit into memory many times over. */
final class Contents {
  private static final int PART = 1 << 20;

  private Contents() {}

  /** A part as it is kept. */
  record Part(String sha256, boolean deflated, byte[] bytes) {
    /**
     * The bytes of the file.
     *
     * @throws DataFormatException if they are not as they were kept
     */
    byte[] plain() throws DataFormatException {
      if (!deflated) {
        return bytes;
      }
      Inflater inflater = new Inflater();
      try {
        inflater.setInput(bytes);
        byte[] plain = new byte[PART];
        int length = inflater.inflate(plain);
        if (!inflater.finished() && inflater.inflate(new byte[1]) > 0) {
          throw new DataFormatException("more than a part");
        }
        if (!inflater.finished()) {
          throw new DataFormatException("less than was deflated");
        }
        return Arrays.copyOf(plain, length);
      } finally {
        inflater.end();
      }
    }
  }

  /** Keeps bytes that are not there yet, and gives their digest. */
  static String keep(Handle handle, byte[] bytes) {
    String sha256 = HexFormat.of().formatHex(sha256().digest(bytes));
    if (isThere(handle, sha256)) {
      return sha256;
    }
    for (int from = 0; from < bytes.length; from += PART) {
      byte[] plain = Arrays.copyOfRange(bytes, from, Math.min(from + PART, bytes.length));
      byte[] deflated = deflated(plain);
      boolean shorter = deflated.length < plain.length;
      handle
          .createUpdate("INSERT INTO contents VALUES (:sha256, :part, :deflated, :bytes)")
          .bind("sha256", sha256)
          .bind("part", (long) from / PART)
          .bind("deflated", shorter)
          .bind("bytes", shorter ? deflated : plain)
          .execute();
    }
    return sha256;
  }

  private static boolean isThere(Handle handle, String sha256) {
    return handle
            .createQuery("SELECT count(*) FROM contents WHERE sha256 = :sha256")
            .bind("sha256", sha256)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /** No longer than one byte less than what is to be deflated, for no longer one is of use. */
  private static byte[] deflated(byte[] plain) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(plain);
      deflater.finish();
      byte[] deflated = new byte[plain.length];
      int length = deflater.deflate(deflated);
      return deflater.finished() ? Arrays.copyOf(deflated, length) : deflated;
    } finally {
      deflater.end();
    }
  }

  /** The bytes of a digest; empty if there are none. */
  static Optional<byte[]> read(Handle handle, String sha256) {
    List<Part> parts =
        handle
            .createQuery(
                "SELECT sha256, deflated, bytes FROM contents WHERE sha256 = :sha256 ORDER BY part")
            .bind("sha256", sha256)
            .map((row, context) -> new Part(row.getString(1), row.getBoolean(2), row.getBytes(3)))
            .list();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    MessageDigest digest = sha256();
    try {
      for (Part part : parts) {
        byte[] plain = part.plain();
        bytes.writeBytes(plain);
        digest.update(plain);
      }
    } catch (DataFormatException e) {
      throw changed(sha256);
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
      throw changed(sha256);
    }
    return Optional.of(bytes.toByteArray());
  }

  private static PledgebookException changed(String sha256) {
    return new PledgebookException(
        "the file with the digest "
            + sha256
            + " is not as it was kept. Restore a copy of the register; pledgebook verify says what"
            + " else was changed");
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
