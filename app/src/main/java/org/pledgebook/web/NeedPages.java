package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.domains.Domain;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Needs;
import org.pledgebook.register.Recorded;
import org.pledgebook.register.fact.Need;
import org.pledgebook.register.fact.Quantity;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Stage;
import org.pledgebook.source.PledgebookException;

/** What recipients ask for, with the pledges that stand against each; added and revised here. */
final class NeedPages {
  /** Pledges of each need that the list shows; a need's own page has all. */
  private static final int MOST_PLEDGES = 10;

  private final Site site;

  NeedPages(Site site) {
    this.site = site;
  }

  void add(RoutesConfig routes) {
    routes.get("/needs", this::list);
    routes.post("/needs", this::add);
    routes.get("/needs/{entry}", this::one);
    routes.post("/needs/{entry}", this::revise);
    routes.post("/needs/{entry}/withdraw", this::withdraw);
  }

  /** A need with the money that stands against it. */
  record Asked(Needs.NeedRow row, List<Needs.Pledge> pledges) {
    Need need() {
      return row.need();
    }

    /** What has come at a stage of what is asked for, 0 to 100 and no more; null if unknown. */
    @Nullable Double filled(Stage stage) {
      return row.share(stage).map(share -> Math.min(100, share.doubleValue() * 100)).orElse(null);
    }
  }

  /** The list's model. */
  record NeedList(Page page, List<Asked> asked) {}

  /** One need's model, with what was recorded of it before. */
  record NeedPage(Page page, Asked asked, List<Recorded<Need>> versions) {}

  private void list(Context context) {
    Page page = Page.of(site, context, "needs", "needs.title");
    Needs needs = new Needs(site.register, page.asOf());
    Map<Long, List<Needs.Pledge>> pledges = needs.pledges(MOST_PLEDGES);
    List<Asked> asked =
        needs.list(page.report().policy(), page.currency()).stream()
            .map(row -> new Asked(row, pledges.getOrDefault(row.entry(), List.of())))
            .toList();
    site.views.show(context, "needs", new NeedList(page, asked));
  }

  private void one(Context context) {
    long asked = WebServer.number(context, "entry");
    Page any = Page.of(site, context, "needs", "needs.title");
    Needs needs = new Needs(site.register, any.asOf());
    long entry = needs.standing(asked).orElseThrow(NotFoundResponse::new);
    if (entry != asked) {
      String query = context.queryString();
      context.redirect("/needs/" + entry + (query == null ? "" : "?" + query), HttpStatus.FOUND);
      return;
    }
    Needs.NeedRow row =
        needs.list(any.report().policy(), any.currency()).stream()
            .filter(need -> need.entry() == entry)
            .findFirst()
            .orElseThrow(NotFoundResponse::new);
    Page page = Page.titled(site, context, "needs", row.need().what());
    site.views.show(
        context,
        "need",
        new NeedPage(page, new Asked(row, needs.pledges(entry)), needs.versions(entry)));
  }

  private void add(Context context) {
    long entry =
        Needs.add(site.register, Page.reviewer(site, context), read(context, Amount.missing()));
    to(context, entry);
  }

  private void revise(Context context) {
    long entry = WebServer.number(context, "entry");
    Needs needs = new Needs(site.register, AsOf.now());
    long standing = needs.standing(entry).orElseThrow(NotFoundResponse::new);
    Amount before = needs.versions(standing).get(0).fact().amount();
    to(
        context,
        Needs.revise(site.register, Page.reviewer(site, context), standing, read(context, before)));
  }

  private void withdraw(Context context) {
    long standing =
        new Needs(site.register, AsOf.now())
            .standing(WebServer.number(context, "entry"))
            .orElseThrow(NotFoundResponse::new);
    String reason = CommitmentActions.field(context, "reason");
    if (reason == null) {
      throw new PledgebookException(Page.texts(context).of("form.reason.missing"));
    }
    site.register.proposals().withdraw(Page.reviewer(site, context), standing, reason);
    Onward.to(context, "/needs", "said.withdraw");
  }

  private static void to(Context context, long entry) {
    Onward.to(context, "/needs/" + entry, "said.record");
  }

  /** The need as the form has it. */
  private Need read(Context context, Amount before) {
    Texts texts = Page.texts(context);
    String what = CommitmentActions.field(context, "what");
    String recipient = CommitmentActions.field(context, "recipient");
    if (what == null || recipient == null) {
      throw new PledgebookException(texts.of("needs.empty"));
    }
    String quantity = CommitmentActions.field(context, "quantity");
    Span date = span(context, "from", "until");
    return new Need(
        actor(context, recipient),
        what,
        domain(context),
        amount(context, before),
        quantity == null
            ? Quantity.missing()
            : Quantity.of(CommitmentActions.number(context, quantity)),
        date == null ? Span.NONE : date,
        CommitmentActions.field(context, "source"),
        null);
  }

  private static Amount amount(Context context, Amount before) {
    String amount = CommitmentActions.field(context, "amount");
    if (amount == null) {
      // An undisclosed amount is no missing one, and the form does not ask which.
      return before.isStated() ? Amount.missing() : before;
    }
    BigDecimal value = CommitmentActions.number(context, amount);
    return Amount.of(value, CommitmentActions.currency(context));
  }

  /** The code of an actor that a form names by code or by name. */
  private String actor(Context context, String written) {
    Texts texts = Page.texts(context);
    return new Names(site.actors(), texts.language())
        .code(written)
        .orElseThrow(() -> new PledgebookException(texts.of("form.actor.wrong", written)));
  }

  private static @Nullable String domain(Context context) {
    String code = CommitmentActions.field(context, "domain");
    if (code == null) {
      return null;
    }
    if (Domain.all().stream().noneMatch(domain -> domain.code().equals(code))) {
      throw new PledgebookException(Page.texts(context).of("form.domain.wrong", code));
    }
    return code;
  }

  /** A time of which either end may be open; null if both are. */
  static @Nullable Span span(Context context, String from, String until) {
    var start = CommitmentActions.date(context, from);
    var end = CommitmentActions.date(context, until);
    if (start != null && end != null && end.isBefore(start)) {
      throw new PledgebookException(Page.texts(context).of("form.due.wrong"));
    }
    return start == null && end == null ? null : new Span(start, end, null);
  }
}
