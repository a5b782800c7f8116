package org.pledgebook.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Style, script and type. Their addresses carry their digest, so browsers may keep them. */
final class Assets {
  private static final int DIGITS = 12;
  private static final Map<String, String> TYPES =
      Map.of(
          "pledgebook.css", "text/css; charset=utf-8",
          "pledgebook.js", "text/javascript; charset=utf-8",
          "review.js", "text/javascript; charset=utf-8",
          "intake.js", "text/javascript; charset=utf-8",
          "htmx.min.js", "text/javascript; charset=utf-8",
          "sans.woff2", "font/woff2",
          "serif.woff2", "font/woff2",
          "icon.svg", "image/svg+xml");

  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  /** The address of a file, with its digest. */
  String address(String name) {
    return "/assets/" + digest(file(name)) + "/" + name;
  }

  void serve(Context context) {
    String name = context.pathParam("name");
    String type = TYPES.get(name);
    if (type == null) {
      throw new NotFoundResponse();
    }
    context
        .contentType(type)
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .result(file(name));
  }

  private byte[] file(String name) {
    return files.computeIfAbsent(name, Assets::read);
  }

  private static byte[] read(String name) {
    try (InputStream stream = Assets.class.getResourceAsStream("assets/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("broken build: no " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
          .substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
