package org.pledgebook.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Diff;
import org.pledgebook.register.Dimension;
import org.pledgebook.register.Proposal;
import org.pledgebook.register.Report;
import org.pledgebook.review.Pair;

/** Views as tables. */
public final class Tables {
  private Tables() {}

  /** A report; the policy stands on every line. */
  public static Table of(Report report) {
    List<String> columns = new ArrayList<>();
    report.query().by().stream().map(Dimension::word).forEach(columns::add);
    columns.addAll(
        List.of("stage", "eur", "policy", "stated", "undisclosed", "missing", "unconverted"));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Report.Row row : report.rows()) {
      List<@Nullable Object> cells = new ArrayList<>(row.key());
      cells.add(row.stage().word());
      cells.add(row.euros());
      cells.add(report.query().policy().name());
      cells.add(row.stated());
      cells.add(row.undisclosed());
      cells.add(row.missing());
      cells.add(amounts(row.unconverted()));
      rows.add(cells);
    }
    return new Table(columns, rows);
  }

  /** Amounts by currency, as {@code CZK 53260000, UAH 12}. */
  public static String amounts(Map<String, BigDecimal> amounts) {
    return amounts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(amount -> amount.getKey() + " " + Export.text(amount.getValue()))
        .collect(Collectors.joining(", "));
  }

  public static Table commitments(List<CommitmentRow> list) {
    return new Table(
        List.of(
            "id",
            "actor",
            "beneficiary",
            "domain",
            "due",
            "standing",
            "claimed",
            "evidenced",
            "counts",
            "title"),
        list.stream()
            .map(
                row ->
                    Arrays.<@Nullable Object>asList(
                        row.id(),
                        row.actor(),
                        row.beneficiary(),
                        row.domain(),
                        row.dueEnd(),
                        row.status().due().name().toLowerCase(java.util.Locale.ROOT),
                        row.status().claimed().word(),
                        row.status().evidenced().map(stage -> stage.word()).orElse(null),
                        row.original() == null ? "yes" : "as " + row.original(),
                        row.title()))
            .toList());
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
                        row.change().name().toLowerCase(java.util.Locale.ROOT),
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
