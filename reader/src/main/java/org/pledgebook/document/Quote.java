package org.pledgebook.document;

import java.util.Objects;

/**
 * The exact words of a document: its id, a half-open span of UTF-16 offsets, and the text there.
 *
 * <p>Only a {@link Document} makes one, so that the text always equals the slice. A quote is never
 * empty and never cuts a character in two.
 */
public final class Quote {
  private final String document;
  private final int start;
  private final int end;
  private final String text;

  private Quote(String document, int start, int end, String text) {
    this.document = document;
    this.start = start;
    this.end = end;
    this.text = text;
  }

  /**
   * The words of {@code document} from {@code start} to {@code end}.
   *
   * @throws IllegalArgumentException if the span is empty, lies outside the text, or begins or ends
   *     inside a surrogate pair
   */
  static Quote of(Document document, int start, int end) {
    String text = document.text();
    if (start < 0 || end > text.length() || start >= end) {
      throw new IllegalArgumentException(
          "no span of %s: %d to %d of %d".formatted(document.id(), start, end, text.length()));
    }
    if (cutsCharacter(text, start) || cutsCharacter(text, end)) {
      throw new IllegalArgumentException(
          "span of %s cuts a character: %d to %d".formatted(document.id(), start, end));
    }
    return new Quote(document.id(), start, end, text.substring(start, end));
  }

  private static boolean cutsCharacter(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isLowSurrogate(text.charAt(offset))
        && Character.isHighSurrogate(text.charAt(offset - 1));
  }

  /** Id of the document quoted. */
  public String document() {
    return document;
  }

  /** UTF-16 offset of the first character. */
  public int start() {
    return start;
  }

  /** UTF-16 offset after the last character. */
  public int end() {
    return end;
  }

  /** The words, equal to the document's text between {@link #start()} and {@link #end()}. */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Quote quote
        && start == quote.start
        && end == quote.end
        && document.equals(quote.document)
        && text.equals(quote.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(document, start, end);
  }

  @Override
  public String toString() {
    return "%s[%d,%d) %s".formatted(document, start, end, text);
  }
}
