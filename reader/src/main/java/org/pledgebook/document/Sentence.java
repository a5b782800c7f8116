package org.pledgebook.document;

/**
 * A sentence as a range of the tokens of its paragraph: {@code from} inclusive, {@code to}
 * exclusive, never empty.
 */
public record Sentence(int from, int to) {
  public Sentence {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("not a range of tokens: " + from + " to " + to);
    }
  }
}
