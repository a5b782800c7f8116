package org.pledgebook.publication;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgebook.domains.Domain;
import org.pledgebook.register.Status;
import org.pledgebook.register.money.Stage;

/**
 * What codes are called in a language: countries as the JDK's CLDR data names them, the rest from
 * {@code labels.properties} and its translations. A code without a name stands for itself.
 */
public final class Labels {
  private static final String BUNDLE = "org.pledgebook.publication.labels";
  private static final int NAMED = 3;
  private static final Map<String, Domain> DOMAINS =
      Domain.all().stream().collect(Collectors.toMap(Domain::code, domain -> domain));
  private static final Map<String, String> ALPHA_2 = alpha2();

  private final Locale locale;
  private final UnaryOperator<String> names;
  private final ResourceBundle words;

  private Labels(Locale locale, UnaryOperator<String> names) {
    this.locale = locale;
    this.names = names;
    this.words =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Names in a language; English where there are none. */
  public static Labels in(Locale locale) {
    return new Labels(locale, code -> code);
  }

  /**
   * The same, with names for those that are neither a country nor in the file.
   *
   * @param names of a code; the code itself where there is none
   */
  public static Labels in(Locale locale, UnaryOperator<String> names) {
    return new Labels(locale, names);
  }

  public Locale locale() {
    return locale;
  }

  /** The words under a key, or the key. */
  public String word(String key) {
    return words.containsKey(key) ? words.getString(key) : key;
  }

  /** The words under a key with {@code {0}}, {@code {1}} … replaced. */
  public String word(String key, Object... values) {
    String text = word(key);
    for (int at = 0; at < values.length; at++) {
      text = text.replace("{" + at + "}", String.valueOf(values[at]));
    }
    return text;
  }

  /** A number as the language writes it. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** A day; French counts from the first on only. */
  public String day(LocalDate day, FormatStyle style) {
    String written = day.format(DateTimeFormatter.ofLocalizedDate(style).withLocale(locale));
    boolean isFirst = day.getDayOfMonth() == 1 && locale.getLanguage().equals("fr");
    return isFirst ? written.replaceFirst("^1 ", "1er ") : written;
  }

  /** A sum in its own currency with every digit, as the language writes it. */
  public String sum(String currency, String digits) {
    return word("sum.0", digits, currency);
  }

  /** How amounts are converted, given as addresses have it: a policy and perhaps its month. */
  public String policy(String policy) {
    String[] parts = policy.split(":", 2);
    String words = word("policy." + parts[0]);
    return words.startsWith("policy.")
        ? policy
        : parts.length == 1 ? words : words + " (" + parts[1] + ")";
  }

  /** The month of a day. */
  public String month(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("MMM yyyy", locale));
  }

  /** Whose rate it is, given as registers keep it. */
  public String rateSource(String source) {
    return source.startsWith("ECB") ? word("source.ecb") : source;
  }

  /** A country, body or group; several that act together, joined by +, are named in part. */
  public String actor(@Nullable String code) {
    if (code == null || code.isEmpty()) {
      return word("actor.unknown");
    }
    String[] codes = code.split("\\+");
    if (codes.length > NAMED) {
      return one(codes[0]) + ", " + one(codes[1]) + " +" + (codes.length - 2);
    }
    return Arrays.stream(codes).map(this::one).collect(Collectors.joining(", "));
  }

  private String one(String code) {
    String key = "actor." + code;
    if (words.containsKey(key)) {
      return words.getString(key);
    }
    String country = ALPHA_2.get(code);
    return country == null
        ? names.apply(code)
        : new Locale.Builder().setRegion(country).build().getDisplayCountry(locale);
  }

  public String domain(@Nullable String code) {
    if (code == null || code.isEmpty()) {
      return word("domain.unknown");
    }
    Domain domain = DOMAINS.get(code);
    return domain == null ? code : domain.name(locale.getLanguage());
  }

  public String stage(Stage stage) {
    return word("stage." + stage.word());
  }

  public String due(Status.Due due) {
    return word("due." + due.name().toLowerCase(Locale.ROOT));
  }

  /** Whose money and promises a view is narrowed to, in words, each filter on its own. */
  public List<String> parties(ViewState state) {
    List<String> words = new ArrayList<>();
    add(words, state.actors().stream().map(this::actor).toList());
    add(words, state.beneficiaries().stream().map(code -> "→ " + actor(code)).toList());
    add(words, state.domains().stream().map(this::domain).toList());
    add(words, state.numbers().stream().map(id -> word("filter.commitment", id)).toList());
    if (state.dataset() != null) {
      words.add(state.dataset());
    }
    return words;
  }

  private static void add(List<String> words, List<String> alternatives) {
    if (!alternatives.isEmpty()) {
      words.add(String.join(", ", alternatives));
    }
  }

  private static Map<String, String> alpha2() {
    Map<String, String> codes = new HashMap<>();
    for (String country : Locale.getISOCountries()) {
      codes.put(new Locale.Builder().setRegion(country).build().getISO3Country(), country);
    }
    codes.put("XKX", "XK");
    return codes;
  }
}
