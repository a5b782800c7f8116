package org.pledgebook.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.FactJson;
import org.pledgebook.register.fact.Need;
import org.pledgebook.register.journal.Entry;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Rates;
import org.pledgebook.register.money.Stage;
import org.pledgebook.source.PledgebookException;

/**
 * What recipients ask for, with what was pledged against it. A pledge stands against a need if it
 * is for that recipient, in the need's domain (if the need has one) and time (if it has one);
 * undated money counts. What repeats another commitment does not.
 */
public final class Needs {
  private static final String EACH =
      "SELECT n.entry, c.id, c.actor, c.title, t.stage, t.disclosure, t.amount, t.currency,"
          + " coalesce(t.date_start, t.date_end) AS day";

  private static final String PLEDGES =
      " FROM needs n"
          + " JOIN parties p ON p.role = 'beneficiary' AND p.name = n.recipient"
          + " JOIN commitments c ON c.entry = p.entry"
          + " JOIN transactions t ON t.commitment = c.id"
          + " WHERE (n.domain IS NULL OR coalesce(t.domain, c.domain) = n.domain OR (t.domain IS"
          + " NULL AND EXISTS (SELECT 1 FROM parties q WHERE q.entry = c.entry AND q.role ="
          + " 'domain' AND q.name = n.domain)))"
          + " AND (n.date_start IS NULL OR coalesce(t.date_start, t.date_end) IS NULL"
          + " OR coalesce(t.date_end, t.date_start) >= n.date_start)"
          + " AND (n.date_end IS NULL OR coalesce(t.date_start, t.date_end) IS NULL"
          + " OR coalesce(t.date_start, t.date_end) <= n.date_end) AND "
          + Live.is("n")
          + " AND "
          + Live.is("c")
          + " AND "
          + Live.is("t")
          + " AND "
          + Live.counts("c.id");

  private final Register register;
  private final AsOf asOf;

  public Needs(Register register, AsOf asOf) {
    this.register = register;
    this.asOf = asOf;
  }

  /**
   * A need with what was pledged against it.
   *
   * @param entry its number in the journal, by which it is withdrawn
   * @param euros what is asked for; null if no amount is stated or there is no rate
   * @param pledged euros by stage, never added across stages
   * @param stated how many pledged amounts are stated, by stage
   * @param silent how many are undisclosed, missing or without a rate: no part of the sums
   */
  public record NeedRow(
      long entry,
      Need need,
      @Nullable BigDecimal euros,
      Map<Stage, BigDecimal> pledged,
      long stated,
      long silent) {

    /** What was pledged at a stage, as a share of what is asked for. */
    public Optional<BigDecimal> share(Stage stage) {
      return euros == null || euros.signum() == 0 || !pledged.containsKey(stage)
          ? Optional.empty()
          : Optional.of(pledged.get(stage).divide(euros, 4, java.math.RoundingMode.HALF_UP));
    }
  }

  /**
   * Money that stands against a need.
   *
   * @param amount in its own currency; null unless stated
   */
  public record Pledge(
      long need,
      long commitment,
      @Nullable String actor,
      String title,
      Stage stage,
      @Nullable BigDecimal amount,
      @Nullable String currency,
      @Nullable LocalDate date) {}

  /** Records a need; gives its entry. */
  public static long add(Register register, String author, Need need) {
    return register.write(author, batch -> batch.add(need));
  }

  /**
   * Puts a need in the place of what was recorded of it before, which stays in the journal; gives
   * the new entry.
   *
   * @param entry of what stands, or of something that was revised since
   * @param need what holds from now on; what it replaces is set here
   * @throws PledgebookException if there is no such need, or it was withdrawn
   */
  public static long revise(Register register, String author, long entry, Need need) {
    long standing = new Needs(register, AsOf.now()).standing(entry).orElseThrow(() -> none(entry));
    return register.write(
        author,
        batch ->
            batch.add(
                new Need(
                    need.recipient(),
                    need.what(),
                    need.domain(),
                    need.amount(),
                    need.quantity(),
                    need.date(),
                    need.source(),
                    standing)));
  }

  /**
   * The entry that stands for a need however often it was revised, so that an address which names
   * any of its entries goes on to lead to it. Empty if there is none, or it was withdrawn.
   */
  public Optional<Long> standing(long entry) {
    Map<Long, Long> replaced = new HashMap<>();
    List<Recorded<Need>> live = new Records(register, asOf).needs();
    for (Recorded<Need> need : live) {
      for (Recorded<Need> version : versions(need.entry())) {
        replaced.put(version.entry(), need.entry());
      }
    }
    return Optional.ofNullable(replaced.get(entry));
  }

  /** What was recorded of a need, the newest first, from one of its entries back. */
  public List<Recorded<Need>> versions(long entry) {
    List<Recorded<Need>> versions = new ArrayList<>();
    @Nullable Long next = entry;
    while (next != null) {
      Entry written = register.journal().entry(next).orElseThrow();
      Need need = (Need) FactJson.read(written.kind(), written.payload());
      versions.add(
          new Recorded<>(
              written.number(), need, written.author(), written.recorded(), written.known()));
      next = need.replaces();
    }
    return versions;
  }

  private static PledgebookException none(long need) {
    return new PledgebookException("there is no need " + need + "; see: pledgebook needs");
  }

  /** All needs, in the order in which they were recorded. */
  public List<NeedRow> list(Policy policy) {
    Rates rates = register.rates(asOf);
    Map<Long, List<Group>> pledges = groups(policy);
    return new Records(register, asOf)
        .needs().stream()
            .map(need -> row(need, pledges.getOrDefault(need.entry(), List.of()), policy, rates))
            .toList();
  }

  /**
   * The money that stands against each need, by its entry, the oldest first.
   *
   * @param most of each
   */
  public Map<Long, List<Pledge>> pledges(int most) {
    Map<Long, List<Pledge>> pledges = new HashMap<>();
    query(null, most)
        .forEach(p -> pledges.computeIfAbsent(p.need(), need -> new ArrayList<>()).add(p));
    return pledges;
  }

  /** The money that stands against one need, the oldest first. */
  public List<Pledge> pledges(long need) {
    if (new Records(register, asOf).needs().stream().noneMatch(row -> row.entry() == need)) {
      throw none(need);
    }
    return query(need, Integer.MAX_VALUE);
  }

  /** What is pledged against a need at one stage, in one currency, on days of one rate. */
  private record Group(
      long need,
      Stage stage,
      @Nullable String currency,
      @Nullable LocalDate day,
      long number,
      long stated,
      @Nullable BigDecimal amount) {}

  /** Sums of what one rate applies to, by need. */
  private Map<Long, List<Group>> groups(Policy policy) {
    String day =
        policy instanceof Policy.EcbMonthMean
            ? "CAST(date_trunc('month', coalesce(t.date_start, t.date_end)) AS DATE)"
            : "coalesce(t.date_start, t.date_end)";
    String sql =
        "SELECT n.entry, t.stage, t.currency, "
            + day
            + ", count(*), count(t.amount), sum(t.amount)"
            + PLEDGES
            + " GROUP BY 1, 2, 3, 4";
    Map<Long, List<Group>> groups = new HashMap<>();
    register
        .journal()
        .read(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("asOf", asOf.column())
                    .map(
                        (row, context) ->
                            new Group(
                                row.getLong(1),
                                Stage.of(row.getString(2)),
                                row.getString(3),
                                row.getObject(4, LocalDate.class),
                                row.getLong(5),
                                row.getLong(6),
                                row.getBigDecimal(7)))
                    .list())
        .forEach(group -> groups.computeIfAbsent(group.need(), n -> new ArrayList<>()).add(group));
    return groups;
  }

  private NeedRow row(Recorded<Need> need, List<Group> pledges, Policy policy, Rates rates) {
    Map<Stage, BigDecimal> sums = new EnumMap<>(Stage.class);
    long stated = 0;
    long silent = 0;
    for (Group group : pledges) {
      Optional<BigDecimal> euros =
          group.amount() == null || group.currency() == null
              ? Optional.empty()
              : euros(policy, rates, group.amount(), group.currency(), group.day());
      euros.ifPresent(sum -> sums.merge(group.stage(), sum, BigDecimal::add));
      long known = euros.isPresent() ? group.stated() : 0;
      stated += known;
      silent += group.number() - known;
    }
    return new NeedRow(need.entry(), need.fact(), asked(need, policy, rates), sums, stated, silent);
  }

  /** At the rate of the need's own time, or of the day on which it became known. */
  private static @Nullable BigDecimal asked(Recorded<Need> need, Policy policy, Rates rates) {
    Amount amount = need.fact().amount();
    if (amount.value() == null || amount.currency() == null) {
      return null;
    }
    @Nullable LocalDate start = need.fact().date().start();
    LocalDate day =
        start == null ? LocalDate.ofInstant(need.known(), java.time.ZoneOffset.UTC) : start;
    return euros(policy, rates, amount.value(), amount.currency(), day).orElse(null);
  }

  private static Optional<BigDecimal> euros(
      Policy policy, Rates rates, BigDecimal amount, String currency, @Nullable LocalDate day) {
    if (currency.equals("EUR")) {
      return Optional.of(amount);
    }
    LocalDate at = day == null ? LocalDate.MIN : day;
    return policy
        .rate(rates, currency, at)
        .map(rate -> rate.toEuros(amount).setScale(2, java.math.RoundingMode.HALF_UP));
  }

  private List<Pledge> query(@Nullable Long need, int most) {
    String sql =
        "SELECT * FROM ("
            + EACH
            + ", row_number() OVER (PARTITION BY n.entry ORDER BY coalesce(t.date_start,"
            + " t.date_end), c.id, t.id) AS place"
            + PLEDGES
            + (need == null ? "" : " AND n.entry = :need")
            + ") p WHERE p.place <= "
            + most
            + " ORDER BY 1, p.place";
    return register
        .journal()
        .read(
            handle -> {
              Query query = handle.createQuery(sql).bind("asOf", asOf.column());
              if (need != null) {
                query.bind("need", need);
              }
              return query
                  .map(
                      (row, context) ->
                          new Pledge(
                              row.getLong(1),
                              row.getLong(2),
                              row.getString(3),
                              row.getString(4),
                              Stage.of(row.getString(5)),
                              row.getBigDecimal(7),
                              row.getString(8),
                              row.getObject(9, LocalDate.class)))
                  .list();
            });
  }
}
