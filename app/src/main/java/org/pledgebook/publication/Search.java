package org.pledgebook.publication;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
    if (!words.isBlank()) {
      for (DocumentRow row : library.documents()) {
        if (statements.size() >= most || documents.size() >= most) {
          break;
        }
        library.document(row.id()).ifPresent(d -> find(row, d, words, statements, documents));
      }
    }
    return new Found(
        List.copyOf(statements.subList(0, Math.min(most, statements.size()))),
        List.copyOf(documents),
        statements.size() >= most || documents.size() >= most);
  }

  private void find(
      DocumentRow row,
      Library.Stored stored,
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
    for (Proposed statement : library.statements(row.id())) {
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
        Set<String> forms = new HashSet<>(Set.of(folded(word)));
        if (language != null) {
          Tokens tokens = language.tokens(word, 0, word.length());
          for (int i = 0; i < tokens.size(); i++) {
            Arrays.stream(lemmas(tokens, i)).map(Search::folded).forEach(forms::add);
          }
        }
        queries.add(forms);
      }
      asked = queries.size();
      if (language == null) {
        findPlain(queries);
      } else {
        findWords(language, queries);
      }
    }

    private static String[] lemmas(Tokens tokens, int at) {
      return tokens.word(at).analyses().stream()
          .map(analysis -> analysis.lemma())
          .toArray(String[]::new);
    }

    private void findWords(Language language, List<Set<String>> queries) {
      Tokens tokens = language.tokens(text, 0, text.length());
      for (int i = 0; i < tokens.size(); i++) {
        Set<String> forms = new HashSet<>();
        forms.add(folded(tokens.word(i).form()));
        for (String lemma : lemmas(tokens, i)) {
          forms.add(folded(lemma));
        }
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
      int from = Math.max(0, spans.get(0)[0] - AROUND);
      int to = Math.min(text.length(), spans.get(0)[1] + AROUND);
      return pieces(from, to);
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
