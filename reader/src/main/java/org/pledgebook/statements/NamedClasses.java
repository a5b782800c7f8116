package org.pledgebook.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Language;
import org.pledgebook.language.Word;
import org.pledgebook.language.WordClass;
import org.pledgebook.language.WordTable;
import org.pledgebook.statements.FeatureSet.Part;

/** Word classes of one kind with the names that features have for them, at most 64. */
final class NamedClasses {
  private final String[] names;
  private final WordClass[] classes;
  private final WordTable<Bits> known = new WordTable<>(this::bits);

  private record Bits(long bits) {
    static final Bits NONE = new Bits(0);
  }

  /** The classes {@code kind.name} of a language. */
  NamedClasses(Language language, String kind, List<String> names) {
    this.names = names.toArray(String[]::new);
    this.classes = new WordClass[this.names.length];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = language.wordClass(kind + "." + this.names[i]);
    }
  }

  /** The classes in which the word stands, a bit each; go through them with {@link #next}. */
  long of(Word word) {
    return known.of(word).bits();
  }

  private Bits bits(Word word) {
    long bits = 0;
    for (int i = 0; i < classes.length; i++) {
      bits |= word.in(classes[i]) ? 1L << i : 0;
    }
    return bits == 0 ? Bits.NONE : new Bits(bits);
  }

  /** The name of the first class among the bits. */
  String name(long bits) {
    return names[Long.numberOfTrailingZeros(bits)];
  }

  /** The names with a beginning before each, as parts of features. */
  Beginning after(String beginning) {
    Part[] parts = new Part[names.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Part.of(beginning + names[i]);
    }
    return new Beginning(parts);
  }

  /** A beginning of features that goes on with the name of a class. */
  static final class Beginning {
    private final Part[] parts;

    private Beginning(Part[] parts) {
      this.parts = parts;
    }

    /** With the first class among the bits. */
    Part of(long bits) {
      return parts[Long.numberOfTrailingZeros(bits)];
    }
  }

  /** The bits without the first. */
  static long next(long bits) {
    return bits & (bits - 1);
  }

  /** The name of the first class in which the word stands, or null if it stands in none. */
  @Nullable String first(Word word) {
    long bits = of(word);
    return bits == 0 ? null : name(bits);
  }
}
