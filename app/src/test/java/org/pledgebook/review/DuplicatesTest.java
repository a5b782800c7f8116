package org.pledgebook.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pledgebook.register.SharedData;

/** Held against pairs that were found by reading; duplicates.csv says how. */
class DuplicatesTest {
  private static Sketch sketch(long id, String actor, String amount, String quote) {
    return new Sketch(
        id,
        "d" + id,
        "en",
        LocalDate.of(2022, 3, 16),
        0.5,
        "commit",
        Set.of(actor),
        Set.of("UKR"),
        Set.of("military-aid"),
        amount.isEmpty() ? Set.of() : Set.of(amount),
        Set.of(),
        null,
        quote);
  }

  @Test
  void theSamePackageInOtherWordsIsProposedWithItsReason() {
    List<Pair> pairs =
        Duplicates.propose(
            List.of(
                sketch(1, "USA", "USD 800000000", "announced $800 million in security assistance"),
                sketch(2, "GBR", "GBP 5", "will host a conference on maritime safety"),
                sketch(3, "USA", "USD 800000000", "The new $800 million assistance package")),
            Duplicates.LIKELY);
    assertThat(pairs)
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.duplicate()).isEqualTo(3);
              assertThat(pair.original()).isEqualTo(1);
              assertThat(pair.reason()).contains("USD 800000000", "by USA", "for UKR");
            });
  }

  @Test
  void anotherActorsEqualAmountIsNot() {
    assertThat(
            Duplicates.propose(
                List.of(
                    sketch(1, "USA", "USD 1000000", "will give one million in relief"),
                    sketch(2, "FRA", "USD 1000000", "opens a line of credit for roads")),
                Duplicates.POSSIBLE))
        .isEmpty();
  }

  @Test
  void onRealTextHalfOfTheRepetitionsAreLikelyAndThreeOfFourPossible() throws IOException {
    GoldPairs gold = GoldPairs.load(SharedData.path("gold/dev"));
    assertThat(gold.truth()).hasSize(68);
    Shares likely = shares(gold, Duplicates.LIKELY);
    assertThat(likely.precision()).isGreaterThanOrEqualTo(0.6);
    assertThat(likely.recall()).isGreaterThanOrEqualTo(0.48);
    Shares possible = shares(gold, Duplicates.POSSIBLE);
    assertThat(possible.precision()).isGreaterThanOrEqualTo(0.3);
    assertThat(possible.recall()).isGreaterThanOrEqualTo(0.75);
  }

  private record Shares(double precision, double recall) {}

  private static Shares shares(GoldPairs gold, double least) {
    Set<List<Long>> proposed = new HashSet<>();
    for (Pair pair : Duplicates.propose(gold.sketches(), least)) {
      proposed.add(
          List.of(
              Math.min(pair.original(), pair.duplicate()),
              Math.max(pair.original(), pair.duplicate())));
    }
    long right = proposed.stream().filter(gold.truth()::contains).count();
    Shares shares =
        new Shares((double) right / proposed.size(), (double) right / gold.truth().size());
    System.out.printf(
        "Duplicates from %.2f on: %d proposed, %d of %d true pairs: precision %.2f, recall %.2f%n",
        least, proposed.size(), right, gold.truth().size(), shares.precision(), shares.recall());
    return shares;
  }
}
