package org.pledgebook.register.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * The chain of digests: SHA-256 over the digest before, the number, both times in microseconds
 * since 1970 (eight bytes each, big-endian), and author, kind and payload in UTF-8, each preceded
 * by its length in four bytes.
 */
final class Chain {
  /** What stands before the first entry. */
  static final String START = "0".repeat(64);

  private final MessageDigest sha256;

  Chain() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  String digest(
      String before,
      long number,
      Instant recorded,
      Instant known,
      String author,
      String kind,
      String payload) {
    sha256.update(before.getBytes(StandardCharsets.US_ASCII));
    sha256.update(
        ByteBuffer.allocate(3 * Long.BYTES)
            .putLong(number)
            .putLong(micros(recorded))
            .putLong(micros(known))
            .array());
    part(author);
    part(kind);
    part(payload);
    return HexFormat.of().formatHex(sha256.digest());
  }

  private void part(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    sha256.update(bytes);
  }

  private static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }
}
