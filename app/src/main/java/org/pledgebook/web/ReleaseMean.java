package org.pledgebook.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.AsOf;

/**
 * Makes one parameter of the two that a form has for a release-mean, its name and its month, so
 * that the address of a view is the same however it was come by.
 */
final class ReleaseMean {
  private static final String NAME = "release-mean";

  private final Site site;

  ReleaseMean(Site site) {
    this.site = site;
  }

  /** Leads on to the address with one parameter. */
  void settle(Context context) {
    String policy = context.queryParam("policy");
    String month = context.queryParam("mean");
    boolean isOpen = policy != null && policy.equals(NAME);
    if (!context.req().getMethod().equals("GET") || (!isOpen && month == null)) {
      return;
    }
    String settled = isOpen ? NAME + ":" + (isBlank(month) ? last() : month) : policy;
    StringBuilder address = new StringBuilder(context.path().replaceFirst("^/+", "/"));
    char joint = '?';
    for (var parameter : context.queryParamMap().entrySet()) {
      for (String value : parameter.getValue()) {
        String kept = parameter.getKey().equals("policy") ? settled : value;
        if (!parameter.getKey().equals("mean") && !isBlank(kept)) {
          address
              .append(joint)
              .append(Page.encoded(parameter.getKey()))
              .append('=')
              .append(Page.encoded(kept));
          joint = '&';
        }
      }
    }
    context.redirect(address.toString(), HttpStatus.SEE_OTHER);
    context.skipRemainingHandlers();
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /** The last month that most currencies have a rate of. */
  private YearMonth last() {
    LocalDate today = AsOf.now().day();
    return YearMonth.from(
        site.register.currencies(AsOf.now()).values().stream()
            .max(LocalDate::compareTo)
            .orElse(today));
  }
}
