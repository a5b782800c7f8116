package org.pledgebook.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What a foreign page in a frame of ours may do: look as our one style says, and show pictures that
 * it brings along. It runs nothing, loads nothing, sends nothing, leads nowhere and is of no
 * origin.
 */
final class FrameStyle {
  /** The one style, as it stands in the page. */
  static final String TEXT = read();

  /** What the style may be is told by its digest, so that no other one counts. */
  static final String POLICY =
      "default-src 'none'; style-src '"
          + digest(TEXT)
          + "'; img-src data:; base-uri 'none'; form-action 'none'; sandbox; frame-ancestors 'self'";

  private FrameStyle() {}

  /** Lets our own pages frame the answer, which those of the other pages forbid. */
  static void headers(Context context) {
    context.header("Content-Security-Policy", POLICY).header("X-Frame-Options", "SAMEORIGIN");
    // A page of its own group of windows cannot be a sandbox as well.
    context.res().setHeader("Cross-Origin-Opener-Policy", null);
  }

  private static String read() {
    try (InputStream stream = FrameStyle.class.getResourceAsStream("assets/original.css")) {
      if (stream == null) {
        throw new IllegalStateException("broken build: no original.css");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
