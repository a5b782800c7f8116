package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import org.jspecify.annotations.Nullable;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.source.UnknownValue;
import org.pledgebook.web.api.Api;

/** Says what went wrong and what can be done, as a page. */
final class Errors {
  private static final int UNPROCESSABLE = 422;
  private static final int FAULT = 500;
  private static final int TOO_LARGE = 413;

  private final Site site;

  Errors(Site site) {
    this.site = site;
  }

  void add(RoutesConfig routes) {
    routes.exception(
        PledgebookException.class,
        (failure, context) -> show(context, UNPROCESSABLE, words(context, failure)));
    routes.exception(
        HttpResponseException.class,
        (failure, context) -> show(context, failure.getStatus(), words(context, failure)));
    routes.exception(
        Exception.class,
        (failure, context) -> {
          if (isTooLarge(failure)) {
            show(context, TOO_LARGE, Page.texts(context).of("error.413"));
            return;
          }
          // To the terminal of who runs the server; a visitor learns nothing of the inside.
          failure.printStackTrace(System.err);
          show(context, FAULT, Page.texts(context).of("error.fault"));
        });
    routes.error(
        404,
        context -> {
          if (context.attribute("shown") == null) {
            show(context, 404, Page.texts(context).of("error.404"));
          }
        });
  }

  /** Whether more was sent than is taken; the library that reads files says so in words alone. */
  private static boolean isTooLarge(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).matches("max .*(size|length|parts).* exceeded.*")) {
        return true;
      }
    }
    return false;
  }

  private static String words(Context context, PledgebookException failure) {
    return failure instanceof UnknownValue unknown
        ? Page.texts(context).of(unknown)
        : failure.getMessage();
  }

  private static String words(Context context, HttpResponseException failure) {
    Texts texts = Page.texts(context);
    String key = "error." + failure.getStatus();
    return texts.has(key) ? texts.of(key) : String.valueOf(failure.getMessage());
  }

  private void show(Context context, int status, String words) {
    if (context.path().startsWith(Api.BASE)) {
      Api.refuse(context, status, words);
      return;
    }
    context.status(status);
    context.attribute("shown", true);
    if (ReviewPages.isPart(context)) {
      // The form stays as it is, with what was typed into it; the words come beside it.
      context.header("HX-Reswap", "none").contentType("text/plain; charset=utf-8").result(words);
      return;
    }
    Page page = Page.of(site, context, "", "error.title");
    site.views.show(context, "error", new ErrorModel(page, status, words, before(context)));
  }

  /** The page of ours that a form was sent from, or null. */
  private static @Nullable String before(Context context) {
    String from = context.header("Referer");
    String origin = context.scheme() + "://" + context.host() + "/";
    return from != null && from.startsWith(origin) && HandlerType.POST.equals(context.method())
        ? from.substring(origin.length() - 1)
        : null;
  }

  /**
   * What went wrong.
   *
   * @param before where it was tried, or null
   */
  record ErrorModel(Page page, int status, String words, @Nullable String before) {}
}
