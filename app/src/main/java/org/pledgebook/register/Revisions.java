package org.pledgebook.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.Commitment;
import org.pledgebook.register.fact.Fact;
import org.pledgebook.register.fact.FactJson;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.fact.Transaction;
import org.pledgebook.register.fact.Verdict;
import org.pledgebook.register.fact.Withdrawal;
import org.pledgebook.register.journal.Batch;
import org.pledgebook.register.money.Amount;
import org.pledgebook.source.PledgebookException;

/**
 * Verdicts that take the place of others. Numbers of commitments stay, so that addresses of these,
 * and what people added to them, stay too; so does money that is the same as before.
 */
final class Revisions {
  private Revisions() {}

  /** A fact with the entry that says it. */
  private record Said<F extends Fact>(long entry, F fact) {}

  static long correct(Batch batch, long statement, Statement right, String reason) {
    Said<Verdict> before = standing(batch, statement);
    Statement corrected = right.placed(statement, right.document(), null);
    long commitment =
        makes(before.fact())
            ? revised(
                batch,
                statement,
                corrected,
                Objects.requireNonNull(before.fact().commitment()),
                reason)
            : Proposals.commit(batch, statement, corrected);
    batch.add(
        new Verdict(
            statement,
            Verdict.Decision.CORRECTED,
            commitment,
            corrected,
            reason,
            before.entry(),
            null));
    return commitment;
  }

  static long reject(Batch batch, long statement, String reason) {
    Said<Verdict> before = standing(batch, statement);
    if (before.fact().decision() == Verdict.Decision.REJECTED) {
      throw new PledgebookException("statement " + statement + " is rejected already");
    }
    if (makes(before.fact())) {
      Proposals.madeBy(batch, statement).forEach(entry -> batch.add(new Withdrawal(entry, reason)));
    }
    return batch.add(
        new Verdict(
            statement, Verdict.Decision.REJECTED, null, null, reason, before.entry(), null));
  }

  /** Gives the verdict that stands again, for a reason of today. */
  static long confirm(Batch batch, long statement, String reason) {
    Said<Verdict> before = standing(batch, statement);
    Verdict said = before.fact();
    return batch.add(
        new Verdict(
            statement,
            said.decision(),
            said.commitment(),
            said.corrected(),
            reason,
            before.entry(),
            null));
  }

  /** Moves a statement, and what was set right in it, to words of another edition. */
  static void move(Batch batch, long statement, Statement place, String reason) {
    long entry = Proposals.entryOf(batch, statement);
    Statement read = said(batch, entry, Statement.class).fact();
    batch.add(at(read, place).placed(statement, place.document(), entry));
    Proposals.entry(batch, "verdicts", "statement", statement)
        .map(verdict -> said(batch, verdict, Verdict.class).fact())
        .filter(Revisions::makes)
        .ifPresent(
            verdict -> {
              Statement said = verdict.corrected() == null ? read : verdict.corrected();
              correct(
                  batch,
                  statement,
                  at(said, place).placed(statement, place.document(), null),
                  reason);
            });
  }

  private static Statement at(Statement statement, Statement place) {
    return statement.saying(place.start(), place.end(), place.quote());
  }

  /** Whether a verdict made a commitment, and does not only lead to one. */
  private static boolean makes(Verdict verdict) {
    return verdict.decision() == Verdict.Decision.ACCEPTED
        || verdict.decision() == Verdict.Decision.CORRECTED;
  }

  private static Said<Verdict> standing(Batch batch, long statement) {
    long entry =
        Proposals.entry(batch, "verdicts", "statement", statement)
            .orElseThrow(
                () ->
                    new PledgebookException(
                        "statement " + statement + " has no verdict to put right yet"));
    return said(batch, entry, Verdict.class);
  }

  private static <F extends Fact> Said<F> said(Batch batch, long entry, Class<F> type) {
    return batch
        .handle()
        .createQuery("SELECT kind, payload FROM entries WHERE number = :entry")
        .bind("entry", entry)
        .map(
            (row, context) ->
                new Said<>(entry, type.cast(FactJson.read(row.getString(1), row.getString(2)))))
        .one();
  }

  private static long revised(
      Batch batch, long statement, Statement s, long commitment, String reason) {
    long entry =
        Proposals.entry(batch, "commitments", "id", commitment)
            .orElseThrow(() -> new PledgebookException("there is no commitment " + commitment));
    Commitment before = said(batch, entry, Commitment.class).fact();
    batch.add(
        new Commitment(
            commitment,
            Proposals.title(s),
            s.actors(),
            s.beneficiaries(),
            s.domains(),
            s.act().equals("deliver") ? null : s.due(),
            s.conditional(),
            before.dataset(),
            before.key(),
            before.programme(),
            entry));
    money(batch, statement, s, commitment, reason);
    return commitment;
  }

  /** Withdraws what the statement does not say any more, and adds what it says now. */
  private static void money(
      Batch batch, long statement, Statement s, long commitment, String reason) {
    List<Said<Transaction>> old = transactions(batch, statement);
    for (Amount amount : s.amounts()) {
      Transaction now = Proposals.money(batch, commitment, statement, s, amount);
      @Nullable Said<Transaction> same =
          old.stream()
              .filter(
                  one -> one.fact().stage() == now.stage() && isSame(one.fact().amount(), amount))
              .findFirst()
              .orElse(null);
      if (same == null) {
        batch.add(now);
      } else {
        old.remove(same);
      }
    }
    old.forEach(gone -> batch.add(new Withdrawal(gone.entry(), reason)));
  }

  private static boolean isSame(Amount one, Amount other) {
    return one.disclosure() == other.disclosure()
        && Objects.equals(one.currency(), other.currency())
        && (one.value() == null
            || (other.value() != null && one.value().compareTo(other.value()) == 0));
  }

  private static List<Said<Transaction>> transactions(Batch batch, long statement) {
    List<Long> entries =
        batch
            .handle()
            .createQuery(
                "SELECT t.entry FROM transactions t WHERE t.statement = :statement AND "
                    + Live.is("t")
                    + " ORDER BY t.entry")
            .bind("statement", statement)
            .bind("asOf", AsOf.now().column())
            .mapTo(Long.class)
            .list();
    List<Said<Transaction>> all = new ArrayList<>();
    entries.forEach(entry -> all.add(said(batch, entry, Transaction.class)));
    return all;
  }
}
