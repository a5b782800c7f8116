package org.pledgebook.publication.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgebook.publication.Labels;
import org.pledgebook.register.Report;
import org.pledgebook.register.money.Stage;

/** What charts ask of the lines of a report. */
final class Sums {
  private Sums() {}

  /**
   * Stages that bars and flows can show, in their order; nothing is drawn of what was cancelled.
   */
  static final List<Stage> DRAWN =
      List.of(Stage.ANNOUNCED, Stage.COMMITTED, Stage.ALLOCATED, Stage.DELIVERED);

  /** Sums at one stage by one place of the key, the greatest first. */
  static Map<String, BigDecimal> by(List<Report.Row> rows, int place) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    rows.forEach(row -> sums.merge(row.key().get(place), row.sum(), BigDecimal::add));
    return sorted(sums);
  }

  static Map<String, BigDecimal> sorted(Map<String, BigDecimal> sums) {
    Map<String, BigDecimal> sorted = new LinkedHashMap<>();
    sums.entrySet().stream()
        .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  static List<Report.Row> at(List<Report.Row> rows, Stage stage) {
    return rows.stream().filter(row -> row.stage() == stage).toList();
  }

  static BigDecimal total(List<Report.Row> rows) {
    return rows.stream().map(Report.Row::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What the sums leave out, in words; empty if nothing. */
  static List<String> leftOut(List<Report.Row> rows, Labels labels) {
    List<String> notes = new ArrayList<>();
    long undisclosed = rows.stream().mapToLong(Report.Row::undisclosed).sum();
    long missing = rows.stream().mapToLong(Report.Row::missing).sum();
    Map<String, BigDecimal> unconverted = new TreeMap<>();
    rows.forEach(
        row -> row.unconverted().forEach((c, sum) -> unconverted.merge(c, sum, BigDecimal::add)));
    if (undisclosed > 0) {
      notes.add(labels.word("chart.undisclosed", undisclosed));
    }
    if (missing > 0) {
      notes.add(labels.word("chart.missing", missing));
    }
    if (!unconverted.isEmpty()) {
      List<String> amounts = new ArrayList<>();
      unconverted.forEach(
          (currency, sum) -> amounts.add(labels.sum(currency, Scale.whole(sum, labels.locale()))));
      notes.add(labels.word("chart.unconverted", String.join(", ", amounts)));
    }
    return notes.isEmpty() ? List.of() : List.of(String.join(" ", notes));
  }
}
