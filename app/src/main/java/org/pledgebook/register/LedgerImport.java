package org.pledgebook.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.Fact;
import org.pledgebook.register.fact.FactJson;
import org.pledgebook.register.fact.Import;
import org.pledgebook.register.fact.Imported;
import org.pledgebook.register.fact.Withdrawal;
import org.pledgebook.register.journal.Batch;
import org.pledgebook.source.UnknownValue;

/**
 * Brings the register from the state that a ledger had when it was last imported to the one that it
 * has now: what is new is added, what differs replaced, what is gone withdrawn, what is the same
 * left alone. All of it is known since the day on which the ledger was published.
 */
public final class LedgerImport {
  /** What an import did, in facts. */
  public record Outcome(
      long rows, long added, long revised, long withdrawn, List<Ledger.Refusal> refusals) {
    public boolean changedNothing() {
      return added + revised + withdrawn == 0;
    }
  }

  private record Existing(long entry, Imported fact) {}

  private static final List<String> RELATIONS =
      List.of("commitments", "transactions", "items", "evidence");

  /** What takes a fact that is known since then, and gives its entry's number. */
  private interface Taking {
    long add(Fact fact, Instant known);
  }

  private final Handle handle;
  private final Taking taking;
  private final Ledger ledger;
  private final Instant known;
  private final Map<String, Existing> existing = new HashMap<>();
  private long added;
  private long revised;

  private LedgerImport(Handle handle, Taking taking, Instant now, Ledger ledger) {
    this.handle = handle;
    this.taking = taking;
    this.ledger = ledger;
    this.known =
        ledger.published() == null
            ? now
            : ledger.published().atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** Brings the register to the ledger's state. */
  static Outcome take(Batch batch, Ledger ledger) {
    return new LedgerImport(batch.handle(), batch::add, batch.recorded(), ledger).run();
  }

  /** What taking it would do; nothing is recorded. */
  static Outcome weigh(Handle handle, Ledger ledger) {
    return new LedgerImport(handle, (fact, known) -> 0, Instant.now(), ledger).run();
  }

  private Outcome run() {
    refuseOlderPublication();
    loadExisting();
    for (Ledger.Bundle each : ledger.packages()) {
      long commitment = place(each.commitment(), 0);
      for (Imported child : each.children()) {
        place(child, commitment);
      }
    }
    long withdrawn = existing.size();
    existing.values().stream()
        .sorted((a, b) -> Long.compare(a.entry, b.entry))
        .forEach(
            gone ->
                taking.add(new Withdrawal(gone.entry, "no longer in " + ledger.release()), known));
    Outcome outcome = new Outcome(ledger.rows(), added, revised, withdrawn, ledger.refusals());
    if (!outcome.changedNothing() || !wasImported()) {
      taking.add(record(withdrawn), known);
    }
    return outcome;
  }

  private Import record(long withdrawn) {
    return new Import(
        ledger.dataset(),
        ledger.release(),
        ledger.published(),
        ledger.file(),
        ledger.sha256(),
        ledger.rows(),
        added,
        revised,
        withdrawn,
        ledger.refusals().size());
  }

  /** Adds or replaces a fact if it is not there as it is; gives the id that others refer to. */
  private long place(Imported fact, long commitment) {
    Existing before = existing.remove(name(fact));
    if (before == null) {
      added++;
      return taking.add(fact.placed(null, commitment, null), known);
    }
    Long id = before.fact.id() == null ? Long.valueOf(before.entry) : before.fact.id();
    Imported same = fact.placed(before.fact.id(), commitment, before.fact.replaces());
    if (!same.equals(before.fact)) {
      revised++;
      taking.add(fact.placed(id, commitment, before.entry), known);
    }
    return id;
  }

  private static String name(Imported fact) {
    return fact.getClass().getSimpleName() + " " + fact.key();
  }

  private void loadExisting() {
    for (String relation : RELATIONS) {
      handle
          .createQuery(
              "SELECT e.number, e.kind, e.payload FROM entries e JOIN "
                  + relation
                  + " r ON r.entry = e.number WHERE r.dataset = :dataset AND "
                  + Live.is("r"))
          .bind("dataset", ledger.dataset())
          .bind("asOf", AsOf.now().column())
          .map(
              (row, context) ->
                  new Existing(
                      row.getLong(1), (Imported) FactJson.read(row.getString(2), row.getString(3))))
          .forEach(found -> existing.put(name(found.fact), found));
    }
  }

  private void refuseOlderPublication() {
    Optional<LocalDate> last =
        handle
            .createQuery(
                "SELECT max(published) FROM imports i WHERE dataset = :dataset AND " + Live.is("i"))
            .bind("dataset", ledger.dataset())
            .bind("asOf", AsOf.now().column())
            .mapTo(LocalDate.class)
            .findOne();
    @Nullable LocalDate published = ledger.published();
    if (last.isPresent() && published != null && published.isBefore(last.get())) {
      throw new UnknownValue(
          "older publication",
          ledger.dataset(),
          last.get().toString(),
          ledger.file()
              + " was published on "
              + published
              + ", but "
              + ledger.dataset()
              + " is already imported as of "
              + last.get()
              + ": import publications in the order in which they came out",
          null);
    }
  }

  private boolean wasImported() {
    return handle
            .createQuery(
                "SELECT count(*) FROM imports WHERE dataset = :dataset AND sha256 = :sha256")
            .bind("dataset", ledger.dataset())
            .bind("sha256", ledger.sha256())
            .mapTo(Long.class)
            .one()
        > 0;
  }
}
