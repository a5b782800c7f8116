package org.pledgebook.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.DataFile;
import org.pledgebook.language.Language;
import org.pledgebook.language.PhraseTable;
import org.pledgebook.language.Tokens;
import org.pledgebook.language.Word;

/**
 * The {@code money.txt} of a language: its names of currencies, how it shortens millions, and how
 * it joins amounts.
 */
final class MoneyWords {
  private final Currencies currencies;
  private final PhraseTable<String> names = new PhraseTable<>();
  private final PhraseTable<String> scaled = new PhraseTable<>();
  private final PhraseTable<String> minors = new PhraseTable<>();
  private final Map<String, String> single = new HashMap<>();
  private final Set<String> firsts = new HashSet<>();
  private final Map<String, BigDecimal> scales = new HashMap<>();
  private final Set<String> links = new HashSet<>();
  private final Set<String> between = new HashSet<>();
  private final Set<String> ranges = new HashSet<>();
  private final Set<String> ands = new HashSet<>();
  private final Set<String> elliptic = new HashSet<>();

  MoneyWords(Language language, Currencies currencies) {
    this.currencies = currencies;
    language.file("money.txt").ifPresent(f -> f.lines().forEach(line -> add(language, line)));
  }

  private void add(Language language, DataFile.Line line) {
    switch (line.section()) {
      case "names" -> name(language, line);
      case "names-after-scale" ->
          Entries.words(line).forEach(w -> scaled.add(language.elements(w), known(line)));
      case "minor" ->
          Entries.words(line).forEach(w -> minors.add(language.elements(w), known(line)));
      case "scales" -> scale(line);
      case "links" -> links.addAll(Entries.list(line));
      case "between" -> between.addAll(Entries.list(line));
      case "ranges" -> ranges.addAll(Entries.list(line));
      case "and" -> ands.addAll(Entries.list(line));
      case "before-elliptic" -> elliptic.addAll(Entries.list(line));
      default -> throw line.error("money has no section [" + line.section() + "]");
    }
  }

  private void name(Language language, DataFile.Line line) {
    String name = known(line);
    for (String words : Entries.words(line)) {
      names.add(language.elements(words), name);
      firsts.add(language.elements(words).get(0));
      single.put(words, name);
    }
  }

  private String known(DataFile.Line line) {
    String name = Entries.key(line);
    if (!currencies.isKnown(name)) {
      throw line.error("\"" + name + "\" is no currency of languages/common/currencies.txt");
    }
    return name;
  }

  private void scale(DataFile.Line line) {
    try {
      BigDecimal value = new BigDecimal(Entries.key(line).replace("_", ""));
      Entries.words(line).forEach(word -> scales.put(word, value));
    } catch (NumberFormatException e) {
      throw line.error("\"" + Entries.key(line) + "\" is not a number");
    }
  }

  Currencies currencies() {
    return currencies;
  }

  /** The name of a currency at a token; some count only behind a scale word. */
  PhraseTable.@Nullable Match<String> name(
      Tokens tokens, int token, int limit, boolean afterScale) {
    PhraseTable.Match<String> match = names.longest(tokens, token, limit);
    return match == null && afterScale ? scaled.longest(tokens, token, limit) : match;
  }

  /** Codes and short names that are written before a number without a blank: "USD115", "Rs20". */
  boolean standsBeforeNumbers(String letters) {
    return (currencies.isCode(letters) && !currencies.isAlsoWord(letters))
        || (letters.length() == 2 && single.containsKey(letters));
  }

  /** Whether a currency can start with this word. */
  boolean opens(Lexeme lexeme) {
    String form = lexeme.form();
    String capitals = form.toUpperCase(Locale.ROOT);
    return currencies.sign(form) != null
        || currencies.prefixed(form) != null
        || currencies.isCode(capitals)
        || (form.length() == 4 && form.charAt(0) == 'M' && currencies.isCode(form.substring(1)))
        || names(lexeme);
  }

  /** Whether the name of a currency or of its hundredth can start with this word of a text. */
  boolean opens(Word word) {
    return names.opens(word) || scaled.opens(word) || minors.opens(word);
  }

  /** Whether the name of a currency can start with this word. */
  boolean names(Lexeme lexeme) {
    return lexeme.keys().stream().anyMatch(key -> firsts.contains(key) || single.containsKey(key));
  }

  /** The currency that a single word names, for words taken apart ("one-yen"). */
  @Nullable String single(Lexeme lexeme) {
    for (String key : lexeme.keys()) {
      String name = single.get(key);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  PhraseTable.@Nullable Match<String> minor(Tokens tokens, int token, int limit) {
    return minors.longest(tokens, token, limit);
  }

  /** What an abbreviation beside a currency multiplies with ("bn", "M", "Md"). */
  @Nullable BigDecimal scale(String form) {
    return scales.get(form);
  }

  private static boolean any(Set<String> set, Lexeme lexeme) {
    List<String> keys = lexeme.keys();
    return set.contains(keys.get(0)) || (keys.size() > 1 && set.contains(keys.get(1)));
  }

  /** Words between number and currency: "millions of euros". */
  boolean isLink(Lexeme lexeme) {
    return any(links, lexeme);
  }

  boolean opensRange(Lexeme lexeme) {
    return any(between, lexeme);
  }

  boolean joinsRange(Lexeme lexeme) {
    return any(ranges, lexeme);
  }

  boolean isAnd(Lexeme lexeme) {
    return any(ands, lexeme);
  }

  /** Words that may follow an amount whose currency stands elsewhere in the sentence. */
  boolean mayFollowElliptic(Lexeme lexeme) {
    return any(elliptic, lexeme);
  }
}
