package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.web.api.Api;

/** Says what went wrong and what can be done, as a page. */
final class Errors {
  private static final int UNPROCESSABLE = 422;
  private static final int FAULT = 500;

  private final Site site;

  Errors(Site site) {
    this.site = site;
  }

  void add(RoutesConfig routes) {
    routes.exception(
        PledgebookException.class,
        (failure, context) -> show(context, UNPROCESSABLE, String.valueOf(failure.getMessage())));
    routes.exception(
        HttpResponseException.class,
        (failure, context) -> show(context, failure.getStatus(), words(context, failure)));
    routes.exception(
        Exception.class,
        (failure, context) -> {
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
      // The card stays as it is, with what was typed into it; the words come beside it.
      context
          .header("HX-Retarget", "#status")
          .header("HX-Reswap", "innerHTML")
          .html(words.replace("&", "&amp;").replace("<", "&lt;"));
      return;
    }
    Page page = Page.of(site, context, "", "error.title");
    site.views.show(context, "error", new ErrorModel(page, status, words));
  }

  record ErrorModel(Page page, int status, String words) {}
}
