package org.pledgebook.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The {@code words.txt} of a language: sections are word classes, entries are separated by commas
 * or lines. In a class whose name starts with {@code verb.}, {@code noun.} or {@code adjective.}
 * entries are lemmas of that part of speech; in other classes an entry is a form or a lemma of any
 * kind. Entries of several words become phrases of the class.
 */
final class WordLists {
  /** A class entry of several words. */
  record Phrase(List<String> elements, WordClass wordClass) {}

  private static final long[] NONE = {};

  private final Map<String, WordClass> classes = new LinkedHashMap<>();
  private final Map<String, List<WordClass>> entries = new HashMap<>();
  private final List<Phrase> phrases = new ArrayList<>();

  void add(DataFile file) {
    for (DataFile.Line line : file.lines()) {
      if (line.section().isEmpty()) {
        throw line.error("words need a [class] above them");
      }
      WordClass wordClass =
          classes.computeIfAbsent(line.section(), name -> new WordClass(name, classes.size()));
      for (String entry : line.text().split("[,\t]")) {
        if (!entry.isBlank()) {
          addEntry(wordClass, entry.strip().replace('’', '\''));
        }
      }
    }
  }

  private void addEntry(WordClass wordClass, String entry) {
    if (entry.indexOf(' ') >= 0) {
      phrases.add(new Phrase(List.of(entry.split(" +")), wordClass));
    } else {
      entries.computeIfAbsent(entry, word -> new ArrayList<>(2)).add(wordClass);
    }
  }

  WordClass wordClass(String name) {
    return classes.getOrDefault(name, new WordClass(name, -1));
  }

  List<Phrase> phrases() {
    return phrases;
  }

  /** How many longs have a bit for each class. */
  int blocks() {
    return (classes.size() + 63) >> 6;
  }

  /** The classes of a word, one bit each; empty for one that stands in none. */
  long[] classesOf(String form, String lower, List<Analysis> analyses) {
    long[] bits = new long[blocks()];
    addAll(bits, form, 0, true);
    if (!lower.equals(form)) {
      addAll(bits, lower, 0, true);
    }
    for (Analysis analysis : analyses) {
      addAll(bits, analysis.lemma(), analysis.tags(), false);
    }
    return Arrays.stream(bits).allMatch(block -> block == 0) ? NONE : bits;
  }

  private void addAll(long[] bits, String key, long tags, boolean isForm) {
    for (WordClass wordClass : entries.getOrDefault(key, List.of())) {
      long needed = partOfSpeech(wordClass.name());
      if (isForm ? needed == 0 : (tags & needed) != 0) {
        bits[wordClass.index() >> 6] |= 1L << (wordClass.index() & 63);
      }
    }
  }

  private static long partOfSpeech(String name) {
    int dot = name.indexOf('.');
    return switch (dot < 0 ? "" : name.substring(0, dot).toLowerCase(Locale.ROOT)) {
      case "verb" -> Tag.VERB;
      case "noun" -> Tag.NOUN | Tag.NAME;
      case "adjective" -> Tag.ADJECTIVE;
      default -> 0;
    };
  }
}
