package org.pledgebook.web;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Library;
import org.pledgebook.register.Proposal;
import org.pledgebook.register.Proposed;
import org.pledgebook.register.Register;

/**
 * Statements that wait, narrowed and in an order. The order "useful" puts first what teaches most:
 * the statements whose fate is least certain, given how sure the reader was and how often verdicts
 * so far accepted what the same rule found. It depends on the register alone, so that the same
 * register as of the same time gives the same order.
 *
 * @param document only of this one, or null
 * @param act only these, or null
 * @param actor only where this actor takes part, or null
 * @param words that the quote must contain, or null
 * @param least confidence
 */
record Queue(
    String order,
    @Nullable Long document,
    @Nullable String act,
    @Nullable String actor,
    @Nullable String words,
    double least) {
  static final List<String> ORDERS = List.of("oldest", "useful", "surest");
  private static final int MANY = 1_000_000;

  /** How many verdicts weigh as much as the reader's own confidence. */
  private static final double PRIOR = 4;

  static Queue of(Context context) {
    String order = parameter(context, "order");
    String document = parameter(context, "document");
    String sure = parameter(context, "sure");
    return new Queue(
        order != null && ORDERS.contains(order) ? order : "oldest",
        document != null && document.matches("\\d{1,18}") ? Long.valueOf(document) : null,
        parameter(context, "act"),
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
    put(parameters, "order", order.equals("oldest") ? null : order);
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
  List<Proposal> list(Register register, AsOf asOf) {
    List<Proposal> waiting = register.inbox(asOf, MANY).stream().filter(this::takes).toList();
    return switch (order) {
      case "surest" ->
          waiting.stream().sorted(Comparator.comparing(Proposal::confidence).reversed()).toList();
      case "useful" -> byUse(register, asOf, waiting);
      default -> waiting;
    };
  }

  private boolean takes(Proposal proposal) {
    return (document == null || document == proposal.document())
        && (act == null || act.equals(proposal.act()))
        && (actor == null || Facets.ids(proposal.actor()).contains(actor))
        && (words == null
            || proposal.quote().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)))
        && proposal.confidence().doubleValue() >= least;
  }

  private static List<Proposal> byUse(Register register, AsOf asOf, List<Proposal> waiting) {
    Map<String, int[]> fates = new HashMap<>();
    Library library = new Library(register, asOf);
    for (Proposed decided : library.decided()) {
      int[] fate = fates.computeIfAbsent(decided.read().rule(), rule -> new int[2]);
      fate[0]++;
      if (decided.decided() != null && decided.decided().verdict().commitment() != null) {
        fate[1]++;
      }
    }
    Map<Long, String> rules = library.rules();
    Map<Long, Double> doubt = new HashMap<>();
    for (Proposal proposal : waiting) {
      int[] fate = fates.getOrDefault(rules.getOrDefault(proposal.id(), ""), new int[2]);
      double likely = (PRIOR * proposal.confidence().doubleValue() + fate[1]) / (PRIOR + fate[0]);
      doubt.put(proposal.id(), Math.abs(likely - 0.5));
    }
    return waiting.stream()
        .sorted(
            Comparator.comparing((Proposal p) -> doubt.getOrDefault(p.id(), 1.0))
                .thenComparing(Proposal::id))
        .toList();
  }
}
