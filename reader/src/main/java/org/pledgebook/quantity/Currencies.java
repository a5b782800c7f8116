package org.pledgebook.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.DataFile;

/**
 * The currencies of {@code languages/common/currencies.txt}: ISO 4217 codes, whose they are, and
 * signs. Currencies that share a bare name ("dollar") form a family; its first is meant where the
 * context does not say whose.
 */
final class Currencies {
  private final Map<String, List<String>> families = new HashMap<>();
  private final Map<String, Set<String>> countries = new HashMap<>();
  private final Map<String, String> signs = new HashMap<>();
  private final Map<String, String> prefixes = new HashMap<>();
  private final Set<String> alsoWords = new HashSet<>();

  Currencies(DataFile file) {
    file.lines().forEach(this::add);
  }

  private void add(DataFile.Line line) {
    switch (line.section()) {
      case "currencies" -> currency(line);
      case "families" -> families.put(Entries.key(line), List.copyOf(Entries.words(line)));
      case "signs" -> Entries.words(line).forEach(sign -> signs.put(sign, known(line)));
      case "prefixes" -> Entries.words(line).forEach(prefix -> prefixes.put(prefix, known(line)));
      case "also-words" -> alsoWords.addAll(Entries.list(line));
      default -> throw line.error("currencies have no section [" + line.section() + "]");
    }
  }

  private void currency(DataFile.Line line) {
    String[] words = line.text().split("\\s+");
    if (words[0].length() != 3) {
      throw line.error("\"" + words[0] + "\" is no ISO 4217 code");
    }
    countries.put(words[0], new HashSet<>(List.of(words).subList(1, words.length)));
  }

  private String known(DataFile.Line line) {
    String name = Entries.key(line);
    if (!isKnown(name)) {
      throw line.error("\"" + name + "\" is neither a currency nor a family listed above");
    }
    return name;
  }

  /** Whether this is a code or the name of a family. */
  boolean isKnown(String name) {
    return countries.containsKey(name) || families.containsKey(name);
  }

  boolean isCode(String form) {
    return form.length() == 3 && countries.containsKey(form);
  }

  /** Codes that are words or acronyms too ("ALL", "TOP"): they count only behind an amount. */
  boolean isAlsoWord(String code) {
    return alsoWords.contains(code);
  }

  /** The code or family of a sign such as {@code €}. */
  @Nullable String sign(String form) {
    return signs.get(form);
  }

  /** The currency that letters before or after a dollar sign make it. */
  @Nullable String prefixed(String letters) {
    return prefixes.get(letters);
  }

  /** The ISO code meant by a code or the name of a family. */
  String resolve(String name, MoneyContext context) {
    List<String> family = families.get(name);
    if (family == null) {
      return name;
    }
    for (String country : context.countries()) {
      for (String code : family) {
        if (countries.getOrDefault(code, Set.of()).contains(country)) {
          return code;
        }
      }
    }
    return family.get(0);
  }

  /** The codes of a family, or the code itself. */
  List<String> members(String name) {
    return families.getOrDefault(name, new ArrayList<>(List.of(name)));
  }
}
