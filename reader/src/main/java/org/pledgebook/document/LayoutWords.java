package org.pledgebook.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pledgebook.language.DataFile;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;

/**
 * The words by which layout is told, of all languages together: an English caption or a Dutch link
 * in a French page is as common as a French one. From each language's {@code layout.txt}:
 *
 * <ul>
 *   <li>{@code [months]} number, then the month's names, tab-separated;
 *   <li>{@code [dateline]} what starts a line with a date of issue ("Published on");
 *   <li>{@code [boilerplate]} what starts a line that is none of the text ("See also");
 *   <li>{@code [closing]} the heading of a closing part that is none of the text ("Contacts");
 *   <li>{@code [signing]} what starts the closing formula above signatures ("Done at");
 *   <li>{@code [caption]} what starts a caption ("Photo:");
 *   <li>{@code [division]} what a numbered heading starts with ("Article").
 * </ul>
 */
final class LayoutWords {
  /** The sections but {@code [months]}. */
  enum Section {
    DATELINE,
    BOILERPLATE,
    CLOSING,
    SIGNING,
    CAPTION,
    DIVISION
  }

  private static final String FILE = "layout.txt";

  private final Map<String, Integer> months = new HashMap<>();
  private final Map<Section, Map<String, List<String>>> phrases = new HashMap<>();

  LayoutWords(Languages languages) {
    languages.common(FILE).ifPresent(this::add);
    for (Language language : languages.all()) {
      language.file(FILE).ifPresent(this::add);
    }
  }

  private void add(DataFile file) {
    for (DataFile.Line line : file.lines()) {
      if (line.section().equals("months")) {
        addMonth(line);
        continue;
      }
      for (Section section : Section.values()) {
        if (section.name().toLowerCase(Locale.ROOT).equals(line.section())) {
          addPhrase(section, line.text());
        }
      }
    }
  }

  private void addMonth(DataFile.Line line) {
    List<String> columns = line.columns();
    if (columns.size() < 2 || !columns.get(0).matches("[1-9]|1[0-2]")) {
      throw line.error("expected: number of the month, then its names, separated by tabs");
    }
    for (String name : columns.subList(1, columns.size())) {
      months.put(fold(name), Integer.valueOf(columns.get(0)));
    }
  }

  private void addPhrase(Section section, String phrase) {
    String folded = fold(phrase);
    phrases
        .computeIfAbsent(section, s -> new HashMap<>())
        .computeIfAbsent(firstWord(folded), w -> new ArrayList<>())
        .add(folded);
  }

  /** The month that this word names, 0 if none; a dot at its end does not matter. */
  int month(String word) {
    String folded = fold(word);
    String bare = folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
    return months.getOrDefault(bare, months.getOrDefault(bare + ".", 0));
  }

  /**
   * How many characters a phrase of this section takes at {@code start}; 0 if none stands there.
   */
  int length(Section section, String text, int start, int end) {
    Map<String, List<String>> byWord = phrases.getOrDefault(section, Map.of());
    String head = fold(text.substring(start, Math.min(end, start + 60)));
    int best = 0;
    for (String phrase : byWord.getOrDefault(firstWord(head), List.of())) {
      boolean whole =
          head.startsWith(phrase)
              && (head.length() == phrase.length()
                  || !Character.isLetterOrDigit(head.charAt(phrase.length()))
                  || !Character.isLetterOrDigit(phrase.charAt(phrase.length() - 1)));
      if (whole) {
        best = Math.max(best, phrase.length());
      }
    }
    return best;
  }

  boolean starts(Section section, String text, int start, int end) {
    return length(section, text, start, end) > 0;
  }

  private static String firstWord(String folded) {
    int at = 0;
    while (at < folded.length() && Character.isLetter(folded.charAt(at))) {
      at++;
    }
    return folded.substring(0, at);
  }

  /** Lower case, apostrophes and blanks made plain; the length stays the same. */
  private static String fold(String phrase) {
    StringBuilder folded = new StringBuilder(phrase.length());
    for (int at = 0; at < phrase.length(); at++) {
      char c = Character.toLowerCase(phrase.charAt(at));
      folded.append(c == '’' ? '\'' : Characters.isBlank(c) ? ' ' : c);
    }
    return folded.toString();
  }
}
