package org.pledgebook.document;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Makes paragraphs of blocks, and keeps only those that later ones may still refer to. */
final class ParagraphIterator implements Iterator<Paragraph> {
  private final Analyser analyser;
  private final Layout layout;
  private final String language;
  private final List<Paragraph> referable = new ArrayList<>();
  private final int[] lastUses;
  private int next;

  ParagraphIterator(Analyser analyser, Layout layout, String language) {
    this.analyser = analyser;
    this.layout = layout;
    this.language = language;
    this.lastUses = lastUses(layout.blocks());
  }

  /** By block, the last one that refers to it. */
  private static int[] lastUses(List<Block> blocks) {
    int[] lastUses = new int[blocks.size()];
    for (Block block : blocks) {
      if (block.heading() >= 0) {
        lastUses[block.heading()] = block.index();
      }
      if (block.leadIn() >= 0) {
        lastUses[block.leadIn()] = block.index();
      }
    }
    return lastUses;
  }

  @Override
  public boolean hasNext() {
    return next < layout.blocks().size();
  }

  @Override
  public Paragraph next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Block block = layout.blocks().get(next++);
    Paragraph leadIn = find(block.leadIn());
    Paragraph heading = block.kind() == Block.Kind.HEADING ? null : find(block.heading());
    Paragraph paragraph = analyser.paragraph(layout.text(), block, language, heading, leadIn);
    referable.removeIf(kept -> lastUses[kept.block().index()] <= block.index());
    if (lastUses[block.index()] > block.index()) {
      referable.add(paragraph);
    }
    return paragraph;
  }

  private @Nullable Paragraph find(int index) {
    for (int i = referable.size() - 1; i >= 0 && index >= 0; i--) {
      if (referable.get(i).block().index() == index) {
        return referable.get(i);
      }
    }
    return null;
  }
}
