package org.pledgebook.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;
import org.pledgebook.source.CapturedText;
import org.pledgebook.source.Metadata;
import org.pledgebook.source.PartialDate;

/**
 * Takes texts apart: blocks, the language of each, tokens, sentences. Entry point of the package;
 * it is made once for the languages and may be used by several threads.
 */
public final class Analyser {
  private final Languages languages;
  private final LayoutWords words;
  private final LanguageVote vote;
  private final Map<String, Sentences> sentences = new HashMap<>();

  public Analyser(Languages languages) {
    this.languages = languages;
    this.words = new LayoutWords(languages);
    this.vote = new LanguageVote(languages);
    for (Language language : languages.all()) {
      sentences.put(language.code(), new Sentences(language));
    }
  }

  /** Takes a text apart whose language is told from its words. */
  public Analysed analyse(String text) {
    return analyse(text, Optional.empty());
  }

  /**
   * Takes a text apart.
   *
   * @param text canonical text; all offsets are into it
   * @param language ISO 639-1 code that metadata gives, if it does; single paragraphs may still be
   *     found to be in another
   */
  public Analysed analyse(String text, Optional<String> language) {
    String code = language.orElseGet(() -> vote.ofDocument(text));
    return new Analysed(this, Layout.of(text, words, vote, code), code);
  }

  /**
   * Takes a document apart, in the language that its metadata gives, if it does. One that {@link
   * #document} made with the same languages has been already.
   */
  public Analysed analyse(Document document) {
    return document
        .analysed()
        .filter(analysed -> analysed.isBy(languages))
        .orElseGet(() -> analyse(document.text(), document.metadata().primaryLanguage()));
  }

  /** The document of a capture, see {@link #document(String, String, Metadata)}. */
  public Document document(CapturedText captured) {
    return document(captured.capture().address(), captured.text(), captured.metadata());
  }

  /**
   * A document with the language and day of issue that its words tell where metadata does not.
   *
   * @param source the address as the user gave it
   * @param text the canonical text
   * @param known what is known beside the text
   */
  public Document document(String source, String text, Metadata known) {
    if (known.language() != null && known.published() != null) {
      return Document.of(source, text, known);
    }
    Analysed analysed = analyse(text, known.primaryLanguage());
    PartialDate issued = analysed.issued().map(PartialDate::of).orElse(null);
    Metadata told = new Metadata(null, null, issued, null, analysed.language().orElse(null));
    return Document.of(source, analysed, known.or(told));
  }

  Languages languages() {
    return languages;
  }

  Paragraph paragraph(
      String text,
      Block block,
      String documentLanguage,
      @Nullable Paragraph heading,
      @Nullable Paragraph leadIn) {
    String code = vote.of(text, block.wordsStart(), block.end(), documentLanguage);
    Language language = languages.find(code).orElse(null);
    if (language == null) {
      return new Paragraph(block, null, List.of(), heading, leadIn);
    }
    Tokens tokens = language.tokens(text, block.wordsStart(), block.end());
    Sentences splitter = sentences.get(code);
    return new Paragraph(
        block, tokens, splitter == null ? List.of() : splitter.split(tokens), heading, leadIn);
  }
}
