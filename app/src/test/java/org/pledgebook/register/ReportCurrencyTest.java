package org.pledgebook.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.register.fact.Commitment;
import org.pledgebook.register.fact.Fact;
import org.pledgebook.register.fact.Link;
import org.pledgebook.register.fact.RateTable;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Transaction;
import org.pledgebook.register.fact.Withdrawal;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Rate;
import org.pledgebook.register.money.Stage;
import org.pledgebook.source.PledgebookException;

/** Sums in other currencies than the euro, by each policy. */
class ReportCurrencyTest {
  private static final BigDecimal CENT = new BigDecimal("0.005");
  private static final LocalDate FRIDAY = LocalDate.of(2025, 3, 7);
  private static final LocalDate SUNDAY = LocalDate.of(2025, 3, 9);

  @TempDir Path directory;
  private Register register;

  /** The address of an empty register. */
  String address() {
    return directory.resolve("r.duckdb").toString();
  }

  @BeforeEach
  void fill() {
    register = NewRegister.open(address());
    register.write(
        "tester",
        batch -> {
          // Two currencies that the rates of the product do not know.
          batch.add(
              new RateTable(
                  "KES",
                  "bank",
                  new TreeMap<>(Map.of("2025-03", new BigDecimal("140"))),
                  new TreeMap<>(Map.of("2025-03-07", new BigDecimal("139.5")))));
          batch.add(
              new RateTable(
                  "UAH",
                  "bank",
                  new TreeMap<>(Map.of("2025-03", new BigDecimal("45.25"))),
                  new TreeMap<>(
                      Map.of(
                          "2025-03-06", new BigDecimal("44"),
                          "2025-03-07", new BigDecimal("45")))));
          long france = batch.add(commitment("FRA"));
          long kenya = batch.add(commitment("KEN"));
          batch.add(money(france, "1000.01", "EUR", FRIDAY));
          batch.add(money(france, "90", "UAH", SUNDAY));
          batch.add(money(kenya, "280000.37", "KES", FRIDAY));
          batch.add(money(kenya, "5", "EUR", null));
          batch.add(money(kenya, "7", "UAH", LocalDate.of(1999, 1, 1)));
          return null;
        });
  }

  @AfterEach
  void close() {
    register.close();
  }

  private static Commitment commitment(String actor) {
    return new Commitment(
        null, "help", List.of(actor), List.of(), List.of(), null, false, null, null, null, null);
  }

  private static Transaction money(
      long commitment, String amount, String currency, @Nullable LocalDate day) {
    return new Transaction(
        null,
        commitment,
        Stage.COMMITTED,
        Amount.of(new BigDecimal(amount), currency),
        null,
        day == null ? new Span(null, null, null) : Span.day(day),
        null,
        null,
        null,
        null,
        null);
  }

  private Report report(String policy, String currency, Dimension... by) {
    return register.report(Report.Query.by(Policy.of(policy), by).in(currency));
  }

  private static BigDecimal cross(String amount, String from, String to) {
    return new BigDecimal(amount)
        .divide(new BigDecimal(from), MathContext.DECIMAL64)
        .multiply(new BigDecimal(to));
  }

  private static void holds(Report report, Map<String, BigDecimal> unconverted, BigDecimal... sum) {
    Report.Row row = report.row(Stage.COMMITTED).orElseThrow();
    BigDecimal expected = java.util.Arrays.stream(sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(row.sum()).isCloseTo(expected, within(CENT));
    assertThat(row.stated()).isEqualTo(5);
    assertThat(row.unconverted().keySet()).isEqualTo(unconverted.keySet());
    unconverted.forEach(
        (currency, value) ->
            assertThat(row.unconverted().get(currency)).isEqualByComparingTo(value));
  }

  @Test
  void monthMeansAreAppliedTwiceAndTheOwnCurrencyStaysExact() {
    holds(
        report("ecb-month-mean", "KES"),
        Map.of("EUR", BigDecimal.valueOf(5), "UAH", BigDecimal.valueOf(7)),
        cross("1000.01", "1", "140"),
        cross("90", "45.25", "140"),
        new BigDecimal("280000.37"));
    assertThat(report("ecb-month-mean", "KES", Dimension.DONOR).sum(Stage.COMMITTED, "KEN"))
        .isEqualByComparingTo("280000.37");
  }

  @Test
  void aReportThatWasAskedForBeforeHasWhatCameSince() {
    BigDecimal before = euros();
    long british = write(commitment("GBR"));
    assertThat(euros()).isEqualByComparingTo(before);
    write(money(british, "10", "EUR", FRIDAY));
    BigDecimal with = before.add(BigDecimal.TEN);
    assertThat(euros()).isEqualByComparingTo(with);
    long link = write(new Link(british, british - 1, Link.Decision.SAME, null, null));
    assertThat(euros()).isEqualByComparingTo(before);
    write(new Withdrawal(link, "another one"));
    assertThat(euros()).isEqualByComparingTo(with);
    write(new Withdrawal(british, "a mistake"));
    assertThat(euros()).isEqualByComparingTo(before);
    write(
        new Commitment(
            british,
            "help",
            List.of("GBR"),
            List.of(),
            List.of(),
            null,
            false,
            null,
            null,
            null,
            null));
    assertThat(euros()).isEqualByComparingTo(with);
  }

  private long write(Fact fact) {
    return register.write("tester", batch -> batch.add(fact));
  }

  private BigDecimal euros() {
    return report("ecb-month-mean", "EUR").row(Stage.COMMITTED).orElseThrow().sum();
  }

  @Test
  void eurosAreAsEver() {
    holds(
        report("ecb-month-mean", "EUR"),
        Map.of("UAH", BigDecimal.valueOf(7)),
        new BigDecimal("1005.01"),
        cross("90", "45.25", "1"),
        cross("280000.37", "140", "1"));
  }

  @Test
  void spotTakesTheDayOrTheLastBeforeIt() {
    holds(
        report("spot", "UAH"),
        Map.of("EUR", BigDecimal.valueOf(5)),
        cross("1000.01", "1", "45"),
        new BigDecimal("97"),
        cross("280000.37", "139.5", "45"));
    assertThat(report("spot", "KES").rates())
        .extracting(Rate::currency, Rate::start, Rate::source)
        .contains(
            org.assertj.core.groups.Tuple.tuple("KES", FRIDAY, "bank"),
            org.assertj.core.groups.Tuple.tuple("UAH", FRIDAY, "bank"));
  }

  @Test
  void aReleaseMeanNeedsNoDay() {
    holds(
        report("release-mean:2025-03", "KES"),
        Map.of(),
        cross("1005.01", "1", "140"),
        cross("97", "45.25", "140"),
        new BigDecimal("280000.37"));
  }

  @Test
  void aReportOfOneDonorOrCommitmentIsItsLineOfTheWhole() {
    for (String policy : List.of("ecb-month-mean", "spot", "release-mean:2025-03")) {
      for (Dimension by : List.of(Dimension.DONOR, Dimension.COMMITMENT)) {
        Report whole = report(policy, "UAH", by);
        assertThat(whole.rows()).hasSize(2);
        for (Report.Row row : whole.rows()) {
          assertThat(register.report(whole.query().only(Map.of(by, row.key()))).rows())
              .containsExactly(row);
        }
      }
    }
  }

  @Test
  void whatIsPublishedIsInEurosAlone() {
    assertThatThrownBy(() -> report("published", "USD"))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining("write EUR, or choose another policy");
    assertThatThrownBy(() -> report("spot", "XYZ"))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining("'XYZ' is no currency");
  }
}
