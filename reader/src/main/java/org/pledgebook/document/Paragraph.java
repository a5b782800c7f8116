package org.pledgebook.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Language;
import org.pledgebook.language.Tokens;

/**
 * A block as it is read: in its language, split into tokens and sentences once. A block in a
 * language that has no folder has neither.
 */
public final class Paragraph {
  private final Block block;
  private final @Nullable Tokens tokens;
  private final List<Sentence> sentences;
  private final @Nullable Paragraph heading;
  private final @Nullable Paragraph leadIn;

  Paragraph(
      Block block,
      @Nullable Tokens tokens,
      List<Sentence> sentences,
      @Nullable Paragraph heading,
      @Nullable Paragraph leadIn) {
    this.block = block;
    this.tokens = tokens;
    this.sentences = List.copyOf(sentences);
    this.heading = heading;
    this.leadIn = leadIn;
  }

  public Block block() {
    return block;
  }

  public Block.Kind kind() {
    return block.kind();
  }

  /** The language, if it is one that can be read. */
  public Optional<Language> language() {
    return Optional.ofNullable(tokens).map(Tokens::language);
  }

  /** Whether there are tokens to look at. */
  public boolean isReadable() {
    return tokens != null;
  }

  /**
   * The tokens of the block's words, its marker left out; offsets are those of the whole text.
   *
   * @throws IllegalStateException if the block is not {@link #isReadable()}
   */
  public Tokens tokens() {
    if (tokens == null) {
      throw new IllegalStateException("a block in an unknown language has no tokens: " + block);
    }
    return tokens;
  }

  /**
   * The sentences in order, without gaps, as ranges of {@link #tokens()}; empty if the block is not
   * readable.
   */
  public List<Sentence> sentences() {
    return sentences;
  }

  /** The heading that the block stands under. */
  public Optional<Paragraph> heading() {
    return Optional.ofNullable(heading);
  }

  /**
   * What introduces the block: "The package includes:" above its bullets, "Le Conseil," above its
   * decisions.
   */
  public Optional<Paragraph> leadIn() {
    return Optional.ofNullable(leadIn);
  }

  @Override
  public String toString() {
    return block.toString();
  }
}
