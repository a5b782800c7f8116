package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.DocumentRow;
import org.pledgebook.register.Emphasis;
import org.pledgebook.register.Library;
import org.pledgebook.register.LostWords;
import org.pledgebook.register.Proposed;
import org.pledgebook.register.Readings;
import org.pledgebook.source.CapturedText;
import org.pledgebook.source.PledgebookException;

/** Documents: the list, the way in, how far a reading is, and one text with its statements. */
final class DocumentPages {
  private static final int LONGEST_TITLE = 250;

  private final Site site;
  private final Intake intake;
  private final OriginalFiles files;

  DocumentPages(Site site, Intake intake, OriginalFiles files) {
    this.site = site;
    this.intake = intake;
    this.files = files;
  }

  void add(RoutesConfig routes) {
    routes.get("/documents", this::list);
    routes.post("/documents", this::take);
    routes.get("/documents/{id}", this::show);
    routes.post("/documents/{id}/read", this::readAgain);
    routes.post("/documents/{id}/original", this::keepOriginal);
    routes.get("/intake/{ids}", this::progress);
    routes.post("/intake/{ids}/cancel", this::cancel);
  }

  /** The list and the forms. */
  record Documents(Page page, List<DocumentRow> rows) {}

  private void list(Context context) {
    Page page = Page.of(site, context, "documents", "documents.title");
    site.views.show(context, "documents", new Documents(page, page.library().documents()));
  }

  private void take(Context context) {
    List<String> ids = new ArrayList<>();
    Intake.Known known =
        new Intake.Known(
            CommitmentActions.field(context, "title"),
            CommitmentActions.field(context, "publisher"),
            CommitmentActions.date(context, "published"),
            Page.reviewer(site, context));
    List<UploadedFile> files =
        context.isMultipartFormData() ? context.uploadedFiles("files") : List.of();
    intake.admit(Math.max(1, files.size()));
    for (UploadedFile file : files) {
      if (file.size() > 0) {
        try (InputStream bytes = file.content()) {
          ids.add(intake.file(name(file.filename()), bytes, known));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    String text = context.formParam("text");
    if (text != null && !text.isBlank()) {
      text = text.strip();
      String first = text.lines().findFirst().orElse("text");
      String name = first.length() > 60 ? first.substring(0, 60) : first;
      ids.add(intake.text(name, text, known.titled(heading(text))));
    }
    String address = CommitmentActions.field(context, "address");
    if (address != null) {
      ids.add(intake.address(address, known));
    }
    if (ids.isEmpty()) {
      throw new PledgebookException(Page.texts(context).of("documents.nothing"));
    }
    Onward.to(context, "/intake/" + String.join(",", ids));
  }

  /**
   * The first line of a pasted text, if it can be a title: a line of some words, and more below.
   */
  private static @Nullable String heading(String text) {
    List<String> lines =
        text.lines()
            .map(line -> Emphasis.without(line.replaceFirst("^#{1,6}\\s+", "")).strip())
            .filter(line -> !line.isEmpty())
            .limit(2)
            .toList();
    return lines.size() == 2 && lines.get(0).length() <= LONGEST_TITLE ? lines.get(0) : null;
  }

  /** The last part of what a browser calls a file. */
  static String name(String given) {
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    return name.isBlank() ? "file" : name;
  }

  /** Reads a kept text as the reader reads today; verdicts stay. */
  private void readAgain(Context context) {
    long id = WebServer.number(context, "id");
    Library.Stored stored =
        new Library(site.register, AsOf.now()).document(id).orElseThrow(NotFoundResponse::new);
    var text = WhyPage.document(stored.document());
    long found =
        site.register
            .proposals()
            .add(
                Page.reviewer(site, context),
                stored.document(),
                Readings.statements(text, site.reader().read(text)))
            .added();
    Onward.to(context, "/documents/" + id, "said.read", found);
  }

  /** Keeps the file that a text was read from, which must give this very text. */
  private void keepOriginal(Context context) {
    long id = WebServer.number(context, "id");
    Library.Stored stored =
        new Library(site.register, AsOf.now()).document(id).orElseThrow(NotFoundResponse::new);
    UploadedFile file = context.isMultipartFormData() ? context.uploadedFile("file") : null;
    if (file == null || file.size() == 0) {
      throw new PledgebookException(Page.texts(context).of("original.missing"));
    }
    CapturedText read;
    try (InputStream bytes = file.content()) {
      read = intake.read(name(file.filename()), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    refuseOther(context, name(file.filename()), read.text(), stored.document().text());
    site.register.proposals().keep(Page.reviewer(site, context), id, read.capture());
    Onward.to(context, "/documents/" + id, "said.original");
  }

  /** Space around a text does not make it another: what is pasted comes without. */
  private static void refuseOther(Context context, String name, String text, String known) {
    String one = text.strip();
    String other = known.strip();
    if (!one.equals(other)) {
      int at = 0;
      while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
        at++;
      }
      throw new PledgebookException(
          Page.texts(context)
              .of("original.differs", name, String.valueOf(at + 1), few(one, at), few(other, at)));
    }
  }

  private static String few(String text, int at) {
    String rest = text.substring(at, Math.min(text.length(), at + 40)).replaceAll("\\s+", " ");
    return rest.isEmpty() ? "–" : rest;
  }

  /** Orders on their way. */
  record Progress(Page page, String ids, List<Job> jobs) {
    boolean isOver() {
      return jobs.stream().allMatch(Job::isOver);
    }
  }

  private List<Job> jobs(Context context) {
    List<Job> jobs =
        Arrays.stream(context.pathParam("ids").split(","))
            .map(intake::job)
            .filter(Objects::nonNull)
            .toList();
    if (jobs.isEmpty()) {
      throw new NotFoundResponse();
    }
    return jobs;
  }

  private void progress(Context context) {
    Page page = Page.of(site, context, "documents", "intake.title");
    Progress progress = new Progress(page, context.pathParam("ids"), jobs(context));
    site.views.show(context, "intake", progress);
  }

  private void cancel(Context context) {
    jobs(context).forEach(intake::cancel);
    context.redirect("/intake/" + context.pathParam("ids"), HttpStatus.SEE_OTHER);
  }

  /**
   * One text.
   *
   * @param newest the newest edition, if this is an older one, or null
   * @param lost how many statements have words that the newest edition has no more
   * @param original how the file is shown that it was read from; null if none was kept
   */
  record Reading(
      Page page,
      Library.Stored document,
      List<MarkedText.Paragraph> text,
      List<Proposed> statements,
      @Nullable Long lit,
      @Nullable Long newest,
      long lost,
      @Nullable OriginalView original) {
    boolean hasText() {
      return original == null || original.hasText();
    }

    boolean isBoth() {
      return original != null && original.hasText() && original.hasOriginal();
    }

    long waiting() {
      return statements.stream().filter(s -> s.decided() == null).count();
    }
  }

  private void show(Context context) {
    long id = WebServer.number(context, "id");
    Page any = Page.of(site, context, "documents", "documents.title");
    Library.Stored stored = any.library().document(id).orElseThrow(NotFoundResponse::new);
    Page page = Page.titled(site, context, "documents", stored.heading());
    List<Proposed> statements = page.library().statements(id);
    String asked = Downloads.parameter(context, "statement");
    @Nullable Proposed lit =
        statements.stream()
            .filter(s -> String.valueOf(s.id()).equals(asked))
            .findFirst()
            .orElse(null);
    @Nullable OriginalView original =
        site.register
            .originals(page.asOf())
            .of(id)
            .map(kept -> OriginalView.of(page, context, files, kept.fact(), stored.document(), lit))
            .orElse(null);
    LostWords words = new LostWords(site.register, page.asOf());
    @Nullable Long newest = words.newest(id).orElse(null);
    site.views.show(
        context,
        "document",
        new Reading(
            page,
            stored,
            MarkedText.of(stored.document().text(), statements),
            statements,
            lit == null ? null : (Long) lit.id(),
            newest,
            newest == null ? 0 : words.in(id).size(),
            original));
  }
}
