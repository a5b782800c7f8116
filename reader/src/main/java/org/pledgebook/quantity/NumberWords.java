package org.pledgebook.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.DataFile;
import org.pledgebook.language.Language;

/** The {@code numbers.txt} of a language: its number words and how it writes digits. */
final class NumberWords {
  private final Map<String, NumberWord> words = new HashMap<>();
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final Set<String> ordinalSuffixes = new HashSet<>();
  private final Set<String> andAfterTens = new HashSet<>();
  private final Set<String> andAfterHundreds = new HashSet<>();
  private final List<List<String>> halves = new ArrayList<>();
  private char decimal = '.';
  private String compoundGlue = "";
  private boolean compounds;

  NumberWords(Language language) {
    Optional<DataFile> file = language.file("numbers.txt");
    file.ifPresent(f -> f.lines().forEach(line -> add(language, line)));
  }

  private void add(Language language, DataFile.Line line) {
    switch (line.section()) {
      case "settings" -> setting(line);
      case "values" -> put(line, NumberWord.Role.VALUE);
      case "hundreds" -> put(line, NumberWord.Role.HUNDRED);
      case "scales" -> put(line, NumberWord.Role.SCALE);
      case "bare-scales" -> put(line, NumberWord.Role.BARE_SCALE);
      case "collectives" -> put(line, NumberWord.Role.COLLECTIVE);
      case "ordinals" -> Entries.words(line).forEach(w -> ordinals.put(w, Entries.number(line)));
      case "articles" -> putAll(line, NumberWord.Role.ARTICLE);
      case "fractions" -> put(line, NumberWord.Role.FRACTION);
      case "half-after" -> Entries.list(line).forEach(w -> halves.add(language.elements(w)));
      case "ordinal-suffixes" -> ordinalSuffixes.addAll(Entries.list(line));
      case "and-after-tens" -> andAfterTens.addAll(Entries.list(line));
      case "and-after-hundreds" -> andAfterHundreds.addAll(Entries.list(line));
      default -> throw line.error("numbers have no section [" + line.section() + "]");
    }
  }

  private void setting(DataFile.Line line) {
    String value = Entries.words(line).get(0);
    switch (Entries.key(line)) {
      case "decimal" -> decimal = value.equals("comma") ? ',' : '.';
      case "compounds" -> compounds = value.equals("yes");
      case "compound-glue" -> compoundGlue = value;
      default -> throw line.error("numbers have no setting \"" + Entries.key(line) + "\"");
    }
  }

  private void put(DataFile.Line line, NumberWord.Role role) {
    long value;
    try {
      value = Long.parseLong(Entries.key(line).replace("_", ""));
    } catch (NumberFormatException e) {
      throw line.error("\"" + Entries.key(line) + "\" is not a whole number");
    }
    Entries.words(line).forEach(word -> words.put(word, new NumberWord(role, value)));
  }

  private void putAll(DataFile.Line line, NumberWord.Role role) {
    Entries.list(line).forEach(word -> words.put(word, new NumberWord(role, 0)));
  }

  @Nullable NumberWord word(String lower) {
    return words.get(lower);
  }

  /** The place that a word for an order gives, 0 if it is none. */
  int ordinal(String lower) {
    return ordinals.getOrDefault(lower, 0);
  }

  boolean isOrdinalSuffix(String lower) {
    return ordinalSuffixes.contains(lower);
  }

  boolean joinsTens(String lower) {
    return andAfterTens.contains(lower);
  }

  boolean joinsHundreds(String lower) {
    return andAfterHundreds.contains(lower);
  }

  /** Ways to say "and a half" after a number, as tokens. */
  List<List<String>> halves() {
    return halves;
  }

  /** The number words that a word is written together of ("fünfundzwanzig"), or nothing. */
  List<String> compound(String lower) {
    List<String> parts = new ArrayList<>();
    return compounds && lower.length() > 5 && compound(lower, 0, parts) && parts.size() > 1
        ? parts
        : List.of();
  }

  private boolean compound(String lower, int from, List<String> parts) {
    if (from == lower.length()) {
      return true;
    }
    for (int to = lower.length(); to > from; to--) {
      String part = lower.substring(from, to);
      NumberWord word = words.get(part);
      boolean glue = !parts.isEmpty() && part.equals(compoundGlue);
      if (glue || (word != null && word.role() != NumberWord.Role.ARTICLE)) {
        int before = parts.size();
        if (!glue) {
          parts.add(part);
        }
        if (compound(lower, to, parts)) {
          return true;
        }
        parts.subList(before, parts.size()).clear();
      }
    }
    return false;
  }

  /**
   * What digits mean. A mark that stands once, with other than three digits behind it, or that is
   * the language's decimal mark, is decimal; the last of two different marks is decimal; everything
   * else groups.
   *
   * @return null if these are no plain digits
   */
  @Nullable BigDecimal digits(String form) {
    int lastMark = -1;
    int marks = 0;
    boolean mixed = false;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c == '.' || c == ',') {
        mixed |= lastMark >= 0 && form.charAt(lastMark) != c;
        lastMark = i;
        marks++;
      } else if (!Character.isDigit(c) && !Character.isSpaceChar(c)) {
        return null;
      }
    }
    boolean three = form.length() - lastMark == 4;
    boolean isDecimal =
        lastMark >= 0 && (mixed || (marks == 1 && (!three || form.charAt(lastMark) == decimal)));
    StringBuilder plain = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (Character.isDigit(c)) {
        plain.append((char) ('0' + Character.digit(c, 10)));
      } else if (i == lastMark && isDecimal) {
        plain.append('.');
      }
    }
    return plain.length() == 0 ? null : new BigDecimal(plain.toString());
  }
}
