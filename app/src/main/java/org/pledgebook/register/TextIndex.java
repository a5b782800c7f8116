package org.pledgebook.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.FactJson;

/**
 * Which documents have a word, so that a search need not read them all. It is made from the texts
 * and brought up to date when it is asked; it is no part of the journal and can be dropped.
 */
public final class TextIndex {
  private static final int CHUNK = 50;

  /** Between the words of a text, and around them. */
  private static final String BLANK = " ";

  private TextIndex() {}

  /** What counts as a word of a text. */
  public interface Words {
    /**
     * Words in every form under which they are to be found; null where words cannot be told apart,
     * and the text is then looked through each time.
     */
    @Nullable Set<String> of(@Nullable String language, String text);
  }

  private record Text(long entry, long document, @Nullable String words) {}

  /** Takes in the documents that came since the last time. */
  static void update(Register register, Words words) {
    synchronized (register) {
      register
          .journal()
          .read(
              handle -> {
                handle.execute(
                    "CREATE TABLE IF NOT EXISTS text_words (entry BIGINT, document BIGINT, words"
                        + " VARCHAR)");
                List<Text> texts = pending(handle, words);
                while (!texts.isEmpty()) {
                  List<Text> part = texts;
                  // Together: each transaction waits for the disk.
                  handle.useTransaction(inside -> part.forEach(text -> insert(inside, text)));
                  texts = pending(handle, words);
                }
                return null;
              });
    }
  }

  private static void insert(Handle handle, Text text) {
    handle
        .createUpdate("INSERT INTO text_words VALUES (:entry, :document, :words)")
        .bind("entry", text.entry())
        .bind("document", text.document())
        .bind("words", text.words())
        .execute();
  }

  private static List<Text> pending(Handle handle, Words words) {
    return handle
        .createQuery(
            "SELECT d.entry, d.id, e.payload FROM documents d JOIN entries e ON e.number = d.entry"
                + " WHERE d.entry > (SELECT coalesce(max(w.entry), 0) FROM text_words w) ORDER BY"
                + " d.entry LIMIT "
                + CHUNK)
        .map((row, context) -> text(row.getLong(1), row.getLong(2), row.getString(3), words))
        .list();
  }

  private static Text text(long entry, long id, String json, Words words) {
    Document document = (Document) FactJson.read("document", json);
    @Nullable Set<String> found =
        words.of(
            document.language(),
            document.title() + "\n" + document.name() + "\n" + document.text());
    return new Text(
        entry, id, found == null ? null : BLANK + String.join(BLANK, new TreeSet<>(found)) + BLANK);
  }

  /** Condition that a document {@code d} may have all of some words, each in any of its forms. */
  static String condition(List<Set<String>> asked) {
    List<String> all = new ArrayList<>();
    for (int word = 0; word < asked.size(); word++) {
      List<String> any = new ArrayList<>();
      for (int form = 0; form < asked.get(word).size(); form++) {
        any.add("strpos(w.words, :" + name(word, form) + ") > 0");
      }
      all.add("(" + String.join(" OR ", any) + ")");
    }
    return " AND d.entry IN (SELECT w.entry FROM text_words w WHERE w.words IS NULL OR ("
        + String.join(" AND ", all)
        + "))";
  }

  /** The parameters of {@link #condition}. */
  static java.util.Map<String, String> parameters(List<Set<String>> asked) {
    java.util.Map<String, String> parameters = new java.util.TreeMap<>();
    for (int word = 0; word < asked.size(); word++) {
      int form = 0;
      for (String one : asked.get(word)) {
        parameters.put(name(word, form++), BLANK + one + BLANK);
      }
    }
    return parameters;
  }

  private static String name(int word, int form) {
    return String.format(Locale.ROOT, "w%dx%d", word, form);
  }

  /** Numbers as a list in SQL. */
  static String list(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }
}
