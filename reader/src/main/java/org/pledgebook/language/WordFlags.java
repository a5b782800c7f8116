package org.pledgebook.language;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * A few bits for each word of one language, worked out once for each, a byte a word: what decides
 * at a glance whether a word needs a closer look. May be used by several threads.
 */
public final class WordFlags {
  private static final int LEAST_CAPACITY = 256;

  /** The bit of a word that was worked out. */
  private static final int KNOWN = 0x80;

  private final ToIntFunction<Word> make;
  private volatile byte[] known = new byte[LEAST_CAPACITY];

  /**
   * No word is known yet.
   *
   * @param make the bits of a word, the lowest seven; asked again for the same word where threads
   *     race, and each time for a word that its language does not keep
   */
  public WordFlags(ToIntFunction<Word> make) {
    this.make = make;
  }

  /** The bits of this word. */
  public int of(Word word) {
    int id = word.id();
    byte[] flags = known;
    int found = id >= 0 && id < flags.length ? flags[id] : 0;
    return (found == 0 ? add(id, make.applyAsInt(word)) : found) & ~KNOWN & 0xFF;
  }

  private synchronized int add(int id, int flags) {
    if (id >= known.length) {
      known = Arrays.copyOf(known, Math.max(2 * known.length, Integer.highestOneBit(id) * 2));
    }
    if (id >= 0) {
      known[id] = (byte) (flags | KNOWN);
    }
    return flags;
  }
}
