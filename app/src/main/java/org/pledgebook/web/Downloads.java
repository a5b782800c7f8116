package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.Export;
import org.pledgebook.publication.RecordTables;
import org.pledgebook.publication.Table;
import org.pledgebook.publication.Tables;
import org.pledgebook.publication.ViewState;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Dimension;
import org.pledgebook.register.DocumentRow;
import org.pledgebook.register.Needs;
import org.pledgebook.register.Networks;
import org.pledgebook.register.Report;

/**
 * Every table as a file: {@code /commitments.csv}, {@code /report.parquet?by=donor} and so on, with
 * the parameters of the page that shows it.
 */
final class Downloads {
  static final List<String> FORMATS = List.of("csv", "json", "xlsx", "parquet");
  private static final int MANY = 1_000_000;
  private static final Map<String, String> TYPES =
      Map.of(
          "csv", "text/csv; charset=utf-8",
          "json", "application/json",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "parquet", "application/vnd.apache.parquet");

  private final Site site;

  Downloads(Site site) {
    this.site = site;
  }

  void add(RoutesConfig routes) {
    for (String view :
        List.of(
            "commitments",
            "report",
            "inbox",
            "documents",
            "compare",
            "repeats",
            "needs",
            "programmes")) {
      for (String format : FORMATS) {
        routes.get(
            "/" + view + "." + format,
            context -> send(context, view, table(context, view), format));
      }
    }
  }

  private Table table(Context context, String view) {
    Page page = Page.of(site, context, "data", "data.title");
    return switch (view) {
      case "commitments" -> CommitmentPages.table(site, page, context);
      case "report" -> Tables.of(report(site, page, context));
      case "inbox" -> Tables.inbox(Queue.of(context).in(site.register, page.asOf()).list(MANY));
      case "documents" -> documents(page.library().documents());
      case "repeats" -> Tables.repeats(site.register.repeats(page.asOf()));
      case "needs" ->
          RecordTables.needs(
              new Needs(site.register, page.asOf()).list(page.report().policy(), page.currency()),
              page.currency());
      case "programmes" -> RecordTables.programmes(new Networks(site.register, page.asOf()).list());
      case "compare" -> Tables.of(compared(context));
      default -> throw new NotFoundResponse();
    };
  }

  private org.pledgebook.register.Diff compared(Context context) {
    return site.register.diff(
        AsOf.of(String.valueOf(context.queryParam("from"))),
        AsOf.of(String.valueOf(context.queryParam("to"))),
        parameter(context, "dataset"));
  }

  static @Nullable String parameter(Context context, String name) {
    String value = context.queryParam(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** The report that an address asks for. */
  static Report report(Site site, Page page, Context context) {
    String by = parameter(context, "by");
    ViewState view = AddressCheck.view(context);
    return site.register.report(
        new Report.Query(
            by == null ? List.of() : Arrays.stream(by.split(",")).map(Dimension::of).toList(),
            page.report().policy(),
            page.currency(),
            Map.of(),
            view.dataset(),
            view.stage(),
            view.fold(),
            page.asOf()));
  }

  private static Table documents(List<DocumentRow> rows) {
    return new Table(
        List.of(
            "id",
            "name",
            "title",
            "publisher",
            "language",
            "published",
            "characters",
            "statements",
            "decided"),
        rows.stream()
            .map(
                row ->
                    Arrays.<@Nullable Object>asList(
                        row.id(),
                        row.name(),
                        row.title(),
                        row.publisher(),
                        row.language(),
                        row.published(),
                        row.characters(),
                        row.statements(),
                        row.decided()))
            .toList());
  }

  static void send(Context context, String view, Table table, String format) {
    try {
      Path folder = Files.createTempDirectory("pledgebook");
      Path file = folder.resolve(view + "." + format);
      try {
        Export.write(table, Export.format(format.toUpperCase(Locale.ROOT)), file);
        context
            .contentType(String.valueOf(TYPES.get(format)))
            .header(
                "Content-Disposition",
                "attachment; filename=\"pledgebook-" + view + "." + format + "\"")
            .result(Files.readAllBytes(file));
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
