package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.document.Analyser;
import org.pledgebook.document.CodePointOffsets;
import org.pledgebook.document.Paragraph;
import org.pledgebook.document.Sentence;
import org.pledgebook.language.Tokens;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Library;
import org.pledgebook.register.Proposed;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.source.PledgebookException;

/** Adds a statement that the reader missed: from selected text, or by a sentence's number. */
final class MissedPages {
  private static final String RULE = "by hand";

  private final Site site;

  MissedPages(Site site) {
    this.site = site;
  }

  void add(RoutesConfig routes) {
    routes.get("/documents/{id}/missed", this::pick);
    routes.post("/documents/{id}/missed", this::create);
  }

  /** A sentence with its number from 1, in code points. */
  record Numbered(int number, long start, long end, String text, boolean isTaken) {}

  /** The page of numbered sentences. */
  record Picker(
      Page page,
      Library.Stored document,
      List<Numbered> sentences,
      @Nullable Numbered selection,
      Statement empty) {}

  private Library.Stored document(Context context) {
    return new Library(site.register, AsOf.now())
        .document(WebServer.number(context, "id"))
        .orElseThrow(NotFoundResponse::new);
  }

  private void pick(Context context) {
    Page page = Page.of(site, context, "documents", "missed.title");
    Library.Stored stored = document(context);
    site.views.show(
        context,
        "missed",
        new Picker(
            page,
            stored,
            sentences(stored, page.library().statements(stored.id())),
            selection(context, stored),
            nothing(stored, 0, 1)));
  }

  /** What was selected in the text, if anything was. */
  private static @Nullable Numbered selection(Context context, Library.Stored stored) {
    String start = Downloads.parameter(context, "start");
    String end = Downloads.parameter(context, "end");
    if (start == null || end == null || !start.matches("\\d{1,9}") || !end.matches("\\d{1,9}")) {
      return null;
    }
    String text = stored.document().text();
    CodePointOffsets offsets = CodePointOffsets.of(text);
    int from = offsets.utf16(Integer.parseInt(start));
    int to = Math.min(text.length(), offsets.utf16(Integer.parseInt(end)));
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return from < to
        ? new Numbered(
            0, offsets.codePoint(from), offsets.codePoint(to), text.substring(from, to), false)
        : null;
  }

  List<Numbered> sentences(Library.Stored stored, List<Proposed> statements) {
    String text = stored.document().text();
    CodePointOffsets offsets = CodePointOffsets.of(text);
    List<Numbered> sentences = new ArrayList<>();
    for (Paragraph paragraph :
        new Analyser(site.languages())
            .analyse(text, java.util.Optional.ofNullable(stored.document().language()))) {
      if (paragraph.isReadable()) {
        Tokens tokens = paragraph.tokens();
        for (Sentence sentence : paragraph.sentences()) {
          int start = tokens.start(sentence.from());
          int end = tokens.end(sentence.to() - 1);
          long from = offsets.codePoint(start);
          long to = offsets.codePoint(end);
          boolean taken =
              statements.stream()
                  .anyMatch(s -> s.current().start() < to && s.current().end() > from);
          sentences.add(
              new Numbered(sentences.size() + 1, from, to, text.substring(start, end), taken));
        }
      }
    }
    return sentences;
  }

  private void create(Context context) {
    Library.Stored stored = document(context);
    Statement span = span(context, stored);
    Statement statement =
        SlotsForm.read(context, Names.of(site, context), span, stored.document().text());
    if (statement.actors().isEmpty() || statement.domains().isEmpty()) {
      throw new PledgebookException(Page.texts(context).of("missed.empty"));
    }
    site.register
        .proposals()
        .add(Page.reviewer(site, context), stored.document(), List.of(statement));
    long id =
        new Library(site.register, AsOf.now())
            .statements(stored.id()).stream()
                .filter(s -> s.read().start() == statement.start())
                .filter(s -> s.read().end() == statement.end())
                .mapToLong(Proposed::id)
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    Onward.to(context, "/review/" + id, "said.missed");
  }

  /** A statement of nothing but its place: that of the sentence with a number, or a selection. */
  Statement span(Context context, Library.Stored stored) {
    String number = CommitmentActions.field(context, "sentence");
    long start = 0;
    long end = 1;
    if (number != null && !number.equals("0")) {
      List<Numbered> sentences = sentences(stored, List.of());
      String until = CommitmentActions.field(context, "until");
      Numbered last = numbered(context, sentences, until == null ? number : until);
      start = numbered(context, sentences, number).start();
      end = last.end();
      if (start >= end) {
        throw new PledgebookException(Page.texts(context).of("form.span.wrong"));
      }
    } else if (CommitmentActions.field(context, "end") == null) {
      throw new PledgebookException(Page.texts(context).of("form.span.wrong"));
    }
    return nothing(stored, start, end);
  }

  private static Numbered numbered(Context context, List<Numbered> sentences, String number) {
    return sentences.stream()
        .filter(sentence -> String.valueOf(sentence.number()).equals(number))
        .findFirst()
        .orElseThrow(() -> new PledgebookException(Page.texts(context).of("form.span.wrong")));
  }

  private static Statement nothing(Library.Stored stored, long start, long end) {
    return new Statement(
        null,
        stored.id(),
        start,
        end,
        "",
        "commit",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        false,
        null,
        BigDecimal.ONE,
        RULE,
        null);
  }
}
