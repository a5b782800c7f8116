package org.pledgebook.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.Actors;
import org.pledgebook.domains.Domain;
import org.pledgebook.publication.Search;

/** Names of actors and domains in the language of a page. */
final class Names {
  private static final Map<String, Domain> DOMAINS =
      Domain.all().stream().collect(Collectors.toMap(Domain::code, Function.identity()));

  private static final List<String> BODIES =
      List.of(
          "NATO",
          "EU",
          "UN",
          "AU",
          "OSCE",
          "COE",
          "OECD",
          "ASEAN",
          "ECOWAS",
          "G7",
          "G20",
          "QUAD",
          "AUKUS",
          "JEF",
          "NORDEFCO",
          "NB8",
          "XKX");

  private final Actors actors;
  private final String language;

  Names(Actors actors, String language) {
    this.actors = actors;
    this.language = language;
  }

  /** In the language that a request asks for. */
  static Names of(Site site, Context context) {
    return new Names(site.actors(), Page.texts(context).language());
  }

  /** The name of one actor: a country, a body, or itself. */
  String actor(String id) {
    return actors.name(id, language);
  }

  /** Names of several, as relations keep them: {@code FRA+DEU}. */
  String actors(@Nullable String ids) {
    return ids == null || ids.isEmpty()
        ? "–"
        : Arrays.stream(ids.split("\\+")).map(this::actor).collect(Collectors.joining(", "));
  }

  /** As {@link #actors}, but of many only the first two and how many more. */
  String shortActors(@Nullable String ids) {
    List<String> all = Facets.ids(ids);
    return all.size() < 4
        ? actors(ids)
        : actor(all.get(0)) + ", " + actor(all.get(1)) + " +" + (all.size() - 2);
  }

  String list(List<String> ids) {
    return ids.isEmpty() ? "–" : ids.stream().map(this::actor).collect(Collectors.joining(", "));
  }

  /** Codes and names of those who often act, for completion. */
  Map<String, String> known() {
    Map<String, String> known = new TreeMap<>();
    for (String code : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3)) {
      if (actors.kind(code).isPresent()) {
        known.put(code, actor(code));
      }
    }
    for (String code : BODIES) {
      if (actors.kind(code).isPresent()) {
        known.put(code, actor(code));
      }
    }
    return known;
  }

  /** The code of an actor that somebody writes as a code or by its name in the page's language. */
  Optional<String> code(String written) {
    String code = written.strip();
    if (actors.kind(code.toUpperCase(Locale.ROOT)).isPresent()) {
      return Optional.of(code.toUpperCase(Locale.ROOT));
    }
    return known().entrySet().stream()
        .filter(actor -> Search.folded(actor.getValue()).equals(Search.folded(code)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  String domain(@Nullable String code) {
    if (code == null || code.isEmpty()) {
      return "–";
    }
    Domain domain = DOMAINS.get(code);
    return domain == null ? code : domain.name(language);
  }
}
