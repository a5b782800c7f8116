package org.pledgebook.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.FactJson;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.fact.Verdict;

/** Documents with their texts, and the statements in them with their verdicts, as of a time. */
public final class Library {
  /** Verdicts join their words first: DuckDB reads the words of all entries otherwise. */
  static final String STATEMENTS =
      "SELECT s.id, e.payload, v.given, v.payload, v.author, v.recorded FROM statements s"
          + " JOIN entries e ON e.number = s.entry"
          + " LEFT JOIN (SELECT v.statement, v.entry, v.given, v.commitment, w.payload, w.author,"
          + " w.recorded FROM verdicts v JOIN entries w ON w.number = v.given WHERE "
          + Live.is("v")
          + ") v ON v.statement = s.id WHERE "
          + Live.is("s");

  private static final String VERDICTS =
      "SELECT v.given, w.payload, w.author, w.recorded FROM verdicts v"
          + " JOIN entries w ON w.number = v.given";

  private final Register register;
  private final AsOf asOf;

  public Library(Register register, AsOf asOf) {
    this.register = register;
    this.asOf = asOf;
  }

  /** A document with its text. */
  public record Stored(long id, Document document) {
    /** What people call it: its title, else its name. */
    public String heading() {
      return DocumentRow.heading(document.title(), document.name());
    }
  }

  /** The newest first. */
  public List<DocumentRow> documents() {
    return documents(Integer.MAX_VALUE);
  }

  /** The newest, at most so many. */
  public List<DocumentRow> documents(int limit) {
    return new Lookup(
            register,
            asOf,
            documents("") + " ORDER BY d.published DESC NULLS LAST, d.id DESC LIMIT " + limit)
        .list((row, context) -> document(row));
  }

  /**
   * Documents that may have all of some words, the newest first: none that has them is left out.
   *
   * @param asked for each word, the forms of which one must be there
   */
  public List<DocumentRow> documentsWith(
      TextIndex.Words words, List<Set<String>> asked, long from, int limit) {
    TextIndex.update(register, words);
    String sql =
        documents(TextIndex.condition(asked))
            + " ORDER BY d.published DESC NULLS LAST, d.id DESC LIMIT "
            + limit
            + " OFFSET "
            + from;
    return register
        .journal()
        .read(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("asOf", asOf.column())
                    .bindMap(TextIndex.parameters(asked))
                    .map((row, context) -> document(row))
                    .list());
  }

  /** Makes ready what {@link #documentsWith} asks, which otherwise does it itself. */
  public void index(TextIndex.Words words) {
    TextIndex.update(register, words);
  }

  /** Some documents with their texts, by id. */
  public Map<Long, Stored> documents(List<Long> ids) {
    Map<Long, Stored> found = new HashMap<>();
    if (!ids.isEmpty()) {
      register
          .journal()
          .read(
              handle ->
                  handle
                      .createQuery(
                          "SELECT d.id, e.payload FROM documents d JOIN entries e ON e.number ="
                              + " d.entry WHERE d.id IN "
                              + TextIndex.list(ids)
                              + " AND "
                              + Live.is("d"))
                      .bind("asOf", asOf.column())
                      .map(
                          (row, context) ->
                              new Stored(
                                  row.getLong(1),
                                  (Document) FactJson.read("document", row.getString(2))))
                      .list())
          .forEach(stored -> found.put(stored.id(), stored));
    }
    return found;
  }

  /** The statements of some documents, by document, in the order of its text. */
  public Map<Long, List<Proposed>> statements(List<Long> documents) {
    Map<Long, List<Proposed>> found = new HashMap<>();
    if (!documents.isEmpty()) {
      register
          .journal()
          .read(
              handle ->
                  handle
                      .createQuery(
                          STATEMENTS
                              + " AND s.document IN "
                              + TextIndex.list(documents)
                              + " ORDER BY s.document, s.span_start, s.id")
                      .bind("asOf", asOf.column())
                      .map((row, context) -> proposed(row))
                      .list())
          .forEach(
              statement ->
                  found
                      .computeIfAbsent(statement.read().document(), id -> new ArrayList<>())
                      .add(statement));
    }
    return found;
  }

  /** Some documents in the list, by id. */
  public Map<Long, DocumentRow> documentRows(Collection<Long> ids) {
    Map<Long, DocumentRow> found = new HashMap<>();
    if (!ids.isEmpty()) {
      new Lookup(register, asOf, documents(" AND d.id IN " + TextIndex.list(List.copyOf(ids))))
          .list((row, context) -> document(row))
          .forEach(row -> found.put(row.id(), row));
    }
    return found;
  }

  /** One document in the list. */
  public Optional<DocumentRow> documentRow(long id) {
    return new Lookup(register, asOf, documents(" AND d.id = :id"))
        .with("id", id)
        .first((row, context) -> document(row));
  }

  private static String documents(String condition) {
    return "SELECT d.id, d.name, d.title, d.publisher, d.language, d.published, d.characters,"
        + " count(s.id), count(v.statement) FROM documents d LEFT JOIN statements s ON"
        + " s.document = d.id AND "
        + Live.is("s")
        + " LEFT JOIN verdicts v ON v.statement = s.id AND "
        + Live.is("v")
        + " WHERE "
        + Live.is("d")
        + condition
        + " GROUP BY 1, 2, 3, 4, 5, 6, 7";
  }

  private static DocumentRow document(ResultSet row) throws SQLException {
    return new DocumentRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, LocalDate.class),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9));
  }

  /** One document with its text. */
  public Optional<Stored> document(long id) {
    return new Lookup(
            register, asOf, "SELECT d.entry FROM documents d WHERE d.id = :id AND " + Live.is("d"))
        .with("id", id)
        .first((row, context) -> row.getLong(1))
        .map(entry -> new Stored(id, register.texts().get(entry, () -> text(entry))));
  }

  private Document text(long entry) {
    return (Document)
        FactJson.read("document", register.journal().entry(entry).orElseThrow().payload());
  }

  /** The statements of a document in the order of its text. */
  public List<Proposed> statements(long document) {
    return new Lookup(
            register, asOf, STATEMENTS + " AND s.document = :document ORDER BY s.span_start, s.id")
        .with("document", document)
        .list((row, context) -> proposed(row));
  }

  /** One statement. */
  public Optional<Proposed> statement(long id) {
    return new Lookup(register, asOf, STATEMENTS + " AND s.id = :id")
        .with("id", id)
        .first((row, context) -> proposed(row));
  }

  /** The statements that tell of a commitment, the oldest first. */
  public List<Proposed> statementsOf(long commitment) {
    return new Lookup(register, asOf, STATEMENTS + " AND v.commitment = :commitment ORDER BY s.id")
        .with("commitment", commitment)
        .list((row, context) -> proposed(row));
  }

  /** Every statement that has a verdict. */
  public List<Proposed> decided() {
    return new Lookup(register, asOf, STATEMENTS + " AND v.entry IS NOT NULL ORDER BY v.entry")
        .list((row, context) -> proposed(row));
  }

  /** The rule that found each statement. */
  public Map<Long, String> rules() {
    return register
        .journal()
        .read(
            handle ->
                handle
                    .createQuery("SELECT s.id, s.rule FROM statements s WHERE " + Live.is("s"))
                    .bind("asOf", asOf.column())
                    .reduceRows(
                        new HashMap<Long, String>(),
                        (rules, row) -> {
                          rules.put(row.getColumn(1, Long.class), row.getColumn(2, String.class));
                          return rules;
                        }));
  }

  /** The verdict that a reviewer gave last of those that still stand. */
  public Optional<Decided> lastDecided(String reviewer) {
    return new Lookup(
            register,
            asOf,
            VERDICTS
                + " WHERE w.author = :reviewer AND "
                + Live.is("v")
                + " ORDER BY v.given DESC LIMIT 1")
        .with("reviewer", reviewer)
        .first((row, context) -> decided(row, 1));
  }

  /**
   * A statement that a reviewer moved to other words.
   *
   * @param entry by which it was moved
   */
  public record Moved(long statement, long entry) {}

  /** What a reviewer moved last, if it still stands there. */
  public Optional<Moved> lastMoved(String reviewer) {
    return register
        .journal()
        .read(handle -> Moves.last(handle, reviewer, asOf))
        .map(move -> new Moved(move.statement(), move.entry()));
  }

  /** The statements on which verdicts with this note stand, the last one first. */
  public List<Long> decidedWith(String note) {
    return new Lookup(
            register,
            asOf,
            "SELECT v.statement FROM verdicts v WHERE v.note = :note AND "
                + Live.is("v")
                + " ORDER BY v.given DESC")
        .with("note", note)
        .list((row, context) -> row.getLong(1));
  }

  /** All verdicts on a statement, the newest first; those that stand no more among them. */
  public List<Decided> verdicts(long statement) {
    return new Lookup(
            register,
            asOf,
            VERDICTS
                + " WHERE v.statement = :id AND v.given = v.entry AND v.known <= :asOf"
                + " ORDER BY v.entry DESC")
        .with("id", statement)
        .list((row, context) -> decided(row, 1));
  }

  static Proposed proposed(ResultSet row) throws SQLException {
    row.getLong(3);
    @Nullable Decided decided = row.wasNull() ? null : decided(row, 3);
    return new Proposed(
        row.getLong(1), (Statement) FactJson.read("statement", row.getString(2)), decided);
  }

  private static Decided decided(ResultSet row, int column) throws SQLException {
    return new Decided(
        row.getLong(column),
        (Verdict) FactJson.read("verdict", row.getString(column + 1)),
        row.getString(column + 2),
        row.getObject(column + 3, LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }
}
