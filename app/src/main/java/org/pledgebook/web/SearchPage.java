package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.pledgebook.domains.Domain;
import org.pledgebook.publication.Search;

/** Searches texts and statements; see {@link Search}. */
final class SearchPage {
  private static final int MOST_HITS = 60;

  private final Site site;

  SearchPage(Site site) {
    this.site = site;
  }

  void add(RoutesConfig routes) {
    routes.get("/search", this::show);
  }

  /** The page; texts are documents that have the words outside of statements. */
  record Found(
      Page page,
      String words,
      List<Named> named,
      List<Search.Hit> statements,
      List<Search.Hit> texts,
      boolean isCut) {}

  /** An actor or domain that has a page of its own. */
  record Named(String kind, String name, String address) {}

  /** What the words name, all of them together. */
  private static List<Named> named(Page page, String words) {
    List<Named> named = new ArrayList<>();
    if (!words.isEmpty()) {
      page.names
          .code(words)
          .ifPresent(
              code ->
                  named.add(new Named("party.actor", page.names.actor(code), "/actors/" + code)));
      for (Domain domain : Domain.all()) {
        String name = domain.name(page.language());
        if (Search.folded(name).equals(Search.folded(words)) || domain.code().equals(words)) {
          named.add(new Named("party.domain", name, "/domains/" + domain.code()));
        }
      }
    }
    return named;
  }

  private void show(Context context) {
    Page page = Page.of(site, context, "search", "search.title");
    String words = Objects.requireNonNullElse(Downloads.parameter(context, "q"), "");
    Search.Found found = new Search(page.library(), site.languages()).find(words, MOST_HITS);
    Set<Long> shown =
        found.statements().stream().map(hit -> hit.document().id()).collect(Collectors.toSet());
    site.views.show(
        context,
        "search",
        new Found(
            page,
            words,
            named(page, words.strip()),
            found.statements(),
            found.documents().stream().filter(hit -> !shown.contains(hit.document().id())).toList(),
            found.isCut()));
  }
}
