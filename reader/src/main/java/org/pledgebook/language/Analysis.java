package org.pledgebook.language;

/**
 * One reading of a form.
 *
 * @param lemma the dictionary form, in lower case but for names
 * @param tags bits of {@link Tag}
 */
public record Analysis(String lemma, long tags) {
  public boolean is(long bits) {
    return (tags & bits) == bits;
  }
}
