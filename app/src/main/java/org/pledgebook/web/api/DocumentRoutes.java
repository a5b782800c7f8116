package org.pledgebook.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.Search;
import org.pledgebook.register.CommitmentFilter;
import org.pledgebook.register.DocumentRow;
import org.pledgebook.register.Library;
import org.pledgebook.register.Listing;
import org.pledgebook.register.Originals;
import org.pledgebook.register.Proposed;
import org.pledgebook.register.fact.Original;

/** Documents, the statements in them, and what contains given words. */
final class DocumentRoutes {
  private DocumentRoutes() {}

  static List<Route> all() {
    return List.of(
        new Route(
            Api.BASE + "/documents",
            List.of("as-of", "language", "q", "limit", "after"),
            DocumentRoutes::documents),
        new Route(Api.BASE + "/documents/{document}", List.of("as-of"), DocumentRoutes::document),
        new Route(
            Api.BASE + "/documents/{document}/original",
            List.of("as-of"),
            DocumentRoutes::original),
        new Route(
            Api.BASE + "/documents/{document}/statements",
            List.of("as-of", "limit", "after"),
            DocumentRoutes::statementsIn),
        new Route(
            Api.BASE + "/statements",
            List.of("as-of", "q", "limit", "after"),
            request -> statements(request, null, request.state.words())),
        new Route(
            Api.BASE + "/statements/{statement}", List.of("as-of"), DocumentRoutes::statement),
        new Route(Api.BASE + "/search", List.of("q", "as-of", "limit"), DocumentRoutes::search));
  }

  private static Answer documents(Request request) {
    String language = request.optional("language");
    String words = request.state.words();
    List<DocumentRow> rows =
        new Library(request.register, request.time())
            .documents().stream()
                .sorted(java.util.Comparator.comparingLong(DocumentRow::id))
                .filter(row -> row.id() > request.after())
                .filter(row -> language == null || language.equals(row.language()))
                .filter(row -> words == null || contains(row.heading(), words))
                .limit(request.limit() + 1L)
                .toList();
    return request.page(
        rows.stream().map(Json::document).toList(), rows.stream().map(DocumentRow::id).toList());
  }

  private static boolean contains(String text, String words) {
    return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  private static Answer document(Request request) {
    return new Library(request.register, request.time())
        .document(request.id("document"))
        .map(
            stored ->
                request.data(
                    Json.document(
                        stored.id(),
                        stored.document(),
                        request.register.originals(request.time()).of(stored.id()).orElse(null))))
        .orElseThrow(() -> Problem.notFound("document " + request.path("document")));
  }

  private static Answer original(Request request) {
    Originals originals = request.register.originals(request.time());
    Original original =
        originals
            .of(request.id("document"))
            .orElseThrow(
                () -> Problem.notFound("original of a document " + request.path("document")))
            .fact();
    return new Answer(originals.bytes(original), original.mediaType(), null, null)
        .named(original.name())
        .under(Attachment.POLICY);
  }

  private static Answer statementsIn(Request request) {
    long document = request.id("document");
    if (new Library(request.register, request.time()).document(document).isEmpty()) {
      throw Problem.notFound("document " + document);
    }
    return statements(request, document, null);
  }

  private static Answer statements(
      Request request, @Nullable Long document, @Nullable String words) {
    List<Proposed> rows =
        new Listing(request.register, request.time())
            .statements(document, words, request.after(), request.limit() + 1);
    return request.page(
        rows.stream().map(Json::statement).toList(), rows.stream().map(Proposed::id).toList());
  }

  private static Answer statement(Request request) {
    return new Library(request.register, request.time())
        .statement(request.id("statement"))
        .map(found -> request.data(Json.statement(found)))
        .orElseThrow(() -> Problem.notFound("statement " + request.path("statement")));
  }

  private static Answer search(Request request) {
    String words = request.required("q");
    int limit = request.limit();
    Search.Found hits =
        new Search(new Library(request.register, request.time()), request.languages())
            .find(words, limit);
    Map<String, Object> found = new LinkedHashMap<>();
    found.put(
        "documents",
        hits.documents().stream()
            .map(hit -> hit(hit, "document", Json.document(hit.document())))
            .toList());
    found.put(
        "statements",
        hits.statements().stream()
            .map(hit -> hit(hit, "statement", Json.statement(statement(hit))))
            .toList());
    found.put("commitments", commitments(request, words, hits, limit));
    return request.data(found);
  }

  private static Proposed statement(Search.Hit hit) {
    return Objects.requireNonNull(hit.statement());
  }

  private static Map<String, @Nullable Object> hit(
      Search.Hit hit, String name, Map<String, @Nullable Object> thing) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put(name, thing);
    map.put(
        "pieces",
        hit.pieces().stream()
            .map(piece -> Map.of("text", piece.text(), "hit", piece.isHit()))
            .toList());
    return map;
  }

  /**
   * Those whose title has the words as they are written, and those that found statements tell of.
   */
  private static List<Map<String, @Nullable Object>> commitments(
      Request request, String words, Search.Found hits, int limit) {
    Set<Long> told =
        hits.statements().stream()
            .map(hit -> statement(hit).decided())
            .filter(Objects::nonNull)
            .map(decided -> decided.verdict().commitment())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return request.register.commitments(CommitmentFilter.all(), request.time()).stream()
        .filter(row -> told.contains(row.id()) || contains(row.title(), words))
        .limit(limit)
        .map(Json::commitment)
        .toList();
  }
}
