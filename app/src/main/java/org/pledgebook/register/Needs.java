package org.pledgebook.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.FactJson;
import org.pledgebook.register.fact.Need;
import org.pledgebook.register.journal.Entry;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Conversion;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Rate;
import org.pledgebook.register.money.Rates;
import org.pledgebook.register.money.Stage;
import org.pledgebook.source.PledgebookException;

/**
 * What recipients ask for, with what was pledged against it. A pledge stands against a need if it
 * is for that recipient, in the need's domain (if the need has one) and time (if it has one);
 * undated money counts. What repeats another commitment does not.
 */
public final class Needs {
  /**
   * Needs of one recipient, domain and time meet the same money: it is looked up once for all of
   * them, under the first one's entry.
   */
  private static final String ASKED =
      "WITH asked AS (SELECT min(n.entry) AS entry, n.recipient, n.domain, n.date_start, n.date_end"
          + " FROM needs n WHERE "
          + Live.is("n")
          + " GROUP BY 2, 3, 4, 5) ";

  private static final String EACH =
      "SELECT n.entry, c.id, c.actor, c.title, t.stage, t.disclosure, t.amount, t.currency,"
          + " coalesce(t.date_start, t.date_end) AS day";

  private static final String PLEDGES =
      " FROM asked n"
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
   * @param currency of the sums
   * @param sum what is asked for; null if no amount is stated or there is no rate
   * @param pledged sums by stage, never added across stages
   * @param stated how many pledged amounts are stated, by stage
   * @param silent how many are undisclosed, missing or without a rate: no part of the sums
   * @param rates that were taken
   */
  public record NeedRow(
      long entry,
      Need need,
      String currency,
      @Nullable BigDecimal sum,
      Map<Stage, BigDecimal> pledged,
      long stated,
      long silent,
      List<Rate> rates) {

    /** What was pledged at a stage, as a share of what is asked for. */
    public Optional<BigDecimal> share(Stage stage) {
      return sum == null || sum.signum() == 0 || !pledged.containsKey(stage)
          ? Optional.empty()
          : Optional.of(pledged.get(stage).divide(sum, 4, java.math.RoundingMode.HALF_UP));
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
      @Nullable LocalDate date) {
    Pledge against(long other) {
      return new Pledge(other, commitment, actor, title, stage, amount, currency, date);
    }
  }

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

  /**
   * All needs, in the order in which they were recorded, with sums in a currency. Each amount is
   * converted at the rate that the policy gives for its own time.
   */
  public List<NeedRow> list(Policy policy, String currency) {
    List<Recorded<Need>> needs = new Records(register, asOf).needs();
    Map<Long, List<Group>> pledges = groups(policy);
    Set<String> currencies = new TreeSet<>(Set.of(currency));
    needs.forEach(
        need -> Optional.ofNullable(need.fact().amount().currency()).ifPresent(currencies::add));
    pledges
        .values()
        .forEach(
            groups ->
                groups.forEach(g -> Optional.ofNullable(g.currency()).ifPresent(currencies::add)));
    Exchange exchange = new Exchange(policy, register.rates(asOf, currencies), currency);
    Map<Key, Long> first = first(needs);
    return needs.stream()
        .map(
            need ->
                row(
                    need,
                    pledges.getOrDefault(first.get(Key.of(need.fact())), List.of()),
                    exchange))
        .toList();
  }

  /** What decides which money stands against a need. */
  private record Key(
      String recipient,
      @Nullable String domain,
      @Nullable LocalDate start,
      @Nullable LocalDate end) {
    static Key of(Need need) {
      return new Key(need.recipient(), need.domain(), need.date().start(), need.date().end());
    }
  }

  /** By key, the first need that has it. */
  private static Map<Key, Long> first(List<Recorded<Need>> needs) {
    Map<Key, Long> first = new HashMap<>();
    needs.forEach(need -> first.merge(Key.of(need.fact()), need.entry(), Math::min));
    return first;
  }

  /** How amounts become sums. */
  private record Exchange(Policy policy, Rates rates, String currency) {
    Optional<Conversion> convert(BigDecimal amount, String from, @Nullable LocalDate day) {
      return Conversion.of(policy, rates, amount, from, currency, day);
    }
  }

  /**
   * The money that stands against each need, by its entry, the oldest first.
   *
   * @param most of each
   */
  public Map<Long, List<Pledge>> pledges(int most) {
    Map<Long, List<Pledge>> found = new HashMap<>();
    query(null, most)
        .forEach(p -> found.computeIfAbsent(p.need(), need -> new ArrayList<>()).add(p));
    List<Recorded<Need>> needs = new Records(register, asOf).needs();
    Map<Key, Long> first = first(needs);
    Map<Long, List<Pledge>> pledges = new HashMap<>();
    needs.forEach(
        need -> {
          List<Pledge> same = found.get(first.get(Key.of(need.fact())));
          if (same != null) {
            pledges.put(need.entry(), same.stream().map(p -> p.against(need.entry())).toList());
          }
        });
    return pledges;
  }

  /** The money that stands against one need, the oldest first. */
  public List<Pledge> pledges(long need) {
    List<Recorded<Need>> needs = new Records(register, asOf).needs();
    Need asked =
        needs.stream()
            .filter(row -> row.entry() == need)
            .findFirst()
            .orElseThrow(() -> none(need))
            .fact();
    return query(first(needs).get(Key.of(asked)), Integer.MAX_VALUE).stream()
        .map(pledge -> pledge.against(need))
        .toList();
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
        ASKED
            + "SELECT n.entry, t.stage, t.currency, "
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

  private static NeedRow row(Recorded<Need> need, List<Group> pledges, Exchange exchange) {
    Map<Stage, BigDecimal> sums = new EnumMap<>(Stage.class);
    Set<Rate> rates = new LinkedHashSet<>();
    long stated = 0;
    long silent = 0;
    for (Group group : pledges) {
      Optional<Conversion> sum =
          group.amount() == null || group.currency() == null
              ? Optional.empty()
              : exchange.convert(group.amount(), group.currency(), group.day());
      sum.ifPresent(made -> sums.merge(group.stage(), rounded(made), BigDecimal::add));
      sum.ifPresent(made -> rates.addAll(made.rates()));
      long known = sum.isPresent() ? group.stated() : 0;
      stated += known;
      silent += group.number() - known;
    }
    Optional<Conversion> asked = asked(need, exchange);
    asked.ifPresent(made -> rates.addAll(made.rates()));
    return new NeedRow(
        need.entry(),
        need.fact(),
        exchange.currency(),
        asked.map(Needs::rounded).orElse(null),
        sums,
        stated,
        silent,
        List.copyOf(rates));
  }

  /** To cents; what was in the currency already stays as it is. */
  private static BigDecimal rounded(Conversion made) {
    return made.rates().isEmpty()
        ? made.value()
        : made.value().setScale(2, java.math.RoundingMode.HALF_UP);
  }

  /** At the rate of the need's own time, or of the day on which it became known. */
  private static Optional<Conversion> asked(Recorded<Need> need, Exchange exchange) {
    Amount amount = need.fact().amount();
    if (amount.value() == null || amount.currency() == null) {
      return Optional.empty();
    }
    @Nullable LocalDate start = need.fact().date().start();
    LocalDate day =
        start == null ? LocalDate.ofInstant(need.known(), java.time.ZoneOffset.UTC) : start;
    return exchange.convert(amount.value(), amount.currency(), day);
  }

  private List<Pledge> query(@Nullable Long need, int most) {
    String sql =
        ASKED
            + "SELECT * FROM ("
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
