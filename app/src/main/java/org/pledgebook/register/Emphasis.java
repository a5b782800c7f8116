package org.pledgebook.register;

import java.util.List;
import java.util.regex.Pattern;

/** Words as they are meant to look, without the marks by which Markdown stresses them. */
public final class Emphasis {
  private static final List<Pattern> PAIRED =
      List.of(
          Pattern.compile("\\[([^\\]]+)\\]\\([^)\\s]+\\)"),
          Pattern.compile("(?<![\\p{L}\\p{N}`])`(?=\\S)([^`]+?)(?<=\\S)`(?![\\p{L}\\p{N}`])"),
          stressedBy("\\*{1,3}", "*"),
          stressedBy("_{1,3}", "_"));

  /** Any of the marks: most texts have none. */
  private static final Pattern MARK = Pattern.compile("[*_`\\[]");

  private Emphasis() {}

  /** A mark stands before and after words, never inside one. */
  private static Pattern stressedBy(String marks, String mark) {
    String inside = "[\\p{L}\\p{N}" + mark + "]";
    String edge = "[^\\s" + mark + "]";
    return Pattern.compile(
        "(?<!"
            + inside
            + ")(?<m>"
            + marks
            + ")(?="
            + edge
            + ")(?<w>.+?)(?<="
            + edge
            + ")\\k<m>(?!"
            + inside
            + ")");
  }

  /** The words alone, also where they begin or end inside what is stressed or a link. */
  public static String without(String text) {
    if (!MARK.matcher(text).find()) {
      return text;
    }
    String plain = text;
    for (int at = 0; at < PAIRED.size(); at++) {
      plain = PAIRED.get(at).matcher(plain).replaceAll(at < 2 ? "$1" : "${w}");
    }
    return plain
        .replace("**", "")
        .replaceFirst("^[*_]+(?=[\\p{L}\\p{N}])", "")
        .replaceFirst("\\[([^\\]]+)\\]\\([^)\\s]*$", "$1");
  }
}
