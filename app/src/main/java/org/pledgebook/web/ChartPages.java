package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pledgebook.publication.Export;
import org.pledgebook.publication.ViewState;
import org.pledgebook.publication.charts.Chart;
import org.pledgebook.publication.charts.ChartKind;
import org.pledgebook.publication.charts.Charts;

/** Charts of the register, each with its table; one alone has an address of its own. */
final class ChartPages {
  private final Site site;

  ChartPages(Site site) {
    this.site = site;
  }

  void add(RoutesConfig routes) {
    routes.get("/charts", this::all);
    routes.get("/charts/{kind}", this::one);
    routes.get(
        "/style/charts.css",
        context -> context.contentType("text/css; charset=utf-8").result(Charts.stylesheet()));
  }

  /**
   * Charts on a page.
   *
   * @param query the state of the view as addresses have it, starting with ? or empty
   */
  record Shown(Page page, List<Chart> charts, ViewState state, String query, boolean isOne) {
    /** A cell of a chart's table as the page's language writes it. */
    String cell(Object cell) {
      return cell instanceof Number number
          ? page.formats.number(new java.math.BigDecimal(number.toString()))
          : Export.text(cell);
    }

    /** A file of a chart in the page's language. */
    String file(Chart chart, String format) {
      return address("/charts/", chart, format);
    }

    /** What to put into a page of another site. */
    String snippet(Chart chart) {
      return "<a href=\""
          + escaped(page.origin() + "/charts/" + chart.kind().word() + query)
          + "\"><img src=\""
          + escaped(page.origin() + address("/embed/", chart, "svg"))
          + "\" alt=\""
          + escaped(chart.title() + ". " + chart.summary())
          + "\" width=\""
          + chart.width()
          + "\" height=\""
          + chart.height()
          + "\"></a>";
    }

    private String address(String folder, Chart chart, String format) {
      return folder
          + chart.kind().word()
          + "."
          + format
          + query
          + (query.isEmpty() ? "?" : "&")
          + "lang="
          + page.language();
    }

    private static String escaped(String words) {
      return words.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    /** Parameters that the form does not ask for, to be kept. */
    Map<String, List<String>> kept() {
      Map<String, List<String>> kept = new LinkedHashMap<>(state.parameters());
      List.of("as-of", "policy", "currency", "stage").forEach(kept::remove);
      return kept;
    }

    /** The same charts without one of the values that narrow them. */
    String without(String name, String value) {
      Map<String, List<String>> parameters = new LinkedHashMap<>(state.parameters());
      parameters.computeIfPresent(
          name, (key, values) -> values.stream().filter(v -> !v.equals(value)).toList());
      String path = isOne ? "/charts/" + charts.get(0).kind().word() : "/charts";
      return ViewState.parse(parameters).address(path);
    }
  }

  private void all(Context context) {
    Page page = Page.of(site, context, "commitments", "charts.title");
    // Places are no sums of this view; they stand on the page of programmes.
    List<ChartKind> kinds =
        Arrays.stream(ChartKind.values()).filter(kind -> kind != ChartKind.PLACES).toList();
    show(context, page, kinds, false);
  }

  private void one(Context context) {
    ChartKind kind = ChartKind.of(context.pathParam("kind"));
    Page page = Page.of(site, context, "commitments", "chart." + kind.word());
    show(context, page, List.of(kind), true);
  }

  private void show(Context context, Page page, List<ChartKind> kinds, boolean isOne) {
    ViewState state = AddressCheck.view(context);
    site.views.show(context, "charts", drawn(page, kinds, state, isOne));
  }

  /** Charts of one thing, for its own page. */
  static Shown of(Page page, Context context, String filter, String value, List<ChartKind> kinds) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(context.queryParamMap());
    parameters.put(filter, List.of(value));
    return drawn(page, kinds, ViewState.parse(parameters), false);
  }

  private static Shown drawn(Page page, List<ChartKind> kinds, ViewState state, boolean isOne) {
    List<Chart> charts =
        Charts.draw(
            page.site.register,
            kinds,
            state,
            page.site.labels(page.language()),
            kind -> page.origin() + state.address("/charts/" + kind.word()));
    String query = state.query();
    return new Shown(page, charts, state, query.isEmpty() ? "" : "?" + query, isOne);
  }
}
