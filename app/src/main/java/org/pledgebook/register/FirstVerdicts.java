package org.pledgebook.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.mapper.RowMapper;
import org.pledgebook.register.fact.FactJson;
import org.pledgebook.register.fact.Verdict;
import org.pledgebook.register.fact.Withdrawal;
import org.pledgebook.register.journal.Batch;

/**
 * Takes back verdicts that took the place of no other, many at a time: one look-up for each kind of
 * thing that they led to, where one for each statement takes longer than all else.
 */
final class FirstVerdicts {
  /** Numbers that one query names. */
  private static final int PART = 5000;

  private final Batch batch;

  /** By statement, the entries that end. */
  private final Map<Long, List<Long>> ending = new HashMap<>();

  /** By commitment, the statement whose verdict made it. */
  private final Map<Long, Long> making = new HashMap<>();

  private FirstVerdicts(Batch batch) {
    this.batch = batch;
  }

  /** Two numbers of a row. */
  private record Two(long of, long other) {}

  private static final RowMapper<Two> TWO =
      (row, context) -> new Two(row.getLong(1), row.getLong(2));

  /**
   * Takes back what can be.
   *
   * @return the statements without a verdict, or with one that took the place of another
   */
  static List<Long> takeBack(Batch batch, List<Long> statements, String reason) {
    FirstVerdicts first = new FirstVerdicts(batch);
    first.verdicts(statements);
    first.commitments();
    first.money();
    List<Long> others = new ArrayList<>();
    for (long statement : statements) {
      List<Long> entries = first.ending.get(statement);
      if (entries == null) {
        others.add(statement);
      } else {
        entries.forEach(entry -> batch.add(new Withdrawal(entry, reason)));
      }
    }
    return others;
  }

  private void verdicts(List<Long> statements) {
    RowMapper<Map.Entry<Long, Verdict>> verdict =
        (row, context) ->
            Map.entry(row.getLong(1), (Verdict) FactJson.read("verdict", row.getString(2)));
    all(
            "SELECT v.entry, e.payload FROM verdicts v JOIN entries e ON e.number = v.entry",
            "v",
            "statement",
            statements,
            verdict)
        .forEach(found -> verdict(found.getKey(), found.getValue()));
  }

  private void verdict(long entry, Verdict verdict) {
    if (verdict.replaces() != null) {
      return;
    }
    ending.put(verdict.statement(), new ArrayList<>(List.of(entry)));
    if (verdict.decision() == Verdict.Decision.ACCEPTED
        || verdict.decision() == Verdict.Decision.CORRECTED) {
      making.put(Objects.requireNonNull(verdict.commitment()), verdict.statement());
    }
  }

  /** Ends the commitments that no other statement tells of. */
  private void commitments() {
    List<Long> made = List.copyOf(making.keySet());
    Set<Long> told = new HashSet<>();
    all("SELECT v.commitment, v.statement FROM verdicts v", "v", "commitment", made, TWO).stream()
        .filter(row -> !ending.containsKey(row.other()))
        .forEach(row -> told.add(row.of()));
    all("SELECT c.id, c.entry FROM commitments c", "c", "id", made, TWO).stream()
        .filter(row -> !told.contains(row.of()))
        .forEach(row -> end(Objects.requireNonNull(making.get(row.of())), row.other()));
  }

  private void money() {
    List<Long> paying = List.copyOf(making.values());
    all("SELECT t.statement, t.entry FROM transactions t", "t", "statement", paying, TWO)
        .forEach(row -> end(row.of(), row.other()));
  }

  private void end(long statement, long entry) {
    Objects.requireNonNull(ending.get(statement)).add(entry);
  }

  /** The live rows that have one of some numbers, in the order in which they were written. */
  private <T> List<T> all(
      String select, String alias, String column, List<Long> numbers, RowMapper<T> mapper) {
    List<T> found = new ArrayList<>();
    for (int from = 0; from < numbers.size(); from += PART) {
      List<Long> part = numbers.subList(from, Math.min(from + PART, numbers.size()));
      String sql =
          "%s WHERE %s.%s IN %s AND %s ORDER BY %s.entry"
              .formatted(select, alias, column, TextIndex.list(part), Live.is(alias), alias);
      found.addAll(
          batch.handle().createQuery(sql).bind("asOf", AsOf.now().column()).map(mapper).list());
    }
    return found;
  }
}
