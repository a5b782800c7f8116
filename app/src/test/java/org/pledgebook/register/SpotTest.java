package org.pledgebook.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.register.fact.Commitment;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Transaction;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Stage;

/** Daily rates that were imported, and what they make of amounts. */
class SpotTest {
  private static final BigDecimal CENT = new BigDecimal("0.01");

  @TempDir Path directory;
  private Register register;

  String address() {
    return directory.resolve("r.duckdb").toString();
  }

  @BeforeEach
  void open() throws IOException {
    register = NewRegister.open(address());
    // The layout of the European Central Bank's file; the figures are its own.
    Path file = directory.resolve("eurofxref-hist.csv");
    Files.writeString(
        file,
        """
        Date,USD,GBP,CYP,
        2022-04-08,1.0861,0.83355,N/A,
        2022-04-07,1.0916,0.83485,N/A,
        """);
    assertThat(register.takeRates(file, "test").added()).isPositive();
  }

  @AfterEach
  void close() {
    register.close();
  }

  private void promise(String value, String currency, Span when) {
    register.write(
        "test",
        batch -> {
          long commitment =
              batch.add(
                  new Commitment(
                      null,
                      "aid",
                      List.of("USA"),
                      List.of("UKR"),
                      List.of("finance"),
                      null,
                      false,
                      null,
                      null,
                      null,
                      null));
          return batch.add(
              new Transaction(
                  null,
                  commitment,
                  Stage.COMMITTED,
                  Amount.of(new BigDecimal(value), currency),
                  null,
                  when,
                  null,
                  null,
                  null,
                  null,
                  null));
        });
  }

  private static Span day(String text) {
    return Span.day(LocalDate.parse(text));
  }

  private static BigDecimal euros(String value, String rate) {
    return new BigDecimal(value).divide(new BigDecimal(rate), MathContext.DECIMAL64);
  }

  @Test
  void eachAmountIsConvertedByTheRateOfItsDayOrOfTheLastDayBefore() {
    promise("1000000", "USD", day("2022-04-07"));
    promise("1000000", "USD", day("2022-04-10"));
    Report report = register.report(Report.Query.by(new Policy.Spot(), Dimension.DONOR));
    assertThat(report.sum(Stage.COMMITTED, "USA"))
        .isCloseTo(euros("1000000", "1.0916").add(euros("1000000", "1.0861")), within(CENT));
    assertThat(report.rates())
        .extracting(rate -> rate.start() + " " + rate.perEuro())
        .containsExactly("2022-04-07 1.0916", "2022-04-08 1.0861");
  }

  @Test
  void anAmountWithoutARateWithinAWeekStaysInItsCurrencyAndIsToldOf() {
    promise("5", "USD", day("2022-04-20"));
    promise("7", "USD", Span.NONE);
    Report.Row row = register.report(Report.Query.by(new Policy.Spot())).rows().get(0);
    assertThat(row.sum()).isZero();
    assertThat(row.unconverted().get("USD")).isEqualByComparingTo("12");
  }

  @Test
  void sumsCanBeInAnotherCurrencyInWhichItsOwnAmountsStayExact() {
    promise("1000000", "USD", day("2022-04-07"));
    promise("100", "EUR", day("2022-04-08"));
    promise("50", "EUR", Span.NONE);
    Report dollars = register.report(Report.Query.by(new Policy.Spot()).in("USD"));
    assertThat(dollars.currency()).isEqualTo("USD");
    assertThat(dollars.rows().get(0).sum()).isEqualByComparingTo("1000108.61");
    assertThat(dollars.rows().get(0).unconverted()).containsOnlyKeys("EUR");
    Report pounds = register.report(Report.Query.by(new Policy.Spot()).in("GBP"));
    assertThat(pounds.rows().get(0).sum())
        .isCloseTo(
            euros("1000000", "1.0916")
                .multiply(new BigDecimal("0.83485"))
                .add(new BigDecimal("83.355")),
            within(CENT));
    // Month means come with the product.
    assertThat(
            register
                .report(Report.Query.by(new Policy.EcbMonthMean()).in("USD"))
                .rows()
                .get(0)
                .sum())
        .isBetween(new BigDecimal("1000108"), new BigDecimal("1000109"));
  }
}
