package org.pledgebook.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgebook.source.CapturedText;
import org.pledgebook.source.Metadata;
import org.pledgebook.source.Origin;

/**
 * One text read from a capture. Immutable.
 *
 * <p>The {@link #text()} is canonical: every statement points into it, and it is never normalised
 * afterwards.
 */
public final class Document {
  private static final int ID_BYTES = 8;

  private final String id;
  private final String source;
  private final String text;
  private final Metadata metadata;
  private final Origin origin;
  private final @Nullable Analysed analysed;
  private @Nullable CodePointOffsets codePoints;

  private Document(
      String source, String text, Metadata metadata, Origin origin, @Nullable Analysed analysed) {
    this.id = identify(metadata.url(), text);
    this.source = source;
    this.text = text;
    this.metadata = metadata;
    this.origin = origin;
    this.analysed = analysed;
  }

  /**
   * The document of {@code text}.
   *
   * @param source the address as the user gave it: a path, {@code -} or a web address
   * @param text the canonical text
   * @param metadata what is known beside the text
   */
  public static Document of(String source, String text, Metadata metadata) {
    return new Document(source, text, metadata, new Origin.Verbatim(), null);
  }

  /** The same, of a text that was taken apart to complete the metadata. */
  static Document of(String source, Analysed analysed, Metadata metadata) {
    String text = analysed.layout().text();
    return new Document(source, text, metadata, new Origin.Verbatim(), analysed);
  }

  /** The document that was read from a capture, of which the bytes are let go. */
  public static Document of(CapturedText captured) {
    return new Document(
        captured.capture().address(),
        captured.text(),
        captured.metadata(),
        captured.origin(),
        null);
  }

  /**
   * The id: the first 16 hexadecimal digits of the SHA-256 of the published address (nothing if it
   * is not known), a NUL and the canonical text, in UTF-8. A file path has no part in it, so that
   * the same text has the same id on every machine.
   */
  private static String identify(@Nullable String url, String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(((url == null ? "" : url) + '\0').getBytes(StandardCharsets.UTF_8));
      sha256.update(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256.digest(), 0, ID_BYTES);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /**
   * The heading that the text itself begins with, in one line. Only what {@link Analyser#document}
   * took apart is known to have one.
   */
  public Optional<String> heading() {
    return analysed().flatMap(Analysed::heading);
  }

  /**
   * Sixteen hexadecimal digits that the published address and the text decide, so that the same
   * text has the same id wherever it is read.
   */
  public String id() {
    return id;
  }

  /** The address as the user gave it. */
  public String source() {
    return source;
  }

  /** The canonical text. */
  public String text() {
    return text;
  }

  /** What is known beside the text. */
  public Metadata metadata() {
    return metadata;
  }

  /** The way back from the canonical text to the capture it was read from. */
  public Origin origin() {
    return origin;
  }

  /**
   * The words from {@code start} to {@code end}, in UTF-16 offsets.
   *
   * @throws IllegalArgumentException if the span is empty, lies outside the text, or begins or ends
   *     inside a surrogate pair
   */
  public Quote quote(int start, int end) {
    return Quote.of(this, start, end);
  }

  /**
   * As {@link #quote(int, int)}, for words that are known from elsewhere.
   *
   * @throws IllegalArgumentException also if {@code words} are not what stands there
   */
  public Quote quote(int start, int end, String words) {
    Quote quote = Quote.of(this, start, end);
    if (!quote.text().equals(words)) {
      throw new IllegalArgumentException(
          "%s has \"%s\" at %d to %d, not \"%s\"".formatted(id, quote.text(), start, end, words));
    }
    return quote;
  }

  /** The text taken apart, where this was done to make the document. */
  Optional<Analysed> analysed() {
    return Optional.ofNullable(analysed);
  }

  /** The translation between UTF-16 and code-point offsets, made when first asked for. */
  public CodePointOffsets codePoints() {
    // A race computes the same value twice and is harmless, as in String.hashCode.
    CodePointOffsets known = codePoints;
    if (known == null) {
      known = CodePointOffsets.of(text);
      codePoints = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return source + " (" + id + ", " + text.length() + " characters)";
  }
}
