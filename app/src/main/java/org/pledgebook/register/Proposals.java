package org.pledgebook.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.Commitment;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.Fact;
import org.pledgebook.register.fact.FactJson;
import org.pledgebook.register.fact.Link;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.fact.Transaction;
import org.pledgebook.register.fact.Verdict;
import org.pledgebook.register.fact.Withdrawal;
import org.pledgebook.register.journal.Batch;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Stage;
import org.pledgebook.source.Capture;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.source.Watch;

/**
 * Documents with their statements, and what reviewers say of them. Each method records its entries
 * together, and nothing that a person decided is ever overwritten: reading again adds what is new.
 */
public final class Proposals {
  private static final int TITLE = 300;

  /** Statements that are read at a time where many are decided together. */
  private static final int PART = 5000;

  private final Register register;

  Proposals(Register register) {
    this.register = register;
  }

  /**
   * What adding a document did.
   *
   * @param document its entry; that of the version which was there if the text is the same
   * @param added statements that are new or read differently
   * @param known statements that were there already or are decided
   */
  public record Added(long document, boolean isNewVersion, int added, int known) {}

  /**
   * Adds a document and what was read in it.
   *
   * @param statements with any document number; it is set here
   */
  public Added add(String author, Document document, List<Statement> statements) {
    return add(author, document, statements, null);
  }

  /**
   * Adds a document, what was read in it, and the file that it was read from.
   *
   * @param capture the file; null keeps none. The first one is kept: what gives the same text again
   *     says no more
   */
  public Added add(
      String author, Document document, List<Statement> statements, @Nullable Capture capture) {
    return add(author, document, statements, capture, new Watch());
  }

  /**
   * The same while somebody watches, who is told how many statements were added.
   *
   * @throws java.util.concurrent.CancellationException if the watch gives it up; nothing is added
   */
  public Added add(
      String author,
      Document document,
      List<Statement> statements,
      @Nullable Capture capture,
      Watch watch) {
    return register.write(
        author, batch -> Additions.add(batch, document, statements, capture, watch));
  }

  /** Keeps the file that a document was read from, unless it has one. */
  public void keep(String author, long document, Capture capture) {
    register.write(
        author,
        batch -> {
          Originals.keep(batch, document, capture);
          return document;
        });
  }

  static long entryOf(Batch batch, long statement) {
    return entry(batch, "statements", "id", statement)
        .orElseThrow(() -> new PledgebookException("there is no statement " + statement));
  }

  static Optional<Long> entry(Batch batch, String relation, String column, long id) {
    return batch
        .handle()
        .createQuery(
            "SELECT max(entry) FROM "
                + relation
                + " r WHERE "
                + column
                + " = :id AND "
                + Live.is("r"))
        .bind("id", id)
        .bind("asOf", AsOf.now().column())
        .mapTo(Long.class)
        .findOne();
  }

  static boolean isDecided(Batch batch, Statement statement) {
    return entry(batch, "verdicts", "statement", Objects.requireNonNull(statement.id()))
        .isPresent();
  }

  /** Accepts a statement as it was read: it becomes a commitment, which this returns. */
  public long accept(String reviewer, long statement, @Nullable String note) {
    return register.write(
        reviewer,
        batch -> {
          Statement read = undecided(batch, statement);
          long commitment = commit(batch, statement, read);
          batch.add(
              new Verdict(
                  statement, Verdict.Decision.ACCEPTED, commitment, null, note, null, null));
          return commitment;
        });
  }

  /**
   * Accepts or rejects many statements together: all of them or, if one is decided, none.
   *
   * @return the commitments that accepted ones became, in the same order
   */
  public List<Long> decideAll(
      String reviewer, List<Long> statements, boolean accepts, @Nullable String note) {
    return register.write(
        reviewer,
        batch -> {
          List<Long> commitments = new ArrayList<>();
          // A number may stand there twice; it is decided once.
          List<Long> all = List.copyOf(new LinkedHashSet<>(statements));
          for (int from = 0; from < all.size(); from += PART) {
            List<Long> part = all.subList(from, Math.min(from + PART, all.size()));
            undecided(batch, part)
                .forEach(
                    (statement, read) -> {
                      @Nullable Long commitment =
                          accepts ? (Long) commit(batch, statement, read) : null;
                      if (commitment != null) {
                        commitments.add(commitment);
                      }
                      batch.add(
                          new Verdict(
                              statement,
                              accepts ? Verdict.Decision.ACCEPTED : Verdict.Decision.REJECTED,
                              commitment,
                              null,
                              note,
                              null,
                              null));
                    });
          }
          return commitments;
        });
  }

  /**
   * Accepts a statement with some slots set right; gives the commitment.
   *
   * @throws PledgebookException if nothing is set right, or the span lies outside the document
   */
  public long correct(
      String reviewer, long statement, Correction correction, @Nullable String note) {
    if (correction.isEmpty()) {
      throw new PledgebookException("name what is to be corrected, or accept it as it is");
    }
    Library library = new Library(register, AsOf.now());
    Statement read =
        library
            .statement(statement)
            .orElseThrow(() -> new PledgebookException("there is no statement " + statement))
            .read();
    String text =
        library.document(read.document()).map(stored -> stored.document().text()).orElse("");
    return correct(reviewer, statement, correction.applyTo(read, text), note);
  }

  /** Accepts a statement with other slots than were read. */
  public long correct(String reviewer, long statement, Statement right, @Nullable String note) {
    return register.write(
        reviewer,
        batch -> {
          Statement read = undecided(batch, statement);
          Statement corrected = right.placed(statement, read.document(), null);
          long commitment = commit(batch, statement, corrected);
          batch.add(
              new Verdict(
                  statement, Verdict.Decision.CORRECTED, commitment, corrected, note, null, null));
          return commitment;
        });
  }

  /**
   * Puts another verdict in the place of the one that stands: the statement is one, and says this.
   * Its commitment keeps its number, and the earlier verdict stays in the journal.
   *
   * @param reason why the earlier verdict was wrong
   * @return the commitment
   * @throws PledgebookException if the statement has no verdict yet
   */
  public long revise(String reviewer, long statement, Statement right, String reason) {
    return register.write(reviewer, batch -> Revisions.correct(batch, statement, right, reason));
  }

  /**
   * Puts a rejection in the place of the verdict that stands; the commitment that it made ends,
   * unless other statements tell of it.
   */
  public void reviseToRejected(String reviewer, long statement, String reason) {
    register.write(reviewer, batch -> Revisions.reject(batch, statement, reason));
  }

  /**
   * Gives the verdict that stands once more, as after a newer edition of the document dropped the
   * words.
   *
   * @throws PledgebookException if the statement has no verdict yet
   */
  public void confirm(String reviewer, long statement, String reason) {
    register.write(reviewer, batch -> Revisions.confirm(batch, statement, reason));
  }

  /**
   * Says where the words of a statement stand in another edition of its document. Its verdict
   * stays, with the commitment. Statements that wait for a verdict on the same words are this one
   * read again: they end, and if there is just one, it says how far the words go.
   *
   * @param from code points from the document's start, with {@code to} exclusive
   * @throws PledgebookException if the span lies outside the document
   */
  public void move(
      String reviewer, long statement, long document, long from, long to, String reason) {
    Library library = new Library(register, AsOf.now());
    String text = library.document(document).map(stored -> stored.document().text()).orElse("");
    List<Statement> again =
        library.statements(document).stream()
            .filter(other -> other.decided() == null && other.id() != statement)
            .map(other -> other.read().placed(other.id(), document, null))
            .filter(other -> other.start() < to && other.end() > from)
            .toList();
    long start = again.size() == 1 ? again.get(0).start() : from;
    long end = again.size() == 1 ? again.get(0).end() : to;
    Correction place = new Correction(null, null, null, null, null, null, start, end);
    register.write(
        reviewer,
        batch -> {
          Statement read =
              library
                  .statement(statement)
                  .orElseThrow(() -> new PledgebookException("there is no statement " + statement))
                  .read();
          Revisions.move(
              batch,
              statement,
              place.applyTo(read, text).placed(statement, document, null),
              reason);
          again.forEach(
              other ->
                  batch.add(
                      new Withdrawal(
                          entryOf(batch, Objects.requireNonNull(other.id())),
                          Moves.reason(statement))));
          return null;
        });
  }

  /** Says that a statement promises nothing. */
  public void reject(String reviewer, long statement, @Nullable String note) {
    register.write(
        reviewer,
        batch -> {
          undecided(batch, statement);
          return batch.add(
              new Verdict(statement, Verdict.Decision.REJECTED, null, null, note, null, null));
        });
  }

  /** Says that a statement repeats a commitment, in other words or another language. */
  public void same(String reviewer, long statement, long commitment, @Nullable String note) {
    register.write(
        reviewer,
        batch -> {
          undecided(batch, statement);
          mustExist(batch, commitment);
          return batch.add(
              new Verdict(statement, Verdict.Decision.SAME, commitment, null, note, null, null));
        });
  }

  /**
   * Decides that one commitment repeats another, or that it does not though it looks so.
   *
   * @throws PledgebookException if the original is itself a duplicate of the other
   */
  public long link(String reviewer, Link link) {
    return register.write(
        reviewer,
        batch -> {
          mustExist(batch, link.duplicate());
          mustExist(batch, link.original());
          if (link.decision() == Link.Decision.SAME) {
            refuseCircle(batch, link);
          }
          return batch.add(link);
        });
  }

  private static void refuseCircle(Batch batch, Link link) {
    if (closesCircle(batch.handle(), link.duplicate(), link.original())) {
      throw new PledgebookException(
          "commitment "
              + link.original()
              + " already counts as a duplicate of "
              + link.duplicate()
              + ": undo that link first");
    }
  }

  /** Whether a commitment cannot repeat another because that one counts as a repetition of it. */
  public boolean closesCircle(long duplicate, long original) {
    return register.journal().read(handle -> closesCircle(handle, duplicate, original));
  }

  private static boolean closesCircle(Handle handle, long duplicate, long original) {
    Optional<Long> next = Optional.of(original);
    while (next.isPresent()) {
      if (next.get() == duplicate) {
        return true;
      }
      next =
          handle
              .createQuery(
                  "SELECT max(original) FROM links l WHERE duplicate = :id AND decision = 'same'"
                      + " AND "
                      + Live.is("l"))
              .bind("id", next.get())
              .bind("asOf", AsOf.now().column())
              .mapTo(Long.class)
              .findOne();
    }
    return false;
  }

  /**
   * Takes back the verdict on a statement, with the commitment that it made and what stands on it.
   * If it took the place of another verdict, that one stands again.
   *
   * @return the verdict that stands now; empty if the statement waits for one
   */
  public Optional<Verdict> undoVerdict(String reviewer, long statement) {
    return register.write(reviewer, batch -> Undoing.last(batch, statement));
  }

  /** The same for verdicts that were given together: all of them or, if one is gone, none. */
  public void undoVerdicts(String reviewer, List<Long> statements) {
    register.write(
        reviewer,
        batch -> {
          Undoing.last(batch, statements);
          return null;
        });
  }

  /**
   * Puts a statement that somebody moved back where it stood, with what its words had been read as
   * meanwhile.
   *
   * @throws PledgebookException if nobody moved it
   */
  public void undoMove(String reviewer, long statement) {
    register.write(
        reviewer,
        batch -> {
          Moves.takeBack(
              batch,
              Moves.of(batch.handle(), statement)
                  .orElseThrow(
                      () ->
                          new PledgebookException(
                              "statement " + statement + " was not moved by anybody")));
          return null;
        });
  }

  /** Takes back whatever was said of a statement: it waits for a verdict as if it had had none. */
  void clear(String reviewer, long statement) {
    register.write(
        reviewer,
        batch -> {
          Undoing.all(batch, statement);
          return null;
        });
  }

  /**
   * Entries of the transactions that a statement led to, and of their commitment if nothing else
   * tells of it.
   */
  static List<Long> madeBy(Batch batch, long statement) {
    List<Long> made = new ArrayList<>(madeCommitment(batch, statement));
    made.addAll(
        entries(
            batch,
            statement,
            "SELECT t.entry FROM transactions t WHERE t.statement = :statement AND "
                + Live.is("t")));
    return made;
  }

  /** The entry of the commitment that a statement led to, if nothing else tells of it. */
  static List<Long> madeCommitment(Batch batch, long statement) {
    return entries(
        batch,
        statement,
        "SELECT c.entry FROM commitments c JOIN verdicts v ON v.commitment = c.id"
            + " WHERE v.statement = :statement AND v.decision IN ('accepted','corrected') AND "
            + Live.is("v")
            + " AND "
            + Live.is("c")
            + " AND NOT EXISTS (SELECT 1 FROM verdicts o WHERE o.commitment = c.id AND"
            + " o.statement <> :statement AND "
            + Live.is("o")
            + ")");
  }

  private static List<Long> entries(Batch batch, long statement, String sql) {
    return batch
        .handle()
        .createQuery(sql)
        .bind("statement", statement)
        .bind("asOf", AsOf.now().column())
        .mapTo(Long.class)
        .list();
  }

  /** Ends a fact, as a link or evidence that was wrong. */
  public void withdraw(String reviewer, long entry, String reason) {
    if (register.journal().entry(entry).isEmpty()) {
      throw new PledgebookException("there is no entry " + entry);
    }
    register.write(reviewer, batch -> batch.add(new Withdrawal(entry, reason)));
  }

  private static Statement undecided(Batch batch, long statement) {
    if (entry(batch, "verdicts", "statement", statement).isPresent()) {
      throw new PledgebookException(
          "statement " + statement + " is decided already: undo that verdict first");
    }
    long entry = entryOf(batch, statement);
    Fact fact =
        batch
            .handle()
            .createQuery("SELECT kind, payload FROM entries WHERE number = :entry")
            .bind("entry", entry)
            .map((row, context) -> FactJson.read(row.getString(1), row.getString(2)))
            .one();
    return (Statement) fact;
  }

  /**
   * Several in their order, by one look-up: one for each takes longer than all else of deciding.
   */
  private static Map<Long, Statement> undecided(Batch batch, List<Long> statements) {
    Map<Long, Statement> found = new HashMap<>();
    batch
        .handle()
        .createQuery(
            "SELECT s.id, e.payload FROM statements s JOIN entries e ON e.number = s.entry WHERE"
                + " s.id IN "
                + TextIndex.list(statements)
                + " AND "
                + Live.is("s")
                + " AND s.id NOT IN (SELECT v.statement FROM verdicts v WHERE "
                + Live.is("v")
                + ") ORDER BY s.entry")
        .bind("asOf", AsOf.now().column())
        .map(
            (row, context) ->
                Map.entry(row.getLong(1), (Statement) FactJson.read("statement", row.getString(2))))
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    Map<Long, Statement> inOrder = new LinkedHashMap<>();
    for (long statement : statements) {
      @Nullable Statement read = found.get(statement);
      // What is not among them is looked up alone, which says why.
      inOrder.put(statement, read == null ? undecided(batch, statement) : read);
    }
    return inOrder;
  }

  private static void mustExist(Batch batch, long commitment) {
    if (entry(batch, "commitments", "id", commitment).isEmpty()) {
      throw new PledgebookException("there is no commitment " + commitment);
    }
  }

  static long commit(Batch batch, long statement, Statement s) {
    long commitment =
        batch.add(
            new Commitment(
                null,
                title(s),
                s.actors(),
                s.beneficiaries(),
                s.domains(),
                s.act().equals("deliver") ? null : s.due(),
                s.conditional(),
                null,
                null,
                null,
                null));
    for (Amount amount : s.amounts()) {
      batch.add(money(batch, commitment, statement, s, amount));
    }
    return commitment;
  }

  /** What people know a commitment by. */
  static String title(Statement s) {
    String title = Emphasis.without(s.quote().replaceAll("\\s+", " "));
    return title.length() > TITLE ? title.substring(0, TITLE - 1) + "…" : title;
  }

  /** Money as a statement tells of it. */
  static Transaction money(
      Batch batch, long commitment, long statement, Statement s, Amount amount) {
    return new Transaction(
        null,
        commitment,
        s.act().equals("deliver") ? Stage.DELIVERED : Stage.ANNOUNCED,
        amount,
        null,
        published(batch, s),
        null,
        statement,
        null,
        null,
        null);
  }

  /** An announcement is made on the day that its document came out. */
  private static Span published(Batch batch, Statement s) {
    return batch
        .handle()
        .createQuery("SELECT max(published) FROM documents WHERE id = :id")
        .bind("id", s.document())
        .mapTo(LocalDate.class)
        .findOne()
        .map(Span::day)
        .orElse(Span.NONE);
  }
}
