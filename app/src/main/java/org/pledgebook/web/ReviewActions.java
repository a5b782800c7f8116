package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Decided;
import org.pledgebook.register.Inbox;
import org.pledgebook.register.Library;
import org.pledgebook.register.LostWords;
import org.pledgebook.register.Proposal;
import org.pledgebook.source.PledgebookException;

/** Undoing, across documents, and deciding on many statements at once. */
final class ReviewActions {
  static final String BULK = "bulk ";
  private static final int SAMPLE = 5;

  private final Site site;

  ReviewActions(Site site) {
    this.site = site;
  }

  void add(RoutesConfig routes) {
    routes.post("/undo", this::undo);
    routes.get("/bulk", this::bulk);
    routes.post("/bulk", this::decideAll);
  }

  /** The page of bulk: the filter, how many it takes, and five of them. */
  record Bulk(Page page, Queue queue, long count, List<Proposal> sample) {}

  private void bulk(Context context) {
    Page page = Page.of(site, context, "inbox", "bulk.title");
    Queue queue = Queue.of(context);
    Inbox inbox = queue.in(site.register, page.asOf());
    site.views.show(context, "bulk", new Bulk(page, queue, inbox.count(), inbox.sample(SAMPLE)));
  }

  private void decideAll(Context context) {
    Queue queue = Queue.of(context);
    List<Long> ids = queue.in(site.register, AsOf.now()).ids();
    if (!String.valueOf(ids.size()).equals(context.formParam("count"))) {
      throw new PledgebookException(
          Page.texts(context).of("bulk.changed", String.valueOf(ids.size())));
    }
    boolean accepts = "accept".equals(context.formParam("decision"));
    site.register
        .proposals()
        .decideAll(
            Page.reviewer(site, context),
            ids,
            accepts,
            BULK + Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + queue.query());
    Onward.to(
        context, "/inbox" + queue.query(), accepts ? "said.accepted" : "said.rejected", ids.size());
  }

  private void undo(Context context) {
    String reviewer = Page.reviewer(site, context);
    Library library = new Library(site.register, AsOf.now());
    Optional<Decided> decided = library.lastDecided(reviewer);
    Optional<Library.Moved> moved =
        library
            .lastMoved(reviewer)
            .filter(move -> decided.isEmpty() || decided.get().entry() < move.entry());
    if (moved.isPresent()) {
      long statement = moved.get().statement();
      site.register.proposals().undoMove(reviewer, statement);
      boolean isLost = new LostWords(site.register, AsOf.now()).of(statement).isPresent();
      Onward.to(context, (isLost ? "/lost/" : "/review/") + statement, "said.found.undone");
      return;
    }
    Decided last =
        decided.orElseThrow(() -> new PledgebookException(Page.texts(context).of("undo.nothing")));
    String note = last.verdict().note();
    List<Long> statements =
        note != null && note.startsWith(BULK)
            ? library.decidedWith(note)
            : List.of(last.verdict().statement());
    site.register.proposals().undoVerdicts(reviewer, statements);
    String next = statements.size() > 1 ? "/inbox" : "/review/" + statements.get(0);
    Onward.to(context, next + Queue.of(context).query(), "said.undo", statements.size());
  }
}
