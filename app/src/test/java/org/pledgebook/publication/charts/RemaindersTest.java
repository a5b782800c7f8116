package org.pledgebook.publication.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pledgebook.register.Report;
import org.pledgebook.register.money.Stage;

class RemaindersTest {
  private static Report.Row row(Stage stage, int euros) {
    return new Report.Row(List.of("DEU"), stage, BigDecimal.valueOf(euros), 1, 0, 0, Map.of());
  }

  private static List<Integer> parts(Report.Row... rows) {
    Remainders donor = Remainders.byDonor(List.of(rows)).get(0);
    return Sums.DRAWN.stream().map(stage -> donor.part(stage).intValue()).toList();
  }

  @Test
  void eachEuroIsInOnePart() {
    assertThat(
            parts(
                row(Stage.ANNOUNCED, 100),
                row(Stage.COMMITTED, 60),
                row(Stage.ALLOCATED, 50),
                row(Stage.DELIVERED, 20)))
        .containsExactly(40, 10, 30, 20);
  }

  @Test
  void aStageWithoutRecordsHasNoPart() {
    assertThat(parts(row(Stage.COMMITTED, 60), row(Stage.DELIVERED, 20)))
        .containsExactly(0, 40, 0, 20);
    assertThat(parts(row(Stage.DELIVERED, 20))).containsExactly(0, 0, 0, 20);
  }

  @Test
  void aLaterStageThatIsGreaterIsShownInFullAndMarked() {
    Remainders donor =
        Remainders.byDonor(List.of(row(Stage.COMMITTED, 60), row(Stage.DELIVERED, 80))).get(0);
    assertThat(donor.furthest()).isEqualByComparingTo("80");
    assertThat(donor.part(Stage.COMMITTED)).isEqualByComparingTo("0");
    assertThat(donor.part(Stage.DELIVERED)).isEqualByComparingTo("80");
    assertThat(donor.outruns()).isTrue();
  }

  @Test
  void whatWasCancelledIsNoPartOfIt() {
    assertThat(parts(row(Stage.COMMITTED, 60), row(Stage.CANCELLED, 100)))
        .containsExactly(0, 60, 0, 0);
  }
}
