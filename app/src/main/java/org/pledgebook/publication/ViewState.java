package org.pledgebook.publication;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Narrowing;
import org.pledgebook.register.Property;
import org.pledgebook.register.Report;
import org.pledgebook.register.Status;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Stage;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.source.UnknownValue;

/**
 * What a page, chart, feed or answer of the API shows: filters, the time and the money rules. An
 * address carries all of it, in one order, so that the same view always has the same address; what
 * is as usual is left out. Values of one filter are alternatives; filters add up.
 *
 * @param actors who undertakes; any of them
 * @param beneficiaries for whom; any of them
 * @param domains any of them
 * @param commitments by number; any of them
 * @param due where commitments stand against their due dates; any of them
 * @param stage sums at this one, and commitments that have come as far; null for all
 * @param evidence commitments that evidence shows to have come as far as this stage, or {@code
 *     none}; null for all
 * @param certainty {@code firm} or {@code conditional} commitments; null for all
 * @param words that a commitment's title contains, or null
 * @param dataset only what was imported from it, or null
 * @param asOf a day or an instant as {@link AsOf#of} reads it; null for now
 * @param policy as {@link Policy#of} reads it
 * @param currency that sums are in, ISO 4217
 * @param fold whether bodies count with those they belong to
 */
public record ViewState(
    List<String> actors,
    List<String> beneficiaries,
    List<String> domains,
    List<Long> commitments,
    List<Status.Due> due,
    @Nullable Stage stage,
    @Nullable String evidence,
    @Nullable String certainty,
    @Nullable String words,
    @Nullable String dataset,
    @Nullable String asOf,
    String policy,
    String currency,
    boolean fold) {

  /** How amounts are converted unless something else is asked for. */
  public static final String POLICY = "ecb-month-mean";

  /** The currency of sums unless another is asked for. */
  public static final String CURRENCY = "EUR";

  private static final String NONE = "none";
  private static final List<String> EVIDENCES =
      Stream.concat(Stream.of(NONE), Arrays.stream(Stage.values()).map(Stage::word)).toList();
  private static final String CONDITIONAL = "conditional";
  private static final List<String> CERTAINTIES = List.of("firm", CONDITIONAL);

  /** The names in addresses, in their order. */
  public static final List<String> NAMES =
      List.of(
          "actor",
          "beneficiary",
          "domain",
          "commitment",
          "due",
          "stage",
          "evidence",
          "certainty",
          "q",
          "dataset",
          "as-of",
          "policy",
          "currency",
          "fold");

  public ViewState {
    actors = sorted(actors);
    beneficiaries = sorted(beneficiaries);
    domains = sorted(domains);
    commitments = sorted(commitments);
    due = sorted(due);
    evidence = evidence == null ? null : evidence.toLowerCase(Locale.ROOT);
    if (evidence != null && !EVIDENCES.contains(evidence)) {
      throw new UnknownValue("evidence", evidence, String.join(", ", EVIDENCES));
    }
    if (certainty != null && !CERTAINTIES.contains(certainty)) {
      throw new UnknownValue("certainty", certainty, String.join(", ", CERTAINTIES));
    }
    if (asOf != null) {
      AsOf.of(asOf);
    }
    // Says what is wrong with either.
    Report.Query.by(Policy.of(policy)).in(currency);
  }

  /** Everything, now, as usual. */
  public static ViewState all() {
    return parse(Map.of());
  }

  private static <T extends Comparable<? super T>> List<T> sorted(List<T> values) {
    return values.stream().distinct().sorted().toList();
  }

  /**
   * Reads the parameters of an address; others than {@link #NAMES} are not looked at, and empty
   * ones count as left out.
   *
   * @throws PledgebookException if a value cannot be understood
   */
  public static ViewState parse(Map<String, List<String>> parameters) {
    return new ViewState(
        all(parameters, "actor"),
        all(parameters, "beneficiary"),
        all(parameters, "domain"),
        all(parameters, "commitment").stream().map(ViewState::number).toList(),
        all(parameters, "due").stream().map(ViewState::due).toList(),
        one(parameters, "stage") == null ? null : Stage.of(text(parameters, "stage", "")),
        one(parameters, "evidence"),
        one(parameters, "certainty"),
        one(parameters, "q"),
        one(parameters, "dataset"),
        one(parameters, "as-of"),
        text(parameters, "policy", POLICY),
        text(parameters, "currency", CURRENCY).toUpperCase(Locale.ROOT),
        Set.of("true", "1", "on").contains(text(parameters, "fold", "")));
  }

  /** Reads the part of an address after the question mark. */
  public static ViewState parse(String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters
            .computeIfAbsent(decoded(pair.substring(0, equals)), n -> new ArrayList<>())
            .add(decoded(pair.substring(equals + 1)));
      }
    }
    return parse(parameters);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new PledgebookException("'" + text + "' is no part of an address", e);
    }
  }

  private static List<String> all(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static @Nullable String one(Map<String, List<String>> parameters, String name) {
    List<String> values = all(parameters, name);
    return values.isEmpty() ? null : values.get(values.size() - 1);
  }

  private static String text(Map<String, List<String>> parameters, String name, String usual) {
    String value = one(parameters, name);
    return value == null ? usual : value;
  }

  private static Long number(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw new UnknownValue("number of a commitment", text, "12", e);
    }
  }

  private static Status.Due due(String word) {
    return UnknownValue.read(Status.Due.class, "due status", word);
  }

  private static String word(Status.Due due) {
    return due.name().toLowerCase(Locale.ROOT);
  }

  /** The part of an address after the question mark; empty for {@link #all}. */
  public String query() {
    return parameters().entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .map(
                        value ->
                            entry.getKey()
                                + "="
                                + URLEncoder.encode(value, StandardCharsets.UTF_8)))
        .collect(Collectors.joining("&"));
  }

  /** A path with this state. */
  public String address(String path) {
    String query = query();
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** By name, in the order of {@link #NAMES}; what is as usual is left out. */
  public Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("actor", actors);
    parameters.put("beneficiary", beneficiaries);
    parameters.put("domain", domains);
    parameters.put("commitment", numbers());
    parameters.put("due", due.stream().map(ViewState::word).toList());
    parameters.put("stage", stage == null ? List.of() : List.of(stage.word()));
    parameters.put("evidence", optional(evidence));
    parameters.put("certainty", optional(certainty));
    parameters.put("q", optional(words));
    parameters.put("dataset", optional(dataset));
    parameters.put("as-of", optional(asOf));
    parameters.put("policy", policy.equals(POLICY) ? List.of() : List.of(policy));
    parameters.put("currency", currency.equals(CURRENCY) ? List.of() : List.of(currency));
    parameters.put("fold", fold ? List.of("true") : List.of());
    parameters.values().removeIf(List::isEmpty);
    return parameters;
  }

  /** The numbers of commitments as text. */
  List<String> numbers() {
    return commitments.stream().map(String::valueOf).toList();
  }

  private static List<String> optional(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }

  /** The same view as of a time; what a permanent address needs. */
  public ViewState asOf(@Nullable String time) {
    return new ViewState(
        actors,
        beneficiaries,
        domains,
        commitments,
        due,
        stage,
        evidence,
        certainty,
        words,
        dataset,
        time,
        policy,
        currency,
        fold);
  }

  public ViewState stage(@Nullable Stage only) {
    return new ViewState(
        actors,
        beneficiaries,
        domains,
        commitments,
        due,
        only,
        evidence,
        certainty,
        words,
        dataset,
        asOf,
        policy,
        currency,
        fold);
  }

  /**
   * The same view at the time that it is seen: now becomes the present second, so that the address
   * will always show the same.
   */
  public ViewState fixed(Instant now) {
    return asOf != null
        ? this
        : asOf(now.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
  }

  public AsOf time() {
    return asOf == null ? AsOf.now() : AsOf.of(asOf);
  }

  /** The day that the view is of. */
  public LocalDate day() {
    return time().day();
  }

  public Policy rule() {
    return Policy.of(policy);
  }

  /** Whether it has filters that are about commitments and change no sum. */
  public boolean narrowsOnlyLists() {
    return !due.isEmpty() || evidence != null || certainty != null || words != null;
  }

  /** What of the register is in the view. */
  public Narrowing narrowing() {
    Map<Property, List<String>> values = new EnumMap<>(Property.class);
    values.put(Property.ACTOR, actors);
    values.put(Property.BENEFICIARY, beneficiaries);
    values.put(Property.DOMAIN, domains);
    values.put(Property.COMMITMENT, numbers());
    values.put(Property.DUE, due.stream().map(ViewState::word).toList());
    values.put(Property.STAGE, stage == null ? List.of() : List.of(stage.word()));
    values.put(Property.EVIDENCE, optional(evidence));
    values.put(Property.CERTAINTY, optional(certainty));
    values.put(Property.DATASET, optional(dataset));
    return new Narrowing(values, words, null, false);
  }

  /** Whether a commitment is in the view; its money is not looked at. */
  public boolean accepts(CommitmentRow row) {
    return any(actors, row.actor())
        && any(beneficiaries, row.beneficiary())
        && any(domains, row.domain())
        && (commitments.isEmpty() || commitments.contains(row.id()))
        && (due.isEmpty() || due.contains(row.status().due()))
        && (stage == null || stage == row.status().claimed())
        && (evidence == null
            || evidence.equals(row.status().evidenced().map(Stage::word).orElse(NONE)))
        && (certainty == null || certainty.equals(CONDITIONAL) == row.conditional())
        && (dataset == null || dataset.equals(row.dataset()))
        && (words == null
            || row.title().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)));
  }

  /** Whether a code, or one of several joined by +, is among those wanted. */
  static boolean any(List<String> wanted, @Nullable String code) {
    return wanted.isEmpty()
        || (code != null && Arrays.stream(code.split("\\+")).anyMatch(wanted::contains));
  }
}
