package org.pledgebook.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.Statement;

/** What the database narrows and sorts is what a loop over all of it would give. */
class InboxTest {
  private static final String[] QUOTES = {
    "Norway will send help", "The Minister has DECIDED it", "École et santé seront financées"
  };
  private static final List<List<String>> ACTORS =
      List.of(List.of("NOR"), List.of("NOR", "SWE"), List.of("NORDEFCO"), List.of());

  @TempDir Path directory;
  private Register register;
  private final List<Long> waiting = new ArrayList<>();

  /** The address of an empty register. */
  String address() {
    return directory.resolve("r.duckdb").toString();
  }

  @BeforeEach
  void fill() {
    register = NewRegister.open(address());
    Random random = new Random(4);
    for (int number = 0; number < 5; number++) {
      List<Statement> read = new ArrayList<>();
      for (int at = 0; at < 30; at++) {
        read.add(statement(random, at * 100L));
      }
      Document document =
          new Document("d" + number, null, null, "s" + number, null, null, "en", null, "text");
      register.proposals().add("reader", document, read);
    }
    for (Proposal proposal : register.inbox(AsOf.now(), 1_000)) {
      switch (random.nextInt(4)) {
        case 0 -> register.proposals().accept("ada", proposal.id(), null);
        case 1 -> register.proposals().reject("ada", proposal.id(), null);
        default -> waiting.add(proposal.id());
      }
    }
  }

  @AfterEach
  void close() {
    register.close();
  }

  private static Statement statement(Random random, long start) {
    return new Statement(
        null,
        0,
        start,
        start + 20,
        QUOTES[random.nextInt(QUOTES.length)],
        random.nextBoolean() ? "commit" : "decide",
        ACTORS.get(random.nextInt(ACTORS.size())),
        List.of(),
        List.of("energy"),
        List.of(),
        List.of(),
        null,
        false,
        null,
        new BigDecimal(random.nextInt(20)).movePointLeft(1).min(BigDecimal.ONE),
        "rule " + random.nextInt(4),
        null);
  }

  private Inbox inbox(Inbox.Order order) {
    return new Inbox(
        register, AsOf.now(), new Inbox.Wanted(order, null, null, null, null, BigDecimal.ZERO));
  }

  private List<Long> sorted(Comparator<Statement> by) {
    Library library = new Library(register, AsOf.now());
    Map<Long, Statement> read = new HashMap<>();
    waiting.forEach(id -> read.put(id, library.statement(id).orElseThrow().read()));
    Comparator<Long> order = (one, other) -> by.compare(read.get(one), read.get(other));
    return waiting.stream().sorted(order.thenComparing(Comparator.naturalOrder())).toList();
  }

  @Test
  void theOldestComeFirst() {
    assertThat(inbox(Inbox.Order.OLDEST).ids()).isEqualTo(waiting);
    assertThat(register.waiting(AsOf.now())).isEqualTo(waiting.size());
  }

  @Test
  void theSurestComeFirst() {
    assertThat(inbox(Inbox.Order.SUREST).ids())
        .isEqualTo(sorted(Comparator.comparing(Statement::confidence).reversed()));
  }

  @Test
  void theMostUsefulAreThoseWhoseFateIsLeastCertain() {
    Map<String, int[]> fates = new HashMap<>();
    for (Proposed one : new Library(register, AsOf.now()).decided()) {
      int[] fate = fates.computeIfAbsent(one.read().rule(), rule -> new int[2]);
      fate[0]++;
      fate[1] += Objects.requireNonNull(one.decided()).verdict().commitment() == null ? 0 : 1;
    }
    Comparator<Statement> doubt =
        Comparator.comparingDouble(
            s -> {
              int[] fate = fates.getOrDefault(s.rule(), new int[2]);
              double likely = (4 * s.confidence().doubleValue() + fate[1]) / (4 + fate[0]);
              return Math.abs(likely - 0.5);
            });
    assertThat(inbox(Inbox.Order.USEFUL).ids()).isEqualTo(sorted(doubt));
  }

  @Test
  void aStatementKnowsWhoStandsBesideItInEveryOrder() {
    for (Inbox.Order order : Inbox.Order.values()) {
      List<Long> ids = inbox(order).ids();
      for (int at = 0; at < ids.size(); at += 7) {
        @Nullable Long previous = at == 0 ? null : ids.get(at - 1);
        @Nullable Long next = at + 1 == ids.size() ? null : ids.get(at + 1);
        assertThat(inbox(order).place(ids.get(at)))
            .isEqualTo(new Inbox.Place(ids.size(), true, previous, next, ids.get(0)));
      }
      long last = ids.get(ids.size() - 1);
      assertThat(inbox(order).place(last).following()).isEqualTo(ids.get(0));
      long none = -1;
      assertThat(inbox(order).place(none))
          .isEqualTo(new Inbox.Place(ids.size(), false, null, ids.get(0), ids.get(0)));
    }
  }

  private List<Long> like(Predicate<Statement> wanted) {
    Library library = new Library(register, AsOf.now());
    return waiting.stream()
        .filter(id -> wanted.test(library.statement(id).orElseThrow().read()))
        .toList();
  }

  private List<Long> narrowed(
      @Nullable String act, @Nullable String actor, @Nullable String words, String least) {
    Inbox inbox =
        new Inbox(
            register,
            AsOf.now(),
            new Inbox.Wanted(Inbox.Order.OLDEST, null, act, actor, words, new BigDecimal(least)));
    List<Long> ids = inbox.ids();
    assertThat(inbox.count()).isEqualTo(ids.size());
    assertThat(inbox.list(3)).extracting(Proposal::id).isEqualTo(ids.subList(0, 3));
    return ids;
  }

  @Test
  void itIsNarrowedByActActorWordsAndConfidence() {
    assertThat(narrowed("decide", null, null, "0")).isEqualTo(like(s -> s.act().equals("decide")));
    assertThat(narrowed(null, "NOR", null, "0")).isEqualTo(like(s -> s.actors().contains("NOR")));
    assertThat(narrowed(null, null, "decided", "0.3"))
        .isEqualTo(
            like(
                s ->
                    s.quote().toLowerCase(Locale.ROOT).contains("decided")
                        && s.confidence().doubleValue() >= 0.3));
  }

  @Test
  void theSampleIsSpreadEvenlyAndAlwaysTheSame() {
    List<Long> ids = inbox(Inbox.Order.SUREST).ids();
    List<Long> five = new ArrayList<>();
    for (int at = 0; at < 5; at++) {
      five.add(ids.get(at * ids.size() / 5));
    }
    assertThat(inbox(Inbox.Order.SUREST).sample(5)).extracting(Proposal::id).isEqualTo(five);
    Inbox none =
        new Inbox(
            register,
            AsOf.now(),
            new Inbox.Wanted(Inbox.Order.OLDEST, null, null, "XYZ", null, BigDecimal.ZERO));
    assertThat(none.sample(5)).isEmpty();
    assertThat(none.place(1)).isEqualTo(new Inbox.Place(0, false, null, null, null));
  }
}
