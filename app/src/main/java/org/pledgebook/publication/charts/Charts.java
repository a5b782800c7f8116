package org.pledgebook.publication.charts;

import java.time.LocalDate;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.Labels;
import org.pledgebook.publication.Totals;
import org.pledgebook.publication.ViewState;
import org.pledgebook.register.Dimension;
import org.pledgebook.register.Networks;
import org.pledgebook.register.Register;
import org.pledgebook.register.Report;
import org.pledgebook.register.money.Rate;
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
    return draw(register, List.of(kind), state, labels, any -> address).get(0);
  }

  /**
   * Draws several charts of one view; sums that several of them need are asked for once.
   *
   * @param address where each can be found again
   */
  public static List<Chart> draw(
      Register register,
      List<ChartKind> kinds,
      ViewState state,
      Labels labels,
      Function<ChartKind, String> address) {
    Sources sources = new Sources(register, state, kinds);
    return kinds.stream()
        .map(
            kind ->
                switch (kind) {
                  case DUE -> due(sources, labels, address.apply(kind));
                  case PLACES ->
                      places(
                          new Networks(register, state.time()).list(),
                          state,
                          labels,
                          address.apply(kind));
                  default -> sums(sources, kind, labels, address.apply(kind));
                })
        .toList();
  }

  /** What is behind charts of a view: one report by month, and one by all else that is asked. */
  private static final class Sources {
    private final Register register;
    private final ViewState state;
    private final ViewState whole;
    private final Dimension[] parties;
    private final Map<Boolean, Totals.Sourced> kept = new HashMap<>();

    Sources(Register register, ViewState state, List<ChartKind> kinds) {
      this.register = register;
      this.state = state;
      // One chart ignores the stage: it shows them all.
      this.whole = kinds.contains(ChartKind.REMAINDERS) ? state.stage(null) : state;
      this.parties =
          kinds.stream()
              .filter(kind -> kind != ChartKind.CUMULATIVE)
              .flatMap(kind -> Arrays.stream(kind.dimensions()))
              .distinct()
              .toArray(Dimension[]::new);
    }

    Totals.Sourced of(ChartKind kind) {
      boolean isByMonth = kind == ChartKind.CUMULATIVE;
      return kept.computeIfAbsent(
          isByMonth,
          month -> Totals.withSources(register, whole, month ? kind.dimensions() : parties));
    }

    /** In words; one commitment alone by its own, which its number does not tell. */
    List<String> filters(Labels labels) {
      List<String> filters = labels.parties(state);
      if (state.commitments().size() == 1) {
        register
            .commitment(state.commitments().get(0), state.time())
            .ifPresent(row -> filters.add(row.title()));
      }
      return filters;
    }
  }

  private static Chart sums(Sources sources, ChartKind kind, Labels labels, String address) {
    ViewState state = sources.state;
    Totals.Sourced sourced = sources.of(kind);
    Report report = sourced.by(kind.dimensions());
    @Nullable Stage only = kind == ChartKind.REMAINDERS ? null : state.stage();
    List<Report.Row> rows = only == null ? report.rows() : Sums.at(report.rows(), only);
    // A sum is of all money that the other filters leave: better said than silently done.
    List<String> notes =
        state.narrowsOnlyLists() ? List.of(labels.word("chart.lists-only")) : List.of();
    Caption caption = caption(sources, sourced.datasets(), notes, report.rates(), labels, address);
    return both(caption, fitting -> sums(kind, rows, stage(rows, state), fitting, labels));
  }

  /** Drawn for pages of any width. */
  private static Chart both(Caption caption, Function<Caption, Chart> drawing) {
    return drawing.apply(caption).with(drawing.apply(caption.narrow()));
  }

  private static Chart sums(
      ChartKind kind, List<Report.Row> rows, Stage stage, Caption caption, Labels labels) {
    return switch (kind) {
      case CUMULATIVE -> new CumulativeChart(rows, caption, labels).draw();
      case REMAINDERS -> new RemainderChart(rows, caption, labels).draw();
      case HEATMAP -> new HeatChart(rows, stage, caption, labels).draw();
      case FLOWS -> new FlowChart(rows, stage, caption, labels).draw();
      case MAP -> new MapChart(rows, stage, caption, labels).draw();
      case DUE, PLACES -> throw new IllegalStateException(kind + " has no sums");
    };
  }

  private static Chart due(Sources sources, Labels labels, String address) {
    DueDates dates = DueDates.of(sources.register, sources.state);
    Caption caption =
        caption(sources, dates.datasets(), List.of(), List.of(), labels, address).withoutSums();
    return both(
        caption, fitting -> new DueChart(dates, sources.state.day(), fitting, labels).draw());
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
            List.of(),
            List.of(),
            labels.word("source.register"),
            day(state, labels),
            "",
            "",
            address);
    return both(caption, fitting -> new PlacesChart(nodes, fitting, labels).draw());
  }

  /** Whether {@link #places} can show a node: it has a point or a country. */
  public static boolean hasPlace(Networks.Node node) {
    return PlacesChart.hasPlace(node);
  }

  /** Draws once what pages show, so that the first who asks does not wait for borders and style. */
  public static void prepare(Register register, Labels labels) {
    stylesheet();
    draw(
        register,
        Arrays.stream(ChartKind.values()).filter(kind -> kind != ChartKind.PLACES).toList(),
        ViewState.all(),
        labels,
        kind -> "");
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
      Sources sources,
      List<String> datasets,
      List<String> notes,
      List<Rate> rates,
      Labels labels,
      String address) {
    ViewState state = sources.state;
    String source =
        datasets.stream()
            .sorted()
            .map(name -> name.isEmpty() ? labels.word("source.statements") : name)
            .collect(Collectors.joining(", "));
    return new Caption(
        sources.filters(labels),
        notes,
        source.isEmpty() ? labels.word("source.register") : source,
        day(state, labels),
        state.currency(),
        policy(state, rates, labels),
        address);
  }

  private static String day(ViewState state, Labels labels) {
    return labels.day(state.day(), FormatStyle.LONG);
  }

  /** The policy's name, and whose rates of which days it took. */
  private static String policy(ViewState state, List<Rate> rates, Labels labels) {
    String policy = labels.policy(state.policy());
    if (rates.isEmpty()) {
      return policy;
    }
    return labels.word(
        "chart.rates",
        policy,
        rates.stream()
            .map(rate -> labels.rateSource(rate.source()))
            .distinct()
            .sorted()
            .limit(2)
            .collect(Collectors.joining("; ")),
        labels.day(
            rates.stream().map(Rate::start).min(LocalDate::compareTo).orElseThrow(),
            FormatStyle.MEDIUM),
        labels.day(
            rates.stream().map(Rate::end).max(LocalDate::compareTo).orElseThrow(),
            FormatStyle.MEDIUM));
  }
}
