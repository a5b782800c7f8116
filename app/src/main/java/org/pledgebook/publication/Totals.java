package org.pledgebook.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
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
    return register.report(query(state, List.of(by)));
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
    return new Sourced(register.report(query(state, all)));
  }

  private static Report.Query query(ViewState state, List<Dimension> by) {
    return new Report.Query(
        by,
        state.rule(),
        state.currency(),
        Map.of(
            Dimension.DONOR, state.actors(),
            Dimension.RECIPIENT, state.beneficiaries(),
            Dimension.DOMAIN, state.domains(),
            Dimension.COMMITMENT, state.numbers()),
        state.dataset(),
        state.stage(),
        state.fold(),
        state.time());
  }

  /** A report that is also broken down by ledger. */
  public record Sourced(Report whole) {
    /** The ledgers that the sums come from. */
    public List<String> datasets() {
      int dataset = whole.query().by().indexOf(Dimension.DATASET);
      return whole.rows().stream().map(row -> row.key().get(dataset)).distinct().sorted().toList();
    }

    /** Its lines by some of its dimensions, each added up over the others. */
    public Report by(Dimension... dimensions) {
      Report.Query asked = whole.query();
      List<Integer> places =
          Arrays.stream(dimensions).map(dimension -> asked.by().indexOf(dimension)).toList();
      Report.Query query =
          new Report.Query(
              List.of(dimensions),
              asked.policy(),
              asked.currency(),
              asked.only(),
              asked.dataset(),
              asked.stage(),
              asked.fold(),
              asked.asOf());
      return new Report(query, merged(whole.rows(), places), whole.rates());
    }
  }

  /** Lines that differ only in what was asked for to filter them, as one. */
  private static List<Report.Row> merged(List<Report.Row> rows, List<Integer> places) {
    Map<List<Object>, Report.Row> lines = new LinkedHashMap<>();
    for (Report.Row row : rows) {
      List<String> key = places.stream().map(row.key()::get).toList();
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
        row.sum(),
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
        a.sum().add(b.sum()),
        a.stated() + b.stated(),
        a.undisclosed() + b.undisclosed(),
        a.missing() + b.missing(),
        unconverted);
  }
}
