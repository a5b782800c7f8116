package org.pledgebook.web;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.Actors;
import org.pledgebook.domains.Domain;

/** Names of actors and domains in the language of a page. */
final class Names {
  private static final Map<String, Domain> DOMAINS =
      Domain.all().stream().collect(Collectors.toMap(Domain::code, Function.identity()));

  private final Actors actors;
  private final String language;

  Names(Actors actors, String language) {
    this.actors = actors;
    this.language = language;
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

  String domain(@Nullable String code) {
    if (code == null || code.isEmpty()) {
      return "–";
    }
    Domain domain = DOMAINS.get(code);
    return domain == null ? code : domain.name(language);
  }
}
