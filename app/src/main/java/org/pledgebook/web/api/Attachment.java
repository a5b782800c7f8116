package org.pledgebook.web.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file that a browser is to save: how it is named, and what it may do. */
public final class Attachment {
  /** What a file may do that a browser opens nevertheless: nothing. */
  public static final String POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

  private Attachment() {}

  /**
   * A header {@code Content-Disposition} as RFC 6266 has it: the name in plain letters, and as it
   * is for those who understand that.
   */
  public static String named(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    String header = "attachment; filename=\"" + plain + "\"";
    return plain.equals(name)
        ? header
        : header
            + "; filename*=UTF-8''"
            + URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
  }
}
