package org.pledgebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Records;
import org.pledgebook.register.fact.Evidence;
import org.pledgebook.register.fact.Link;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Transaction;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Stage;
import org.pledgebook.source.PledgebookException;

/** What people add to a commitment: money, evidence, that it repeats another. */
final class CommitmentActions {
  /** Characters of a field; a paragraph of a text fits. */
  private static final int LONGEST = 10_000;

  private final Site site;

  CommitmentActions(Site site) {
    this.site = site;
  }

  void add(RoutesConfig routes) {
    routes.post("/commitments/{id}/transactions", this::transaction);
    routes.post("/commitments/{id}/links", this::link);
    routes.post("/commitments/{id}/withdraw", this::withdraw);
  }

  /**
   * A form field without blanks around it; null if it is empty.
   *
   * @throws PledgebookException if it is longer than what anybody would read
   */
  static @Nullable String field(Context context, String name) {
    String value = context.formParam(name);
    if (value != null && value.length() > LONGEST) {
      throw new PledgebookException(
          Page.texts(context)
              .of("form.long", value.strip().substring(0, 20), value.length(), LONGEST));
    }
    return value == null || value.isBlank() ? null : value.strip();
  }

  static @Nullable LocalDate date(Context context, String name) {
    String value = field(context, name);
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new PledgebookException(Page.texts(context).of("form.date.wrong", value), e);
    }
  }

  /** A number as people write it; see {@link Numbers}. */
  static BigDecimal number(Context context, String written) {
    return Numbers.read(Page.texts(context), written);
  }

  private void transaction(Context context) {
    long commitment = WebServer.number(context, "id");
    mustExist(context, commitment);
    Stage stage = Stage.of(String.valueOf(context.formParam("stage")));
    LocalDate date = date(context, "date");
    String amount = field(context, "amount");
    String address = field(context, "address");
    String words = field(context, "words");
    boolean undisclosed = field(context, "undisclosed") != null;
    if (amount == null && !undisclosed && address == null && words == null) {
      throw new PledgebookException(Page.texts(context).of("form.transaction.empty"));
    }
    Amount money =
        amount == null
            ? Amount.undisclosed()
            : Amount.of(number(context, amount), currency(context));
    site.register.write(
        Page.reviewer(site, context),
        batch -> {
          @Nullable Long transaction =
              amount == null && !undisclosed
                  ? null
                  : batch.add(
                      new Transaction(
                          null,
                          commitment,
                          stage,
                          money,
                          null,
                          date == null ? Span.NONE : Span.day(date),
                          null,
                          null,
                          null,
                          null,
                          null));
          if (address != null || words != null) {
            batch.add(
                new Evidence(
                    commitment,
                    transaction,
                    stage,
                    address,
                    null,
                    words,
                    null,
                    date,
                    null,
                    null,
                    null));
          }
          return null;
        });
    Onward.to(context, "/commitments/" + commitment, "said.record");
  }

  /** The currency that a form names, euros if it names none. */
  static String currency(Context context) {
    String code = field(context, "currency");
    return code == null ? "EUR" : currency(context, code);
  }

  /**
   * The code of a currency that there is or was.
   *
   * @throws PledgebookException in the words of the page, if there is none
   */
  static String currency(Context context, String written) {
    try {
      return Currency.getInstance(written.toUpperCase(Locale.ROOT)).getCurrencyCode();
    } catch (IllegalArgumentException e) {
      throw new PledgebookException(Page.texts(context).of("form.currency.wrong", written), e);
    }
  }

  private void link(Context context) {
    long commitment = WebServer.number(context, "id");
    long other = id(context, "other");
    boolean repeats = !"original".equals(context.formParam("role"));
    Link.Decision decision =
        "different".equals(context.formParam("decision"))
            ? Link.Decision.DIFFERENT
            : Link.Decision.SAME;
    if (commitment == other) {
      throw new PledgebookException(Page.texts(context).of("form.link.self"));
    }
    mustExist(context, other);
    long duplicate = repeats ? commitment : other;
    long original = repeats ? other : commitment;
    if (decision == Link.Decision.SAME
        && site.register.proposals().closesCircle(duplicate, original)) {
      throw new PledgebookException(
          Page.texts(context).of("form.link.circle", "" + original, "" + duplicate));
    }
    site.register
        .proposals()
        .link(
            Page.reviewer(site, context),
            new Link(duplicate, original, decision, score(context), field(context, "reason")));
    Onward.to(
        context,
        "/repeats".equals(field(context, "next")) ? "/repeats" : "/commitments/" + commitment,
        decision == Link.Decision.SAME ? "said.link" : "said.different");
  }

  private static @Nullable BigDecimal score(Context context) {
    String score = field(context, "score");
    return score != null && score.matches("[01](\\.\\d{1,6})?") ? new BigDecimal(score) : null;
  }

  static long id(Context context, String name) {
    String value = field(context, name);
    if (value == null || !value.matches("#?\\d{1,18}")) {
      throw new PledgebookException(
          Page.texts(context).of("form.id.wrong", value == null ? "" : value));
    }
    return Long.parseLong(value.replace("#", ""));
  }

  private void withdraw(Context context) {
    long commitment = WebServer.number(context, "id");
    long entry = id(context, "entry");
    boolean belongs =
        site.register.history(commitment, AsOf.now()).stream()
            .anyMatch(
                e ->
                    e.number() == entry
                        && (e.kind().equals("transaction")
                            || e.kind().equals("evidence")
                            || e.kind().equals("link")));
    if (!belongs) {
      throw new PledgebookException(Page.texts(context).of("form.id.wrong", "" + entry));
    }
    site.register
        .proposals()
        .withdraw(
            Page.reviewer(site, context),
            entry,
            java.util.Objects.requireNonNullElse(field(context, "reason"), "withdrawn"));
    Onward.to(context, "/commitments/" + commitment, "said.withdraw");
  }

  private void mustExist(Context context, long commitment) {
    if (new Records(site.register, AsOf.now()).commitment(commitment).isEmpty()) {
      throw new PledgebookException(Page.texts(context).of("form.id.wrong", "" + commitment));
    }
  }
}
