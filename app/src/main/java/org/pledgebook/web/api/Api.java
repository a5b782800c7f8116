package org.pledgebook.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.pledgebook.language.Languages;
import org.pledgebook.publication.Labels;
import org.pledgebook.register.Register;
import org.pledgebook.register.journal.Head;
import org.pledgebook.source.PledgebookException;

/**
 * The addresses for programs. There is no leave for other sites' scripts to read answers (CORS): on
 * one's own machine, any page that is open in the browser could then read the register.
 */
public final class Api {
  /** Where the JSON is. */
  public static final String BASE = "/api/v1";

  private static final String DESCRIPTION = "openapi.json";

  private final Register register;
  private final Request.Labelling labelling;
  private final Supplier<Languages> languages;

  /**
   * Addresses of a register.
   *
   * @param labels names in a language, by its code
   * @param languages of texts that are searched; asked for when the first search is made
   */
  public Api(Register register, Function<String, Labels> labels, Supplier<Languages> languages) {
    this.register = register;
    this.labelling = labels::apply;
    this.languages = languages;
  }

  /** Adds all addresses; errors below {@link #BASE} are problems in JSON. */
  public void add(RoutesConfig routes) {
    for (Route route : routes()) {
      routes.get(route.path(), context -> handle(context, route));
    }
    routes.get(
        BASE + "/<path>",
        context -> Problem.notFound("address " + context.path() + "; see " + BASE).write(context));
  }

  static List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(new Route(BASE, List.of(), Api::index));
    routes.add(
        new Route(
            BASE + "/openapi.json",
            List.of(),
            request -> Answer.text(description(), "application/vnd.oai.openapi+json;version=3.1")));
    routes.addAll(DocumentRoutes.all());
    routes.addAll(CommitmentRoutes.all());
    routes.addAll(MoneyRoutes.all());
    routes.addAll(NeedRoutes.all());
    routes.addAll(FileRoutes.all());
    return routes;
  }

  /** The description of all addresses, OpenAPI 3.1. */
  public static String description() {
    try (InputStream stream =
        Objects.requireNonNull(Api.class.getResourceAsStream(DESCRIPTION), DESCRIPTION)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says to a program what is wrong, as RFC 9457 has it. */
  public static void refuse(Context context, int status, String words) {
    new Problem(status, words).write(context);
  }

  private static Answer index(Request request) {
    return request.data(
        routes().stream()
            .map(Route::path)
            .filter(path -> !path.equals(BASE))
            .map(path -> request.origin() + path)
            .toList());
  }

  private void handle(Context context, Route route) {
    try {
      refuseUnknown(context, route);
      Head head = register.journal().head();
      String tag = tag(context, head);
      context.header("ETag", tag);
      if (matches(context.header("If-None-Match"), tag)) {
        context.status(304);
        return;
      }
      send(
          context,
          route.answer().apply(new Request(context, register, head, labelling, languages)));
    } catch (Problem problem) {
      problem.write(unsent(context));
    } catch (PledgebookException e) {
      new Problem(400, String.valueOf(e.getMessage())).write(unsent(context));
    }
  }

  private static Context unsent(Context context) {
    context.res().setHeader("ETag", null);
    return context;
  }

  private static void send(Context context, Answer answer) {
    context.contentType(answer.type()).result(answer.body());
    String policy = answer.policy();
    if (policy != null) {
      context.header("Content-Security-Policy", policy);
    }
    String name = answer.name();
    if (name != null) {
      context.header("Content-Disposition", Attachment.named(name));
    }
  }

  private static void refuseUnknown(Context context, Route route) {
    for (String name : context.queryParamMap().keySet()) {
      if (!route.parameters().contains(name)) {
        throw new Problem(
            400,
            "There is no parameter '"
                + name
                + "' here; "
                + (route.parameters().isEmpty()
                    ? "this address has none."
                    : "there are " + String.join(", ", route.parameters()) + "."));
      }
    }
  }

  /** The same journal, day and address give the same answer. */
  private static String tag(Context context, Head head) {
    String version = String.valueOf(Api.class.getPackage().getImplementationVersion());
    String all =
        Stream.of(
                head.digest(),
                LocalDate.now(ZoneOffset.UTC).toString(),
                version,
                context.host(),
                context.path(),
                context.queryString())
            .map(String::valueOf)
            .reduce("", (one, other) -> one + "\n" + other);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static boolean matches(@org.jspecify.annotations.Nullable String known, String tag) {
    return known != null && (known.strip().equals("*") || known.contains(tag));
  }
}
