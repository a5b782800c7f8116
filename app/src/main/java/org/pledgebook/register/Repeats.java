package org.pledgebook.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.FactJson;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.money.Amount;
import org.pledgebook.review.Duplicates;
import org.pledgebook.review.Pair;
import org.pledgebook.review.Sketch;

/** Commitments that look like one and that nobody has decided on. */
final class Repeats {
  private static final String STATEMENTS =
      "SELECT c.id, e.payload, d.name, d.language, d.published, d.characters FROM commitments c"
          + " JOIN verdicts v ON v.commitment = c.id AND v.decision IN ('accepted', 'corrected')"
          + " JOIN statements s ON s.id = v.statement JOIN entries e ON e.number = s.entry"
          + " JOIN documents d ON d.id = s.document WHERE ";

  private volatile @Nullable Answer last;

  /**
   * What was found among all that was known.
   *
   * @param state the last entry that could have changed it
   */
  private record Answer(AsOf asOf, double least, long state, List<Pair> pairs) {}

  /** Proposes; comparing is done anew only when something came that can be compared. */
  List<Pair> propose(Handle handle, AsOf asOf, double least) {
    long state = state(handle);
    @Nullable Answer known = last;
    if (known == null
        || known.state() != state
        || known.least() != least
        || !known.asOf().equals(asOf)) {
      known = new Answer(asOf, least, state, all(handle, asOf, least));
      last = known;
    }
    return undecided(handle, asOf, known.pairs());
  }

  private static long state(Handle handle) {
    return handle
        .createQuery(
            "SELECT coalesce(max(e), 0) FROM (SELECT max(entry) AS e FROM verdicts UNION ALL SELECT"
                + " max(entry) FROM statements UNION ALL SELECT max(entry) FROM ended) x")
        .mapTo(Long.class)
        .one();
  }

  private static List<Pair> all(Handle handle, AsOf asOf, double least) {
    List<Sketch> sketches =
        handle
            .createQuery(
                STATEMENTS
                    + Live.is("c")
                    + " AND "
                    + Live.is("v")
                    + " AND "
                    + Live.is("s")
                    + " ORDER BY d.published, c.id")
            .bind("asOf", asOf.column())
            .map(
                (row, context) ->
                    sketch(
                        row.getLong(1),
                        (Statement) FactJson.read("statement", row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getLong(6)))
            .list();
    return Duplicates.propose(sketches, least);
  }

  private static List<Pair> undecided(Handle handle, AsOf asOf, List<Pair> pairs) {
    Set<String> decided =
        new HashSet<>(
            handle
                .createQuery(
                    "SELECT concat(duplicate, ' ', original) FROM links l WHERE " + Live.is("l"))
                .bind("asOf", asOf.column())
                .mapTo(String.class)
                .list());
    return pairs.stream()
        .filter(
            pair ->
                !decided.contains(pair.duplicate() + " " + pair.original())
                    && !decided.contains(pair.original() + " " + pair.duplicate()))
        .toList();
  }

  private static Sketch sketch(
      long id,
      Statement statement,
      String name,
      @Nullable String language,
      @Nullable LocalDate published,
      long characters) {
    Set<String> amounts = new LinkedHashSet<>();
    for (Amount amount : statement.amounts()) {
      if (amount.value() != null) {
        amounts.add(amount.currency() + " " + plain(amount.value()));
      }
    }
    Set<String> items = new LinkedHashSet<>();
    for (Statement.Counted item : statement.items()) {
      String number = item.quantity() == null ? "" : plain(item.quantity()) + " ";
      items.add(number + item.what().substring(item.what().lastIndexOf(' ') + 1));
    }
    return new Sketch(
        id,
        name,
        language == null ? "" : language,
        published,
        characters == 0 ? 0 : (double) statement.start() / characters,
        statement.act(),
        Set.copyOf(statement.actors()),
        Set.copyOf(statement.beneficiaries()),
        Set.copyOf(statement.domains()),
        amounts,
        items,
        statement.due() == null ? null : statement.due().end(),
        statement.quote());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
