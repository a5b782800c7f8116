package org.pledgebook.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A canonical text as blocks, in the order of the text. Made in one pass over the lines; offsets
 * are exact and blocks do not overlap.
 */
public final class Layout {
  private final String text;
  private final List<Block> blocks;
  private final @Nullable LocalDate issued;

  Layout(String text, List<Block> blocks, @Nullable LocalDate issued) {
    this.text = text;
    this.blocks = List.copyOf(blocks);
    this.issued = issued;
  }

  static Layout of(String text, LayoutWords words, LanguageVote vote, String language) {
    Blocks raw = new Blocks(new Lines(text));
    List<Block> blocks = new ArrayList<>(new BlockKinds(raw, words, vote, language).blocks());
    return new Layout(text, blocks, IssueDate.of(text, blocks, words));
  }

  public String text() {
    return text;
  }

  public List<Block> blocks() {
    return blocks;
  }

  /** The heading that this block stands under. */
  public Optional<Block> heading(Block block) {
    return block.heading() < 0 ? Optional.empty() : Optional.of(blocks.get(block.heading()));
  }

  /**
   * The block that introduces this one: the line with the colon above a list, the "Le Conseil,"
   * above its decisions.
   */
  public Optional<Block> leadIn(Block block) {
    return block.leadIn() < 0 ? Optional.empty() : Optional.of(blocks.get(block.leadIn()));
  }

  /**
   * The date of issue that the text itself bears, in a line of place and date. Metadata goes before
   * it.
   */
  public Optional<LocalDate> issued() {
    return Optional.ofNullable(issued);
  }
}
