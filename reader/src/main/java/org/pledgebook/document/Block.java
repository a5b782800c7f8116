package org.pledgebook.document;

/**
 * A piece of the canonical text that stands on its own: a paragraph, a heading, one item of a list.
 *
 * <p>Offsets are UTF-16 units of the whole text. A block that was broken into lines spans the line
 * breaks.
 *
 * @param index its place in {@link Layout#blocks()}
 * @param start where the block starts, its marker included
 * @param end where it ends, trailing white space excluded
 * @param wordsStart where the words start, after a marker ("4.", "•", "a)", "##") or a place and
 *     date ("OTTAWA, March 3 –")
 * @param level depth of a heading or of a list item, from 1; 0 for others
 * @param heading index of the heading above, -1 if none
 * @param leadIn index of the block that introduces this one ("The package includes:", "Le
 *     Conseil,"), -1 if none
 */
public record Block(
    int index, Kind kind, int start, int end, int wordsStart, int level, int heading, int leadIn) {

  /** What a block is. Statements are found in the first four; a heading may repeat one. */
  public enum Kind {
    PARAGRAPH,
    BULLET,
    NUMBERED,
    HEADING,
    /** The words under a picture. */
    CAPTION,
    /** Place and date of issue, "Updated:", "For immediate release". */
    DATELINE,
    /** Who said the quotation above it. */
    ATTRIBUTION,
    /** A line of columns. */
    TABLE,
    /** Navigation, contacts, links, signatures, document numbers, rules. */
    BOILERPLATE
  }

  public Block {
    if (start < 0 || wordsStart < start || end < wordsStart) {
      throw new IllegalArgumentException(
          "not a block: " + start + " <= " + wordsStart + " <= " + end);
    }
    if (heading >= index || leadIn >= index) {
      throw new IllegalArgumentException("a heading or lead-in stands above its block");
    }
  }

  /** Whether this is running text: a paragraph or an item of a list. */
  public boolean isRunningText() {
    return kind == Kind.PARAGRAPH || kind == Kind.BULLET || kind == Kind.NUMBERED;
  }

  /** The characters of the block without its marker, line breaks as they are. */
  public String words(String text) {
    return text.substring(wordsStart, end);
  }
}
