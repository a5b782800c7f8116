package org.pledgebook.language;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Form to {@link Word}. A form is looked up in the dictionary once and then served from an
 * open-addressing table keyed by a 64-bit hash: running text repeats itself, so the slow path
 * hardly counts. When the table is full (a text of noise), further forms are made anew each time
 * and memory stays bounded.
 */
final class Lexicon {
  private static final int CAPACITY = 1 << 17;
  private static final int LIMIT = CAPACITY * 7 / 10;

  /** Read without a lock: a word has but final fields, and one that is not seen is looked for. */
  private final @Nullable Word[] table = new Word[CAPACITY];

  private final Dictionary dictionary;
  private final WordLists lists;
  private int size;

  Lexicon(Dictionary dictionary, WordLists lists) {
    this.dictionary = dictionary;
    this.lists = lists;
  }

  /**
   * The word whose characters hash to this value; they are read only when the form is met for the
   * first time.
   */
  Word word(long hash, char[] text, int start, int end) {
    int slot = slot(hash);
    for (Word word = table[slot]; word != null; word = table[slot]) {
      if (word.hash() == hash) {
        return word;
      }
      slot = (slot + 1) & (CAPACITY - 1);
    }
    return add(hash, Forms.normalise(CharBuffer.wrap(text, start, end - start)));
  }

  private static int slot(long hash) {
    return (int) ((hash ^ (hash >>> 32)) & (CAPACITY - 1));
  }

  private synchronized Word add(long hash, String form) {
    int slot = slot(hash);
    for (Word word = table[slot]; word != null; word = table[slot]) {
      if (word.hash() == hash) {
        return word;
      }
      slot = (slot + 1) & (CAPACITY - 1);
    }
    boolean keep = size < LIMIT;
    Word word = make(keep ? size : -1, hash, form);
    if (keep) {
      size++;
      table[slot] = word;
    }
    return word;
  }

  private Word make(int id, long hash, String form) {
    String lower = form.toLowerCase(Locale.ROOT);
    Word.Shape shape = Forms.shape(form);
    List<Analysis> analyses =
        shape == Word.Shape.PUNCTUATION ? List.of() : analyses(form, lower, shape);
    return new Word(id, hash, form, lower, shape, analyses, lists.classesOf(form, lower, analyses));
  }

  private List<Analysis> analyses(String form, String lower, Word.Shape shape) {
    if (shape == Word.Shape.NUMBER) {
      return List.of(new Analysis(form, Tag.NUMERAL));
    }
    List<Analysis> analyses = new ArrayList<>(dictionary.readings(form));
    if (shape != Word.Shape.LOWER) {
      analyses.addAll(dictionary.readings(lower));
      if (analyses.isEmpty() && shape == Word.Shape.UPPER && form.length() > 1) {
        analyses.addAll(dictionary.readings(form.charAt(0) + lower.substring(1)));
      }
    }
    if (analyses.isEmpty()) {
      analyses.addAll(unknown(form, lower, shape));
    }
    return analyses;
  }

  /**
   * A hyphenated compound reads as its last part does; other strangers are names if capitalised,
   * else nouns.
   */
  private List<Analysis> unknown(String form, String lower, Word.Shape shape) {
    int hyphen = lower.lastIndexOf('-');
    if (hyphen > 0 && hyphen < lower.length() - 1) {
      List<Analysis> last = dictionary.readings(lower.substring(hyphen + 1));
      if (!last.isEmpty() && shape == Word.Shape.LOWER) {
        return last.stream()
            .map(a -> new Analysis(lower.substring(0, hyphen + 1) + a.lemma(), a.tags()))
            .toList();
      }
    }
    return List.of(
        shape == Word.Shape.LOWER ? new Analysis(lower, Tag.NOUN) : new Analysis(form, Tag.NAME));
  }
}
