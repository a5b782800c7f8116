package org.pledgebook.language;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out once for each word of one language, found by the word's number: a look costs
 * two reads of memory. May be used by several threads.
 *
 * @param <T> immutable and with final fields, since threads hand it to each other without a lock
 */
public final class WordTable<T> {
  private static final int LEAST_CAPACITY = 256;

  private final Function<Word, T> make;
  private volatile @Nullable Object[] values = new Object[LEAST_CAPACITY];

  /**
   * An empty table.
   *
   * @param make what is kept of a word; asked again for the same word where threads race, and each
   *     time for a word that its language does not keep
   */
  public WordTable(Function<Word, T> make) {
    this.make = make;
  }

  /** What is kept of this word. */
  @SuppressWarnings("unchecked") // only add() writes, and it writes Ts
  public T of(Word word) {
    int id = word.id();
    @Nullable Object[] known = values;
    if (id >= 0 && id < known.length) {
      Object value = known[id];
      if (value != null) {
        return (T) value;
      }
    }
    return add(id, make.apply(word));
  }

  private synchronized T add(int id, T value) {
    if (id >= values.length) {
      values = Arrays.copyOf(values, Math.max(2 * values.length, Integer.highestOneBit(id) * 2));
    }
    if (id >= 0) {
      values[id] = value;
    }
    return value;
  }
}
