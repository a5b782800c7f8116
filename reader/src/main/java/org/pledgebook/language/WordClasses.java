package org.pledgebook.language;

/** The classes in which any word of a stretch of tokens stands: one look spares many searches. */
public final class WordClasses {
  private final long[] bits;

  private WordClasses(long[] bits) {
    this.bits = bits;
  }

  /** The classes of the tokens from {@code from} to {@code to} (exclusive). */
  public static WordClasses of(Tokens tokens, int from, int to) {
    long[] bits = new long[tokens.language().classBlocks()];
    for (int block = 0; block < bits.length; block++) {
      for (int i = from; i < to; i++) {
        bits[block] |= tokens.word(i).classes(block);
      }
    }
    return new WordClasses(bits);
  }

  /** Whether any of the words stands in this class. */
  public boolean has(WordClass wordClass) {
    int index = wordClass.index();
    return index >= 0 && (bits[index >> 6] & (1L << (index & 63))) != 0;
  }
}
