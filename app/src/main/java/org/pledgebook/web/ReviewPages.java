package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Decided;
import org.pledgebook.register.DocumentRow;
import org.pledgebook.register.Explorer;
import org.pledgebook.register.Inbox;
import org.pledgebook.register.Library;
import org.pledgebook.register.LostWords;
import org.pledgebook.register.Proposal;
import org.pledgebook.register.Proposed;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.source.PledgebookException;

/**
 * One statement after the other: the whole document with the sentence lit, and a card beside it. A
 * verdict is recorded before anything is answered; the answer to a script is the next card alone,
 * and to a browser without one the way to the next page.
 */
final class ReviewPages {
  private static final int ALIKE = 5;

  /** What stands between words. */
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  /** Statements of the inbox on its page. */
  private static final int SHOWN = 200;

  private final Site site;

  ReviewPages(Site site) {
    this.site = site;
  }

  void add(RoutesConfig routes) {
    routes.get("/inbox", this::inbox);
    routes.get("/review", this::next);
    routes.get("/review/{id}", this::show);
    routes.get("/review/{id}/card", this::card);
    routes.post("/review/{id}/accept", context -> decide(context, "accept"));
    routes.post("/review/{id}/reject", context -> decide(context, "reject"));
    routes.post("/review/{id}/correct", context -> decide(context, "correct"));
    routes.post("/review/{id}/same", context -> decide(context, "same"));
    routes.get("/review/{id}/edit", this::edit);
    routes.get("/review/{id}/span", this::span);
  }

  /** The list of what waits. */
  record Waiting(
      Page page,
      Queue queue,
      List<Proposal> waiting,
      Map<Long, DocumentRow> documents,
      long total,
      long repeats,
      long lost) {}

  private void inbox(Context context) {
    Page page = Page.of(site, context, "inbox", "inbox.title");
    Queue queue = Queue.of(context);
    Inbox inbox = queue.in(site.register, page.asOf());
    List<Proposal> shown = inbox.list(SHOWN);
    site.views.show(
        context,
        "inbox",
        new Waiting(
            page,
            queue,
            shown,
            page.library().documentRows(shown.stream().map(Proposal::document).distinct().toList()),
            inbox.count(),
            site.repeats.number(page.asOf()),
            site.lost.number(page.asOf())));
  }

  /** A commitment that a statement may repeat, with how many words they share. */
  record Alike(CommitmentRow row, int shared) {}

  /**
   * The card beside the text.
   *
   * @param nextId the statement after this one, or null
   * @param waiting how many wait in the queue
   * @param done of the document's statements
   * @param of the document's statements
   * @param isEditing whether slots are being edited
   * @param slots the slots as they stand, or with other words while these are being chosen
   * @param verdicts all on this statement, the newest first
   * @param isLost whether the newest edition of the document has the words no more
   * @param back where to go when a verdict was put right, or null
   */
  record Card(
      Page page,
      Queue queue,
      Proposed statement,
      @Nullable Long previousId,
      @Nullable Long nextId,
      long waiting,
      long done,
      long of,
      List<Alike> alike,
      boolean isEditing,
      Statement slots,
      List<Decided> verdicts,
      boolean isLost,
      @Nullable String back,
      @Nullable String said) {
    /** The address that follows the one of the page of words. */
    String spanQuery() {
      String rest = queue.query();
      return back == null
          ? rest
          : rest + (rest.isEmpty() ? "?" : "&") + "back=" + Page.encoded(back);
    }

    /** Verdicts that stand no more. */
    List<Decided> earlier() {
      return verdicts.stream()
          .filter(one -> statement.decided() == null || one.entry() != statement.decided().entry())
          .toList();
    }
  }

  /** The page: the text and its card. */
  record Review(Page page, Library.Stored document, List<MarkedText.Paragraph> text, Card card) {}

  private void next(Context context) {
    Queue queue = Queue.of(context);
    List<Proposal> waiting = queue.in(site.register, AsOf.now()).list(1);
    context.redirect(
        waiting.isEmpty()
            ? "/inbox" + queue.query()
            : "/review/" + waiting.get(0).id() + queue.query(),
        HttpStatus.SEE_OTHER);
  }

  private void show(Context context) {
    page(context, WebServer.number(context, "id"), false);
  }

  /** The whole page of a statement, its card open for editing or not. */
  private void page(Context context, long id, boolean isEditing) {
    Page page = Page.of(site, context, "inbox", "review.title");
    Proposed statement = page.library().statement(id).orElseThrow(NotFoundResponse::new);
    Library.Stored stored =
        page.library().document(statement.read().document()).orElseThrow(NotFoundResponse::new);
    List<Proposed> statements = page.library().statements(stored.id());
    site.views.show(
        context,
        "review",
        new Review(
            page,
            stored,
            MarkedText.of(stored.document().text(), statements),
            card(context, page, statement, statements, isEditing, null)));
  }

  private void card(Context context) {
    answer(context, WebServer.number(context, "id"), false, null);
  }

  private void edit(Context context) {
    long id = WebServer.number(context, "id");
    if (isPart(context)) {
      answer(context, id, true, null);
      return;
    }
    page(context, id, true);
  }

  /** Whether a script asks for a part of a page. */
  static boolean isPart(Context context) {
    return "true".equals(context.header("HX-Request"));
  }

  /** Answers a script with one card. */
  void answer(Context context, long id, boolean isEditing, @Nullable String said) {
    Page page = Page.of(site, context, "inbox", "review.title");
    Proposed statement = page.library().statement(id).orElseThrow(NotFoundResponse::new);
    List<Proposed> statements = page.library().statements(statement.read().document());
    site.views.show(context, "card", card(context, page, statement, statements, isEditing, said));
  }

  private Card card(
      Context context,
      Page page,
      Proposed statement,
      List<Proposed> inDocument,
      boolean isEditing,
      @Nullable String said) {
    Queue queue = Queue.of(context);
    Inbox.Place place = queue.in(site.register, page.asOf()).place(statement.id());
    return new Card(
        page,
        queue,
        statement,
        place.previous(),
        place.next(),
        place.count(),
        inDocument.stream().filter(s -> s.decided() != null).count(),
        inDocument.size(),
        alike(page, statement.current()),
        isEditing,
        isEditing ? WordSpans.chosen(context, page, statement.current()) : statement.current(),
        page.library().verdicts(statement.id()),
        new LostWords(site.register, page.asOf()).of(statement.id()).isPresent(),
        Downloads.parameter(context, "back"),
        said);
  }

  /** Commitments of the same actors that share most words, the likeliest first. */
  private List<Alike> alike(Page page, Statement statement) {
    if (statement.actors().isEmpty()) {
      return List.of();
    }
    Set<String> words = words(statement.quote());
    Explorer explorer = new Explorer(site.register, page.asOf());
    Map<Long, Integer> shared = new HashMap<>();
    explorer
        .titles(statement.actors().get(0))
        .forEach(
            (id, title) -> {
              Set<String> both = words(title);
              both.retainAll(words);
              shared.put(id, both.size());
            });
    List<Long> most =
        shared.keySet().stream()
            .filter(id -> shared.getOrDefault(id, 0) > 1)
            .sorted(
                Comparator.comparing((Long id) -> shared.getOrDefault(id, 0))
                    .reversed()
                    .thenComparing(id -> id))
            .limit(ALIKE)
            .toList();
    Map<Long, CommitmentRow> rows = explorer.byId(most);
    return most.stream()
        .flatMap(id -> Stream.ofNullable(rows.get(id)))
        .map(row -> new Alike(row, shared.getOrDefault(row.id(), 0)))
        .toList();
  }

  static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.ROOT)))
        .filter(word -> word.length() > 3 || word.chars().anyMatch(Character::isDigit))
        .forEach(words::add);
    return words;
  }

  private void decide(Context context, String what) {
    long id = WebServer.number(context, "id");
    Queue queue = Queue.of(context);
    String reviewer = Page.reviewer(site, context);
    // Before the verdict: afterwards the statement has no place in the queue any more.
    Inbox.Place place = queue.in(site.register, AsOf.now()).place(id);
    String note = CommitmentActions.field(context, "note");
    Library library = new Library(site.register, AsOf.now());
    Proposed statement = library.statement(id).orElseThrow(NotFoundResponse::new);
    if (statement.decided() != null && context.formParam("again") != null) {
      decideAgain(context, statement, what, note);
      return;
    }
    switch (what) {
      case "accept" -> site.register.proposals().accept(reviewer, id, note);
      case "reject" -> site.register.proposals().reject(reviewer, id, note);
      case "same" ->
          site.register
              .proposals()
              .same(reviewer, id, CommitmentActions.id(context, "commitment"), note);
      default -> site.register.proposals().correct(reviewer, id, slots(context, statement), note);
    }
    advance(context, queue, place.following(), "said." + what);
  }

  /** The statement as the form has it. */
  private Statement slots(Context context, Proposed statement) {
    Document document =
        new Library(site.register, AsOf.now())
            .document(statement.read().document())
            .orElseThrow(NotFoundResponse::new)
            .document();
    return SlotsForm.read(context, Names.of(site, context), statement.current(), document.text());
  }

  /** Puts a verdict that stands right, for a reason. */
  private void decideAgain(
      Context context, Proposed statement, String what, @Nullable String reason) {
    if (reason == null) {
      throw new PledgebookException(Page.texts(context).of("form.reason.missing"));
    }
    String reviewer = Page.reviewer(site, context);
    if (what.equals("reject")) {
      site.register.proposals().reviseToRejected(reviewer, statement.id(), reason);
    } else {
      site.register.proposals().revise(reviewer, statement.id(), slots(context, statement), reason);
    }
    String back = CommitmentActions.field(context, "back");
    if (back != null
        && back.matches("/commitments/\\d{1,18}")
        && site.register
            .commitment(Long.parseLong(back.replaceAll("\\D", "")), AsOf.now())
            .isPresent()) {
      Onward.to(context, back, "said.again");
    } else if (isPart(context)) {
      answer(context, statement.id(), false, Page.texts(context).of("said.again"));
    } else {
      String next = "/review/" + statement.id() + Queue.of(context).query();
      Onward.to(context, next, "said.again");
    }
  }

  /** The page on which other words are chosen by their numbers. */
  record Spans(
      Page page, Queue queue, Proposed statement, String language, WordSpans words, String back) {}

  private void span(Context context) {
    Page page = Page.of(site, context, "inbox", "span.title");
    Proposed statement =
        page.library()
            .statement(WebServer.number(context, "id"))
            .orElseThrow(NotFoundResponse::new);
    Document document =
        page.library()
            .document(statement.read().document())
            .orElseThrow(NotFoundResponse::new)
            .document();
    String back = Downloads.parameter(context, "back");
    site.views.show(
        context,
        "span",
        new Spans(
            page,
            Queue.of(context),
            statement,
            document.language() == null ? "" : document.language(),
            WordSpans.around(document.text(), statement.current()),
            back == null ? "" : back));
  }

  /** Leads on to a statement, or to the inbox when none is left. */
  void advance(Context context, Queue queue, @Nullable Long following, String said) {
    if (following != null && isPart(context)) {
      answer(context, following, false, Page.texts(context).of(said));
    } else {
      String next = following == null ? "/inbox" : "/review/" + following;
      Onward.to(context, next + queue.query(), said);
    }
  }
}
