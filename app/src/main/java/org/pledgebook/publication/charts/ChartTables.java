package org.pledgebook.publication.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.Table;
import org.pledgebook.publication.Tables;
import org.pledgebook.register.Report;
import org.pledgebook.register.money.Stage;

/** The tables beside the charts: the report's own lines and figures, and what was made of them. */
final class ChartTables {
  private ChartTables() {}

  /** The lines as the report gives them. */
  static Table of(List<Report.Row> rows, String currency, String... keys) {
    List<String> columns = new ArrayList<>(List.of(keys));
    columns.addAll(
        List.of("stage", word(currency), "stated", "undisclosed", "missing", "unconverted"));
    return new Table(columns, rows.stream().map(row -> cells(row, null)).toList());
  }

  /** A currency in the name of a column. */
  private static String word(String currency) {
    return currency.toLowerCase(Locale.ROOT);
  }

  private static List<@Nullable Object> cells(Report.Row row, @Nullable BigDecimal running) {
    List<@Nullable Object> cells = new ArrayList<>(row.key());
    cells.add(row.stage().word());
    cells.add(row.sum());
    if (running != null) {
      cells.add(running);
    }
    cells.add(row.stated());
    cells.add(row.undisclosed());
    cells.add(row.missing());
    cells.add(Tables.amounts(row.unconverted()));
    return cells;
  }

  /** With running sums; what has no date comes last in its stage, so that the last is the total. */
  static Table cumulative(List<Report.Row> rows, String currency) {
    Map<Stage, BigDecimal> running = new EnumMap<>(Stage.class);
    List<List<@Nullable Object>> cells = new ArrayList<>();
    rows.stream()
        .sorted(
            Comparator.comparing(Report.Row::stage)
                .thenComparing(row -> row.key().get(0).isEmpty())
                .thenComparing(row -> row.key().get(0)))
        .forEach(
            row -> cells.add(cells(row, running.merge(row.stage(), row.sum(), BigDecimal::add))));
    return new Table(
        List.of(
            "month",
            "stage",
            word(currency),
            "cumulative_" + word(currency),
            "stated",
            "undisclosed",
            "missing",
            "unconverted"),
        cells);
  }

  /** Sums of the stages, which overlap, and then the parts, which do not. */
  static Table remainders(List<Remainders> donors, String currency) {
    String suffix = "_" + word(currency);
    List<String> columns = new ArrayList<>(List.of("donor"));
    Sums.DRAWN.forEach(stage -> columns.add(stage.word() + suffix));
    columns.addAll(
        List.of(
            "only_announced" + suffix,
            "only_committed" + suffix,
            "only_allocated" + suffix,
            "only_delivered" + suffix,
            "stated",
            "undisclosed"));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Remainders donor : donors) {
      List<@Nullable Object> cells = new ArrayList<>(List.of(donor.donor()));
      Sums.DRAWN.forEach(stage -> cells.add(donor.sums().get(stage)));
      Sums.DRAWN.forEach(stage -> cells.add(donor.part(stage)));
      cells.add(donor.stated());
      cells.add(donor.undisclosed());
      rows.add(cells);
    }
    return new Table(columns, rows);
  }
}
