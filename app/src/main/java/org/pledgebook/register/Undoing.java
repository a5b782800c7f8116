package org.pledgebook.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.Commitment;
import org.pledgebook.register.fact.Fact;
import org.pledgebook.register.fact.FactJson;
import org.pledgebook.register.fact.Transaction;
import org.pledgebook.register.fact.Verdict;
import org.pledgebook.register.fact.Withdrawal;
import org.pledgebook.register.journal.Batch;
import org.pledgebook.source.PledgebookException;

/**
 * Takes a verdict back. A first verdict leaves its statement undecided; one that took the place of
 * another brings that one back, with the commitment and the money that it stood for, under the name
 * of who gave it. What people changed afterwards by hand stays as they left it.
 */
final class Undoing {
  private static final String REASON = "verdict undone";

  private final Batch batch;
  private final long statement;

  /** The verdict that is taken back, and the entry in which it was given. */
  private final Verdict verdict;

  private final long given;

  /** The first entry that was recorded together with the verdict. */
  private final long first;

  private Undoing(Batch batch, long statement, Verdict verdict, long given) {
    this.batch = batch;
    this.statement = statement;
    this.verdict = verdict;
    this.given = given;
    this.first = first(given);
  }

  /**
   * Takes back the verdict that stands.
   *
   * @return the verdict that stands now, if one does
   * @throws PledgebookException if there is none
   */
  static Optional<Verdict> last(Batch batch, long statement) {
    long standing = standing(batch, statement);
    Verdict said = (Verdict) fact(batch, standing);
    long given = said.restores() == null ? standing : said.restores();
    Verdict verdict = given == standing ? said : (Verdict) fact(batch, given);
    if (verdict.replaces() == null) {
      all(batch, statement);
      return Optional.empty();
    }
    return Optional.of(
        new Undoing(batch, statement, verdict, given).bringBack(standing, verdict.replaces()));
  }

  /** The same for many; looks up together what took the place of no other. */
  static void last(Batch batch, List<Long> statements) {
    FirstVerdicts.takeBack(batch, statements, REASON).forEach(statement -> last(batch, statement));
  }

  /** Takes back whatever was said of a statement: it is undecided then. */
  static void all(Batch batch, long statement) {
    long standing = standing(batch, statement);
    List<Long> ending = new ArrayList<>(List.of(standing));
    if (((Verdict) fact(batch, standing)).commitment() != null) {
      ending.addAll(Proposals.madeBy(batch, statement));
    }
    ending.forEach(entry -> batch.add(new Withdrawal(entry, REASON)));
  }

  private static long standing(Batch batch, long statement) {
    return Proposals.entry(batch, "verdicts", "statement", statement)
        .orElseThrow(
            () -> new PledgebookException("statement " + statement + " has no verdict to undo"));
  }

  static Fact fact(Batch batch, long entry) {
    return batch
        .handle()
        .createQuery("SELECT kind, payload FROM entries WHERE number = :entry")
        .bind("entry", entry)
        .map((row, context) -> FactJson.read(row.getString(1), row.getString(2)))
        .one();
  }

  private long first(long entry) {
    return batch
        .handle()
        .createQuery(
            "SELECT min(e.number) FROM entries e JOIN entries v ON v.number = :entry WHERE"
                + " e.recorded = v.recorded AND e.number BETWEEN :from AND :entry")
        .bind("entry", entry)
        // Where the clock was set back, entries of several times bear the same one.
        .bind("from", Objects.requireNonNullElse(verdict.replaces(), entry) + 1)
        .mapTo(Long.class)
        .one();
  }

  private Verdict bringBack(long standing, long replaced) {
    Verdict before = (Verdict) fact(batch, replaced);
    long beforeGiven = before.restores() == null ? replaced : before.restores();
    money();
    place();
    if (before.decision() == Verdict.Decision.REJECTED
        || before.decision() == Verdict.Decision.SAME) {
      Proposals.madeCommitment(batch, statement)
          .forEach(entry -> batch.add(new Withdrawal(entry, REASON)));
    } else {
      commitment(Objects.requireNonNull(before.commitment()));
    }
    Verdict again =
        new Verdict(
            statement,
            before.decision(),
            before.commitment(),
            before.corrected(),
            before.note(),
            standing,
            beforeGiven);
    batch.add(again);
    return again;
  }

  /** The statement where it stood, if its words were found elsewhere together with the verdict. */
  private void place() {
    Moves.of(batch.handle(), statement)
        .filter(move -> move.entry() >= first && move.entry() < given)
        .ifPresent(move -> Moves.takeBack(batch, move));
  }

  /** The commitment as it was, but for what it belongs to. */
  private void commitment(long id) {
    @Nullable Long before = lastBefore(id);
    @Nullable Long now = Proposals.entry(batch, "commitments", "id", id).orElse(null);
    if (before == null || before.equals(now) || !wasEndedByVerdict(before)) {
      return;
    }
    Commitment old = (Commitment) fact(batch, before);
    Commitment last = now == null ? old : (Commitment) fact(batch, now);
    batch.add(
        new Commitment(
            id,
            old.title(),
            old.actors(),
            old.beneficiaries(),
            old.domains(),
            old.due(),
            old.conditional(),
            last.dataset(),
            last.key(),
            last.programme(),
            now));
  }

  private @Nullable Long lastBefore(long commitment) {
    return batch
        .handle()
        .createQuery("SELECT max(entry) FROM commitments WHERE id = :id AND entry < :first")
        .bind("id", commitment)
        .bind("first", first)
        .mapTo(Long.class)
        .findOne()
        .orElse(null);
  }

  private boolean wasEndedByVerdict(long entry) {
    return batch
            .handle()
            .createQuery(
                "SELECT count(*) FROM ended WHERE target = :target AND entry BETWEEN :first AND"
                    + " :given")
            .bind("target", entry)
            .bind("first", first)
            .bind("given", given)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /** Withdraws what the verdict brought, and brings back what it took. */
  private void money() {
    Map<Long, Long> live = transactions(Live.is("t"), Map.of("asOf", AsOf.now().column()));
    Map<Long, Long> before =
        transactions(
            "t.entry < :first AND NOT EXISTS (SELECT 1 FROM ended x WHERE x.target = t.entry AND"
                + " x.entry < :first)",
            Map.of("first", first));
    live.forEach(
        (id, entry) -> {
          if (!before.containsKey(id) && entry >= first) {
            batch.add(new Withdrawal(entry, REASON));
          }
        });
    before.forEach(
        (id, entry) -> {
          if (!live.containsKey(id) && wasEndedByVerdict(entry)) {
            Transaction old = (Transaction) fact(batch, entry);
            batch.add(old.placed(id, old.commitment(), null));
          }
        });
  }

  /** Entries of the statement's transactions by id. */
  private Map<Long, Long> transactions(String condition, Map<String, ?> values) {
    return batch
        .handle()
        .createQuery(
            "SELECT t.id, t.entry FROM transactions t WHERE t.statement = :statement AND "
                + condition)
        .bind("statement", statement)
        .bindMap(values)
        .reduceRows(
            new TreeMap<Long, Long>(),
            (found, row) -> {
              found.put(row.getColumn(1, Long.class), row.getColumn(2, Long.class));
              return found;
            });
  }
}
