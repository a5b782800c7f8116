package org.pledgebook.register.kiel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Diff;
import org.pledgebook.register.Dimension;
import org.pledgebook.register.LedgerCsv;
import org.pledgebook.register.LedgerImport;
import org.pledgebook.register.NewRegister;
import org.pledgebook.register.Register;
import org.pledgebook.register.Report;
import org.pledgebook.register.SharedData;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Stage;
import org.pledgebook.source.PledgebookException;

/** The tracker's own published figures, recomputed from its files. */
class KielTest {
  private static final Policy PUBLISHED = new Policy.Published();
  private static final String R8 = "kiel/kiel_main_2022-12_R8_1190rows.csv";
  private static final String R9 = "kiel/kiel_main_2023-02_R9_1404rows.csv";
  private static final String R13 = "kiel/kiel_main_2023-07_R13_1999rows.csv";

  @TempDir Path directory;
  private Register register;

  @BeforeEach
  void open() {
    register = NewRegister.open(directory.resolve("r.duckdb").toString());
  }

  @AfterEach
  void close() {
    register.close();
  }

  private LedgerImport.Outcome take(Path file, String published) {
    return register.take(
        KielFile.read(file, published.isEmpty() ? null : LocalDate.parse(published)), "test");
  }

  private static Map<String, BigDecimal> totals(String file, String column) {
    Map<String, BigDecimal> totals = new LinkedHashMap<>();
    LedgerCsv csv = LedgerCsv.read(SharedData.path(file));
    csv.forEach(
        row -> totals.put(Donors.code(row.text(csv.headings().get(0))), row.decimal(column)));
    return totals;
  }

  private BigDecimal sum(String sql) {
    return register.journal().read(handle -> handle.createQuery(sql).mapTo(BigDecimal.class).one());
  }

  private void assertRelease(String file, String release, int rows, String total) {
    LedgerImport.Outcome outcome = take(SharedData.path(file), "");
    assertThat(outcome.refusals()).isEmpty();
    assertThat(outcome.rows()).isEqualTo(rows);
    Report report = register.report(Report.Query.by(PUBLISHED));
    assertThat(report.sum(Stage.COMMITTED))
        .isCloseTo(new BigDecimal(total), within(new BigDecimal("0.005")));
    Report byDonor = register.report(Report.Query.by(PUBLISHED, Dimension.DONOR));
    String donors = "kiel/totals_" + release + "_by_donor.csv";
    totals(donors, "committed_eur_sum_converted_value")
        .forEach(
            (donor, euros) ->
                assertThat(byDonor.sum(Stage.COMMITTED, donor))
                    .as(donor)
                    .isCloseTo(euros, within(new BigDecimal("0.01"))));
    totals(donors, "delivered_eur_sum")
        .forEach(
            (donor, euros) ->
                assertThat(byDonor.sum(Stage.DELIVERED, donor))
                    .as(donor)
                    .isCloseTo(euros, within(new BigDecimal("0.06"))));
    assertThat(register.journal().verify().faults()).isEmpty();
  }

  @Test
  void release8IsItsOwnTotalByDonorToTheCent() {
    assertRelease(R8, "R8", 1190, "113108543105.18898");
  }

  @Test
  void release9IsItsOwnTotalByDonorToTheCent() {
    assertRelease(R9, "R9", 1404, "143633099640.89783");
  }

  @Test
  void release13IsItsOwnTotalByDonorToTheCent() {
    assertRelease(R13, "R13", 1999, "165417947502.8122");
  }

  @Test
  void release13KeepsEveryRowAndTellsUndisclosedFromZeroAndMissing() {
    take(SharedData.path(R13), "");
    assertThat(sum("SELECT count(*) FROM commitments")).isEqualByComparingTo("744");
    assertThat(sum("SELECT count(*) FROM items")).isEqualByComparingTo("1498");
    // Unit counts: 558 rows withhold theirs, as many items.
    assertThat(sum("SELECT count(*) FROM items WHERE units_disclosure = 'undisclosed'"))
        .isEqualByComparingTo("558");
    Report.Row all = register.report(Report.Query.by(PUBLISHED)).row(Stage.COMMITTED).orElseThrow();
    assertThat(all.stated()).isEqualTo(668);
    assertThat(all.undisclosed()).isEqualTo(76);
    // Item value = units x unit price, wherever all three are given; both are kept to 1e-6.
    assertThat(
            sum(
                "SELECT count(*) FROM items WHERE value_usd IS NOT NULL AND units IS NOT NULL AND"
                    + " unit_price_usd IS NOT NULL AND abs(units * unit_price_usd - value_usd) > 1"
                    + " + units / 1000000 + unit_price_usd / 1000000"))
        .isEqualByComparingTo("0");
  }

  @Test
  void release13RecomputesFromOriginalCurrenciesWithTheMeanOfMay2023() {
    take(SharedData.path(R13), "");
    var rates = register.rates(AsOf.now());
    Policy policy = Policy.of("release-mean:2023-05");
    List<String> unexplained = new ArrayList<>();
    List<String> withoutRate = new ArrayList<>();
    int[] exact = new int[1];
    register
        .journal()
        .read(
            handle ->
                handle
                    .createQuery(
                        "SELECT source_key, amount, currency, published_eur FROM transactions WHERE"
                            + " stage = 'committed' AND disclosure = 'stated' ORDER BY entry")
                    .map(
                        (row, context) -> {
                          String key = row.getString(1);
                          BigDecimal sheet = row.getBigDecimal(4);
                          policy
                              .rate(rates, row.getString(3), LocalDate.MIN)
                              .ifPresentOrElse(
                                  rate -> {
                                    try {
                                      BigDecimal euros = rate.toEuros(row.getBigDecimal(2));
                                      double off = euros.subtract(sheet).abs().doubleValue();
                                      if (off <= 1e-4 * sheet.abs().doubleValue()) {
                                        exact[0]++;
                                      } else {
                                        unexplained.add(key);
                                      }
                                    } catch (java.sql.SQLException e) {
                                      throw new IllegalStateException(e);
                                    }
                                  },
                                  () -> withoutRate.add(key));
                          return key;
                        })
                    .list());
    assertThat(unexplained).isEmpty();
    assertThat(exact[0]).isEqualTo(665);
    // The kuna ended with 2022, so May 2023 has no rate for it.
    assertThat(withoutRate).containsExactly("HRH1/committed", "HRH2/committed", "HRM1/committed");
    Report report =
        register.report(
            new Report.Query(List.of(), policy, null, Stage.COMMITTED, false, AsOf.now()));
    assertThat(report.rows().get(0).unconverted()).containsOnlyKeys("HRK");
  }

  @Test
  void oddDatesAreKeptVerbatimAndUnderstoodAsFarAsPossible() {
    LedgerCsv csv = LedgerCsv.read(SharedData.path(R13));
    int[] odd = new int[1];
    List<String> not = new ArrayList<>();
    csv.forEach(
        row -> {
          String text = row.text("Announcement Date");
          var span = OddDates.read(text);
          if (span.text() != null) {
            odd[0]++;
            assertThat(span.text()).isEqualTo(text);
            if (span.start() == null && span.end() == null) {
              not.add(text);
            }
          }
        });
    assertThat(odd[0]).isEqualTo(297);
    assertThat(not).containsExactlyInAnyOrder("unspecified", "Undisclosed");
  }

  @Test
  void release28GivesThePublishedCountryTable() {
    Path file = SharedData.path("kiel/release28/bilateral_activities.csv");
    Instant start = Instant.now();
    LedgerImport.Outcome outcome = take(file, "2026-04-22");
    Report report = register.report(Report.Query.by(PUBLISHED, Dimension.DONOR).folded());
    System.out.println(
        "Release 28: " + outcome.rows() + " rows in " + Duration.between(start, Instant.now()));
    assertThat(outcome.refusals()).isEmpty();
    assertThat(outcome.rows()).isEqualTo(5565);
    Map<String, BigDecimal> off = new LinkedHashMap<>();
    LedgerCsv published = LedgerCsv.read(SharedData.path("kiel/release28/country_summary.csv"));
    published.forEach(
        row -> {
          String donor = Donors.code(row.text("land"));
          compare(
              off,
              donor + " allocated",
              row.decimal("total_allocation"),
              report.sum(Stage.ALLOCATED, donor));
          compare(
              off,
              donor + " committed",
              row.decimal("total_commitment"),
              report.sum(Stage.COMMITTED, donor));
        });
    assertThat(published.size()).isEqualTo(42);
    // Slovenia's humanitarian aid is .0261 in one place of the source and .0194 in another.
    assertThat(off).containsOnlyKeys("SVN allocated", "SVN committed");
    assertThat(off.get("SVN allocated"))
        .isCloseTo(new BigDecimal("6650000"), within(new BigDecimal("60000")));
    Report unfolded = register.report(Report.Query.by(PUBLISHED, Dimension.DONOR));
    assertThat(unfolded.sum(Stage.ALLOCATED, "EIB"))
        .isCloseTo(new BigDecimal("3168000000"), within(new BigDecimal("1000000")));
    assertThat(
            sum(
                "SELECT count(*) FROM transactions WHERE stage = 'committed' AND date_text IS NOT NULL"))
        .isEqualByComparingTo("284");
    assertThat(take(file, "2026-04-22").changedNothing()).isTrue();
  }

  private static void compare(
      Map<String, BigDecimal> off, String donor, BigDecimal billions, BigDecimal euros) {
    BigDecimal difference = billions.movePointRight(9).subtract(euros).abs();
    if (difference.compareTo(new BigDecimal("1000000")) >= 0) {
      off.put(donor, difference);
    }
  }

  @Test
  void theSameFileAgainAddsNothingAndANewerOneRevises() {
    take(SharedData.path(R8), "2022-12-07");
    long entries = register.journal().head().number();
    assertThat(take(SharedData.path(R8), "2022-12-07").changedNothing()).isTrue();
    assertThat(register.journal().head().number()).isEqualTo(entries);
    take(SharedData.path(R9), "2023-02-21");
    take(SharedData.path(R13), "2023-07-06");
    assertThat(committed("2022-12-31")).startsWith("113108543105.1");
    assertThat(committed("2023-03-01")).startsWith("143633099640.8");
    assertThat(committed("2023-07-06")).startsWith("165417947502.8");
    assertThat(committed("2022-12-06")).isEqualTo("0");
    assertThatThrownBy(() -> take(SharedData.path(R8), "2022-12-07"))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining("in the order in which they came out");
    assertThat(register.journal().verify().faults()).isEmpty();
  }

  private String committed(String day) {
    return register
        .report(Report.Query.by(PUBLISHED).asOf(AsOf.of(day)))
        .sum(Stage.COMMITTED)
        .toPlainString();
  }

  @Test
  void fivePublicationsGiveEachTotalAsOfItsDayAndDiffsThatAddUp() throws IOException {
    Map<LocalDate, BigDecimal> totals = new LinkedHashMap<>();
    List<Path> publications = new ArrayList<>();
    try (var folders = Files.list(SharedData.path("kiel/release29_official/history"))) {
      folders.sorted().forEach(publications::add);
    }
    for (Path publication : publications) {
      var ledger = KielFile.read(publication, null);
      register.take(ledger, "test");
      BigDecimal[] sum = {BigDecimal.ZERO};
      LedgerCsv.read(publication.resolve("total_allocations.csv"))
          .forEach(row -> sum[0] = sum[0].add(row.decimal("total_allocations")));
      totals.put(ledger.published(), sum[0].movePointRight(9));
    }
    assertThat(totals.values())
        .extracting(total -> total.movePointLeft(9).stripTrailingZeros().toPlainString())
        .containsExactly("366.690732", "366.690732", "350.884644", "358.399501", "358.399501");
    totals.forEach(
        (day, total) ->
            assertThat(
                    register
                        .report(Report.Query.by(PUBLISHED).asOf(AsOf.endOf(day)))
                        .sum(Stage.ALLOCATED))
                .as(day.toString())
                .isEqualByComparingTo(total));
    List<LocalDate> days = List.copyOf(totals.keySet());
    for (LocalDate from : days) {
      for (LocalDate to : days) {
        if (from.isBefore(to)) {
          Diff diff = register.diff(AsOf.endOf(from), AsOf.endOf(to), "kiel-explorer");
          BigDecimal rows =
              diff.rows().stream()
                  .filter(row -> row.stage() == Stage.ALLOCATED)
                  .map(Diff.Row::difference)
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
          assertThat(rows)
              .as(from + " to " + to)
              .isEqualByComparingTo(
                  totals
                      .getOrDefault(to, BigDecimal.ZERO)
                      .subtract(totals.getOrDefault(from, BigDecimal.ZERO)));
          assertThat(
                  Objects.requireNonNull(
                          Objects.requireNonNull(diff.totals().get(Stage.ALLOCATED)).get("EUR"))
                      .difference())
              .isEqualByComparingTo(rows);
        }
      }
    }
  }

  @Test
  void aBrokenRowIsReportedWithLineAndColumnAndTheOthersAreTaken() throws IOException {
    Path file = directory.resolve("broken.csv");
    Files.writeString(
        file,
        """
        giver,dato,kategori,maal,verdi_eur,verdi_eur_redistr,verdi_eur_activity,maaned_nr
        Austria,2022-03-01,Humanitarian,Allocation,5,5,5,3
        Austria,2022-03-01,Humanitarian,Allocation,5,five,5,3
        Austria,1st of May,Humanitarian,Allocation,5,5,5,3
        Austria,2022-03-01,Humanitarian
        Belgium,2022-03-02,Military,Commitment,7,0,7,3
        """);
    LedgerImport.Outcome outcome = take(file, "");
    assertThat(outcome.refusals())
        .extracting(Object::toString)
        .containsExactly(
            "line 3, column 6 (verdi_eur_redistr): 'five' is no number",
            "line 4, column 2 (dato): '1st of May' is no date; write 2022-03-31",
            "line 5, column 4: the row has 3 fields, but there are 8 headings");
    assertThat(register.report(Report.Query.by(PUBLISHED)).sum(Stage.COMMITTED))
        .isEqualByComparingTo("12");
  }

  @Test
  void anotherFileIsRefusedWithItsColumnsNamed() throws IOException {
    Path file = Files.writeString(directory.resolve("other.csv"), "a,b\n1,2\n");
    assertThatThrownBy(() -> take(file, ""))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining("its columns are a, b");
  }
}
