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
  private static final int LETTERS = 0x250;
  private static final int LONGEST_WORD = 24;

  private final Map<String, Integer> months = new HashMap<>();
  private final int[] firsts = new int[LETTERS];
  private final List<Map<String, List<String>>> phrases = new ArrayList<>();

  LayoutWords(Languages languages) {
    for (int i = 0; i < Section.values().length; i++) {
      phrases.add(new HashMap<>());
    }
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
    if (folded.charAt(0) < LETTERS) {
      firsts[folded.charAt(0)] |= 1 << section.ordinal();
    }
    phrases
        .get(section.ordinal())
        .computeIfAbsent(firstWord(folded, 0, folded.length()), w -> new ArrayList<>())
        .add(folded);
  }

  /** The month that this word names, 0 if none; a dot at its end does not matter. */
  int month(String word) {
    String folded = fold(word);
    String bare = folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
    return months.getOrDefault(bare, months.getOrDefault(bare + ".", 0));
  }

  /** How many characters a phrase of this section takes at {@code start}; 0 if none is there. */
  int length(Section section, String text, int start, int end) {
    if (start >= end) {
      return 0;
    }
    char first = Character.toLowerCase(text.charAt(start));
    if (first < LETTERS && (firsts[first] & (1 << section.ordinal())) == 0) {
      return 0;
    }
    int best = 0;
    for (String phrase :
        phrases.get(section.ordinal()).getOrDefault(firstWord(text, start, end), List.of())) {
      best = phrase.length() > best && stands(phrase, text, start, end) ? phrase.length() : best;
    }
    return best;
  }

  /** Whether the phrase stands at {@code start} and is no part of a longer word. */
  private static boolean stands(String phrase, String text, int start, int end) {
    int stop = start + phrase.length();
    if (stop > end) {
      return false;
    }
    for (int i = 0; i < phrase.length(); i++) {
      if (fold(text.charAt(start + i)) != phrase.charAt(i)) {
        return false;
      }
    }
    return stop == end
        || !Character.isLetterOrDigit(text.charAt(stop))
        || !Character.isLetterOrDigit(text.charAt(stop - 1));
  }

  boolean starts(Section section, String text, int start, int end) {
    return length(section, text, start, end) > 0;
  }

  private static String firstWord(String text, int start, int end) {
    int at = start;
    while (at < end && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at - start > LONGEST_WORD ? "" : fold(text.substring(start, at));
  }

  /** Lower case, apostrophes and blanks made plain; the length stays the same. */
  private static String fold(String phrase) {
    char[] folded = phrase.toCharArray();
    for (int at = 0; at < folded.length; at++) {
      folded[at] = fold(folded[at]);
    }
    return new String(folded);
  }

  private static char fold(char c) {
    char lower = Character.toLowerCase(c);
    return lower == '’' ? '\'' : Characters.isBlank(lower) ? ' ' : lower;
  }
}
