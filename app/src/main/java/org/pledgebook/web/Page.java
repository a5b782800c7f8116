package org.pledgebook.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.ViewState;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Dimension;
import org.pledgebook.register.DocumentRow;
import org.pledgebook.register.Library;
import org.pledgebook.register.Records;
import org.pledgebook.register.Report;
import org.pledgebook.register.money.Policy;

/** What a template knows about the request: its language, its as-of date, who asks. */
final class Page {
  private static final int YEAR_SECONDS = 31_536_000;
  private static final int LONGEST_NAME = 60;

  /** The conversion policies to choose from. */
  static final List<String> POLICIES =
      List.of("ecb-month-mean", "release-mean", "spot", "published");

  /** Sections whose pages show sums. */
  private static final Set<String> WITH_SUMS =
      Set.of("home", "commitments", "actors", "needs", "programmes");

  final Site site;
  final Texts texts;
  final Formats formats;
  final Names names;
  final String token;
  final String reviewer;

  /** The section of the site, which the navigation marks. */
  final String section;

  /** The heading. */
  final String title;

  /** What was done on the page before, said once; or nothing. */
  final @Nullable String said;

  private final @Nullable String asOf;
  private final @Nullable String policy;
  private final @Nullable String currency;
  private final String origin;
  private final String path;
  private final @Nullable String query;

  private Page(Site site, Context context, Texts texts, String section, String title) {
    this.site = site;
    this.texts = texts;
    this.section = section;
    this.title = title;
    this.formats = new Formats(texts);
    this.names = new Names(site.actors(), texts.language());
    this.token = site.guard.token(context);
    this.reviewer = reviewer(site, context);
    this.said = Onward.take(context, texts);
    // A page that refuses leads on to the usual view, not to what was refused.
    boolean shows = !section.isEmpty();
    this.asOf = shows ? Downloads.parameter(context, "as-of") : null;
    this.policy = shows ? Downloads.parameter(context, "policy") : null;
    this.currency = shows ? Downloads.parameter(context, "currency") : null;
    this.origin = context.scheme() + "://" + context.host();
    this.path = context.path();
    this.query = context.queryString();
  }

  /** A page whose title is the words for a key. */
  static Page of(Site site, Context context, String section, String titleKey) {
    Texts texts = texts(context);
    return new Page(site, context, texts, section, texts.of(titleKey));
  }

  /** A page with a title of its own. */
  static Page titled(Site site, Context context, String section, String title) {
    return new Page(site, context, texts(context), section, title);
  }

  /** The language that the address asks for, else the one chosen before, else the browser's. */
  static Texts texts(Context context) {
    String asked = context.queryParam("lang");
    if (asked != null && Texts.LANGUAGES.contains(asked)) {
      remember(context, "language", asked);
      return Texts.in(asked);
    }
    String chosen = context.cookie("language");
    if (chosen != null && Texts.LANGUAGES.contains(chosen)) {
      return Texts.in(chosen);
    }
    String accepted = context.header("Accept-Language");
    for (String tag : (accepted == null ? "" : accepted).split(",")) {
      String code = tag.strip().split("[-;]")[0];
      if (Texts.LANGUAGES.contains(code)) {
        return Texts.in(code);
      }
    }
    return Texts.in(Texts.LANGUAGES.get(0));
  }

  static void remember(Context context, String name, String value) {
    context.cookie(new Cookie(name, value, "/", YEAR_SECONDS, false, true, null, SameSite.LAX));
  }

  /** Who decides: the name that this browser gave, else the one the server was started with. */
  static String reviewer(Site site, Context context) {
    String given = context.cookie("reviewer");
    if (given == null || given.isBlank()) {
      return site.options.reviewer();
    }
    String name = java.net.URLDecoder.decode(given, StandardCharsets.UTF_8).strip();
    return name.isEmpty() || name.length() > LONGEST_NAME ? site.options.reviewer() : name;
  }

  /** Words of the page's language. */
  String t(String key, Object... arguments) {
    return texts.of(key, arguments);
  }

  /** Words for a number of things. */
  String n(String key, long number) {
    return texts.count(key, number);
  }

  String language() {
    return texts.language();
  }

  AsOf asOf() {
    return asOf == null ? AsOf.now() : AsOf.of(asOf);
  }

  /** The time that is asked about as the address has it, or nothing. */
  @Nullable String asOfText() {
    return asOf;
  }

  boolean isPast() {
    return asOf != null;
  }

  Library library() {
    return new Library(site.register, asOf());
  }

  Records records() {
    return new Records(site.register, asOf());
  }

  /** What people call a document. */
  String heading(long document) {
    DocumentRow row = library().documentRows(List.of(document)).get(document);
    return row == null ? String.valueOf(document) : shortName(row.heading());
  }

  /** What converts amounts, as the address has it. */
  String policy() {
    return policy == null ? ViewState.POLICY : policy;
  }

  /** Why two commitments look like one, in the page's words. */
  String reasons(String reason) {
    return new Reasons(this).words(reason);
  }

  /** {@link #policy} in words. */
  String policyWords() {
    String name = policy().split(":")[0];
    String words = texts.has("policy." + name) ? t("policy." + name) : policy();
    return meanMonth().isEmpty() ? words : words + ", " + formats.month(meanMonth());
  }

  /** What sums are in, as the address has it. */
  String currency() {
    return currency == null ? ViewState.CURRENCY : currency.toUpperCase(Locale.ROOT);
  }

  /** Totals as this page shows them. */
  Report.Query report(Dimension... by) {
    return Report.Query.by(Policy.of(policy()), by).in(currency()).asOf(asOf());
  }

  /** Currencies to choose from: those asked for most, then all others that have rates. */
  List<String> currencies() {
    Set<String> codes = new LinkedHashSet<>(List.of("EUR", "USD", "GBP", currency()));
    codes.addAll(site.register.currencies(asOf()).keySet());
    return List.copyOf(codes);
  }

  /** Whose rates these are, in the page's words. */
  String rateSources(String sources) {
    return java.util.Arrays.stream(sources.split("; "))
        .map(
            source ->
                source
                    .replaceFirst(
                        "^ECB( reference rates, mean of the month|, )", t("rates.ecb") + " ")
                    .strip())
        .distinct()
        .collect(java.util.stream.Collectors.joining("; "));
  }

  /** The month of a release-mean, as a field for months has it; empty for any other policy. */
  String meanMonth() {
    return policy().matches("release-mean:\\d{4}-\\d{2}")
        ? policy().substring(policy().indexOf(':') + 1)
        : "";
  }

  /** The parameters of this page but for some, for a form that asks for these. */
  List<Map.Entry<String, String>> kept(String... asked) {
    return parameters().stream()
        .filter(one -> !List.of(asked).contains(one.getKey()) && !one.getKey().equals("from"))
        .toList();
  }

  /** What the address says, without what it leaves empty. */
  private List<Map.Entry<String, String>> parameters() {
    List<Map.Entry<String, String>> parameters = new ArrayList<>();
    for (String pair : (query == null ? "" : query).split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0 && equals < pair.length() - 1) {
        parameters.add(
            Map.entry(
                decoded(pair.substring(0, equals)),
                decoded(pair.substring(equals + 1).replace("+", "%20"))));
      }
    }
    return parameters;
  }

  /** An address of ours that keeps the time and the money rules that are asked for. */
  String to(String address) {
    StringBuilder to = new StringBuilder(address);
    put(to, "as-of", asOf);
    put(to, "policy", policy);
    put(to, "currency", currency);
    return to.toString();
  }

  private static void put(StringBuilder address, String name, @Nullable String value) {
    if (value != null) {
      address
          .append(address.indexOf("?") < 0 ? '?' : '&')
          .append(name)
          .append('=')
          .append(encoded(value));
    }
  }

  /** This very page with one parameter set, or removed where the value is null. */
  String with(String name, @Nullable String value) {
    return changed(pair -> !named(pair, name), name, value);
  }

  /** This very page with a statement lit, from the page of the original that it stands on. */
  String chosen(long statement) {
    return changed(
        pair -> !named(pair, "statement") && !named(pair, "page"),
        "statement",
        String.valueOf(statement));
  }

  /** {@link #with} for what narrows a list: it starts at its beginning. */
  String narrowed(String name, @Nullable String value) {
    return changed(pair -> !named(pair, name) && !named(pair, "from"), name, value);
  }

  /** A list without one of the values that narrow it, from its beginning. */
  String without(String name, String value) {
    return changed(pair -> !pair.equals(name + "=" + value) && !named(pair, "from"), name, null);
  }

  private static boolean named(String pair, String name) {
    return pair.startsWith(name + "=") || pair.equals(name);
  }

  private static String decoded(String pair) {
    try {
      return URLDecoder.decode(pair, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // Not written by us: it is kept as it came.
      return pair;
    }
  }

  private String changed(Predicate<String> isKept, String name, @Nullable String value) {
    StringBuilder kept = new StringBuilder(path);
    char joint = '?';
    for (String pair : (query == null ? "" : query).split("&")) {
      if (!pair.isEmpty() && isKept.test(decoded(pair))) {
        kept.append(joint).append(pair);
        joint = '&';
      }
    }
    if (value != null) {
      kept.append(joint).append(name).append('=').append(encoded(value));
    }
    return kept.toString();
  }

  /** What the navigation leads to: section and address. */
  static List<Map.Entry<String, String>> sections() {
    return List.of(
        Map.entry("inbox", "/inbox"),
        Map.entry("commitments", "/commitments"),
        Map.entry("due", "/due"),
        Map.entry("documents", "/documents"),
        Map.entry("actors", "/actors"),
        Map.entry("needs", "/needs"),
        Map.entry("programmes", "/programmes"),
        Map.entry("compare", "/compare"),
        Map.entry("data", "/data"));
  }

  /** Scheme, host and port that the browser used. */
  String origin() {
    return origin;
  }

  /** The parameters of this page, starting with ? or empty. */
  String queryText() {
    return query == null || query.isEmpty() ? "" : "?" + query;
  }

  /**
   * The view that this page shows as addresses of charts and feeds have it, starting with ? or
   * empty: filters, time and policy, without what only this page knows.
   */
  String view() {
    String view = ViewState.parse(query == null ? "" : query).query();
    return view.isEmpty() ? "" : "?" + view;
  }

  /** What people call a value of a report's dimension. */
  String key(Dimension dimension, String value) {
    if (value.isEmpty()) {
      return "–";
    }
    return switch (dimension) {
      case DONOR, RECIPIENT -> names.actors(value);
      case DOMAIN -> names.domain(value);
      case MONTH -> value.substring(0, 7);
      default -> value;
    };
  }

  /** Whether an address may be made a link. */
  static boolean isWeb(@Nullable String address) {
    return address != null && address.matches("(?i)https?://.*");
  }

  /** The last part of a file's name or address. */
  static String shortName(String name) {
    String last = name.replaceAll("/+$", "");
    last = last.substring(last.lastIndexOf('/') + 1);
    return last.length() > LONGEST_NAME ? last.substring(0, LONGEST_NAME) + "…" : last;
  }

  /** The name of a text's language. */
  String languageOf(@Nullable String code) {
    return code == null ? "–" : Locale.forLanguageTag(code).getDisplayLanguage(texts.locale());
  }

  /** The program's version. */
  String version() {
    String version = Page.class.getPackage().getImplementationVersion();
    return version == null ? "(unpackaged)" : version;
  }

  /** The languages of the pages but this one's. */
  List<String> otherLanguages() {
    return Texts.LANGUAGES.stream().filter(code -> !code.equals(language())).toList();
  }

  String languageName(String code) {
    return Texts.in(code).of("lang.name");
  }

  /** Whether its address will show the same later: not one of what is just being handed in. */
  boolean citable() {
    return !section.isEmpty() && !path.startsWith("/intake/") && !path.startsWith("/data/import");
  }

  /** How to cite this page: title, date, address with the date that makes it stay the same. */
  String cite() {
    String day = asOf == null ? asOf().day().toString() : asOf;
    String time = asOf == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS).toString() : asOf;
    return t("cite", title, day, origin + permanent(time));
  }

  /**
   * The address of this page with all that it shows: filters, time, and the money rules of sums,
   * also where they are as usual today.
   */
  private String permanent(@Nullable String time) {
    StringBuilder address = new StringBuilder(path);
    parameters().stream()
        .filter(one -> !List.of("as-of", "policy", "currency", "lang").contains(one.getKey()))
        .forEach(one -> put(address, one.getKey(), one.getValue()));
    put(address, "as-of", time);
    if (WITH_SUMS.contains(section)) {
      put(address, "policy", policy());
      put(address, "currency", currency());
    }
    return address.toString();
  }

  /** Where the citation of this page is in a form that programs read. */
  String citation(String form) {
    return "/cite."
        + form
        + "?path="
        + encoded(permanent(asOf))
        + "&title="
        + encoded(title)
        + "&lang="
        + language();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A file of type where the style sheet asks for it: beside itself. */
  String type(String name) {
    return asset("pledgebook.css").replace("pledgebook.css", name);
  }

  String asset(String name) {
    return site.assets.address(name);
  }
}
