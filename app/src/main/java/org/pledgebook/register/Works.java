package org.pledgebook.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.FactJson;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.fact.Translation;
import org.pledgebook.review.Pair;
import org.pledgebook.review.Text;
import org.pledgebook.review.Translations;
import org.pledgebook.source.PledgebookException;

/**
 * Works: documents that are one text, as fetched at different times (versions, under one name) or
 * in different languages (translations, linked by a person or by the work that they name).
 */
public final class Works {
  private final Register register;
  private final AsOf asOf;

  public Works(Register register, AsOf asOf) {
    this.register = register;
    this.asOf = asOf;
  }

  /**
   * A document among those of its work.
   *
   * @param work the smallest id of the work's documents
   * @param version from 1 in the order in which texts under its name were fetched
   * @param isLatest whether no newer text has its name
   */
  public record Edition(
      long id,
      long work,
      String name,
      @Nullable String language,
      @Nullable String title,
      @Nullable LocalDate published,
      int version,
      boolean isLatest) {}

  /**
   * What a newer version says that the one before did not, and the other way round.
   *
   * @param before the earlier version
   * @param added statements whose words are new
   * @param dropped statements whose words are gone
   */
  public record Changes(long before, long after, List<Proposed> added, List<Proposed> dropped) {}

  private record Row(
      long id,
      String name,
      String work,
      @Nullable String language,
      @Nullable String title,
      @Nullable LocalDate published) {}

  /** All documents by work, the works in the order in which they came. */
  public List<Edition> list() {
    List<Row> rows = rows();
    Map<Long, Long> works = works(rows);
    Map<String, Integer> versions = new HashMap<>();
    Map<String, Long> latest = new HashMap<>();
    rows.forEach(row -> latest.put(row.name(), row.id()));
    List<Edition> editions = new ArrayList<>();
    for (Row row : rows) {
      editions.add(
          new Edition(
              row.id(),
              Objects.requireNonNull(works.get(row.id())),
              row.name(),
              row.language(),
              row.title(),
              row.published(),
              versions.merge(row.name(), 1, Integer::sum),
              Objects.equals(latest.get(row.name()), row.id())));
    }
    editions.sort(java.util.Comparator.comparingLong(Edition::work).thenComparingLong(Edition::id));
    return editions;
  }

  /** The documents of one document's work, itself among them. */
  public List<Edition> editions(long document) {
    List<Edition> all = list();
    long work =
        all.stream()
            .filter(edition -> edition.id() == document)
            .findFirst()
            .orElseThrow(() -> new PledgebookException("there is no document " + document))
            .work();
    return all.stream().filter(edition -> edition.work() == work).toList();
  }

  /** What changed in a document since the version before it; empty lists for a first version. */
  public Changes changes(long document) {
    List<Edition> editions = editions(document);
    Edition self = editions.stream().filter(e -> e.id() == document).findFirst().orElseThrow();
    long before =
        editions.stream()
            .filter(e -> e.name().equals(self.name()) && e.version() == self.version() - 1)
            .map(Edition::id)
            .findFirst()
            .orElse(document);
    Library library = new Library(register, asOf);
    String now = text(library, document);
    String then = text(library, before);
    return new Changes(
        before,
        document,
        library.statements(document).stream()
            .filter(s -> !then.contains(s.read().quote()))
            .toList(),
        library.statements(before).stream().filter(s -> !now.contains(s.read().quote())).toList());
  }

  private static String text(Library library, long document) {
    return library.document(document).orElseThrow().document().text();
  }

  /** Documents that look like translations of each other and are not yet of one work. */
  public List<Pair> propose() {
    Map<Long, Edition> latest = new LinkedHashMap<>();
    list().stream().filter(Edition::isLatest).forEach(e -> latest.put(e.id(), e));
    List<Text> texts = new ArrayList<>();
    Library library = new Library(register, asOf);
    for (Edition edition : latest.values()) {
      texts.add(
          new Text(
              edition.id(),
              Objects.requireNonNullElse(edition.language(), ""),
              edition.published(),
              text(library, edition.id())));
    }
    return Translations.propose(texts).stream()
        .filter(
            pair ->
                Objects.requireNonNull(latest.get(pair.duplicate())).work()
                    != Objects.requireNonNull(latest.get(pair.original())).work())
        .toList();
  }

  /**
   * Says that two documents are one text in two languages; gives the entry, by which it is undone.
   *
   * @throws PledgebookException if one of them is not there
   */
  public static long link(Register register, String author, Translation translation) {
    Works works = new Works(register, AsOf.now());
    boolean isOne =
        works.editions(translation.document()).stream()
            .anyMatch(edition -> edition.id() == translation.original());
    works.editions(translation.original());
    if (isOne) {
      throw new PledgebookException(
          "documents "
              + translation.document()
              + " and "
              + translation.original()
              + " are of one work already");
    }
    return register.write(author, batch -> batch.add(translation));
  }

  private List<Row> rows() {
    return register
        .journal()
        .read(
            handle ->
                handle
                    .createQuery(
                        "SELECT id, name, work, language, title, published FROM documents d WHERE "
                            + Live.is("d")
                            + " ORDER BY id")
                    .bind("asOf", asOf.column())
                    .map((row, context) -> row(row))
                    .list());
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, LocalDate.class));
  }

  /** The work of each document: documents that share a name, a work, or a link are of one. */
  private Map<Long, Long> works(List<Row> rows) {
    Map<Long, Long> works = new HashMap<>();
    Map<String, Long> first = new HashMap<>();
    for (Row row : rows) {
      works.put(row.id(), row.id());
      join(works, row.id(), first.computeIfAbsent("name " + row.name(), k -> row.id()));
      join(works, row.id(), first.computeIfAbsent("name " + row.work(), k -> row.id()));
    }
    register
        .journal()
        .read(
            handle ->
                handle
                    .createQuery(
                        "SELECT document, original FROM translations t WHERE " + Live.is("t"))
                    .bind("asOf", asOf.column())
                    .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
                    .list())
        .forEach(pair -> join(works, pair[0], pair[1]));
    return works;
  }

  private static void join(Map<Long, Long> works, long a, long b) {
    @Nullable Long one = works.get(a);
    @Nullable Long other = works.get(b);
    if (one == null || other == null || one.equals(other)) {
      return;
    }
    long smaller = Math.min(one, other);
    Set<Long> both = new HashSet<>(Set.of(one, other));
    works.replaceAll((document, work) -> both.contains(work) ? (Long) smaller : work);
  }

  /** Live statements of other versions of a document, each with its id; the newest first. */
  static List<Statement> ofOtherVersions(
      org.jdbi.v3.core.Handle handle, Document document, long id) {
    return handle
        .createQuery(
            "SELECT s.id, e.payload, s.document FROM statements s JOIN entries e ON e.number ="
                + " s.entry JOIN documents d ON d.id = s.document WHERE d.name = :name AND d.id <>"
                + " :id AND "
                + Live.is("s")
                + " ORDER BY s.document DESC, s.entry")
        .bind("name", document.name())
        .bind("id", id)
        .bind("asOf", AsOf.now().column())
        .map(
            (row, context) ->
                ((Statement) FactJson.read("statement", row.getString(2)))
                    .placed(row.getLong(1), row.getLong(3), null))
        .list();
  }
}
