package org.pledgebook.source;

/**
 * Words of a canonical text that are to be lit where its original shows them.
 *
 * @param start of the words in the canonical text, in UTF-16
 * @param end after the words
 * @param id of the element that lights the first of them; letters and digits
 * @param style its class; a word
 */
public record Lit(int start, int end, String id, String style) {
  public Lit {
    if (start < 0 || end < start || !id.matches("\\w+") || !style.matches("[\\w ]*")) {
      throw new IllegalArgumentException(start + " to " + end + ", " + id + ", " + style);
    }
  }
}
