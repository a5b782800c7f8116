package org.pledgebook.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.CommitmentFilter;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Diff;
import org.pledgebook.register.Dimension;
import org.pledgebook.register.Proposal;
import org.pledgebook.register.Register;
import org.pledgebook.register.Report;
import org.pledgebook.register.fact.Gdp;
import org.pledgebook.register.money.Stage;
import org.pledgebook.review.Pair;
import org.pledgebook.source.PledgebookException;

/** Views as tables. */
public final class Tables {
  private static final String COMMITMENTS =
      "id BIGINT,actor,beneficiary,domain,due DATE,standing,claimed,evidenced,counts,title";

  private Tables() {}

  /** A report; the policy stands on every line, and the currency is the name of the column. */
  public static Table of(Report report) {
    List<String> columns = new ArrayList<>();
    report.query().by().stream().map(Dimension::word).forEach(columns::add);
    columns.addAll(
        List.of(
            "stage",
            report.currency().toLowerCase(Locale.ROOT),
            "policy",
            "stated",
            "undisclosed",
            "missing",
            "unconverted"));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Report.Row row : report.rows()) {
      List<@Nullable Object> cells = new ArrayList<>(row.key());
      cells.add(row.stage().word());
      cells.add(row.sum());
      cells.add(report.query().policy().name());
      cells.add(row.stated());
      cells.add(row.undisclosed());
      cells.add(row.missing());
      cells.add(amounts(row.unconverted()));
      rows.add(cells);
    }
    return new Table(columns, rows);
  }

  /**
   * A report by donor with each sum as a percentage of the donor's gross domestic product. Several
   * donors of one commitment have none together.
   *
   * @param gdp by country
   * @throws PledgebookException if the report is not by donor
   */
  public static Table withGdp(Report report, Map<String, Gdp> gdp) {
    int donor = report.query().by().indexOf(Dimension.DONOR);
    if (donor < 0) {
      throw new PledgebookException("a share of GDP is a donor's: add --by donor");
    }
    if (!report.currency().equals(Report.EURO)) {
      throw new PledgebookException("shares of GDP are of euros: leave --currency out");
    }
    Table table = of(report);
    List<String> columns = new ArrayList<>(table.columns());
    columns.addAll(List.of("gdp_percent", "gdp_year", "gdp_vintage"));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int number = 0; number < report.rows().size(); number++) {
      Report.Row row = report.rows().get(number);
      List<@Nullable Object> cells = new ArrayList<>(table.rows().get(number));
      @Nullable Gdp of = gdp.get(row.key().get(donor));
      cells.add(of == null ? null : percent(row.sum(), of.euros()));
      cells.add(of == null ? null : (Object) of.year());
      cells.add(of == null ? null : of.vintage());
      rows.add(cells);
    }
    return new Table(columns, rows);
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(BigDecimal.valueOf(100)).divide(whole, 6, RoundingMode.HALF_UP);
  }

  /** Amounts by currency, as {@code CZK 53260000, UAH 12}. */
  public static String amounts(Map<String, BigDecimal> amounts) {
    return amounts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(amount -> amount.getKey() + " " + Export.text(amount.getValue()))
        .collect(Collectors.joining(", "));
  }

  public static Table commitments(List<CommitmentRow> list) {
    return new Table(LongTable.names(COMMITMENTS), list.stream().map(Tables::commitment).toList());
  }

  /** The same, of any length. */
  public static LongTable commitments(
      Register register, CommitmentFilter filter, AsOf asOf, Predicate<CommitmentRow> wanted) {
    return LongTable.of(
        COMMITMENTS,
        action ->
            register.forEachCommitment(
                filter,
                asOf,
                row -> {
                  if (wanted.test(row)) {
                    action.accept(commitment(row));
                  }
                }));
  }

  private static List<@Nullable Object> commitment(CommitmentRow row) {
    return Arrays.asList(
        row.id(),
        row.actor(),
        row.beneficiary(),
        row.domain(),
        row.dueEnd(),
        row.status().due().name().toLowerCase(Locale.ROOT),
        row.status().claimed().word(),
        row.status().evidenced().map(Stage::word).orElse(null),
        row.original() == null ? "yes" : "as " + row.original(),
        row.title());
  }

  public static Table inbox(List<Proposal> list) {
    return new Table(
        List.of("id", "act", "actor", "beneficiary", "domain", "sure", "document", "quote"),
        list.stream()
            .map(
                row ->
                    Arrays.<@Nullable Object>asList(
                        row.id(),
                        row.act(),
                        row.actor(),
                        row.beneficiary(),
                        row.domain(),
                        row.confidence(),
                        row.name(),
                        row.quote()))
            .toList());
  }

  public static Table repeats(List<Pair> pairs) {
    return new Table(
        List.of("duplicate", "original", "score", "reason"),
        pairs.stream()
            .map(
                pair ->
                    Arrays.<@Nullable Object>asList(
                        pair.duplicate(),
                        pair.original(),
                        BigDecimal.valueOf(Math.round(pair.score() * 100), 2),
                        pair.reason()))
            .toList());
  }

  public static Table of(Diff diff) {
    return new Table(
        List.of(
            "change",
            "transaction",
            "commitment",
            "key",
            "stage",
            "currency",
            "before",
            "after",
            "difference",
            "title"),
        diff.rows().stream()
            .map(
                row ->
                    Arrays.<@Nullable Object>asList(
                        row.change().name().toLowerCase(Locale.ROOT),
                        row.transaction(),
                        row.commitment(),
                        row.key(),
                        row.stage().word(),
                        row.currency(),
                        row.before(),
                        row.after(),
                        row.difference(),
                        row.title()))
            .toList());
  }
}
