package org.pledgebook.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;

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
