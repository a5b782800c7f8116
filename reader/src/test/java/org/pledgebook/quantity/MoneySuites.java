package org.pledgebook.quantity;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;
import tools.jackson.databind.JsonNode;

/** The money of Recognizers-Text (CurrencyModel) and Duckling (AmountOfMoney). */
final class MoneySuites {
  /** What the suites call a currency, as the code that a text without a country means. */
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("dollar", "USD"),
          Map.entry("finnish markka", "FIM"),
          Map.entry("mark finlandais", "FIM"),
          Map.entry("pound", "GBP"),
          Map.entry("livre", "GBP"),
          Map.entry("cent", "USD/100"),
          Map.entry("franc", "CHF"),
          Map.entry("pence", "GBP/100"),
          Map.entry("penny", "GBP/100"),
          Map.entry("centimes", "USD/100"),
          Map.entry("peseta", "ESP"),
          Map.entry("netherlands guilder", "NLG"),
          Map.entry("florins néerlandais", "NLG"),
          Map.entry("rupee", "INR"),
          Map.entry("roupie", "INR"),
          Map.entry("roupie indienne", "INR"),
          Map.entry("dollar canadien", "CAD"),
          Map.entry("dollar de hong kong", "HKD"),
          Map.entry("dollar états-unis", "USD"),
          Map.entry("dollar australien", "AUD"),
          Map.entry("yen japonais", "JPY"),
          Map.entry("yuan chinois", "CNY"),
          Map.entry("euro", "EUR"),
          Map.entry("franc suisse", "CHF"),
          Map.entry("dinar", "KWD"),
          Map.entry("riyal", "SAR"),
          Map.entry("rial", "IRR"));

  private static final Pattern SIMPLE =
      Pattern.compile("\\((?:simple|under|above) (\\w+) (\\S+)\\)");
  private static final Pattern BETWEEN =
      Pattern.compile("\\(between (\\w+) \\(([0-9.e]+), ?([0-9.e]+)\\)\\)");
  private static final Pattern CHARACTER = Pattern.compile("\\\\x([0-9a-f]{2,4})(?:\\\\&)?");

  private final List<SuiteCase> cases = new ArrayList<>();

  private MoneySuites() {}

  static List<SuiteCase> read(Path suites, Languages languages) {
    MoneySuites all = new MoneySuites();
    for (Map.Entry<String, String> name : Map.of("en", "English", "fr", "French").entrySet()) {
      Language language = languages.get(name.getKey());
      Quantities quantities = Quantities.of(language);
      Path file =
          suites.resolve(
              "recognizers-text/NumberWithUnit/" + name.getValue() + "/CurrencyModel.json");
      Shared.json(file).forEach(node -> all.recognizers(language, quantities, node));
      String code = name.getKey().toUpperCase(java.util.Locale.ROOT);
      Path duckling = suites.resolve("duckling/" + code + ".AmountOfMoney.jsonl");
      Shared.lines(duckling).forEach(node -> all.duckling(language, quantities, node));
    }
    return all.cases;
  }

  private void recognizers(Language language, Quantities quantities, JsonNode node) {
    String text = node.get("Input").asString();
    List<String> expected = new ArrayList<>();
    String out = "";
    for (JsonNode result : node.get("Results")) {
      JsonNode resolution = result.get("Resolution");
      String unit = resolution.path("unit").asString("");
      String iso = resolution.path("isoCurrency").asString("");
      JsonNode value = resolution.get("value");
      if (value == null || value.isNull()) {
        continue; // a currency named without an amount
      }
      String code = iso.isEmpty() ? CODES.getOrDefault(lower(unit), "") : iso;
      if (List.of("bitcoin", "satoshi", "pesewa", "sen").contains(lower(unit))) {
        out = "a currency without an ISO 4217 code, or hundredths that name none";
      } else if (text.contains("mao")) {
        out = "money of everyday speech";
      } else {
        expected.add(amount(value.asString().replace(',', '.'), code.isEmpty() ? unit : code));
      }
    }
    if (text.matches(".*\\d \\. \\d.*") || text.matches(".*\\d\\. \\d+ (mill|%).*")) {
      out = "numbers with blanks around their mark";
    }
    add("Recognizers-Text", language, quantities, text, out, expected);
  }

  private void duckling(Language language, Quantities quantities, JsonNode node) {
    String text = characters(node.get("text").asString());
    String expect = node.get("expect").asString();
    List<String> expected = new ArrayList<>();
    String out = "";
    Matcher simple = SIMPLE.matcher(expect);
    Matcher between = BETWEEN.matcher(expect);
    if (node.get("section").asString().startsWith("latent")) {
      out = "a number that is money in a conversation only";
    } else if (expect.contains("Unnamed")) {
      out = "a currency without an ISO 4217 code, or hundredths that name none";
    } else if (simple.find()) {
      expected.add(amount(simple.group(2), code(simple.group(1))));
    } else if (between.find()) {
      expected.add(amount(between.group(2), code(between.group(1))));
      expected.add(amount(between.group(3), code(between.group(1))));
    }
    if (text.matches("(?i)\\d+ (le|l\\.e\\.?|geneh|genihat masriya)")) {
      out = "money of everyday speech";
    }
    add("Duckling", language, quantities, text, out, expected);
  }

  private static String characters(String text) {
    Matcher matcher = CHARACTER.matcher(text);
    return matcher.replaceAll(
        m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))));
  }

  private static String lower(String unit) {
    return unit.toLowerCase(java.util.Locale.ROOT);
  }

  private static String code(String name) {
    return name.length() == 3 && name.equals(name.toUpperCase(java.util.Locale.ROOT))
        ? name
        : CODES.getOrDefault(lower(name), name);
  }

  private static String amount(String value, String code) {
    BigDecimal number = new BigDecimal(value);
    return code.endsWith("/100")
        ? MoneyReader.plain(number.movePointLeft(2)).toPlainString() + " " + code.substring(0, 3)
        : MoneyReader.plain(number).toPlainString() + " " + code;
  }

  private void add(
      String suite,
      Language language,
      Quantities quantities,
      String text,
      String out,
      List<String> expected) {
    Tokens tokens = language.tokens(text, 0, text.length());
    List<String> found =
        quantities.money(tokens, 0, tokens.size(), MoneyContext.NONE).stream()
            .map(m -> m.value().toPlainString() + " " + m.currency())
            .toList();
    boolean right = new TreeSet<>(found).equals(new TreeSet<>(expected));
    cases.add(new SuiteCase(suite, language.code(), text, out, expected, found, right));
  }
}
