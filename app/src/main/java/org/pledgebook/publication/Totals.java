package org.pledgebook.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pledgebook.register.Dimension;
import org.pledgebook.register.Register;
import org.pledgebook.register.Report;

/**
 * The report of a view: the register's own lines, of which those that the filters want are kept.
 */
public final class Totals {
  private Totals() {}

  /**
   * Sums by stage and by what is asked. The filters for due date and words are about commitments
   * and change no sum.
   */
  public static Report of(Register register, ViewState state, Dimension... by) {
    return read(register, state, List.of(by), List.of(by)).report();
  }

  /**
   * The same, with the names of the ledgers that the sums come from; an empty name stands for
   * statements.
   */
  public static Sourced withSources(Register register, ViewState state, Dimension... by) {
    List<Dimension> all = new ArrayList<>(List.of(by));
    if (!all.contains(Dimension.DATASET)) {
      all.add(Dimension.DATASET);
    }
    return read(register, state, List.of(by), all);
  }

  /** A report and the ledgers that it comes from. */
  public record Sourced(Report report, List<String> datasets) {
    public Sourced {
      datasets = List.copyOf(datasets);
    }
  }

  private static Sourced read(
      Register register, ViewState state, List<Dimension> asked, List<Dimension> grouped) {
    List<Dimension> all = new ArrayList<>(grouped);
    Map<Dimension, List<String>> filters = new LinkedHashMap<>();
    filters.put(Dimension.DONOR, state.actors());
    filters.put(Dimension.RECIPIENT, state.beneficiaries());
    filters.put(Dimension.DOMAIN, state.domains());
    filters.values().removeIf(List::isEmpty);
    filters.keySet().stream().filter(d -> !all.contains(d)).forEach(all::add);
    Report report =
        register.report(
            new Report.Query(
                all, state.rule(), state.dataset(), state.stage(), state.fold(), state.time()));
    if (all.size() == asked.size()) {
      return new Sourced(report, List.of());
    }
    List<Report.Row> kept =
        report.rows().stream()
            .filter(
                row ->
                    filters.entrySet().stream()
                        .allMatch(
                            filter ->
                                ViewState.any(
                                    filter.getValue(),
                                    row.key().get(all.indexOf(filter.getKey())))))
            .toList();
    Report.Query query =
        new Report.Query(
            asked, state.rule(), state.dataset(), state.stage(), state.fold(), state.time());
    int dataset = all.indexOf(Dimension.DATASET);
    List<String> datasets =
        dataset < 0
            ? List.of()
            : kept.stream().map(row -> row.key().get(dataset)).distinct().toList();
    return new Sourced(new Report(query, merged(kept, asked.size()), report.rates()), datasets);
  }

  /** Lines that differ only in what was asked for to filter them, as one. */
  private static List<Report.Row> merged(List<Report.Row> rows, int keys) {
    Map<List<Object>, Report.Row> lines = new LinkedHashMap<>();
    for (Report.Row row : rows) {
      List<String> key = row.key().subList(0, keys);
      lines.merge(List.of(key, row.stage()), with(row, key), Totals::sum);
    }
    return lines.values().stream()
        .sorted(
            Comparator.comparing((Report.Row row) -> String.join("\u0000", row.key()))
                .thenComparing(Report.Row::stage))
        .toList();
  }

  private static Report.Row with(Report.Row row, List<String> key) {
    return new Report.Row(
        List.copyOf(key),
        row.stage(),
        row.euros(),
        row.stated(),
        row.undisclosed(),
        row.missing(),
        row.unconverted());
  }

  private static Report.Row sum(Report.Row a, Report.Row b) {
    Map<String, BigDecimal> unconverted = new HashMap<>(a.unconverted());
    b.unconverted().forEach((c, amount) -> unconverted.merge(c, amount, BigDecimal::add));
    return new Report.Row(
        a.key(),
        a.stage(),
        a.euros().add(b.euros()),
        a.stated() + b.stated(),
        a.undisclosed() + b.undisclosed(),
        a.missing() + b.missing(),
        unconverted);
  }
}
