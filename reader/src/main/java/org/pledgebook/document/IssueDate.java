package org.pledgebook.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the date of issue in the text: the first date line, else the place and date before the
 * first words, else a first line.
 */
final class IssueDate {
  private static final int FIRST_BLOCKS = 8;

  private IssueDate() {}

  static @Nullable LocalDate of(String text, List<Block> blocks, LayoutWords words) {
    for (Block block : blocks) {
      if (block.kind() == Block.Kind.DATELINE) {
        DateInText date = DateInText.first(text, block.start(), block.end(), words);
        if (date != null) {
          return date.date();
        }
      }
    }
    for (Block block : blocks.subList(0, Math.min(FIRST_BLOCKS, blocks.size()))) {
      boolean whole = block.kind() == Block.Kind.HEADING || block.kind() == Block.Kind.TABLE;
      int to = whole ? block.end() : block.wordsStart();
      DateInText date = DateInText.first(text, block.start(), to, words);
      if (date != null) {
        return date.date();
      }
    }
    return signed(text, blocks, words);
  }

  /** "Done at Nuuk, 3 May 2024" above the signatures. */
  private static @Nullable LocalDate signed(String text, List<Block> blocks, LayoutWords words) {
    for (Block block : blocks) {
      if (block.kind() == Block.Kind.BOILERPLATE
          && words.starts(LayoutWords.Section.SIGNING, text, block.start(), block.end())) {
        DateInText date = DateInText.first(text, block.start(), block.end(), words);
        if (date != null) {
          return date.date();
        }
      }
    }
    return null;
  }
}
