package org.pledgebook.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import org.jspecify.annotations.Nullable;

/**
 * Leads from a form that was taken to the page after it, which says once what was done. The words
 * travel as a key and a number in a cookie: an address that carried them would say them again to
 * whoever opens it later.
 */
final class Onward {
  private static final String SAID = "said";
  private static final int SECONDS = 60;

  private Onward() {}

  /** To an address, where the words for a key are said. */
  static void to(Context context, String address, String key) {
    said(context, key, SECONDS);
    to(context, address);
  }

  /** To an address, where the words for a number of things are said. */
  static void to(Context context, String address, String key, long number) {
    said(context, key + ":" + number, SECONDS);
    to(context, address);
  }

  /** To an address: a browser by its own means, a script by a header that it follows. */
  static void to(Context context, String address) {
    if (ReviewPages.isPart(context)) {
      context.header("HX-Redirect", address).status(HttpStatus.OK);
    } else {
      context.redirect(address, HttpStatus.SEE_OTHER);
    }
  }

  /** What a page has to say; it is not said again. */
  static @Nullable String take(Context context, Texts texts) {
    String cookie = context.cookie(SAID);
    if (cookie == null || ReviewPages.isPart(context)) {
      return null;
    }
    said(context, "", 0);
    String[] parts = cookie.split(":", 2);
    if (!parts[0].startsWith("said.")) {
      return null;
    }
    if (parts.length == 2 && texts.has(parts[0] + ".many") && parts[1].matches("\\d{1,9}")) {
      return texts.count(parts[0], Long.parseLong(parts[1]));
    }
    return texts.has(parts[0]) ? texts.of(parts[0]) : null;
  }

  private static void said(Context context, String value, int seconds) {
    context.cookie(new Cookie(SAID, value, "/", seconds, false, true, null, SameSite.STRICT));
  }
}
