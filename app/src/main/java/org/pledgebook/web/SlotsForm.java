package org.pledgebook.web;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgebook.document.CodePointOffsets;
import org.pledgebook.domains.Domain;
import org.pledgebook.publication.Search;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.money.Amount;
import org.pledgebook.source.PledgebookException;

/** A statement's slots as form fields: lists with commas, money as {@code EUR 1000000}. */
final class SlotsForm {
  private static final Pattern MONEY =
      Pattern.compile("([A-Za-z]{3})\\s*([-\\d.,\\s\u00a0\u202f]+\\p{L}*)");
  private static final Pattern ITEM = Pattern.compile("([\\d.,\u00a0\u202f]*)\\s*(.+)");

  private SlotsForm() {}

  static String joined(List<String> values) {
    return String.join(", ", values);
  }

  static String amounts(Statement statement) {
    return statement.amounts().stream()
        .filter(amount -> amount.value() != null)
        .map(a -> a.currency() + " " + java.util.Objects.requireNonNull(a.value()).toPlainString())
        .collect(Collectors.joining("; "));
  }

  static String items(Statement statement) {
    return statement.items().stream()
        .map(i -> (i.quantity() == null ? "" : i.quantity().toPlainString() + " ") + i.what())
        .collect(Collectors.joining("; "));
  }

  /**
   * The statement as the form has it; what the form leaves out stays as it was read.
   *
   * @throws PledgebookException if a field cannot be understood; it says which
   */
  static Statement read(Context context, Names names, Statement before, String text) {
    long start = offset(context, "start", before.start());
    long end = offset(context, "end", before.end());
    return new Statement(
        before.id(),
        before.document(),
        start,
        end,
        quote(context, text, start, end),
        act(context, before),
        actors(context, names, "actors", before.actors()),
        actors(context, names, "beneficiaries", before.beneficiaries()),
        domains(context, before.domains()),
        money(context, before.amounts()),
        items(context, before.items()),
        due(context, before.due()),
        context.formParam("slots") == null
            ? before.conditional()
            : context.formParam("conditional") != null,
        context.formParam("speaker") == null
            ? before.speaker()
            : CommitmentActions.field(context, "speaker"),
        before.confidence(),
        before.rule(),
        null);
  }

  private static long offset(Context context, String name, long before) {
    String value = CommitmentActions.field(context, name);
    return value != null && value.matches("\\d{1,9}") ? Long.parseLong(value) : before;
  }

  private static String quote(Context context, String text, long start, long end) {
    CodePointOffsets offsets = CodePointOffsets.of(text);
    int from = offsets.utf16((int) start);
    int to = offsets.utf16((int) end);
    if (from >= to || to > text.length()) {
      throw new PledgebookException(Page.texts(context).of("form.span.wrong"));
    }
    return text.substring(from, to);
  }

  private static String act(Context context, Statement before) {
    String act = CommitmentActions.field(context, "act");
    if (act == null) {
      return before.act();
    }
    if (!List.of("commit", "decide", "deliver").contains(act)) {
      throw new PledgebookException(act + "?");
    }
    return act;
  }

  private static List<String> codes(Context context, String name, List<String> before) {
    String value = context.formParam(name);
    return value == null ? before : list(value, ",");
  }

  /** Codes of those who are known; whoever is not stays as written. */
  private static List<String> actors(
      Context context, Names names, String field, List<String> before) {
    return codes(context, field, before).stream()
        .map(written -> before.contains(written) ? written : names.code(written).orElse(written))
        .distinct()
        .toList();
  }

  private static List<String> list(String value, String separator) {
    return Arrays.stream(value.split(separator))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }

  private static List<String> domains(Context context, List<String> before) {
    Texts texts = Page.texts(context);
    return codes(context, "domains", before).stream()
        .map(
            written ->
                Domain.all().stream()
                    .filter(domain -> isCalled(domain, written, texts.language()))
                    .map(Domain::code)
                    .findFirst()
                    .orElseThrow(
                        () -> new PledgebookException(texts.of("form.domain.wrong", written))))
        .distinct()
        .toList();
  }

  /** Whether somebody means a domain: by its code or its name in the page's language. */
  private static boolean isCalled(Domain domain, String written, String language) {
    return domain.code().equals(written)
        || Search.folded(domain.name(language)).equals(Search.folded(written));
  }

  private static List<Amount> money(Context context, List<Amount> before) {
    String value = context.formParam("amounts");
    if (value == null) {
      return before;
    }
    List<Amount> amounts = new ArrayList<>();
    for (String part : list(value, ";")) {
      Matcher money = MONEY.matcher(part);
      if (!money.matches()) {
        throw new PledgebookException(Page.texts(context).of("form.money.wrong", part));
      }
      amounts.add(
          Amount.of(
              CommitmentActions.number(context, money.group(2).strip()),
              CommitmentActions.currency(context, money.group(1))));
    }
    return amounts;
  }

  private static List<Statement.Counted> items(Context context, List<Statement.Counted> before) {
    String value = context.formParam("items");
    if (value == null) {
      return before;
    }
    List<Statement.Counted> items = new ArrayList<>();
    for (String part : list(value, ";")) {
      Matcher item = ITEM.matcher(part);
      if (item.matches()) {
        String count = item.group(1).strip();
        @Nullable BigDecimal quantity =
            count.isEmpty() ? null : CommitmentActions.number(context, count);
        items.add(new Statement.Counted(quantity, item.group(2).strip()));
      }
    }
    return items;
  }

  private static @Nullable Span due(Context context, @Nullable Span before) {
    if (context.formParam("due-start") == null && context.formParam("due-end") == null) {
      return before;
    }
    @Nullable LocalDate start = CommitmentActions.date(context, "due-start");
    @Nullable LocalDate end = CommitmentActions.date(context, "due-end");
    if (start != null && end != null && end.isBefore(start)) {
      throw new PledgebookException(Page.texts(context).of("form.due.wrong"));
    }
    return start == null && end == null
        ? null
        : new Span(start, end, before == null ? null : before.text());
  }
}
