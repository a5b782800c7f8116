package org.pledgebook.register;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.Commitment;
import org.pledgebook.register.fact.Evidence;
import org.pledgebook.register.fact.Fact;
import org.pledgebook.register.fact.FactJson;
import org.pledgebook.register.fact.Import;
import org.pledgebook.register.fact.Item;
import org.pledgebook.register.fact.Link;
import org.pledgebook.register.fact.Milestone;
import org.pledgebook.register.fact.Need;
import org.pledgebook.register.fact.Original;
import org.pledgebook.register.fact.Programme;
import org.pledgebook.register.fact.Transaction;
import org.pledgebook.register.money.Stage;

/** The facts that stand at a time, whole, with who recorded them. */
public final class Records {
  private final Register register;
  private final AsOf asOf;

  public Records(Register register, AsOf asOf) {
    this.register = register;
    this.asOf = asOf;
  }

  /** A commitment as it stands. */
  public Optional<Recorded<Commitment>> commitment(long id) {
    return about(Commitment.class, "commitments", "r.id = :id", id).stream().findFirst();
  }

  /** Money on a commitment, in the order in which it was recorded. */
  public List<Recorded<Transaction>> transactions(long commitment) {
    return about(Transaction.class, "transactions", "r.commitment = :id", commitment);
  }

  /** Goods on a commitment. */
  public List<Recorded<Item>> items(long commitment) {
    return about(Item.class, "items", "r.commitment = :id", commitment);
  }

  public List<Recorded<Evidence>> evidence(long commitment) {
    return about(Evidence.class, "evidence", "r.commitment = :id", commitment);
  }

  /** Decisions on whether a commitment repeats another, or another repeats it. */
  public List<Recorded<Link>> links(long commitment) {
    return about(Link.class, "links", "(r.duplicate = :id OR r.original = :id)", commitment);
  }

  List<Recorded<Original>> originals(long document) {
    return about(Original.class, "originals", "r.document = :id", document);
  }

  public List<Recorded<Need>> needs() {
    return about(Need.class, "needs", "0 = :id", 0);
  }

  public List<Recorded<Programme>> programmes() {
    return about(Programme.class, "programmes", "0 = :id", 0);
  }

  public List<Recorded<Milestone>> milestones() {
    return about(Milestone.class, "milestones", "0 = :id", 0);
  }

  /** Outside ledgers that were taken in, the oldest first. */
  public List<Recorded<Import>> imports() {
    return about(Import.class, "imports", "0 = :id", 0);
  }

  private <F extends Fact> List<Recorded<F>> about(
      Class<F> type, String relation, String condition, long id) {
    String sql =
        "SELECT e.number, e.kind, e.payload, e.author, e.recorded, e.known FROM "
            + relation
            + " r JOIN entries e ON e.number = r.entry WHERE "
            + condition
            + " AND "
            + Live.is("r")
            + " ORDER BY e.number";
    return register
        .journal()
        .read(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("id", id)
                    .bind("asOf", asOf.column())
                    .map(
                        (row, context) ->
                            new Recorded<>(
                                row.getLong(1),
                                type.cast(FactJson.read(row.getString(2), row.getString(3))),
                                row.getString(4),
                                row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                    .list());
  }

  /**
   * The money of a commitment at one stage, in one currency.
   *
   * @param currency null where no amount is stated
   * @param value the sum of what is stated
   * @param silent how many amounts are undisclosed or missing
   */
  public record Sum(
      Stage stage, @Nullable String currency, @Nullable BigDecimal value, long silent) {}

  /** Sums of some commitments, by commitment; those without money are left out. */
  public Map<Long, List<Sum>> sums(Collection<Long> commitments) {
    Map<Long, List<Sum>> sums = new HashMap<>();
    if (commitments.isEmpty()) {
      return sums;
    }
    String sql =
        "SELECT t.commitment, t.stage, t.currency, sum(t.amount), count(*) - count(t.amount) FROM"
            + " transactions t WHERE t.commitment IN ("
            + commitments.stream().map(String::valueOf).collect(Collectors.joining(","))
            + ") AND "
            + Live.is("t")
            + " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3";
    register
        .journal()
        .read(
            handle -> {
              try (Query query = handle.createQuery(sql)) {
                query
                    .bind("asOf", asOf.column())
                    .map(
                        (row, context) ->
                            Map.entry(
                                row.getLong(1),
                                new Sum(
                                    Stage.of(row.getString(2)),
                                    row.getString(3),
                                    row.getBigDecimal(4),
                                    row.getLong(5))))
                    .forEach(
                        sum ->
                            sums.computeIfAbsent(sum.getKey(), id -> new ArrayList<>())
                                .add(sum.getValue()));
              }
              return null;
            });
    return sums;
  }
}
