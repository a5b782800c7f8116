package org.pledgebook.register.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.pledgebook.register.fact.Fact;
import org.pledgebook.register.fact.FactJson;
import org.pledgebook.source.PledgebookException;

/** Checks a register from end to end, in memory that does not grow with it. */
final class Verifier {
  /** After so many faults the rest adds nothing. */
  private static final int ENOUGH = 20;

  /** So many entries at a time are in memory with their rows. */
  private static final int CHUNK = 20_000;

  /**
   * Column, the relation that it is in, and the column of another relation where its values must be
   * found.
   */
  private static final String[][] REFERENCES = {
    {"target", "ended", "number", "entries"},
    {"document", "originals", "id", "documents"},
    {"document", "statements", "id", "documents"},
    {"statement", "verdicts", "id", "statements"},
    {"commitment", "verdicts", "id", "commitments"},
    {"commitment", "transactions", "id", "commitments"},
    {"statement", "transactions", "id", "statements"},
    {"commitment", "items", "id", "commitments"},
    {"commitment", "evidence", "id", "commitments"},
    {"document", "evidence", "id", "documents"},
    {"duplicate", "links", "id", "commitments"},
    {"original", "links", "id", "commitments"},
    {"document", "translations", "id", "documents"},
    {"original", "translations", "id", "documents"},
    {"programme", "commitments", "id", "programmes"},
    {"parent", "programmes", "id", "programmes"},
    {"programme", "milestones", "id", "programmes"},
    {"statement", "opinions", "id", "statements"},
  };

  private final Store store;
  private final Chain chain = new Chain();
  private final List<Verification.Fault> faults = new ArrayList<>();
  private Head head = Head.EMPTY;

  Verifier(Store store) {
    this.store = store;
  }

  Verification verify() {
    long last = store.jdbi().withHandle(Entries::number);
    try {
      for (long after = 0; after < last; after += CHUNK) {
        long from = after;
        store.jdbi().useHandle(handle -> checkChunk(handle, from, Math.min(from + CHUNK, last)));
      }
      store.jdbi().useHandle(handle -> RelationCheck.leftOver(handle, last).forEach(this::add));
      store.jdbi().useHandle(this::checkReferences);
      new ContentCheck(store.jdbi()).faults().forEach(this::add);
    } catch (JdbiException e) {
      damaged(last);
    }
    faults.sort(Comparator.comparingLong(Verification.Fault::entry));
    return new Verification(head, List.copyOf(faults));
  }

  /** Something could not be read; unless it was told of, it is an entry after the last one read. */
  private void damaged(long last) {
    if (faults.isEmpty()) {
      long readable = head.number();
      long first = Math.max(last, readable + 1);
      while (first - readable > 1) {
        long middle = readable + (first - readable) / 2;
        if (isReadable(head.number(), middle)) {
          readable = middle;
        } else {
          first = middle;
        }
      }
      fault(first, "entry " + first + " cannot be read: the file is damaged");
    }
  }

  private boolean isReadable(long after, long last) {
    try {
      store.jdbi().useHandle(handle -> Entries.forEach(handle, after, last, entry -> {}));
      return true;
    } catch (JdbiException e) {
      return false;
    }
  }

  private void checkChunk(Handle handle, long after, long last) {
    RelationCheck relations = new RelationCheck(handle, after, last);
    Entries.forEach(handle, after, last, entry -> check(entry, relations));
  }

  private void check(Entry entry, RelationCheck relations) {
    if (faults.size() >= ENOUGH) {
      return;
    }
    long expected = head.number() + 1;
    if (entry.number() != expected) {
      fault(
          Math.min(expected, entry.number()),
          entry.number() > expected
              ? "entry " + expected + " is missing: " + entry.number() + " follows " + head.number()
              : "entry " + entry.number() + " is there more than once");
    } else if (entry.recorded().isBefore(head.recorded())) {
      fault(entry.number(), "entry " + entry.number() + " is older than the one before it");
    } else if (!digest(entry).equals(entry.digest())) {
      fault(
          entry.number(),
          "entry "
              + entry.number()
              + " ("
              + entry.kind()
              + " by "
              + entry.author()
              + ", "
              + entry.recorded()
              + ") is not as it was recorded: its digest does not fit");
    }
    if (entry.number() >= expected) {
      checkRows(entry, relations);
    }
    // The stored digest, so that one bad entry does not make every later one bad.
    head = new Head(entry.number(), entry.recorded(), entry.digest());
  }

  private String digest(Entry entry) {
    return chain.digest(
        head.digest(),
        entry.number(),
        entry.recorded(),
        entry.known(),
        entry.author(),
        entry.kind(),
        entry.payload());
  }

  private void checkRows(Entry entry, RelationCheck relations) {
    Fact fact;
    try {
      fact = FactJson.read(entry.kind(), entry.payload());
    } catch (PledgebookException e) {
      fault(entry.number(), "entry " + entry.number() + " cannot be read: " + e.getMessage());
      return;
    }
    relations.check(entry, fact).forEach(this::add);
  }

  private void checkReferences(Handle handle) {
    for (String[] reference : REFERENCES) {
      String sql =
          String.format(
              "SELECT t.entry, t.%1$s FROM %2$s t WHERE t.%1$s IS NOT NULL AND NOT EXISTS"
                  + " (SELECT 1 FROM %4$s o WHERE o.%3$s = t.%1$s) ORDER BY t.entry LIMIT 1",
              (Object[]) reference);
      handle
          .createQuery(sql)
          .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
          .findFirst()
          .ifPresent(
              found ->
                  fault(
                      found[0],
                      "entry "
                          + found[0]
                          + " names "
                          + reference[0]
                          + " "
                          + found[1]
                          + ", which is not there"));
    }
  }

  private void fault(long entry, String message) {
    add(new Verification.Fault(entry, message));
  }

  private void add(Verification.Fault fault) {
    faults.add(fault);
  }
}
