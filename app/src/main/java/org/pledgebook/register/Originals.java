package org.pledgebook.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pledgebook.register.fact.FactJson;
import org.pledgebook.register.fact.Original;
import org.pledgebook.register.journal.Batch;
import org.pledgebook.source.Capture;
import org.pledgebook.source.MediaType;
import org.pledgebook.source.PledgebookException;

/** The files that documents were read from, as of a time. */
public final class Originals {
  private static final int LONGEST_NAME = 120;
  private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]+://.*");

  private final Register register;
  private final AsOf asOf;

  Originals(Register register, AsOf asOf) {
    this.register = register;
    this.asOf = asOf;
  }

  /** What is known of a document's file; empty if none was kept. */
  public Optional<Recorded<Original>> of(long document) {
    return new Records(register, asOf).originals(document).stream().findFirst();
  }

  /** Whether a file with this digest was kept, and what is known of it. */
  public Optional<Original> withDigest(String sha256) {
    return new Lookup(
            register,
            asOf,
            "SELECT e.payload FROM originals o JOIN entries e ON e.number = o.entry"
                + " WHERE o.sha256 = :sha256 AND "
                + Live.is("o")
                + " ORDER BY o.entry LIMIT 1")
        .with("sha256", sha256)
        .first((row, context) -> (Original) FactJson.read("original", row.getString(1)));
  }

  /**
   * The bytes of a file.
   *
   * @throws PledgebookException if they are lost or not as they were kept
   */
  public byte[] bytes(Original original) {
    return register
        .journal()
        .content(original.sha256())
        .orElseThrow(
            () ->
                new PledgebookException(
                    original.name()
                        + ": its bytes are gone from the register. Restore a copy; pledgebook"
                        + " verify says what else is lost"));
  }

  /**
   * The file as it was captured.
   *
   * @param address of the document, for messages
   */
  public Capture capture(String address, Original original) {
    MediaType type =
        MediaType.ofValue(original.mediaType())
            .orElseThrow(
                () ->
                    new PledgebookException(
                        original.name()
                            + ": this Pledgebook shows no "
                            + original.mediaType()
                            + "; download it"));
    return Capture.kept(address, type, original.charset(), bytes(original));
  }

  /** Keeps the file of a document that has none yet. */
  static void keep(Batch batch, long document, Capture capture) {
    if (Proposals.entry(batch, "originals", "document", document).isPresent()) {
      return;
    }
    try {
      byte[] bytes = capture.open().readAllBytes();
      batch.add(
          new Original(
              document,
              batch.keep(bytes),
              capture.mediaType().value(),
              capture.charset().orElse(null),
              name(capture),
              bytes.length));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // They are in memory.
    }
  }

  /** The last part of the address, ending as its kind does. */
  static String name(Capture capture) {
    String name =
        lastPart(capture.address()).replaceAll("[\\p{Cntrl}\\s\"\\\\/:*?<>|]+", " ").strip();
    String ending = "." + capture.mediaType().ending();
    if (name.isEmpty() || name.equals("-")) {
      return "document" + ending;
    }
    boolean hasOne =
        name.toLowerCase(java.util.Locale.ROOT).endsWith(ending)
            || (capture.mediaType() == MediaType.HTML && name.matches("(?i).*\\.x?html?"))
            || (capture.mediaType() == MediaType.TEXT && name.matches("(?i).*\\.text"))
            || (capture.mediaType() == MediaType.MARKDOWN && name.matches("(?i).*\\.markdown"));
    String stem = hasOne ? name.substring(0, name.lastIndexOf('.')) : name;
    String own = hasOne ? name.substring(name.lastIndexOf('.')) : ending;
    return stem.substring(0, Math.min(stem.length(), LONGEST_NAME)).strip() + own;
  }

  private static String lastPart(String address) {
    String path = address;
    if (ADDRESS.matcher(address).matches()) {
      try {
        URI uri = URI.create(address);
        String inside = uri.getPath() == null ? "" : uri.getPath().replaceAll("/+$", "");
        path = inside.isEmpty() ? String.valueOf(uri.getHost()) : inside;
      } catch (IllegalArgumentException e) {
        path = address.replaceAll("[?#].*", "");
      }
    }
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
