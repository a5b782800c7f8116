package org.pledgebook.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form as a language knows it: shared, immutable, made once per form.
 *
 * <p>The form is normalised: soft hyphens dropped, ligatures opened, typographic apostrophes and
 * hyphens made plain.
 */
public final class Word {
  /** How a form is written; decides which readings are possible. */
  public enum Shape {
    LOWER,
    CAPITALISED,
    UPPER,
    NUMBER,
    PUNCTUATION
  }

  private final String form;
  private final String lower;
  private final Shape shape;
  private final long tags;
  private final List<Analysis> analyses;
  private final long[] readings;
  private final long firstClasses;
  private final long secondClasses;
  private final long[] classes;
  private final boolean compound;
  private final char mark;
  private final int id;
  private final long hash;

  /**
   * A word.
   *
   * @param id see {@link #id()}
   * @param hash of its characters, see {@link Lexicon}
   */
  Word(
      int id,
      long hash,
      String form,
      String lower,
      Shape shape,
      List<Analysis> analyses,
      long[] classes) {
    this.id = id;
    this.hash = hash;
    this.form = form;
    this.lower = lower;
    this.shape = shape;
    this.compound = form.indexOf('-', 1) > 0;
    this.mark = shape == Shape.PUNCTUATION && form.length() == 1 ? form.charAt(0) : 0;
    this.analyses = List.copyOf(analyses);
    this.classes = classes;
    this.firstClasses = classes.length > 0 ? classes[0] : 0;
    this.secondClasses = classes.length > 1 ? classes[1] : 0;
    long union = 0;
    this.readings = new long[this.analyses.size()];
    for (int i = 0; i < readings.length; i++) {
      readings[i] = this.analyses.get(i).tags();
      union |= readings[i];
    }
    this.tags = union;
  }

  public String form() {
    return form;
  }

  public String lower() {
    return lower;
  }

  public Shape shape() {
    return shape;
  }

  /** All tags of all readings together. */
  public long tags() {
    return tags;
  }

  public List<Analysis> analyses() {
    return analyses;
  }

  /** Whether one reading has all these bits. */
  public boolean is(long bits) {
    if ((tags & bits) != bits) {
      return false;
    }
    for (long reading : readings) {
      if ((reading & bits) == bits) {
        return true;
      }
    }
    return false;
  }

  /** Whether any reading has any of these bits. */
  public boolean any(long bits) {
    return (tags & bits) != 0;
  }

  /** Whether the form, or a lemma with the class's part of speech, stands in this word class. */
  public boolean in(WordClass wordClass) {
    int index = wordClass.index();
    if (index < 0) {
      return false;
    }
    return (classes(index >> 6) & (1L << (index & 63))) != 0;
  }

  /** The classes from {@code 64 * block} on in which the word stands, a bit each. */
  long classes(int block) {
    return switch (block) {
      case 0 -> firstClasses;
      case 1 -> secondClasses;
      default -> block < classes.length ? classes[block] : 0;
    };
  }

  /** The first reading that has all these bits, or null. */
  public @Nullable Analysis reading(long bits) {
    if ((tags & bits) == bits) {
      for (int i = 0; i < readings.length; i++) {
        if ((readings[i] & bits) == bits) {
          return analyses.get(i);
        }
      }
    }
    return null;
  }

  /** Whether a reading has this lemma. */
  public boolean hasLemma(String lemma) {
    for (Analysis analysis : analyses) {
      if (analysis.lemma().equals(lemma)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is this one mark of punctuation. */
  public boolean isMark(char other) {
    return mark == other;
  }

  public boolean isPunctuation() {
    return shape == Shape.PUNCTUATION;
  }

  public boolean isNumber() {
    return shape == Shape.NUMBER;
  }

  /** Whether a hyphen stands behind its first character: "franco-allemand". */
  public boolean isCompound() {
    return compound;
  }

  public boolean isCapitalised() {
    return shape == Shape.CAPITALISED || shape == Shape.UPPER;
  }

  /**
   * A dense number of this word within its language, in order of first meeting; -1 if it is not
   * kept.
   */
  int id() {
    return id;
  }

  long hash() {
    return hash;
  }

  @Override
  public String toString() {
    return form;
  }
}
