package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Language;
import org.pledgebook.language.Tokens;
import org.pledgebook.register.DocumentRow;
import org.pledgebook.register.Library;
import org.pledgebook.register.Proposed;

/**
 * Searches texts and statements. Words are found in every form that the text's language gives them,
 * and without regard to accents and case.
 */
final class SearchPage {
  private static final int MOST_HITS = 60;
  private static final int AROUND = 110;

  private final Site site;

  SearchPage(Site site) {
    this.site = site;
  }

  void add(RoutesConfig routes) {
    routes.get("/search", this::show);
  }

  /** A piece of a hit: words that were asked for, or what stands around them. */
  record Piece(String text, boolean isHit) {}

  /** A hit; statement is null in text outside statements. */
  record Hit(DocumentRow document, @Nullable Proposed statement, List<Piece> pieces) {}

  /** The page. */
  record Found(Page page, String words, List<Hit> statements, List<Hit> texts, boolean isCut) {}

  private void show(Context context) {
    Page page = Page.of(site, context, "search", "search.title");
    String words = java.util.Objects.requireNonNullElse(Downloads.parameter(context, "q"), "");
    List<Hit> statements = new ArrayList<>();
    List<Hit> texts = new ArrayList<>();
    if (!words.isEmpty()) {
      for (DocumentRow row : page.library().documents()) {
        if (statements.size() + texts.size() < MOST_HITS) {
          page.library()
              .document(row.id())
              .ifPresent(d -> search(page, row, d, words, statements, texts));
        }
      }
    }
    site.views.show(
        context,
        "search",
        new Found(page, words, statements, texts, statements.size() + texts.size() >= MOST_HITS));
  }

  private void search(
      Page page,
      DocumentRow row,
      Library.Stored stored,
      String words,
      List<Hit> statements,
      List<Hit> texts) {
    String language = row.language() == null ? "en" : row.language();
    Matches matches =
        new Matches(stored.document().text(), site.languages().find(language).orElse(null), words);
    if (!matches.hasAll()) {
      return;
    }
    List<Proposed> proposed = page.library().statements(row.id());
    int before = statements.size();
    for (Proposed statement : proposed) {
      Matches quote =
          new Matches(
              statement.current().quote(), site.languages().find(language).orElse(null), words);
      if (quote.hasAll()) {
        statements.add(
            new Hit(row, statement, quote.pieces(0, statement.current().quote().length())));
      }
    }
    if (statements.size() == before) {
      texts.add(new Hit(row, null, matches.around()));
    }
  }

  static String folded(String word) {
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
      for (String word : words.split("\\s+")) {
        Set<String> forms = new HashSet<>(Set.of(folded(word)));
        if (language != null) {
          Tokens tokens = language.tokens(word, 0, word.length());
          for (int i = 0; i < tokens.size(); i++) {
            Arrays.stream(lemmas(tokens, i)).map(SearchPage::folded).forEach(forms::add);
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
