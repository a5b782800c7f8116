package org.pledgebook.document;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import org.pledgebook.language.Languages;

/**
 * A text taken apart. Its blocks are known; tokens and sentences are made while iterating, block by
 * block, so that the memory needed does not grow with the text. Each iteration makes them anew.
 */
public final class Analysed implements Iterable<Paragraph> {
  private final Analyser analyser;
  private final Layout layout;
  private final String language;

  Analysed(Analyser analyser, Layout layout, String language) {
    this.analyser = analyser;
    this.layout = layout;
    this.language = language;
  }

  /** Whether it was taken apart with these languages. */
  boolean isBy(Languages languages) {
    return analyser.languages() == languages;
  }

  public Layout layout() {
    return layout;
  }

  /**
   * ISO 639-1 code of the document's language, whether it can be read or not; empty if it is not
   * known.
   */
  public Optional<String> language() {
    return language.isEmpty() ? Optional.empty() : Optional.of(language);
  }

  /** The heading that the text begins with, in one line. */
  Optional<String> heading() {
    for (Block block : layout.blocks()) {
      switch (block.kind()) {
        case HEADING -> {
          String words = layout.text().substring(block.wordsStart(), block.end());
          return Optional.of(words.strip().replaceAll("\\s+", " "));
        }
        case PARAGRAPH, BULLET, NUMBERED -> {
          return Optional.empty();
        }
        // What stands above a heading, as a date or the words "For immediate release".
        default -> {}
      }
    }
    return Optional.empty();
  }

  /** The date of issue in the text itself; what metadata says goes before it. */
  public Optional<LocalDate> issued() {
    return layout.issued();
  }

  @Override
  public Iterator<Paragraph> iterator() {
    return new ParagraphIterator(analyser, layout, language);
  }
}
