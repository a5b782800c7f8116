package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Library;
import org.pledgebook.register.Proposed;
import org.pledgebook.register.SecondReadings;
import org.pledgebook.register.fact.Opinion;
import org.pledgebook.register.fact.Statement;

/** The second reader: asked for by key, blind to the first verdict, then compared with it. */
final class SecondPages {
  private final Site site;
  private final ReviewPages review;

  SecondPages(Site site, ReviewPages review) {
    this.site = site;
    this.review = review;
  }

  void add(RoutesConfig routes) {
    routes.post("/review/{id}/flag", this::flag);
    routes.get("/second", this::overview);
    routes.get("/second/{id}", this::read);
    routes.post("/second/{id}", this::give);
    routes.post("/second/{id}/settle", this::settle);
  }

  private SecondReadings readings() {
    return new SecondReadings(site.register, AsOf.now());
  }

  private void flag(Context context) {
    long id = WebServer.number(context, "id");
    Queue queue = Queue.of(context);
    @Nullable Long following = queue.in(site.register, AsOf.now()).place(id).following();
    readings().ask(Page.reviewer(site, context), id);
    review.advance(context, queue, following, "said.flag");
  }

  /** What waits for a second reader, where both differ, and how far they agree. */
  record Overview(
      Page page,
      List<SecondReadings.Reading> waiting,
      List<SecondReadings.Reading> differing,
      SecondReadings.Agreement agreement) {}

  private void overview(Context context) {
    Page page = Page.of(site, context, "inbox", "second.title");
    site.views.show(
        context,
        "second",
        new Overview(
            page,
            readings().waitingFor(page.reviewer),
            readings().all().stream().filter(r -> r.differs() && !r.isSettled()).toList(),
            readings().agreement()));
  }

  /** One statement as the reader of texts proposed it; nothing of the first verdict. */
  record Blind(Page page, Proposed statement, List<MarkedText.Paragraph> text, String language) {
    Statement slots() {
      return statement.read();
    }
  }

  private void read(Context context) {
    long id = WebServer.number(context, "id");
    Page page = Page.of(site, context, "inbox", "second.title");
    Library library = new Library(site.register, AsOf.now());
    Proposed known = library.statement(id).orElseThrow(NotFoundResponse::new);
    Library.Stored stored =
        library.document(known.read().document()).orElseThrow(NotFoundResponse::new);
    Proposed blind = new Proposed(id, known.read(), null);
    String language = stored.document().language();
    site.views.show(
        context,
        "blind",
        new Blind(
            page,
            blind,
            MarkedText.of(stored.document().text(), List.of(blind)),
            language == null ? "" : language));
  }

  private void give(Context context) {
    long id = WebServer.number(context, "id");
    Library library = new Library(site.register, AsOf.now());
    Statement read = library.statement(id).orElseThrow(NotFoundResponse::new).read();
    String text =
        library.document(read.document()).orElseThrow(NotFoundResponse::new).document().text();
    boolean rejects = "reject".equals(context.formParam("decision"));
    @Nullable Statement coded =
        rejects ? null : SlotsForm.read(context, Names.of(site, context), read, text);
    boolean same = coded != null && coded.equals(read);
    Opinion.Said said =
        rejects ? Opinion.Said.REJECTED : same ? Opinion.Said.ACCEPTED : Opinion.Said.CORRECTED;
    readings()
        .give(
            Page.reviewer(site, context),
            new Opinion(
                id,
                said,
                said == Opinion.Said.CORRECTED ? coded : null,
                CommitmentActions.field(context, "note"),
                null));
    List<SecondReadings.Reading> rest = readings().waitingFor(Page.reviewer(site, context));
    Onward.to(
        context,
        rest.isEmpty() ? "/second" : "/second/" + rest.get(0).first().id(),
        rejects ? "said.reject" : said == Opinion.Said.CORRECTED ? "said.correct" : "said.accept");
  }

  private void settle(Context context) {
    readings()
        .settle(
            Page.reviewer(site, context),
            WebServer.number(context, "id"),
            "second".equals(context.formParam("right")));
    Onward.to(context, "/second", "said.settle");
  }
}
