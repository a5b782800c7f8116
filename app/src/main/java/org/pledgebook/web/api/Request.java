package org.pledgebook.web.api;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Languages;
import org.pledgebook.publication.Labels;
import org.pledgebook.publication.ViewState;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Register;
import org.pledgebook.register.journal.Head;

/** What is asked, and of which register. */
final class Request {
  private static final int USUAL = 100;
  private static final int MOST = 1000;

  private final Context context;
  private final Labelling labelling;
  private final Supplier<Languages> languages;
  final Register register;
  final Head head;
  final ViewState state;

  Request(
      Context context,
      Register register,
      Head head,
      Labelling labelling,
      Supplier<Languages> languages) {
    this.context = context;
    this.register = register;
    this.head = head;
    this.labelling = labelling;
    this.languages = languages;
    this.state = ViewState.parse(context.queryParamMap());
  }

  Languages languages() {
    return languages.get();
  }

  AsOf time() {
    return state.time();
  }

  long id(String name) {
    try {
      return Long.parseLong(context.pathParam(name));
    } catch (NumberFormatException e) {
      throw new Problem(404, "'" + context.pathParam(name) + "' is no number of a " + name + ".");
    }
  }

  String path(String name) {
    return context.pathParam(name);
  }

  /** A parameter that may be left out, or is empty. */
  @Nullable String optional(String name) {
    String value = context.queryParam(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  String required(String name) {
    String value = optional(name);
    if (value == null) {
      throw new Problem(400, "The parameter '" + name + "' is missing.");
    }
    return value;
  }

  long number(String name, long usual, long least, long most) {
    String text = optional(name);
    if (text == null) {
      return usual;
    }
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new Problem(400, "'" + name + "' is a whole number from " + least + " to " + most + ".");
  }

  int limit() {
    return (int) number("limit", USUAL, 1, MOST);
  }

  long after() {
    return number("after", 0, 0, Long.MAX_VALUE);
  }

  /** Names in the language that is asked for. */
  Labels labels() {
    String language = optional("lang");
    return labelling.in(language == null ? "en" : language);
  }

  /** Where this server is, as the client sees it. */
  String origin() {
    return context.scheme() + "://" + context.host();
  }

  /** The address with its parameters. */
  String address() {
    String query = context.queryString();
    return context.path() + (query == null || query.isEmpty() ? "" : "?" + query);
  }

  /**
   * A part of a list.
   *
   * @param rows at most one more than the limit, which says that there is more
   * @param ids of the rows
   */
  Answer page(List<? extends Object> rows, List<Long> ids) {
    int limit = limit();
    boolean more = rows.size() > limit;
    Map<String, @Nullable Object> envelope = envelope();
    envelope.put("data", more ? rows.subList(0, limit) : rows);
    envelope.put("next", more ? next(ids.get(limit - 1)) : null);
    return Answer.json(envelope);
  }

  private String next(long after) {
    List<String> kept = new ArrayList<>();
    String query = context.queryString();
    for (String pair : (query == null ? "" : query).split("&")) {
      if (!pair.isEmpty() && !pair.startsWith("after=")) {
        kept.add(pair);
      }
    }
    kept.add("after=" + after);
    return context.path() + "?" + String.join("&", kept);
  }

  /** One thing, or all of a few. */
  Answer data(Object data) {
    Map<String, @Nullable Object> envelope = envelope();
    envelope.put("data", data);
    return Answer.json(envelope);
  }

  /** What every answer says: of which journal, and as of when. */
  Map<String, @Nullable Object> envelope() {
    Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
    envelope.put("as_of", state.asOf());
    envelope.put("day", state.day().toString());
    envelope.put("head", Map.of("number", head.number(), "digest", head.digest()));
    return envelope;
  }

  /** Names by language. */
  interface Labelling {
    Labels in(String language);
  }
}
