package org.pledgebook.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of file that can be read. */
public enum MediaType {
  /** Plain text: the canonical text is the decoded file. */
  TEXT("text/plain", "txt|text"),
  /** Markdown: the canonical text is the decoded file, markup and all. */
  MARKDOWN("text/markdown", "md|markdown"),
  /** A web page: the canonical text is its article. */
  HTML("text/html", "html?|xhtml"),
  /** PDF: the canonical text is what its pages show. */
  PDF("application/pdf", "pdf"),
  /** Word since 2007: the canonical text is the body of the document. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

  private static final int SNIFFED = 1024;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

  private final String value;
  private final Pattern name;

  MediaType(String value, String endings) {
    this.value = value;
    this.name =
        Pattern.compile(".*\\.(?:" + endings + ")", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /** As in an HTTP header: {@code text/html}. */
  public String value() {
    return value;
  }

  /** What a file of this kind is called after its last dot. */
  public String ending() {
    return this == TEXT ? "txt" : this == MARKDOWN ? "md" : name().toLowerCase(Locale.ROOT);
  }

  /** The kind whose {@link #value} this is. */
  public static Optional<MediaType> ofValue(String value) {
    return Arrays.stream(values()).filter(type -> type.value.equals(value)).findFirst();
  }

  /** The kind that the ending of {@code name} stands for. */
  static Optional<MediaType> ofName(String name) {
    return Arrays.stream(values()).filter(type -> type.name.matcher(name).matches()).findFirst();
  }

  /** The kind that a {@code Content-Type} header names, parameters aside. */
  static Optional<MediaType> ofHeader(String header) {
    String bare = header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (bare.equals("application/xhtml+xml")) {
      return Optional.of(HTML);
    }
    return ofValue(bare);
  }

  /**
   * Decides by the content where it has a signature, then by what the server declared, then by the
   * name, then by a look at the text.
   *
   * @throws PledgebookException if it is some other kind of file
   */
  static MediaType of(String address, @Nullable MediaType declared, byte[] bytes) {
    MediaType expected = declared != null ? declared : ofName(address).orElse(null);
    if (head(bytes).contains("%PDF-")) {
      return PDF;
    }
    if (startsWith(bytes, ZIP)) {
      return DOCX;
    }
    if (startsWith(bytes, OLE)) {
      throw new PledgebookException(
          address
              + ": is protected by a password or from a Word older than 2007. "
              + "Save it as .docx without a password, or as PDF.");
    }
    if (expected == PDF || expected == DOCX) {
      throw new PledgebookException(
          "%s: is no %s file, whatever its name says. Check that it was downloaded whole."
              .formatted(address, expected));
    }
    if (expected != null) {
      return expected;
    }
    return looksLikeHtml(bytes) ? HTML : TEXT;
  }

  private static boolean looksLikeHtml(byte[] bytes) {
    String head = head(bytes).replace("\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
    return head.startsWith("<!doctype html") || head.startsWith("<html");
  }

  private static String head(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1);
  }

  private static boolean startsWith(byte[] bytes, byte[] signature) {
    return bytes.length >= signature.length
        && Arrays.equals(bytes, 0, signature.length, signature, 0, signature.length);
  }
}
