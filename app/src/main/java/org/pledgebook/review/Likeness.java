package org.pledgebook.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How likely it is that two statements in one language promise the same thing: a sum of weighed
 * signs, of which each can be read. Words count by how rare they are in their language.
 */
final class Likeness {
  private static final Pattern WORD =
      Pattern.compile("\\p{L}{4,}|(?<!\\p{L})\\p{Lu}{2,3}(?!\\p{L})|\\d(?:[\\d.,]*\\d)?");

  /** "Favour" and "favor" begin alike. */
  private static final Pattern BRITISH = Pattern.compile("(?<=..)our");

  private static final int STEM = 5;

  /** Three words in a row, so many times, are the most that counts. */
  private static final double PHRASES = 3;

  /** A heading has at most so many stems, and stands at most so many statements away. */
  private static final int HEADING = 8;

  private static final int CLOSE = 2;

  private final List<Sketch> sketches;
  private final List<List<String>> words = new ArrayList<>();
  private final Map<String, List<Integer>> byStem = new HashMap<>();

  /** The stems of each statement in the order of its words, with how rare each is. */
  private final List<Map<String, Double>> stems = new ArrayList<>();

  /** How rare the stems of each statement are together. */
  private final double[] rarity;

  private final Map<String, Integer> ofLanguage = new HashMap<>();
  private final int[] rank;

  Likeness(List<Sketch> sketches) {
    this.sketches = sketches;
    this.rank = ranks(sketches);
    for (int index = 0; index < sketches.size(); index++) {
      Sketch sketch = sketches.get(index);
      List<String> inOrder = words(sketch.quote());
      words.add(inOrder);
      ofLanguage.merge(sketch.language(), 1, Integer::sum);
      for (String stem : new LinkedHashSet<>(inOrder)) {
        byStem.computeIfAbsent(key(sketch, stem), k -> new ArrayList<>()).add(index);
      }
    }
    this.rarity = new double[sketches.size()];
    for (int index = 0; index < sketches.size(); index++) {
      Sketch sketch = sketches.get(index);
      Map<String, Double> rarities = new LinkedHashMap<>();
      for (String stem : words.get(index)) {
        rarities.computeIfAbsent(stem, one -> rarity(sketch, one));
      }
      stems.add(rarities);
      rarity[index] = rarities.values().stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  /** The place of each statement among those of its document. */
  private static int[] ranks(List<Sketch> sketches) {
    Map<String, List<Integer>> documents = new HashMap<>();
    for (int index = 0; index < sketches.size(); index++) {
      documents.computeIfAbsent(sketches.get(index).document(), d -> new ArrayList<>()).add(index);
    }
    int[] rank = new int[sketches.size()];
    for (List<Integer> document : documents.values()) {
      document.sort((a, b) -> Double.compare(sketches.get(a).place(), sketches.get(b).place()));
      for (int place = 0; place < document.size(); place++) {
        rank[document.get(place)] = place;
      }
    }
    return rank;
  }

  private static String key(Sketch sketch, String stem) {
    return sketch.language() + ' ' + stem;
  }

  private static List<String> words(String quote) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(quote);
    while (matcher.find()) {
      String word = BRITISH.matcher(matcher.group().toLowerCase(Locale.ROOT)).replaceAll("or");
      words.add(word.substring(0, Math.min(STEM, word.length())));
    }
    return words;
  }

  /** The statements that have a stem of a statement, by stem. */
  Stream<List<Integer>> sharing(int statement) {
    Sketch sketch = sketches.get(statement);
    return stems.get(statement).keySet().stream()
        .map(stem -> byStem.getOrDefault(key(sketch, stem), List.of()));
  }

  /** Whether two statements follow each other closely in one document. */
  boolean areClose(int a, int b) {
    return sketches.get(a).document().equals(sketches.get(b).document())
        && Math.abs(rank[a] - rank[b]) <= CLOSE;
  }

  private double rarity(Sketch sketch, String stem) {
    double all = ofLanguage.getOrDefault(sketch.language(), 1);
    return Math.log(1 + all / byStem.getOrDefault(key(sketch, stem), List.of()).size());
  }

  /** What two statements have in common, and what not. */
  Map<Sign, Double> signs(int later, int earlier) {
    Sketch a = sketches.get(later);
    Sketch b = sketches.get(earlier);
    Map<Sign, Double> signs = new EnumMap<>(Sign.class);
    signs.put(Sign.ANY_TWO, 1.0);
    wording(later, earlier, signs);
    signs.put(Sign.AMOUNTS, Sets.alike(a.amounts(), b.amounts()));
    signs.put(Sign.AMOUNT_IN_ONE, a.amounts().isEmpty() != b.amounts().isEmpty() ? 1.0 : 0);
    boolean bothCount = !a.items().isEmpty() && !b.items().isEmpty();
    signs.put(Sign.OTHER_ITEMS, bothCount && !Sets.meet(a.items(), b.items()) ? 1.0 : 0);
    signs.put(Sign.ITEMS_IN_ONE, a.items().isEmpty() != b.items().isEmpty() ? 1.0 : 0);
    signs.put(Sign.BENEFICIARIES, Sets.alike(a.beneficiaries(), b.beneficiaries()));
    signs.put(Sign.DOMAINS, Sets.alike(a.domains(), b.domains()));
    boolean samePair = a.domains().size() > 1 && a.domains().equals(b.domains());
    signs.put(Sign.SAME_MIX, samePair ? 1.0 : 0);
    signs.put(Sign.ACT, a.act().equals(b.act()) ? 1.0 : 0);
    boolean bothDue = a.due() != null && b.due() != null;
    signs.put(
        Sign.DUE, bothDue && String.valueOf(a.due()).equals(String.valueOf(b.due())) ? 1.0 : 0);
    signs.put(Sign.HEADING, isHeading(later, earlier) ? 1.0 : 0);
    return signs;
  }

  private void wording(int later, int earlier, Map<Sign, Double> signs) {
    Map<String, Double> there = stems.get(earlier);
    double both = 0;
    double rarest = 0;
    for (Map.Entry<String, Double> stem : stems.get(later).entrySet()) {
      if (there.containsKey(stem.getKey())) {
        both += stem.getValue();
        rarest = Math.max(rarest, stem.getValue());
      }
    }
    double least = Math.min(rarity[later], rarity[earlier]);
    signs.put(Sign.WORDS_OF_SHORTER, least == 0 ? 0 : both / least);
    signs.put(Sign.WORDS_OF_BOTH, both == 0 ? 0 : both / (rarity[later] + rarity[earlier] - both));
    String language = sketches.get(later).language();
    signs.put(Sign.RAREST_WORD, rarest / Math.log(1.0 + ofLanguage.getOrDefault(language, 1)));
    signs.put(Sign.PHRASES, Math.min(1, phrases(later, earlier) / PHRASES));
  }

  /** How often three words in a row of one are in the other. */
  private double phrases(int later, int earlier) {
    List<String> a = words.get(later);
    List<String> b = words.get(earlier);
    Set<String> there = stems.get(earlier).keySet();
    int found = 0;
    int row = 0;
    for (int at = 0; at < a.size(); at++) {
      // Looking for a row takes long, and most have a word that the other lacks.
      row = there.contains(a.get(at)) ? row + 1 : 0;
      if (row >= 3 && Collections.indexOfSubList(b, a.subList(at - 2, at + 1)) >= 0) {
        found++;
      }
    }
    return found;
  }

  private boolean isHeading(int a, int b) {
    int shorter = Math.min(stems.get(a).size(), stems.get(b).size());
    int longer = Math.max(stems.get(a).size(), stems.get(b).size());
    return areClose(a, b) && shorter <= HEADING && longer >= 2 * shorter;
  }

  /** The chance that two statements with these signs promise the same thing, 0 to 1. */
  static double chance(Map<Sign, Double> signs) {
    double sum = 0;
    for (Map.Entry<Sign, Double> sign : signs.entrySet()) {
      sum += sign.getKey().weight() * sign.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** What two statements share, in words for people. */
  String reason(int later, int earlier, Map<Sign, Double> signs) {
    Sketch a = sketches.get(later);
    Sketch b = sketches.get(earlier);
    List<String> reasons = new ArrayList<>();
    Sets.shared(reasons, "the same amount,", a.amounts(), b.amounts());
    Sets.shared(reasons, "the same things counted,", a.items(), b.items());
    Sets.shared(reasons, "by", a.actors(), b.actors());
    Sets.shared(reasons, "for", a.beneficiaries(), b.beneficiaries());
    Sets.shared(reasons, "about", a.domains(), b.domains());
    if (signs.getOrDefault(Sign.DUE, 0.0) > 0) {
      reasons.add("due " + a.due());
    }
    if (signs.getOrDefault(Sign.HEADING, 0.0) > 0) {
      reasons.add("a heading and what stands under it");
    }
    reasons.add(
        String.format(
            Locale.ROOT,
            "%.0f %% of the wording",
            100 * signs.getOrDefault(Sign.WORDS_OF_SHORTER, 0.0)));
    return String.join("; ", reasons);
  }
}
