package org.pledgebook.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pledgebook.publication.Calendar;
import org.pledgebook.publication.Citation;
import org.pledgebook.publication.Export;
import org.pledgebook.publication.Table;
import org.pledgebook.publication.ViewState;
import org.pledgebook.publication.charts.Chart;
import org.pledgebook.publication.charts.ChartKind;
import org.pledgebook.publication.charts.Charts;
import org.pledgebook.publication.feeds.Feeds;
import org.pledgebook.source.PledgebookException;

/** Charts in every format, feeds, the calendar, and citations. */
final class FileRoutes {
  private static final String ATOM = "application/atom+xml; charset=utf-8";

  private FileRoutes() {}

  static List<Route> all() {
    List<String> view = new ArrayList<>(ViewState.NAMES);
    view.add("lang");
    return List.of(
        new Route("/charts/{chart}.{format}", view, FileRoutes::chart),
        new Route("/embed/{chart}.{format}", view, FileRoutes::embedded),
        new Route(
            "/feeds/commitments.atom",
            view,
            request -> atom(feeds(request).commitments(request.origin() + request.address()))),
        new Route(
            "/feeds/due.atom",
            view,
            request -> atom(feeds(request).due(request.origin() + request.address()))),
        new Route(
            "/feeds/documents.atom",
            List.of("as-of", "lang"),
            request -> atom(feeds(request).documents(request.origin() + request.address()))),
        new Route(
            "/feeds/changes.atom",
            List.of("as-of", "lang"),
            request -> atom(feeds(request).changes(request.origin() + request.address()))),
        new Route("/feeds/due.ics", withDays(view), FileRoutes::calendar),
        new Route("/cite.{form}", List.of("path", "title", "lang"), FileRoutes::cite));
  }

  private static List<String> withDays(List<String> view) {
    List<String> names = new ArrayList<>(view);
    names.add("days");
    return names;
  }

  private static Answer atom(String xml) {
    return Answer.text(xml, ATOM);
  }

  private static Feeds feeds(Request request) {
    return new Feeds(request.register, request.state, request.labels(), request.origin());
  }

  private static Answer calendar(Request request) {
    long days = request.number("days", 365, 0, 36_500);
    return Answer.text(
        Calendar.of(
            CommitmentRoutes.due(request.register, request.state, days), request.state.day()),
        "text/calendar; charset=utf-8");
  }

  private static Answer chart(Request request) {
    ChartKind kind;
    try {
      kind = ChartKind.of(request.path("chart"));
    } catch (PledgebookException e) {
      throw new Problem(404, String.valueOf(e.getMessage()));
    }
    Chart chart =
        Charts.draw(
            request.register,
            kind,
            request.state,
            request.labels(),
            request.origin() + request.state.address("/charts/" + kind.word()));
    String format = request.path("format");
    return switch (format) {
      case "svg" ->
          Answer.text(chart.file(), "image/svg+xml; charset=utf-8").under(chart.contentPolicy());
      case "png" -> png(chart);
      case "csv" -> table(chart, Export.Format.CSV, "text/csv; charset=utf-8");
      case "json" -> table(chart, Export.Format.JSON, "application/json");
      case "xlsx" ->
          table(
              chart,
              Export.Format.XLSX,
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
      case "parquet" -> table(chart, Export.Format.PARQUET, "application/vnd.apache.parquet");
      default ->
          throw new Problem(
              404,
              "Charts come as svg, png, csv, json, xlsx and parquet, not as '" + format + "'.");
    };
  }

  private static Answer png(Chart chart) {
    try {
      return new Answer(Charts.png(chart), "image/png", null, null);
    } catch (PledgebookException e) {
      throw new Problem(501, String.valueOf(e.getMessage()));
    }
  }

  private static Answer embedded(Request request) {
    if (!List.of("svg", "png").contains(request.path("format"))) {
      throw new Problem(404, "Charts in other pages are svg or png.");
    }
    return chart(request);
  }

  private static Answer table(Chart chart, Export.Format format, String type) {
    Table table = chart.table();
    String name = chart.kind().word() + "." + format.name().toLowerCase(Locale.ROOT);
    try {
      Path folder = Files.createTempDirectory("pledgebook");
      try {
        Path file = folder.resolve(name);
        Export.write(table, format, file);
        return new Answer(Files.readAllBytes(file), type, null, null).named(name);
      } finally {
        Files.deleteIfExists(folder.resolve(name));
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer cite(Request request) {
    String path = request.required("path");
    if (!path.matches("/(?!/)\\S*")) {
      throw new Problem(400, "'path' is a path of this server, as /commitments/12.");
    }
    Citation.Form form = form(request.path("form"));
    String title = request.optional("title");
    Citation citation =
        Citation.of(
            title == null ? path : title,
            request.origin() + path,
            Instant.now().truncatedTo(ChronoUnit.SECONDS));
    return Answer.text(citation.in(form, request.labels()), form.type())
        .named("citation." + form.suffix());
  }

  private static Citation.Form form(String word) {
    for (Citation.Form form : Citation.Form.values()) {
      if (form.word().equals(word)) {
        return form;
      }
    }
    throw new Problem(404, "Citations come as text, bibtex, ris and csl, not as '" + word + "'.");
  }
}
