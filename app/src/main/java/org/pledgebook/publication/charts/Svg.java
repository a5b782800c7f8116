package org.pledgebook.publication.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes well-formed SVG. Attributes come as name, value, name, value; numbers are rounded. */
final class Svg {
  private final StringBuilder out = new StringBuilder(1 << 14);
  private final Deque<String> open = new ArrayDeque<>();

  Svg open(String name, Object... attributes) {
    tag(name, attributes);
    out.append('>');
    open.push(name);
    return this;
  }

  Svg close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element without content. */
  Svg leaf(String name, Object... attributes) {
    tag(name, attributes);
    out.append("/>");
    return this;
  }

  /** An element with nothing but words. */
  Svg words(String name, String words, Object... attributes) {
    tag(name, attributes);
    out.append('>');
    escape(words);
    out.append("</").append(name).append('>');
    return this;
  }

  Svg text(double x, double y, String kind, String words) {
    return words("text", words, "x", x, "y", y, "class", kind);
  }

  Svg line(double x1, double y1, double x2, double y2, String kind) {
    return leaf("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "class", kind);
  }

  /** A rectangle whose tooltip says what it stands for. */
  Svg box(double x, double y, double width, double height, String kind, String tip) {
    open("rect", "x", x, "y", y, "width", width, "height", height, "class", kind);
    words("title", tip);
    return close();
  }

  /** Text that is well-formed already. */
  Svg raw(String text) {
    out.append(text);
    return this;
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException(open.peek() + " is not closed");
    }
    return out.toString();
  }

  private void tag(String name, Object... attributes) {
    out.append('<').append(name);
    for (int at = 0; at < attributes.length; at += 2) {
      out.append(' ').append(attributes[at]).append("=\"");
      Object value = attributes[at + 1];
      escape(value instanceof Double number ? number(number) : value.toString());
      out.append('"');
    }
  }

  /** A coordinate: two decimals at most. */
  static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private void escape(String words) {
    for (int at = 0; at < words.length(); at++) {
      char c = words.charAt(at);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(isXml(words, at) ? c : ' ');
      }
    }
  }

  /** Whether XML 1.0 has this character; control characters and lone surrogates it has not. */
  private static boolean isXml(String words, int at) {
    char c = words.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < words.length() && Character.isLowSurrogate(words.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(words.charAt(at - 1));
    }
    return c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c < '\uFFFE');
  }
}
