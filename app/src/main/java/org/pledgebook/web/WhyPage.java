package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import org.pledgebook.document.CodePointOffsets;
import org.pledgebook.document.Document;
import org.pledgebook.register.Library;
import org.pledgebook.register.Proposed;
import org.pledgebook.source.Metadata;
import org.pledgebook.source.PartialDate;
import org.pledgebook.statements.Consideration;

/** What the reader considered around a statement, and why it took or left it. */
final class WhyPage {
  /** Characters around the statement that are still about it. */
  private static final int NEAR = 400;

  private final Site site;

  WhyPage(Site site) {
    this.site = site;
  }

  void add(RoutesConfig routes) {
    routes.get("/review/{id}/why", this::show);
  }

  /** The page, or a part of one. */
  record Why(Page page, long id, List<Consideration> considered) {}

  private void show(Context context) {
    long id = WebServer.number(context, "id");
    Page page = Page.of(site, context, "inbox", "card.considered");
    Proposed statement = page.library().statement(id).orElseThrow(NotFoundResponse::new);
    Library.Stored stored =
        page.library().document(statement.read().document()).orElseThrow(NotFoundResponse::new);
    Document document = document(stored.document());
    CodePointOffsets offsets = document.codePoints();
    int start = offsets.utf16((int) statement.read().start());
    int end = offsets.utf16((int) statement.read().end());
    List<Consideration> near =
        site.reader().explain(document).stream()
            .filter(c -> c.quote().start() < end + NEAR && c.quote().end() > start - NEAR)
            .toList();
    site.views.show(
        context, ReviewPages.isPart(context) ? "why" : "whypage", new Why(page, id, near));
  }

  /** A kept text, as the reader takes it. */
  static Document document(org.pledgebook.register.fact.Document kept) {
    return Document.of(
        kept.name(),
        kept.text(),
        new Metadata(
            kept.title(),
            kept.publisher(),
            kept.published() == null ? null : PartialDate.of(kept.published()),
            kept.address(),
            kept.language()));
  }
}
