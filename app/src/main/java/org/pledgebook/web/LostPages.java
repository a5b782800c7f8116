package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.DocumentRow;
import org.pledgebook.register.Library;
import org.pledgebook.register.LostWords;
import org.pledgebook.register.LostWords.Lost;
import org.pledgebook.register.fact.Statement;

/**
 * Statements whose words the newest edition of their document has no more: a queue, and for each of
 * them the ways out of it.
 */
final class LostPages {
  /** So much of a statement's words must be in a sentence for it to be proposed. */
  private static final double LIKELY = 0.5;

  private final Site site;
  private final MissedPages sentences;

  LostPages(Site site, MissedPages sentences) {
    this.site = site;
    this.sentences = sentences;
  }

  void add(RoutesConfig routes) {
    routes.get("/lost", this::list);
    routes.get("/lost/{id}", this::show);
    routes.post("/lost/{id}/found", this::found);
    routes.post("/lost/{id}/stands", this::stands);
    routes.post("/lost/{id}/falls", this::falls);
  }

  /** The queue. */
  record All(Page page, List<Lost> lost, Map<Long, DocumentRow> documents) {}

  private void list(Context context) {
    Page page = Page.of(site, context, "inbox", "lost.title");
    List<Lost> lost = new LostWords(site.register, page.asOf()).list();
    List<Long> documents =
        lost.stream().map(one -> one.statement().read().document()).distinct().toList();
    site.views.show(context, "lost", new All(page, lost, page.library().documentRows(documents)));
  }

  /**
   * One of them.
   *
   * @param now the edition that has the words no more
   * @param likely the sentence of that edition which shares most words, or null
   */
  record One(
      Page page,
      Lost lost,
      DocumentRow before,
      Library.Stored now,
      List<MissedPages.Numbered> sentences,
      MissedPages.@Nullable Numbered likely) {}

  private void show(Context context) {
    Page page = Page.of(site, context, "inbox", "lost.one");
    Lost lost = lost(context);
    Library library = page.library();
    Library.Stored now = library.document(lost.newest()).orElseThrow(NotFoundResponse::new);
    List<MissedPages.Numbered> numbered =
        sentences.sentences(now, library.statements(lost.newest()));
    site.views.show(
        context,
        "lostone",
        new One(
            page,
            lost,
            library
                .documentRow(lost.statement().read().document())
                .orElseThrow(NotFoundResponse::new),
            now,
            numbered,
            likely(numbered, lost.statement().current().quote())));
  }

  private static MissedPages.@Nullable Numbered likely(
      List<MissedPages.Numbered> sentences, String quote) {
    Set<String> words = ReviewPages.words(quote);
    return sentences.stream()
        .filter(sentence -> shared(sentence, words) >= LIKELY * Math.max(1, words.size()))
        .max(Comparator.comparingLong(sentence -> shared(sentence, words)))
        .orElse(null);
  }

  private static long shared(MissedPages.Numbered sentence, Set<String> words) {
    return ReviewPages.words(sentence.text()).stream().filter(words::contains).count();
  }

  private Lost lost(Context context) {
    return new LostWords(site.register, AsOf.now())
        .of(WebServer.number(context, "id"))
        .orElseThrow(NotFoundResponse::new);
  }

  private void found(Context context) {
    Lost lost = lost(context);
    Library.Stored now =
        new Library(site.register, AsOf.now())
            .document(lost.newest())
            .orElseThrow(NotFoundResponse::new);
    Statement place = sentences.span(context, now);
    long id = lost.statement().id();
    site.register
        .proposals()
        .move(
            Page.reviewer(site, context),
            id,
            now.id(),
            place.start(),
            place.end(),
            Page.texts(context).of("lost.found.reason"));
    if (lost.statement().decided() == null) {
      Onward.to(context, "/review/" + id, "said.found");
    } else {
      onward(context, "said.found");
    }
  }

  private void stands(Context context) {
    String why = CommitmentActions.field(context, "note");
    site.register
        .proposals()
        .confirm(
            Page.reviewer(site, context),
            lost(context).statement().id(),
            why == null ? Page.texts(context).of("lost.stands.reason") : why);
    onward(context, "said.stands");
  }

  private void falls(Context context) {
    Lost lost = lost(context);
    String why = CommitmentActions.field(context, "note");
    String reason = why == null ? Page.texts(context).of("lost.falls.reason") : why;
    String reviewer = Page.reviewer(site, context);
    if (lost.statement().decided() == null) {
      site.register.proposals().reject(reviewer, lost.statement().id(), reason);
    } else {
      site.register.proposals().reviseToRejected(reviewer, lost.statement().id(), reason);
    }
    onward(context, "said.falls");
  }

  /** To the next one, or to the page that says that there is none. */
  private void onward(Context context, String said) {
    List<Lost> rest = new LostWords(site.register, AsOf.now()).list();
    Onward.to(context, rest.isEmpty() ? "/lost" : "/lost/" + rest.get(0).statement().id(), said);
  }
}
