package org.pledgebook.web;

import io.javalin.http.Context;
import java.util.function.Consumer;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.money.Policy;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.web.api.Api;

/**
 * Refuses, in the page's language, an address whose time or policy cannot be understood. Programs
 * are answered by the API in its own words.
 */
final class AddressCheck {
  private AddressCheck() {}

  static void check(Context context) {
    if (context.path().startsWith(Api.BASE)) {
      return;
    }
    check(context, "as-of", "address.time.wrong", AsOf::of);
    check(context, "policy", "address.policy.wrong", Policy::of);
    if (context.path().startsWith("/compare")) {
      check(context, "from", "address.time.wrong", AsOf::of);
      check(context, "to", "address.time.wrong", AsOf::of);
    }
  }

  private static void check(Context context, String name, String key, Consumer<String> reading) {
    String value = Downloads.parameter(context, name);
    if (value != null) {
      try {
        reading.accept(value);
      } catch (PledgebookException e) {
        throw new PledgebookException(Page.texts(context).of(key, value), e);
      }
    }
  }
}
