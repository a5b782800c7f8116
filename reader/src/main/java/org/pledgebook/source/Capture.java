package org.pledgebook.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bytes as they were fetched, and from where and when. Immutable. */
public final class Capture {
  private final String address;
  private final @Nullable String location;
  private final Instant seen;
  private final MediaType mediaType;
  private final @Nullable String charset;
  private final byte[] bytes;
  private final String sha256;

  /**
   * @param location the web address that the bytes came from in the end, null if none
   * @param charset the encoding that the server declared, if one did
   */
  Capture(
      String address,
      @Nullable String location,
      Instant seen,
      MediaType mediaType,
      @Nullable String charset,
      byte[] bytes) {
    this.address = address;
    this.location = location;
    this.seen = seen;
    this.mediaType = mediaType;
    this.charset = charset;
    this.bytes = bytes;
    this.sha256 = digest(bytes);
  }

  /**
   * Bytes that were fetched before and kept.
   *
   * @param address as the user gave it
   * @param charset the encoding that the server declared, if one did
   * @param bytes not to be changed afterwards
   */
  public static Capture kept(
      String address, MediaType mediaType, @Nullable String charset, byte[] bytes) {
    return new Capture(address, null, Instant.now(), mediaType, charset, bytes);
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** The address as the user gave it: a path, {@code -} or a web address. */
  public String address() {
    return address;
  }

  /** When the bytes were fetched. */
  public Instant seen() {
    return seen;
  }

  /** What kind of file it is, by content first and name second. */
  public MediaType mediaType() {
    return mediaType;
  }

  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** How many bytes there are. */
  public int size() {
    return bytes.length;
  }

  /** The bytes from the first to the last; needs no closing. */
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  /** The web address that the bytes came from, after redirects; empty for files. */
  public Optional<String> location() {
    return Optional.ofNullable(location);
  }

  /** The encoding that the server declared; empty if none did. */
  public Optional<String> charset() {
    return Optional.ofNullable(charset);
  }

  /** Not to be changed by the caller. */
  byte[] bytes() {
    return bytes;
  }

  @Override
  public String toString() {
    return "%s (%s, %d bytes)".formatted(address, mediaType.value(), bytes.length);
  }
}
