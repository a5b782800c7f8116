package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.pledgebook.actors.Actors;
import org.pledgebook.document.Analysed;
import org.pledgebook.document.Block;
import org.pledgebook.document.Paragraph;

/**
 * The passages of one document, one after the other. Those that it opens with are kept, so that
 * they can be looked at before and while all are read; the others are let go.
 */
final class Passages implements Iterator<Passage> {
  /** How much of a text its opening is, in characters. */
  private static final int OPENING = 20_000;

  private final Iterator<Paragraph> paragraphs;
  private final Actors actors;
  private final List<Passage> opening = new ArrayList<>();
  private final BitSet introducing = new BitSet();
  private int next;

  Passages(Analysed analysed, Actors actors) {
    this.paragraphs = analysed.iterator();
    this.actors = actors;
    for (Block block : analysed.layout().blocks()) {
      if (block.leadIn() >= 0) {
        introducing.set(block.leadIn());
      }
    }
    int end = 0;
    while (end < OPENING && this.paragraphs.hasNext()) {
      Passage passage = new Passage(this.paragraphs.next(), actors);
      end = passage.paragraph.block().end();
      opening.add(passage);
    }
  }

  /** The passages with which the document opens. */
  List<Passage> opening() {
    return opening;
  }

  /** The indices of the blocks that introduce others. */
  BitSet introducing() {
    return introducing;
  }

  @Override
  public boolean hasNext() {
    return next < opening.size() || paragraphs.hasNext();
  }

  @Override
  public Passage next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return next < opening.size() ? opening.get(next++) : new Passage(paragraphs.next(), actors);
  }
}
