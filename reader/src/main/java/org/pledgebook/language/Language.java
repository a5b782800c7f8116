package org.pledgebook.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pledgebook.source.PledgebookException;

/**
 * One loaded language folder. It is made by {@link Languages} and may be used by several threads.
 *
 * <p>Files of the folder: {@code language.txt} (settings), {@code tags.txt} and {@code forms.txt}
 * (morphology), {@code words.txt} (word classes); the packages to the right read further files of
 * theirs through {@link #file}.
 */
public final class Language {
  private final LanguageFolder folder;
  private final Settings settings;
  private final WordLists lists = new WordLists();
  private final Tokenizer tokenizer;
  private final PhraseTable<WordClass> phrases = new PhraseTable<>();

  Language(LanguageFolder folder) {
    this.folder = folder;
    this.settings =
        new Settings(
            folder
                .file("language.txt")
                .orElseThrow(
                    () ->
                        new PledgebookException(
                            "language \""
                                + folder.code()
                                + "\" has no language.txt; "
                                + "a language is a folder with that file, see CONTRIBUTING.md")));
    folder.file("words.txt").ifPresent(lists::add);
    Lexicon lexicon = new Lexicon(new Dictionary(folder, settings), lists);
    Set<String> abbreviations = new LinkedHashSet<>(settings.list("abbreviations"));
    this.tokenizer = new Tokenizer(this, lexicon, settings, abbreviations);
    for (WordLists.Phrase phrase : lists.phrases()) {
      phrases.add(elements(String.join(" ", phrase.elements())), phrase.wordClass());
    }
  }

  /** ISO 639-1 code, the folder's name. */
  public String code() {
    return folder.code();
  }

  /**
   * Splits {@code text} from {@code from} to {@code to} into words with their offsets in the whole
   * text.
   */
  public Tokens tokens(String text, int from, int to) {
    return tokenizer.tokens(text, from, to);
  }

  /** The named class of {@code words.txt}; one that the language does not list holds no word. */
  public WordClass wordClass(String name) {
    return lists.wordClass(name);
  }

  /** How many longs hold a bit for each class of {@code words.txt}. */
  int classBlocks() {
    return lists.blocks();
  }

  /** The entries of {@code words.txt} that have several words. */
  public PhraseTable<WordClass> phrases() {
    return phrases;
  }

  /** A phrase as the tokenizer splits it, to be added to a {@link PhraseTable}. */
  public List<String> elements(String phrase) {
    return tokenizer.forms(phrase);
  }

  /** Another file of the folder, if it has it. */
  public Optional<DataFile> file(String name) {
    return folder.file(name);
  }

  /** A value of {@code language.txt}. */
  public Optional<String> setting(String key) {
    return settings.value(key);
  }

  /** A comma-separated value of {@code language.txt}. */
  public List<String> settingList(String key) {
    return settings.list(key);
  }

  @Override
  public String toString() {
    return code();
  }
}
