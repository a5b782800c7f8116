package org.pledgebook.register;

import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.pledgebook.register.fact.FactJson;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.journal.Batch;

/**
 * What was said about where the words of a statement stand in a newer edition, to be taken back.
 * Reading an edition moves statements too; it does so together with the edition itself.
 */
final class Moves {
  private Moves() {}

  /** The entry by which somebody moved a statement. */
  record Move(long statement, long entry) {}

  /** Why a statement ends that is another one read again. */
  static String reason(long statement) {
    return "the words of statement " + statement;
  }

  /** The last move by somebody that still stands, and that nobody gave a verdict on since. */
  static Optional<Move> last(Handle handle, String reviewer, AsOf asOf) {
    String undecided =
        " AND NOT EXISTS (SELECT 1 FROM verdicts v WHERE v.statement = s.id AND v.given > s.entry"
            + " AND "
            + Live.is("v")
            + ")";
    return find(handle, "e.author = :value" + undecided, reviewer, asOf);
  }

  /** The move of a statement, if one stands. */
  static Optional<Move> of(Handle handle, long statement) {
    return find(handle, "s.id = :value", statement, AsOf.now());
  }

  private static Optional<Move> find(Handle handle, String condition, Object value, AsOf asOf) {
    return handle
        .createQuery(
            "SELECT s.id, s.entry FROM statements s JOIN entries e ON e.number = s.entry"
                + " JOIN ended x ON x.entry = s.entry JOIN statements b ON b.entry = x.target"
                + " JOIN entries d ON d.number = s.document WHERE s.document > b.document"
                + " AND d.recorded < e.recorded AND "
                + condition
                + " AND "
                + Live.is("s")
                + " ORDER BY s.entry DESC LIMIT 1")
        .bind("value", value)
        .bind("asOf", asOf.column())
        .map((row, context) -> new Move(row.getLong(1), row.getLong(2)))
        .findOne();
  }

  /** Puts a statement back where it stood, and brings back what was taken for it read again. */
  static void takeBack(Batch batch, Move move) {
    Statement now = (Statement) Undoing.fact(batch, move.entry());
    Statement before = (Statement) Undoing.fact(batch, Objects.requireNonNull(now.replaces()));
    batch.add(before.placed(move.statement(), before.document(), move.entry()));
    batch
        .handle()
        .createQuery(
            "SELECT t.id, e.payload FROM ended x JOIN statements t ON t.entry = x.target"
                + " JOIN entries e ON e.number = t.entry JOIN entries w ON w.number = x.entry"
                + " JOIN entries m ON m.number = :move WHERE x.reason = :reason"
                + " AND x.entry > :move AND w.recorded = m.recorded AND NOT EXISTS (SELECT 1 FROM"
                + " statements o WHERE o.document = t.document AND o.span_start = t.span_start"
                + " AND o.span_end = t.span_end AND o.id <> :statement AND "
                + Live.is("o")
                + ") ORDER BY x.target")
        .bind("move", move.entry())
        .bind("statement", move.statement())
        .bind("reason", reason(move.statement()))
        .bind("asOf", AsOf.now().column())
        .map(
            (row, context) ->
                ((Statement) FactJson.read("statement", row.getString(2)))
                    .placed(row.getLong(1), now.document(), null))
        .list()
        .forEach(batch::add);
  }
}
