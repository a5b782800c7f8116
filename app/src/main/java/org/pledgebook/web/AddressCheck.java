package org.pledgebook.web;

import io.javalin.http.Context;
import java.util.Objects;
import org.pledgebook.publication.ViewState;
import org.pledgebook.web.api.Api;

/**
 * Reads what an address says of the view before any page is made, so that each page refuses the
 * same, also what only its template would have met. Programs are answered by the API in its own
 * words.
 */
final class AddressCheck {
  private static final String VIEW = "view";

  private AddressCheck() {}

  static void check(Context context) {
    if (!context.path().startsWith(Api.BASE)) {
      context.attribute(VIEW, ViewState.parse(context.queryParamMap()));
    }
  }

  /** The view that is asked for. */
  static ViewState view(Context context) {
    return Objects.requireNonNull(context.attribute(VIEW));
  }
}
