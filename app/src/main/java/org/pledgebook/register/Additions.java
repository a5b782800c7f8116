package org.pledgebook.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.FactJson;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.journal.Batch;
import org.pledgebook.source.Capture;
import org.pledgebook.source.Watch;

/**
 * Adds documents with what was read in them. What people decided is never touched: in a text that
 * was there already, only proposals that nobody decided are read anew; in a new version of a page,
 * sentences that the version before had move with it, and need no second verdict.
 */
final class Additions {
  private final Batch batch;
  private final long document;
  private final Map<Place, Statement> here = new HashMap<>();
  private final Map<Words, Statement> before = new HashMap<>();
  private int added;

  private Additions(Batch batch, long document, List<Statement> here, List<Statement> before) {
    this.batch = batch;
    this.document = document;
    here.forEach(s -> this.here.putIfAbsent(Place.of(s), s));
    before.forEach(s -> this.before.putIfAbsent(Words.of(s), s));
  }

  private record Place(long start, long end) {
    static Place of(Statement statement) {
      return new Place(statement.start(), statement.end());
    }
  }

  private record Words(String quote, String act) {
    static Words of(Statement statement) {
      return new Words(LostWords.line(statement.quote()), statement.act());
    }
  }

  static Proposals.Added add(
      Batch batch,
      Document document,
      List<Statement> statements,
      @Nullable Capture capture,
      Watch watch) {
    Optional<Long> same = sameText(batch, document);
    long id = same.orElseGet(() -> batch.add(document));
    Additions additions =
        new Additions(
            batch,
            id,
            same.isPresent() ? statements(batch, id) : List.of(),
            same.isPresent() ? List.of() : Works.ofOtherVersions(batch.handle(), document, id));
    int taken = 0;
    for (Statement statement : statements) {
      watch.reached(taken++, statements.size());
      additions.take(statement);
    }
    if (capture != null) {
      Originals.keep(batch, id, capture);
    }
    // The last moment: what comes after this is recorded.
    batch.flush();
    watch.reached(taken, statements.size());
    return new Proposals.Added(
        id, same.isEmpty(), additions.added, statements.size() - additions.added);
  }

  private void take(Statement statement) {
    Optional<Statement> old =
        Optional.ofNullable(here.get(Place.of(statement)))
            .or(() -> Optional.ofNullable(before.get(Words.of(statement))));
    if (old.isEmpty()) {
      batch.add(statement.placed(null, document, null));
      added++;
    } else if (!sameReading(old.get(), statement) && !Proposals.isDecided(batch, old.get())) {
      Long id = Objects.requireNonNull(old.get().id());
      batch.add(statement.placed(id, document, Proposals.entryOf(batch, id)));
      added += old.get().document() == document ? 1 : 0;
    }
  }

  private boolean sameReading(Statement old, Statement now) {
    return old.document() == document
        && now.placed(null, document, null).equals(old.placed(null, document, null));
  }

  private static Optional<Long> sameText(Batch batch, Document document) {
    return batch
        .handle()
        .createQuery(
            "SELECT max(id) FROM documents d WHERE name = :name AND sha256 = :sha256 AND "
                + Live.is("d"))
        .bind("name", document.name())
        .bind("sha256", document.sha256())
        .bind("asOf", AsOf.now().column())
        .mapTo(Long.class)
        .findOne();
  }

  /** The live statements of a document, each with its id. */
  private static List<Statement> statements(Batch batch, long document) {
    return batch
        .handle()
        .createQuery(
            "SELECT s.id, e.payload FROM statements s JOIN entries e ON e.number = s.entry"
                + " WHERE s.document = :document AND "
                + Live.is("s")
                + " ORDER BY s.entry")
        .bind("document", document)
        .bind("asOf", AsOf.now().column())
        .map(
            (row, context) ->
                ((Statement) FactJson.read("statement", row.getString(2)))
                    .placed(row.getLong(1), document, null))
        .list();
  }
}
