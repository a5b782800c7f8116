package org.pledgebook.source;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into characters without ever putting a replacement character in the place of a byte.
 *
 * <p>In this order: a byte order mark; UTF-8, if the bytes are valid UTF-8, whatever is declared,
 * since other encodings of real text practically never are; the declared encoding; UTF-16 by its
 * zero bytes; an older one-byte encoding, if it gives plausible words. Bytes that are mostly valid
 * UTF-8 are damaged and are refused, with the place of the damage.
 */
final class TextDecoder {
  private final String address;
  private final byte[] bytes;

  private TextDecoder(String address, byte[] bytes) {
    this.address = address;
    this.bytes = bytes;
  }

  /**
   * The characters of {@code bytes}, a byte order mark aside.
   *
   * @param declared the encoding that a header or the file itself names, or null
   * @throws PledgebookException if the bytes are no text, or text that is damaged
   */
  static String decode(String address, byte[] bytes, @Nullable String declared) {
    return new TextDecoder(address, bytes).decode(declared);
  }

  private String decode(@Nullable String declared) {
    if (starts(0xef, 0xbb, 0xbf)) {
      return afterMark(UTF_8, 3);
    }
    if (starts(0xff, 0xfe)) {
      return afterMark(UTF_16LE, 2);
    }
    if (starts(0xfe, 0xff)) {
      return afterMark(UTF_16BE, 2);
    }
    Charset wide = ZeroBytes.in(bytes).encoding();
    if (wide != null) {
      return text(strict(wide, 0).orElseThrow(this::noText));
    }
    Optional<String> utf8 = strict(UTF_8, 0);
    if (utf8.isPresent()) {
      return text(utf8.get());
    }
    if (controls(new String(bytes, StandardCharsets.ISO_8859_1)) * 100L > bytes.length) {
      throw noText();
    }
    Optional<String> asDeclared = charset(declared).flatMap(charset -> strict(charset, 0));
    return text(asDeclared.orElseGet(this::older));
  }

  private String afterMark(Charset charset, int from) {
    return text(strict(charset, from).orElseThrow(() -> damaged(charset, from)));
  }

  private String older() {
    if (Utf8Census.of(bytes).mostlyValid()) {
      throw damaged(UTF_8, 0);
    }
    return OlderEncodings.decode(bytes).orElseThrow(() -> damaged(UTF_8, 0));
  }

  private boolean starts(int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** The declared encoding; Latin-1 stands for windows-1252, as in browsers. */
  private static Optional<Charset> charset(@Nullable String declared) {
    if (declared == null) {
      return Optional.empty();
    }
    try {
      Charset charset = Charset.forName(declared.strip());
      boolean latin1 =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return Optional.of(latin1 ? Charset.forName("windows-1252") : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private Optional<String> strict(Charset charset, int from) {
    String fast = new String(bytes, from, bytes.length - from, charset);
    if (fast.indexOf('\ufffd') < 0) {
      return Optional.of(fast);
    }
    try {
      return Optional.of(
          charset
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException invalid) {
      return Optional.empty();
    }
  }

  private String text(String decoded) {
    if (decoded.indexOf('\0') >= 0 || controls(decoded) * 100L > decoded.length()) {
      throw noText();
    }
    return decoded;
  }

  private static int controls(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
        count++;
      }
    }
    return count;
  }

  private PledgebookException noText() {
    return new PledgebookException(
        address + ": is binary data, not text." + " Give it as .txt, .md, .html, .pdf or .docx.");
  }

  private PledgebookException damaged(Charset charset, int from) {
    int offset = firstInvalid(charset, from);
    int line = 1;
    for (int i = 0; i < offset; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return new PledgebookException(
        "%s: is damaged %s: byte %d (line %d) is no character. Fetch it again, or convert it to UTF-8."
            .formatted(address, charset.name(), offset, line));
  }

  private int firstInvalid(Charset charset, int from) {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(8192);
    var decoder = charset.newDecoder();
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    return in.position();
  }

  /** Zero bytes at even and odd places: text in UTF-16 has nearly all of them on one side. */
  private record ZeroBytes(int even, int odd, int length) {
    private static final int LOOKED_AT = 4096;

    static ZeroBytes in(byte[] bytes) {
      int[] zeros = new int[2];
      int length = Math.min(bytes.length, LOOKED_AT);
      for (int i = 0; i < length; i++) {
        zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
      }
      return new ZeroBytes(zeros[0], zeros[1], length);
    }

    @Nullable Charset encoding() {
      if (odd * 5 > length && even * 20 < odd) {
        return UTF_16LE;
      }
      return even * 5 > length && odd * 20 < even ? UTF_16BE : null;
    }
  }

  /** How many sequences of more than one byte are valid UTF-8, and how many bytes are not. */
  private record Utf8Census(int valid, int invalid) {
    static Utf8Census of(byte[] bytes) {
      int valid = 0;
      int invalid = 0;
      for (int i = 0; i < bytes.length; ) {
        int length = sequence(bytes, i);
        valid += length > 1 ? 1 : 0;
        invalid += length == 0 ? 1 : 0;
        i += Math.max(1, length);
      }
      return new Utf8Census(valid, invalid);
    }

    boolean mostlyValid() {
      return valid > invalid;
    }

    /** The length of the sequence at {@code start}, 0 if there is none. */
    private static int sequence(byte[] bytes, int start) {
      int lead = bytes[start] & 0xff;
      if (lead < 0x80) {
        return 1;
      }
      int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
      if (lead < 0xc2 || lead > 0xf4 || start + length > bytes.length) {
        return 0;
      }
      for (int i = 1; i < length; i++) {
        if ((bytes[start + i] & 0xc0) != 0x80) {
          return 0;
        }
      }
      return length;
    }
  }
}
