package org.pledgebook.language;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a dictionary says of a form, as bits of one {@code long}: parts of speech, and for verbs
 * tense, mood, person and number. The names are those that a language's {@code tags.txt} uses, in
 * lower case.
 */
public final class Tag {
  public static final long NOUN = 1L;
  public static final long NAME = 1L << 1;
  public static final long ADJECTIVE = 1L << 2;
  public static final long ADVERB = 1L << 3;
  public static final long VERB = 1L << 4;
  public static final long DETERMINER = 1L << 5;
  public static final long PREPOSITION = 1L << 6;
  public static final long PRONOUN = 1L << 7;
  public static final long CONJUNCTION = 1L << 8;
  public static final long NUMERAL = 1L << 9;
  public static final long RELATIVE = 1L << 10;

  public static final long INFINITIVE = 1L << 16;
  public static final long PRESENT = 1L << 17;
  public static final long PAST = 1L << 18;
  public static final long IMPERFECT = 1L << 19;
  public static final long FUTURE = 1L << 20;
  public static final long CONDITIONAL = 1L << 21;
  public static final long SUBJUNCTIVE = 1L << 22;
  public static final long IMPERATIVE = 1L << 23;

  /** Past (passive) participle. */
  public static final long PARTICIPLE = 1L << 24;

  /** Present participle or gerund: "providing", "fournissant". */
  public static final long GERUND = 1L << 25;

  public static final long FIRST = 1L << 28;
  public static final long SECOND = 1L << 29;
  public static final long THIRD = 1L << 30;
  public static final long SINGULAR = 1L << 31;
  public static final long PLURAL = 1L << 32;

  /** Any form that can head a clause by itself. */
  public static final long FINITE =
      PRESENT | PAST | IMPERFECT | FUTURE | CONDITIONAL | SUBJUNCTIVE | IMPERATIVE;

  private static final Map<String, Long> NAMES = names();

  private Tag() {}

  /** The bits of a name as {@code tags.txt} writes it; empty where there is no such name. */
  public static Optional<Long> named(String name) {
    return Optional.ofNullable(NAMES.get(name));
  }

  private static Map<String, Long> names() {
    Map<String, Long> names = new LinkedHashMap<>();
    for (var field : Tag.class.getFields()) {
      try {
        names.put(field.getName().toLowerCase(Locale.ROOT), field.getLong(null));
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
    return names;
  }
}
