package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.Table;
import org.pledgebook.register.Ledger;
import org.pledgebook.register.LedgerImport;
import org.pledgebook.register.kiel.LedgerKind;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.web.HandedLedgers.Handed;

/**
 * Ledgers by file, as the command {@code import} takes them: first what one would do is shown, then
 * it is taken, and every row that was left out is named.
 */
final class ImportPages {
  /** Rows that were left out which a page lists; a download has all of them. */
  private static final int LISTED = 200;

  private final Site site;
  private final HandedLedgers ledgers;

  ImportPages(Site site) {
    this.site = site;
    this.ledgers = new HandedLedgers(site.options.uploads().resolve("ledgers"));
  }

  void add(RoutesConfig routes) {
    routes.get("/data/import", this::form);
    routes.post("/data/import", this::look);
    routes.get("/data/import/{id}", this::show);
    routes.get("/data/import/{id}/refused.csv", this::refused);
    routes.post("/data/import/{id}", this::take);
    routes.post("/data/import/{id}/forget", this::forget);
  }

  private void form(Context context) {
    site.views.show(
        context, "import", new OtherPages.Plain(Page.of(site, context, "data", "import.title")));
  }

  /** Keeps the file, if it can be taken at all. */
  private void look(Context context) {
    UploadedFile file = context.isMultipartFormData() ? context.uploadedFile("file") : null;
    if (file == null || file.size() == 0) {
      throw new PledgebookException(Page.texts(context).of("import.nothing"));
    }
    Handed handed =
        ledgers.keep(
            DocumentPages.name(file.filename()),
            LedgerKind.of(String.valueOf(CommitmentActions.field(context, "kind"))),
            CommitmentActions.field(context, "dataset"),
            CommitmentActions.date(context, "published"),
            file.content());
    try {
      site.register.weigh(handed.read());
    } catch (PledgebookException e) {
      ledgers.forget(handed);
      throw e;
    }
    Onward.to(context, "/data/import/" + handed.id());
  }

  /**
   * A ledger that was handed in.
   *
   * @param done what it did, or would do
   * @param isTaken whether it did
   * @param reasons why each row was left out, in the page's words
   */
  record Weighed(
      Page page,
      Handed handed,
      Ledger ledger,
      LedgerImport.Outcome done,
      boolean isTaken,
      List<String> reasons) {
    long understood() {
      return done.rows() - ledger.refusals().size();
    }

    List<Ledger.Refusal> listed() {
      return ledger.refusals().subList(0, reasons.size());
    }
  }

  private void show(Context context) {
    Handed handed = handed(context);
    Page page = Page.titled(site, context, "data", handed.file());
    Ledger ledger = handed.read();
    LedgerImport.@Nullable Outcome taken = handed.outcome(ledger);
    site.views.show(
        context,
        "imported",
        new Weighed(
            page,
            handed,
            ledger,
            taken == null ? site.register.weigh(ledger) : taken,
            taken != null,
            ledger.refusals().stream()
                .limit(LISTED)
                .map(row -> page.texts.of(row.why()))
                .toList()));
  }

  private void refused(Context context) {
    Texts texts = Page.texts(context);
    List<List<@Nullable Object>> rows =
        handed(context).read().refusals().stream()
            .map(
                row ->
                    Arrays.<@Nullable Object>asList(row.line(), row.column(), texts.of(row.why())))
            .toList();
    Downloads.send(context, "refused", new Table(List.of("line", "column", "reason"), rows), "csv");
  }

  private void take(Context context) {
    Handed handed = handed(context);
    Ledger ledger = handed.read();
    if (handed.outcome(ledger) == null) {
      handed.taken(site.register.take(ledger, Page.reviewer(site, context)));
    }
    Onward.to(context, "/data/import/" + handed.id(), "said.imported");
  }

  private void forget(Context context) {
    ledgers.forget(handed(context));
    Onward.to(context, "/data/import", "said.import.forgotten");
  }

  private Handed handed(Context context) {
    return ledgers.find(context.pathParam("id")).orElseThrow(NotFoundResponse::new);
  }
}
