package org.pledgebook.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.register.fact.Commitment;
import org.pledgebook.register.fact.Evidence;
import org.pledgebook.register.fact.Link;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Transaction;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Stage;

/** What the database narrows, counts and sorts is what going through all of it gives. */
class ExplorerTest {
  private static final int COMMITMENTS = 120;
  private static final LocalDate START = LocalDate.of(2025, 1, 1);
  private static final AsOf AS_OF = new AsOf(AsOf.now().time(), LocalDate.of(2026, 1, 1));

  @TempDir Path directory;
  private Register register;
  private List<CommitmentRow> all;

  /** The address of an empty register. */
  String address() {
    return directory.resolve("r.duckdb").toString();
  }

  @BeforeEach
  void fill() {
    register = NewRegister.open(address());
    Random random = new Random(7);
    register.write(
        "tester",
        batch -> {
          List<Long> ids = new ArrayList<>();
          for (int number = 0; number < COMMITMENTS; number++) {
            long id = batch.add(commitment(random, number));
            ids.add(id);
            if (random.nextInt(3) > 0) {
              batch.add(transaction(id, Stage.values()[random.nextInt(5)]));
            }
            if (random.nextInt(3) == 0) {
              batch.add(evidence(id, Stage.values()[random.nextInt(4)]));
            }
            if (number > 0 && random.nextInt(10) == 0) {
              batch.add(new Link(id, ids.get(0), Link.Decision.SAME, null, null));
            }
          }
          return null;
        });
    all = register.commitments(CommitmentFilter.all(), AS_OF);
  }

  @AfterEach
  void close() {
    register.close();
  }

  private static Commitment commitment(Random random, int number) {
    List<List<String>> actors =
        List.of(List.of("FRA"), List.of("DEU"), List.of("FRA", "DEU"), List.of("AFR"), List.of());
    LocalDate due = START.plusDays(random.nextInt(700));
    return new Commitment(
        null,
        number % 7 == 0 ? "Élan 100 % for schools" : "Help with " + number,
        actors.get(random.nextInt(actors.size())),
        random.nextBoolean() ? List.of("UKR") : List.of("UKR", "MDA"),
        random.nextBoolean() ? List.of("energy", "finance") : List.of("finance"),
        random.nextInt(4) == 0 ? null : new Span(null, due, null),
        random.nextInt(5) == 0,
        random.nextInt(3) == 0 ? "ledger" : null,
        random.nextInt(3) == 0 ? "k" + number : null,
        null,
        null);
  }

  private static Transaction transaction(long commitment, Stage stage) {
    return new Transaction(
        null,
        commitment,
        stage,
        Amount.of(BigDecimal.TEN, "EUR"),
        null,
        Span.day(START),
        null,
        null,
        null,
        null,
        null);
  }

  private static Evidence evidence(long commitment, Stage stage) {
    return new Evidence(
        commitment, null, stage, "https://example.org/", null, null, null, null, null, null, null);
  }

  private static List<String> ids(@Nullable String joined) {
    return joined == null || joined.isEmpty()
        ? List.of()
        : Arrays.stream(joined.split("\\+")).toList();
  }

  private static List<String> of(Property property, CommitmentRow row) {
    return switch (property) {
      case DUE -> List.of(row.status().due().name().toLowerCase(Locale.ROOT));
      case STAGE -> List.of(row.status().claimed().word());
      case EVIDENCE -> List.of(row.status().evidenced().map(Stage::word).orElse("none"));
      case ACTOR -> ids(row.actor());
      case BENEFICIARY -> ids(row.beneficiary());
      case DOMAIN -> ids(row.domain());
      case CERTAINTY -> List.of(row.conditional() ? "conditional" : "firm");
      case DATASET -> ids(row.dataset());
      case COMMITMENT -> List.of(String.valueOf(row.id()));
    };
  }

  private static boolean takes(Narrowing narrowing, CommitmentRow row, @Nullable Property except) {
    Predicate<Map.Entry<Property, List<String>>> fits =
        wanted -> of(wanted.getKey(), row).stream().anyMatch(wanted.getValue()::contains);
    LocalDate due = row.dueEnd();
    return narrowing.values().entrySet().stream()
            .filter(wanted -> wanted.getKey() != except)
            .allMatch(fits)
        && (narrowing.words() == null
            || row.title()
                .toLowerCase(Locale.ROOT)
                .contains(narrowing.words().toLowerCase(Locale.ROOT)))
        && (narrowing.dueBy() == null || (due != null && !due.isAfter(narrowing.dueBy())))
        && (!narrowing.counted() || row.original() == null);
  }

  private static List<Narrowing> narrowings() {
    Narrowing words = new Narrowing(Map.of(), "ÉLAN 100 %", null, false);
    Narrowing mixed =
        new Narrowing(
            Map.of(
                Property.ACTOR, List.of("FRA", "AFR"),
                Property.DUE, List.of("overdue", "done"),
                Property.CERTAINTY, List.of("firm")),
            null,
            null,
            true);
    return List.of(
        Narrowing.all(),
        Narrowing.counting(),
        words,
        mixed,
        Narrowing.all().with(Property.DUE, "done"),
        Narrowing.all().with(Property.STAGE, "allocated"),
        Narrowing.all().with(Property.EVIDENCE, "none"),
        Narrowing.all().with(Property.BENEFICIARY, "MDA"),
        Narrowing.all().with(Property.DOMAIN, "finance"),
        Narrowing.all().with(Property.CERTAINTY, "conditional"),
        Narrowing.all().with(Property.DATASET, "ledger"),
        Narrowing.counting().with(Property.DUE, "upcoming").dueBy(AS_OF.day().plusDays(60)),
        Narrowing.all().with(Property.ACTOR, "FR"),
        Narrowing.all().with(Property.ACTOR, "%"));
  }

  @Test
  void narrowsAsGoingThroughAllOfItDoes() {
    Explorer explorer = new Explorer(register, AS_OF);
    for (Narrowing narrowing : narrowings()) {
      List<CommitmentRow> expected =
          all.stream().filter(row -> takes(narrowing, row, null)).toList();
      assertThat(explorer.list(narrowing, Explorer.Order.OLDEST))
          .as(narrowing.toString())
          .isEqualTo(expected);
    }
  }

  @Test
  void countsEachValueAmongWhatTheOtherChoicesLeave() {
    Explorer explorer = new Explorer(register, AS_OF);
    for (Narrowing narrowing : narrowings()) {
      Explorer.Counts counts = explorer.counts(narrowing, List.of(Property.values()));
      assertThat(counts.total())
          .isEqualTo(all.stream().filter(row -> takes(narrowing, row, null)).count());
      for (Property property : Property.values()) {
        Map<String, Long> expected =
            all.stream()
                .filter(row -> takes(narrowing, row, property))
                .flatMap(row -> of(property, row).stream())
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
        List<Explorer.Count> found = counts.values().getOrDefault(property, List.of());
        assertThat(
                found.stream()
                    .collect(Collectors.toMap(Explorer.Count::value, Explorer.Count::number)))
            .as(narrowing + " by " + property)
            .isEqualTo(expected);
        assertThat(found.stream().map(Explorer.Count::number))
            .isSortedAccordingTo(java.util.Comparator.reverseOrder());
      }
    }
  }

  @Test
  void groupsByStandingAsAskingForEachDoes() {
    Explorer explorer = new Explorer(register, AS_OF);
    LocalDate soon = AS_OF.day().plusDays(60);
    for (Narrowing narrowing : narrowings()) {
      Map<Status.Due, Explorer.Group> groups = explorer.byDue(narrowing, soon, 4);
      for (Status.Due due : Status.Due.values()) {
        List<CommitmentRow> alike =
            explorer.list(narrowing, Explorer.Order.DUE).stream()
                .filter(row -> row.status().due() == due)
                .toList();
        assertThat(groups.getOrDefault(due, Explorer.Group.NONE))
            .as(narrowing + " " + due)
            .isEqualTo(
                new Explorer.Group(
                    alike.stream().limit(4).toList(),
                    alike.size(),
                    alike.stream()
                        .filter(row -> row.dueEnd() != null && !row.dueEnd().isAfter(soon))
                        .count()));
      }
    }
  }

  @Test
  void sortsAndCutsIntoPartsThatMakeTheWhole() {
    Explorer explorer = new Explorer(register, AS_OF);
    for (Explorer.Order order : Explorer.Order.values()) {
      List<CommitmentRow> whole = explorer.list(Narrowing.all(), order);
      List<CommitmentRow> parts = new ArrayList<>();
      for (int from = 0; from < COMMITMENTS; from += 50) {
        parts.addAll(explorer.list(Narrowing.all(), order, from, 50));
      }
      assertThat(parts).isEqualTo(whole).hasSize(COMMITMENTS);
    }
    assertThat(
            explorer.list(Narrowing.all(), Explorer.Order.DUE).stream()
                .map(row -> row.dueEnd() == null ? LocalDate.MAX : row.dueEnd()))
        .isSorted();
  }
}
