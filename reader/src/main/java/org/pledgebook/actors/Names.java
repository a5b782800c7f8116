package org.pledgebook.actors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.PhraseTable;
import org.pledgebook.language.Tokens;

/** One language's {@code names.txt}, ready to be looked up. Filled by {@link NamesFile}. */
final class Names {
  private static final Pattern PARTS = Pattern.compile("(?:\"[^\"]*\"|[^,\"])+");

  final PhraseTable<Entry> phrases = new PhraseTable<>();
  final PhraseTable<Near> near = new PhraseTable<>();

  /** Entries by their words joined with a blank, for the parts of compounds. */
  final Map<String, Entry> byText = new HashMap<>();

  /** First parts of compounds: "franco" to FRA. */
  final Map<String, String> prefixes = new HashMap<>();

  /** First parts that turn a compound into something else: "non", "anti". */
  final Set<String> hiding = new HashSet<>();

  /** Words of publishers that promise nothing: "news", "revue". */
  final Set<String> media = new HashSet<>();

  /** Words of publishers that are parts of a country: "region", "ville". */
  final Set<String> subnational = new HashSet<>();

  final Map<String, String> display = new HashMap<>();

  /**
   * Whether an owner may stand before its office ("Ukraine's government", "the Danish minister").
   */
  boolean ownerBefore = true;

  /** Whether an adjective may stand after its office ("le gouvernement ukrainien"). */
  boolean adjectiveAfter;

  String displayName(String id) {
    return display.getOrDefault(id, id);
  }

  /** Whether the word at {@code i} is one of these. */
  boolean is(Near kind, Tokens tokens, int i) {
    return nearAt(tokens, i, i + 1, kind) == i + 1;
  }

  /**
   * Where the longest phrase ends that starts at {@code i} if it is of this kind; else {@code i}.
   */
  int nearAt(Tokens tokens, int i, int limit, Near kind) {
    if (i < 0 || i >= limit) {
      return i;
    }
    PhraseTable.Match<Near> match = near.longest(tokens, i, limit);
    return match != null && match.values().contains(kind) ? match.end() : i;
  }

  /** The entry of a compound's part, or of several words joined. */
  @Nullable Entry entry(String text) {
    Entry entry = byText.get(text);
    if (entry == null && text.length() > 3 && text.equals(text.toUpperCase(Locale.ROOT))) {
      entry = byText.get(text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT));
    }
    return entry == null ? byText.get(text.toLowerCase(Locale.ROOT)) : entry;
  }

  /** The parts between commas; a name that has a comma itself stands in double quotes. */
  static List<String> split(String column) {
    List<String> parts = new ArrayList<>();
    if (column.indexOf('"') < 0) {
      Collections.addAll(parts, column.split(","));
    } else {
      PARTS.matcher(column).results().forEach(part -> parts.add(part.group().replace("\"", "")));
    }
    parts.replaceAll(String::strip);
    parts.removeIf(part -> part.isEmpty() || part.equals("-"));
    return parts;
  }
}
