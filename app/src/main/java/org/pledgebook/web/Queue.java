package org.pledgebook.web;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Inbox;
import org.pledgebook.register.Register;
import org.pledgebook.source.UnknownValue;
import org.pledgebook.statements.Act;

/**
 * Statements that wait, narrowed and in an order, as an address says it.
 *
 * @param document only of this one, or null
 * @param act only these, or null
 * @param actor only where this actor takes part, or null
 * @param words that the quote must contain, or null
 * @param least confidence
 */
record Queue(
    Inbox.Order order,
    @Nullable Long document,
    @Nullable String act,
    @Nullable String actor,
    @Nullable String words,
    double least) {
  static final List<String> ORDERS =
      Arrays.stream(Inbox.Order.values()).map(Inbox.Order::word).toList();

  static Queue of(Context context) {
    String order = parameter(context, "order");
    String document = parameter(context, "document");
    String act = parameter(context, "act");
    String sure = parameter(context, "sure");
    return new Queue(
        order == null ? Inbox.Order.OLDEST : UnknownValue.read(Inbox.Order.class, "order", order),
        document != null && document.matches("\\d{1,18}") ? Long.valueOf(document) : null,
        act == null ? null : UnknownValue.read(Act.class, "act", act).code(),
        parameter(context, "actor"),
        parameter(context, "q"),
        sure != null && sure.matches("[01](\\.\\d{1,3})?") ? Double.parseDouble(sure) : 0);
  }

  /** From the address alone: a form of slots has an act and actors too. */
  private static @Nullable String parameter(Context context, String name) {
    String value = context.queryParam(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  boolean isNarrowed() {
    return document != null || act != null || actor != null || words != null || least > 0;
  }

  /** As the parameters of an address, starting with ? or empty. */
  String query() {
    StringBuilder text = new StringBuilder();
    parameters()
        .forEach(
            (name, value) ->
                text.append(text.length() == 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(Page.encoded(value)));
    return text.toString();
  }

  /** What is not as usual, by name. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    put(parameters, "order", order == Inbox.Order.OLDEST ? null : order.word());
    put(parameters, "document", document == null ? null : document.toString());
    put(parameters, "act", act);
    put(parameters, "actor", actor);
    put(parameters, "q", words);
    put(parameters, "sure", least > 0 ? String.valueOf(least) : null);
    return parameters;
  }

  private static void put(Map<String, String> parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }

  /** The statements that wait, in order. */
  Inbox in(Register register, AsOf asOf) {
    return new Inbox(
        register,
        asOf,
        new Inbox.Wanted(order, document, act, actor, words, BigDecimal.valueOf(least)));
  }
}
