package org.pledgebook.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plain text and Markdown: the canonical text is the decoded file, character by character. */
final class PlainText {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---[ \\t]*\\R(.{0,65536}?)^(?:---|\\.\\.\\.)[ \\t]*$", flags());

  private static final Pattern ENTRY = Pattern.compile("^(\\w+):[ \\t]*(.+?)[ \\t]*$", flags());

  private PlainText() {}

  private static int flags() {
    return Pattern.MULTILINE | Pattern.DOTALL;
  }

  static CaptureReader.Content read(Capture capture) {
    return new CaptureReader.Content(decode(capture), new Origin.Verbatim(), Metadata.NONE);
  }

  static CaptureReader.Content readMarkdown(Capture capture) {
    String text = decode(capture);
    return new CaptureReader.Content(text, new Origin.Verbatim(), frontMatter(text));
  }

  private static String decode(Capture capture) {
    return TextDecoder.decode(capture.address(), capture.bytes(), capture.charset().orElse(null));
  }

  /** Where a text begins after its front matter; 0 if it has none. */
  static int bodyStart(String text) {
    Matcher block = FRONT_MATTER.matcher(text);
    return block.find() ? block.end() : 0;
  }

  /** The plain {@code key: value} lines between {@code ---} and {@code ---}; not all of YAML. */
  private static Metadata frontMatter(String text) {
    Matcher block = FRONT_MATTER.matcher(text);
    if (!block.find()) {
      return Metadata.NONE;
    }
    Map<String, String> values = new HashMap<>();
    for (String line : block.group(1).lines().toList()) {
      Matcher entry = ENTRY.matcher(line);
      if (entry.matches()) {
        values.put(entry.group(1).toLowerCase(Locale.ROOT), unquote(entry.group(2)));
      }
    }
    String date = first(values, "published", "date");
    return new Metadata(
        values.get("title"),
        values.get("publisher"),
        date == null ? null : PartialDate.parse(date).orElse(null),
        values.get("url"),
        first(values, "language", "lang"));
  }

  private static @Nullable String first(Map<String, String> values, String key, String otherwise) {
    return values.getOrDefault(key, values.get(otherwise));
  }

  private static String unquote(String value) {
    boolean quoted =
        value.length() >= 2
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
