package org.pledgebook.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins the pages of a PDF: lines that return at the head or foot of most pages are dropped, and
 * words that were divided at the end of a line are put together where the document itself shows how
 * they are written.
 */
final class PdfAssembly {
  /** So many lines at each end of a page may be running heads, feet and page numbers. */
  private static final int RUNNING_LINES = 3;

  private static final int MIN_PAGES = 3;
  private static final double MOST_PAGES = 0.6;

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
  private static final Pattern DIVIDED =
      Pattern.compile("(?<!\\p{L})(\\p{L}++)[-\u00ad\u2010]\\n(\\p{Ll}\\p{L}*+)");
  private static final String SENTENCE_END = ".!?:;…";
  private static final String CLOSING = "\"”’»)]\u00a0 ";

  private final StringBuilder text = new StringBuilder();
  private final int[] starts;

  private PdfAssembly(List<String> pages) {
    Set<String> running = runningLines(pages);
    List<String> bodies = pages.stream().map(page -> body(page, running)).toList();
    Set<String> words = words(bodies);
    starts = new int[pages.size()];
    for (int page = 0; page < bodies.size(); page++) {
      String body = undivided(bodies.get(page), words);
      if (!text.isEmpty() && !body.isEmpty()) {
        text.append(endsSentence() ? "\n\n" : "\n");
      }
      starts[page] = text.length();
      text.append(body);
    }
  }

  private boolean endsSentence() {
    int last = text.length() - 1;
    while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return SENTENCE_END.indexOf(text.charAt(last)) >= 0;
  }

  static PdfAssembly of(List<String> pages) {
    return new PdfAssembly(pages);
  }

  String text() {
    return text.toString();
  }

  /** The offset at which each page begins. */
  int[] starts() {
    return starts.clone();
  }

  /** Lines, their numbers aside, that stand at the same end of most pages. */
  private static Set<String> runningLines(List<String> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (String page : pages) {
      List<String> lines = lines(page);
      Set<String> ends = new HashSet<>();
      for (int i = 0; i < lines.size(); i++) {
        if (isAtEnd(i, lines.size())) {
          ends.add(pattern(lines.get(i)));
        }
      }
      ends.forEach(line -> counts.merge(line, 1, Integer::sum));
    }
    double enough = Math.max(MIN_PAGES, MOST_PAGES * pages.size());
    counts.values().removeIf(count -> count < enough);
    return counts.keySet();
  }

  private static List<String> lines(String page) {
    return page.lines().filter(line -> !line.isBlank()).toList();
  }

  private static boolean isAtEnd(int line, int count) {
    return line < RUNNING_LINES || line >= count - RUNNING_LINES;
  }

  private static String pattern(String line) {
    return NUMBER.matcher(line.strip()).replaceAll("#");
  }

  /** The page without running lines and trailing spaces, with at most one blank line in a row. */
  private static String body(String page, Set<String> running) {
    int count = lines(page).size();
    StringBuilder body = new StringBuilder();
    boolean blank = false;
    int index = 0;
    for (String line : page.lines().toList()) {
      if (line.isBlank()) {
        blank = true;
        continue;
      }
      boolean dropped = isAtEnd(index++, count) && running.contains(pattern(line));
      if (!dropped) {
        if (!body.isEmpty()) {
          body.append(blank ? "\n\n" : "\n");
        }
        body.append(line.stripTrailing());
        blank = false;
      }
    }
    return body.toString();
  }

  private static Set<String> words(List<String> bodies) {
    Set<String> words = new HashSet<>();
    for (String body : bodies) {
      Matcher word = WORD.matcher(body);
      while (word.find()) {
        words.add(word.group());
      }
    }
    return words;
  }

  /** A divided word loses its hyphen if the document has the whole word elsewhere. */
  private static String undivided(String body, Set<String> words) {
    return DIVIDED
        .matcher(body)
        .replaceAll(
            match -> {
              String joined = match.group(1) + match.group(2);
              String hyphenated = match.group(1) + "-" + match.group(2);
              boolean soft = match.group().indexOf('\u00ad') >= 0;
              if (soft || words.contains(joined)) {
                return joined;
              }
              return words.contains(hyphenated)
                  ? hyphenated
                  : Matcher.quoteReplacement(match.group());
            });
  }
}
