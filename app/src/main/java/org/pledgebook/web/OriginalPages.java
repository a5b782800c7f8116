package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.document.CodePointOffsets;
import org.pledgebook.register.Library;
import org.pledgebook.register.Proposed;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.Original;
import org.pledgebook.source.Lit;
import org.pledgebook.source.MediaType;
import org.pledgebook.source.OriginalMarkup;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.web.api.Attachment;

/**
 * The file that a document was read from: to download, as markup for a frame that can do nothing,
 * and page by page as pictures.
 */
final class OriginalPages {
  private final Site site;
  private final OriginalFiles files;

  OriginalPages(Site site, OriginalFiles files) {
    this.site = site;
    this.files = files;
  }

  void add(RoutesConfig routes) {
    routes.get("/documents/{id}/original", this::download);
    routes.get("/documents/{id}/original.html", this::frame);
    routes.get("/originals/{sha256}/{page}.png", this::picture);
  }

  private Original original(Page page, long document) {
    return site.register
        .originals(page.asOf())
        .of(document)
        .orElseThrow(NotFoundResponse::new)
        .fact();
  }

  private void download(Context context) {
    Page page = Page.of(site, context, "documents", "documents.title");
    Original original = original(page, WebServer.number(context, "id"));
    context
        .contentType(original.mediaType())
        .header("Content-Disposition", Attachment.named(original.name()))
        .header("Content-Security-Policy", Attachment.POLICY)
        .result(files.bytes(original));
  }

  /** What stands in the frame. */
  record Frame(
      Page page,
      Document document,
      @Nullable String html,
      boolean isLit,
      @Nullable String failure) {
    String style() {
      return FrameStyle.TEXT;
    }
  }

  private void frame(Context context) {
    long id = WebServer.number(context, "id");
    Page page = Page.of(site, context, "documents", "documents.title");
    Document document = page.library().document(id).orElseThrow(NotFoundResponse::new).document();
    Original original = original(page, id);
    if (original.mediaType().equals(MediaType.PDF.value())) {
      throw new NotFoundResponse();
    }
    FrameStyle.headers(context);
    site.views.show(context, "original", shown(page, id, document, original, context));
  }

  private Frame shown(Page page, long id, Document document, Original original, Context context) {
    String lit = Downloads.parameter(context, "statement");
    try {
      OriginalMarkup markup =
          OriginalMarkup.of(
              files.capture(original),
              document.text(),
              lits(page.library(), id, document, lit),
              page.t("original.left-out"));
      return new Frame(page, document, markup.html(), markup.isLit(), null);
    } catch (PledgebookException e) {
      return new Frame(page, document, null, false, e.getMessage());
    }
  }

  private static List<Lit> lits(
      Library library, long id, Document document, @Nullable String chosen) {
    CodePointOffsets offsets = CodePointOffsets.of(document.text());
    List<Lit> lits = new ArrayList<>();
    for (Proposed statement : library.statements(id)) {
      String standing =
          statement.decided() == null ? "open" : statement.decided().verdict().decision().word();
      lits.add(
          new Lit(
              offsets.utf16(Math.toIntExact(statement.current().start())),
              offsets.utf16(Math.toIntExact(statement.current().end())),
              "s" + statement.id(),
              String.valueOf(statement.id()).equals(chosen) ? standing + " lit" : standing));
    }
    return lits;
  }

  private void picture(Context context) {
    Original original =
        files
            .withDigest(context.pathParam("sha256"))
            .filter(file -> file.mediaType().equals(MediaType.PDF.value()))
            .orElseThrow(NotFoundResponse::new);
    long page = WebServer.number(context, "page");
    if (page < 1 || page > files.pdf(original).sizes().size()) {
      throw new NotFoundResponse();
    }
    context
        .contentType("image/png")
        // The address has the digest of the file.
        .result(files.picture(original, (int) page))
        .header("Cache-Control", "private, max-age=31536000, immutable");
  }
}
