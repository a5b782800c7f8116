package org.pledgebook.publication.charts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How charts are coloured: rules over custom properties, which a light and a dark palette set. */
final class Style {
  private static final Pattern PROPERTY = Pattern.compile("(--[a-z0-9-]+):\\s*([^;]+);");
  private static final Pattern USE = Pattern.compile("var\\((--[a-z0-9-]+)\\)");

  /** For a painter that knows no generic names: what systems have, and the name that Java has. */
  private static final String FAMILIES =
      "'DejaVu Sans', 'Liberation Sans', 'Arial', 'Helvetica Neue', 'SansSerif'";

  private static final String LIGHT = read("palette-light.css");
  private static final String DARK = read("palette-dark.css");
  private static final String RULES = read("rules.css");

  private Style() {}

  /** For pages: follows the reader's setting, unless the page has {@code data-theme}. */
  static String page() {
    return ".pb-chart {\n"
        + LIGHT
        + "}\n@media screen and (prefers-color-scheme: dark) {\n"
        + ":root:not([data-theme=\"light\"]) .pb-chart {\n"
        + DARK
        + "}\n}\n@media screen {\n:root[data-theme=\"dark\"] .pb-chart {\n"
        + DARK
        + "}\n}\n"
        + RULES;
  }

  /** For a file of its own: follows the reader's setting, and is light on paper. */
  static String file() {
    return ".pb-chart {\n"
        + LIGHT
        + "}\n@media screen and (prefers-color-scheme: dark) {\n.pb-chart {\n"
        + DARK
        + "}\n}\n"
        + RULES;
  }

  /** For programs that know no custom properties: colours stand in the rules. */
  static String plain() {
    Matcher use = USE.matcher(RULES);
    StringBuilder out = new StringBuilder();
    while (use.find()) {
      use.appendReplacement(out, value(use.group(1)));
    }
    use.appendTail(out);
    return out.toString()
        .replace("font-weight: 600", "font-weight: 700")
        .replaceAll("font-family: [^;]+;", "font-family: " + FAMILIES + ";");
  }

  /** Of {@link #file}, as a policy names it. */
  static String digest() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(file().getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String value(String property) {
    Matcher matcher = PROPERTY.matcher(LIGHT);
    while (matcher.find()) {
      if (matcher.group(1).equals(property)) {
        return matcher.group(2);
      }
    }
    throw new IllegalStateException("palette-light.css has no " + property);
  }

  private static String read(String name) {
    try (InputStream stream = Objects.requireNonNull(Style.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
