package org.pledgebook.publication.charts;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pledgebook.publication.Labels;
import org.pledgebook.publication.Totals;
import org.pledgebook.publication.ViewState;
import org.pledgebook.register.CommitmentFilter;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Networks;
import org.pledgebook.register.Register;
import org.pledgebook.register.Report;
import org.pledgebook.register.money.Stage;

/** Draws charts of a register. Safe for several threads. */
public final class Charts {
  private Charts() {}

  /**
   * Draws a chart.
   *
   * @param state what of the register; heat map, flows and map show its stage, or else the one
   *     {@link #stage} chooses
   * @param address where the chart can be found again, as it stands on it
   */
  public static Chart draw(
      Register register, ChartKind kind, ViewState state, Labels labels, String address) {
    if (kind == ChartKind.DUE) {
      return due(register, state, labels, address);
    }
    if (kind == ChartKind.PLACES) {
      return places(new Networks(register, state.time()).list(), state, labels, address);
    }
    ViewState asked = kind == ChartKind.REMAINDERS ? state.stage(null) : state;
    Totals.Sourced totals = Totals.withSources(register, asked, kind.dimensions());
    List<Report.Row> rows = totals.report().rows();
    // A sum is of all money that the other filters leave: better said than silently done.
    List<String> notes =
        state.narrowsOnlyLists() ? List.of(labels.word("chart.lists-only")) : List.of();
    Caption caption = caption(totals.datasets(), notes, state, labels, address);
    return switch (kind) {
      case CUMULATIVE -> new CumulativeChart(rows, caption, labels).draw();
      case REMAINDERS -> new RemainderChart(rows, caption, labels).draw();
      case HEATMAP -> new HeatChart(rows, stage(rows, state), caption, labels).draw();
      case FLOWS -> new FlowChart(rows, stage(rows, state), caption, labels).draw();
      case MAP -> new MapChart(rows, stage(rows, state), caption, labels).draw();
      case DUE, PLACES -> throw new IllegalStateException(kind + " has no sums");
    };
  }

  private static Chart due(Register register, ViewState state, Labels labels, String address) {
    List<CommitmentRow> rows =
        register.commitments(CommitmentFilter.all(), state.time()).stream()
            .filter(state::accepts)
            .toList();
    List<String> datasets =
        rows.stream().map(row -> row.dataset() == null ? "" : row.dataset()).distinct().toList();
    Caption caption = caption(datasets, List.of(), state, labels, address);
    return new DueChart(rows, state.day(), caption, labels).draw();
  }

  /**
   * Draws where some programmes and nodes are.
   *
   * @param state of which only the time matters
   */
  public static Chart places(
      List<Networks.Node> nodes, ViewState state, Labels labels, String address) {
    Caption caption =
        new Caption(
            List.of(), List.of(), labels.word("source.register"), day(state, labels), "", address);
    return new PlacesChart(nodes, caption, labels).draw();
  }

  /** Whether {@link #places} can show a node: it has a point or a country. */
  public static boolean hasPlace(Networks.Node node) {
    return PlacesChart.hasPlace(node);
  }

  /** The style that pages with charts in them need. */
  public static String stylesheet() {
    return Style.page();
  }

  /** A chart as a PNG file. */
  public static byte[] png(Chart chart) {
    return Raster.png(chart);
  }

  /** The stage asked for; otherwise committed, or what has most if nothing is. */
  private static Stage stage(List<Report.Row> rows, ViewState state) {
    Stage asked = state.stage();
    if (asked != null) {
      return asked;
    }
    Stage most = Stage.COMMITTED;
    for (Stage stage : Sums.DRAWN) {
      if (Sums.at(rows, Stage.COMMITTED).isEmpty()
          && Sums.at(rows, stage).size() > Sums.at(rows, most).size()) {
        most = stage;
      }
    }
    return most;
  }

  private static Caption caption(
      List<String> datasets, List<String> notes, ViewState state, Labels labels, String address) {
    List<String> filters = new ArrayList<>();
    filter(filters, state.actors().stream().map(labels::actor).toList());
    filter(filters, state.beneficiaries().stream().map(code -> "→ " + labels.actor(code)).toList());
    filter(filters, state.domains().stream().map(labels::domain).toList());
    if (state.dataset() != null) {
      filters.add(state.dataset());
    }
    String source =
        datasets.stream()
            .sorted()
            .map(name -> name.isEmpty() ? labels.word("source.statements") : name)
            .collect(Collectors.joining(", "));
    return new Caption(
        filters,
        notes,
        source.isEmpty() ? labels.word("source.register") : source,
        day(state, labels),
        state.policy(),
        address);
  }

  private static String day(ViewState state, Labels labels) {
    return state
        .day()
        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(labels.locale()));
  }

  private static void filter(List<String> filters, List<String> names) {
    if (!names.isEmpty()) {
      filters.add(String.join(", ", names));
    }
  }
}
