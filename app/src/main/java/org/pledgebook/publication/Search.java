package org.pledgebook.publication;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;
import org.pledgebook.register.DocumentRow;
import org.pledgebook.register.Library;
import org.pledgebook.register.Proposed;

/**
 * Searches texts and statements. Words are found in every form that the text's language gives them,
 * and without regard to accents and case; a hit has all of them.
 */
public final class Search {
  private static final int AROUND = 110;

  /** Documents that are read at a time. */
  private static final int PART = 30;

  private final Library library;
  private final Languages languages;

  public Search(Library library, Languages languages) {
    this.library = library;
    this.languages = languages;
  }

  /** A piece of a hit: words that were asked for, or what stands around them. */
  public record Piece(String text, boolean isHit) {}

  /**
   * A hit.
   *
   * @param statement that has the words, or null for a document that has
   * @param pieces the statement's words, or those around the first hit
   */
  public record Hit(DocumentRow document, @Nullable Proposed statement, List<Piece> pieces) {}

  /**
   * What was found, the newest documents first.
   *
   * @param documents all that have the words in their text or title
   * @param isCut whether there may be more
   */
  public record Found(List<Hit> statements, List<Hit> documents, boolean isCut) {}

  /**
   * Finds words.
   *
   * @param words with blanks between
   * @param most statements, and documents, that are wanted
   */
  public Found find(String words, int most) {
    List<Hit> statements = new ArrayList<>();
    List<Hit> documents = new ArrayList<>();
    List<DocumentRow> part = part(words, 0);
    for (int from = 0;
        !part.isEmpty() && statements.size() < most && documents.size() < most;
        from += PART, part = part(words, from)) {
      List<Long> ids = part.stream().map(DocumentRow::id).toList();
      Map<Long, Library.Stored> texts = library.documents(ids);
      Map<Long, List<Proposed>> said = library.statements(ids);
      for (DocumentRow row : part) {
        Library.Stored text = texts.get(row.id());
        if (text != null && statements.size() < most && documents.size() < most) {
          find(row, text, said.getOrDefault(row.id(), List.of()), words, statements, documents);
        }
      }
    }
    return new Found(
        List.copyOf(statements.subList(0, Math.min(most, statements.size()))),
        List.copyOf(documents),
        statements.size() >= most || documents.size() >= most);
  }

  /** Documents that may have the words. */
  private List<DocumentRow> part(String words, int from) {
    if (words.isBlank()) {
      return List.of();
    }
    List<Set<String>> asked = new ArrayList<>();
    for (String word : words.strip().split("\\s+")) {
      Set<String> forms = new HashSet<>();
      forms.add(folded(word));
      languages.all().forEach(language -> forms.addAll(forms(language, word)));
      asked.add(forms);
    }
    return library.documentsWith(this::words, asked, from, PART);
  }

  /** Brings up to date what searches stand on; the first search after many new texts would wait. */
  public void prepare() {
    library.index(this::words);
  }

  /** All words of a text with their basic forms; null without a language to tell them by. */
  private @Nullable Set<String> words(@Nullable String code, String text) {
    Optional<Language> language = languages.find(code == null ? "en" : code);
    if (language.isEmpty()) {
      return null;
    }
    Set<String> words = new HashSet<>();
    Tokens tokens = language.get().tokens(text, 0, text.length());
    for (int at = 0; at < tokens.size(); at++) {
      words.addAll(forms(tokens, at));
    }
    return words;
  }

  /** What a word is looked for as. */
  private static Set<String> forms(@Nullable Language language, String word) {
    Set<String> forms = new HashSet<>(Set.of(folded(word)));
    if (language != null) {
      Tokens tokens = language.tokens(word, 0, word.length());
      for (int at = 0; at < tokens.size(); at++) {
        lemmas(tokens, at).forEach(forms::add);
      }
    }
    return forms;
  }

  private static Set<String> forms(Tokens tokens, int at) {
    Set<String> forms = lemmas(tokens, at);
    forms.add(folded(tokens.word(at).form()));
    return forms;
  }

  private static Set<String> lemmas(Tokens tokens, int at) {
    Set<String> lemmas = new HashSet<>();
    tokens.word(at).analyses().forEach(analysis -> lemmas.add(folded(analysis.lemma())));
    return lemmas;
  }

  private void find(
      DocumentRow row,
      Library.Stored stored,
      List<Proposed> proposed,
      String words,
      List<Hit> statements,
      List<Hit> documents) {
    @Nullable Language language =
        languages.find(row.language() == null ? "en" : row.language()).orElse(null);
    Matches text = new Matches(stored.document().text(), language, words);
    if (!text.hasAll()) {
      Matches title = new Matches(row.heading(), language, words);
      if (title.hasAll()) {
        documents.add(new Hit(row, null, title.pieces(0, row.heading().length())));
      }
      return;
    }
    documents.add(new Hit(row, null, text.around()));
    for (Proposed statement : proposed) {
      String said = statement.current().quote();
      Matches quote = new Matches(said, language, words);
      if (quote.hasAll()) {
        statements.add(new Hit(row, statement, quote.pieces(0, said.length())));
      }
    }
  }

  /** Without accents and case: how words are compared. */
  public static String folded(String word) {
    return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('’', '\'');
  }

  /** Where a text has the words. */
  private static final class Matches {
    private final String text;
    private final List<int[]> spans = new ArrayList<>();
    private final int asked;
    private final Set<Integer> found = new HashSet<>();

    Matches(String text, @Nullable Language language, String words) {
      this.text = text;
      List<Set<String>> queries = new ArrayList<>();
      for (String word : words.strip().split("\\s+")) {
        queries.add(forms(language, word));
      }
      asked = queries.size();
      if (language == null) {
        findPlain(queries);
      } else {
        findWords(language, queries);
      }
    }

    private void findWords(Language language, List<Set<String>> queries) {
      Tokens tokens = language.tokens(text, 0, text.length());
      for (int i = 0; i < tokens.size(); i++) {
        Set<String> forms = forms(tokens, i);
        for (int query = 0; query < queries.size(); query++) {
          for (String form : queries.get(query)) {
            if (forms.contains(form)) {
              found.add(query);
              spans.add(new int[] {tokens.start(i), tokens.end(i)});
              break;
            }
          }
        }
      }
    }

    private void findPlain(List<Set<String>> queries) {
      String lower = text.toLowerCase(Locale.ROOT);
      for (int query = 0; query < queries.size(); query++) {
        for (String form : queries.get(query)) {
          for (int at = lower.indexOf(form);
              at >= 0;
              at = lower.indexOf(form, at + form.length())) {
            found.add(query);
            spans.add(new int[] {at, Math.min(text.length(), at + form.length())});
          }
        }
      }
      spans.sort(java.util.Comparator.comparingInt(span -> span[0]));
    }

    boolean hasAll() {
      return found.size() == asked;
    }

    List<Piece> around() {
      int[] first = spans.get(0);
      int from = blank(Math.max(0, first[0] - AROUND), first[0], 1);
      int to = blank(Math.min(text.length(), first[1] + AROUND), first[1], -1);
      List<Piece> pieces = pieces(from, to);
      if (from > 0) {
        pieces.add(0, new Piece("… ", false));
      }
      if (to < text.length()) {
        pieces.add(new Piece(" …", false));
      }
      return pieces;
    }

    /** The next blank on the way to the hit, so that no word is cut; the ends of a text stay. */
    private int blank(int from, int hit, int step) {
      int at = from;
      while (at != hit && at > 0 && at < text.length() && !isBlank(step > 0 ? at - 1 : at)) {
        at += step;
      }
      return at;
    }

    private boolean isBlank(int at) {
      return Character.isWhitespace(text.charAt(at));
    }

    List<Piece> pieces(int from, int to) {
      List<Piece> pieces = new ArrayList<>();
      int at = from;
      for (int[] span : spans) {
        if (span[0] >= at && span[1] <= to) {
          pieces.add(new Piece(text.substring(at, span[0]), false));
          pieces.add(new Piece(text.substring(span[0], span[1]), true));
          at = span[1];
        }
      }
      pieces.add(new Piece(text.substring(at, to), false));
      return pieces;
    }
  }
}
