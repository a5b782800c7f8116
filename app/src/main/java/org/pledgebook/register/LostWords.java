package org.pledgebook.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.Statement;

/**
 * Statements whose words the newest edition of their document has no more, as of a time. They keep
 * their place in the edition that they were read in; a person says whether the words stand
 * elsewhere now, or whether the statement stands as it was made, or falls. Whoever decided after an
 * edition came that had dropped them has said so, also for those that came later without them.
 */
public final class LostWords {
  private static final String NEWEST =
      " JOIN (SELECT d.name, max(d.id) AS id FROM documents d WHERE "
          + Live.is("d")
          + " GROUP BY d.name) n ON n.name = d.name";

  private final Register register;
  private final AsOf asOf;

  public LostWords(Register register, AsOf asOf) {
    this.register = register;
    this.asOf = asOf;
  }

  /**
   * A statement whose words are gone.
   *
   * @param newest the edition that has them no more
   */
  public record Lost(Proposed statement, long newest) {}

  /** All, those of the newest edition first, in the order of their texts. */
  public List<Lost> list() {
    return having("", 0);
  }

  /** One statement, if its words are gone. */
  public Optional<Lost> of(long statement) {
    return having(" AND s.id = :id", statement).stream().findFirst();
  }

  /** Those of one document. */
  public List<Lost> in(long document) {
    return having(" AND s.document = :id", document);
  }

  /** The newest edition of a document; empty if it is that itself. */
  public Optional<Long> newest(long document) {
    return new Lookup(
            register,
            asOf,
            "SELECT n.id FROM documents d" + NEWEST + " WHERE d.id = :id AND n.id > d.id")
        .with("id", document)
        .first((row, context) -> row.getLong(1));
  }

  private List<Lost> having(String condition, long id) {
    Map<Long, Long> newest = new LinkedHashMap<>();
    List<Long> documents = new ArrayList<>();
    new Lookup(
            register,
            asOf,
            "SELECT s.id, s.document, n.id FROM statements s JOIN documents d ON d.id = s.document"
                + NEWEST
                + " LEFT JOIN verdicts v ON v.statement = s.id AND "
                + Live.is("v")
                + " WHERE n.id > d.id AND (v.statement IS NULL OR (v.decision <> 'rejected' AND"
                + " v.given < n.id)) AND "
                + Live.is("s")
                + condition
                + " ORDER BY n.id DESC, s.document, s.span_start, s.id")
        .with("id", condition.isEmpty() ? null : (Long) id)
        .forEach(
            (row, context) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)},
            row -> {
              newest.put(row[0], row[2]);
              documents.add(row[1]);
            });
    return newest.isEmpty() ? List.of() : gone(newest, documents.stream().distinct().toList());
  }

  private List<Lost> gone(Map<Long, Long> newest, List<Long> documents) {
    Library library = new Library(register, asOf);
    Map<Long, Proposed> statements = new HashMap<>();
    library
        .statements(documents)
        .values()
        .forEach(list -> list.forEach(statement -> statements.put(statement.id(), statement)));
    Editions editions = new Editions(library);
    editions.read(newest.values().stream().distinct().toList());
    List<Lost> gone = new ArrayList<>();
    newest.forEach(
        (id, edition) -> {
          Proposed statement = statements.get(id);
          if (statement != null
              && !editions.has(edition, statement.current())
              && !isConfirmed(statement, edition, editions)) {
            gone.add(new Lost(statement, edition));
          }
        });
    return gone;
  }

  /** Whether the verdict was given when an earlier edition had dropped the words already. */
  private boolean isConfirmed(Proposed statement, long newest, Editions editions) {
    Decided decided = statement.decided();
    if (decided == null) {
      return false;
    }
    for (long edition : between(statement.current().document(), newest)) {
      if (editions.has(edition, statement.current())) {
        return false;
      }
      if (edition < decided.entry()) {
        return true;
      }
    }
    return false;
  }

  /** Editions that came after a document and before the newest, the last one first. */
  private List<Long> between(long document, long newest) {
    return new Lookup(
            register,
            asOf,
            "SELECT e.id FROM documents d JOIN documents e ON e.name = d.name WHERE d.id = :id"
                + " AND e.id > d.id AND e.id < :newest AND "
                + Live.is("e")
                + " ORDER BY e.id DESC")
        .with("id", document)
        .with("newest", newest)
        .list((row, context) -> row.getLong(1));
  }

  /** The texts of editions, each read once. */
  private static final class Editions {
    private final Library library;
    private final Map<Long, String> texts = new HashMap<>();

    Editions(Library library) {
      this.library = library;
    }

    void read(List<Long> ids) {
      library.documents(ids).forEach((id, stored) -> texts.put(id, line(stored.document().text())));
    }

    boolean has(long edition, Statement statement) {
      if (!texts.containsKey(edition)) {
        read(List.of(edition));
      }
      @Nullable String text = texts.get(edition);
      return text != null && text.contains(line(statement.quote()));
    }
  }

  /** Lines that are broken elsewhere are the same words. */
  static String line(String text) {
    return text.replaceAll("[\\s\u00a0\u202f]+", " ");
  }
}
