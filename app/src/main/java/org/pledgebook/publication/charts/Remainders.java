package org.pledgebook.publication.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgebook.register.Report;
import org.pledgebook.register.money.Stage;

/**
 * What one donor has at each stage, and the parts of it that exclude each other: what was
 * delivered, what was allocated and not yet delivered, committed and not yet allocated, promised
 * and not yet committed. A stage whose sum is smaller than that of a later one counts as having
 * come as far: a source that records a delivery need not have recorded the step before. The parts
 * of a donor add up to its greatest sum, {@link #furthest}, never to the sum of its stages.
 *
 * @param sums euros by stage as the report has them
 * @param stated how many amounts are in the sums
 */
record Remainders(String donor, Map<Stage, BigDecimal> sums, long stated, long undisclosed) {
  Remainders {
    sums = new EnumMap<>(sums);
  }

  /** One for each donor, the greatest first. */
  static List<Remainders> byDonor(List<Report.Row> rows) {
    Map<String, List<Report.Row>> byDonor = new TreeMap<>();
    for (Report.Row row : rows) {
      if (Sums.DRAWN.contains(row.stage())) {
        byDonor.computeIfAbsent(row.key().get(0), d -> new ArrayList<>()).add(row);
      }
    }
    List<Remainders> donors = new ArrayList<>();
    byDonor.forEach(
        (donor, lines) -> {
          Map<Stage, BigDecimal> sums = new EnumMap<>(Stage.class);
          lines.forEach(line -> sums.merge(line.stage(), line.sum(), BigDecimal::add));
          donors.add(
              new Remainders(
                  donor,
                  sums,
                  lines.stream().mapToLong(Report.Row::stated).sum(),
                  lines.stream().mapToLong(Report.Row::undisclosed).sum()));
        });
    donors.sort(
        Comparator.comparing(Remainders::furthest).reversed().thenComparing(Remainders::donor));
    return donors;
  }

  boolean isStated() {
    return stated > 0;
  }

  BigDecimal sum(Stage stage) {
    return sums.getOrDefault(stage, BigDecimal.ZERO);
  }

  /** What came at least as far as a stage. */
  private BigDecimal reached(Stage stage) {
    BigDecimal reached = BigDecimal.ZERO;
    for (Stage later : Sums.DRAWN) {
      if (later.compareTo(stage) >= 0) {
        reached = reached.max(sum(later));
      }
    }
    return reached;
  }

  /** What came as far as a stage and no further; never negative. */
  BigDecimal part(Stage stage) {
    int place = Sums.DRAWN.indexOf(stage);
    return place == Sums.DRAWN.size() - 1
        ? reached(stage)
        : reached(stage).subtract(reached(Sums.DRAWN.get(place + 1)));
  }

  /** The greatest sum of any stage: the length of the bar. */
  BigDecimal furthest() {
    return reached(Stage.ANNOUNCED);
  }

  /** Whether a stage that the donor has figures for is smaller than a later one. */
  boolean outruns() {
    return Sums.DRAWN.stream()
        .anyMatch(stage -> sums.containsKey(stage) && sum(stage).compareTo(reached(stage)) < 0);
  }
}
