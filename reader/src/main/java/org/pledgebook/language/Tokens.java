package org.pledgebook.language;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The words of a stretch of text with their places in it. White space stands in no token, so a line
 * break, a no-break space or several blanks between two words make no difference to anyone who
 * looks at tokens.
 */
public final class Tokens {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private final String text;
  private final Language language;
  private int[] starts;
  private int[] ends;
  private Word[] words;
  private int size;

  Tokens(String text, Language language, int expected) {
    this.text = text;
    this.language = language;
    this.starts = new int[expected];
    this.ends = new int[expected];
    this.words = new Word[expected];
  }

  void add(int start, int end, Word word) {
    if (size == starts.length) {
      int larger = size * 2;
      starts = Arrays.copyOf(starts, larger);
      ends = Arrays.copyOf(ends, larger);
      words = Arrays.copyOf(words, larger);
    }
    starts[size] = start;
    ends[size] = end;
    words[size++] = word;
  }

  public int size() {
    return size;
  }

  /** Where token {@code i} starts in {@link #text()}, in UTF-16 units. */
  public int start(int i) {
    return starts[i];
  }

  public int end(int i) {
    return ends[i];
  }

  public Word word(int i) {
    return words[i];
  }

  /** The whole text that the offsets point into, not only the part that was split. */
  public String text() {
    return text;
  }

  public Language language() {
    return language;
  }

  /** The text between two offsets with each stretch of white space made one blank. */
  public String words(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c == ' ' && i > start && text.charAt(i - 1) == ' ')) {
        return WHITE_SPACE.matcher(text.substring(start, end)).replaceAll(" ");
      }
    }
    return text.substring(start, end);
  }

  /**
   * Whether nothing, not even white space, stands between token {@code i} and the one before it.
   */
  public boolean touchesPrevious(int i) {
    return i > 0 && ends[i - 1] == starts[i];
  }
}
