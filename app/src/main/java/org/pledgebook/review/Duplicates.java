package org.pledgebook.review;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proposes which statements repeat others: a re-announcement, a headline and its sentence, a
 * translation. Statements are compared if they share an amount or rare words; what counts is the
 * amount, who and for whom, the domain, the due date, and the words, weighed by how rare they are.
 * Between languages the words say little: there, statements of the same days count that stand at
 * the same place of their documents and are alike in every slot.
 */
public final class Duplicates {
  /** On the pairs of the tests, half of the true ones lie above it, and a third of all are not. */
  public static final double THRESHOLD = 0.7;

  private static final Pattern WORD =
      Pattern.compile("\\p{L}{4,}|(?<!\\p{L})\\p{Lu}{2,3}(?!\\p{L})|\\d[\\d.,]*");
  private static final int STEM = 5;

  /** A stem in more statements than this share is no reason to compare two of them. */
  private static final double COMMON = 0.05;

  private static final int FEWEST_COMMON = 12;
  private static final int SHARED_STEMS = 3;

  /** Shared words are worth their share of the wording in full from this rarity on, in all. */
  private static final double ENOUGH_SHARED = 18;

  /** A translation comes out within so many days, and keeps each sentence at its place. */
  private static final long DAYS_TO_TRANSLATE = 3;

  private static final double SAME_PLACE = 0.06;

  /** Amounts of one promise are announced again within so many days. */
  private static final long DAYS = 400;

  private final List<Sketch> sketches;
  private final List<Set<String>> stems = new ArrayList<>();
  private final Map<String, List<Integer>> byStem = new HashMap<>();

  private Duplicates(List<Sketch> sketches) {
    this.sketches = sketches;
    for (int index = 0; index < sketches.size(); index++) {
      Set<String> words = stems(sketches.get(index).quote());
      stems.add(words);
      for (String word : words) {
        byStem.computeIfAbsent(word, w -> new ArrayList<>()).add(index);
      }
    }
  }

  /**
   * Proposes pairs, the surest first.
   *
   * @param sketches in the order in which they were announced
   */
  public static List<Pair> propose(List<Sketch> sketches) {
    Duplicates duplicates = new Duplicates(List.copyOf(sketches));
    List<Pair> pairs = new ArrayList<>();
    for (int later = 1; later < sketches.size(); later++) {
      for (int earlier : duplicates.candidates(later)) {
        Pair pair = duplicates.compare(later, earlier);
        if (pair.score() >= THRESHOLD) {
          pairs.add(pair);
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
    return pairs;
  }

  private Set<Integer> candidates(int later) {
    Map<Integer, Integer> shared = new HashMap<>();
    int common = (int) Math.max(FEWEST_COMMON, COMMON * sketches.size());
    for (String stem : stems.get(later)) {
      List<Integer> where = byStem.getOrDefault(stem, List.of());
      if (where.size() <= common) {
        where.forEach(index -> shared.merge(index, 1, Integer::sum));
      }
    }
    Set<Integer> candidates = new HashSet<>();
    for (int earlier = 0; earlier < later; earlier++) {
      boolean sameMoney =
          overlap(sketches.get(later).amounts(), sketches.get(earlier).amounts()) > 0;
      if (sameMoney
          || mayBeTranslation(sketches.get(later), sketches.get(earlier))
          || shared.getOrDefault(earlier, 0) >= SHARED_STEMS) {
        candidates.add(earlier);
      }
    }
    return candidates;
  }

  private Pair compare(int later, int earlier) {
    Sketch a = sketches.get(later);
    Sketch b = sketches.get(earlier);
    if (!a.language().equals(b.language()) && mayBeTranslation(a, b)) {
      return translation(a, b);
    }
    List<String> reasons = new ArrayList<>();
    double money = overlap(a.amounts(), b.amounts());
    double words = wording(later, earlier);
    double who = overlap(a.actors(), b.actors());
    double whom = overlap(a.beneficiaries(), b.beneficiaries());
    double what = overlap(a.domains(), b.domains());
    boolean bothMoney = !a.amounts().isEmpty() && !b.amounts().isEmpty();
    double score = 0.9 * words + 0.1 * who + 0.1 * whom + 0.1 * what;
    if (money > 0) {
      score = 0.3 * sameShare(a.amounts(), b.amounts()) + 0.9 * words;
      score += 0.15 * who + 0.15 * whom + 0.15 * what;
      score -= what == 0 ? 0.25 : 0;
      score -= whom == 0 && !a.beneficiaries().isEmpty() && !b.beneficiaries().isEmpty() ? 0.2 : 0;
      reasons.add("the same amount, " + String.join(", ", a.amounts()));
    } else if (bothMoney) {
      score -= 0.5;
    }
    if (money == 0 && countsDiffer(later, earlier)) {
      score -= 0.3;
    }
    if (who == 0 && !a.actors().isEmpty() && !b.actors().isEmpty()) {
      score -= 0.4;
    }
    if (a.due() != null && b.due() != null) {
      score += a.due().equals(b.due()) ? 0.1 : -0.1;
    }
    if (a.published() != null
        && b.published() != null
        && Math.abs(ChronoUnit.DAYS.between(a.published(), b.published())) > DAYS) {
      // Undertakings are renewed years later; sums are new ones by then.
      score -= money > 0 || bothMoney ? 0.3 : 0.1;
    }
    shared(reasons, "by", a.actors(), b.actors());
    shared(reasons, "for", a.beneficiaries(), b.beneficiaries());
    reasons.add(String.format(Locale.ROOT, "%.0f %% of the wording", 100 * words));
    return new Pair(a.id(), b.id(), Math.max(0, Math.min(1, score)), String.join("; ", reasons));
  }

  private static boolean mayBeTranslation(Sketch a, Sketch b) {
    return !a.language().equals(b.language())
        && a.act().equals(b.act())
        && a.published() != null
        && b.published() != null
        && Math.abs(ChronoUnit.DAYS.between(a.published(), b.published())) <= DAYS_TO_TRANSLATE
        && Math.abs(a.place() - b.place()) < SAME_PLACE
        && overlap(a.actors(), b.actors()) > 0
        && overlap(a.domains(), b.domains()) + overlap(a.amounts(), b.amounts()) > 0;
  }

  private static Pair translation(Sketch a, Sketch b) {
    double score =
        0.45
            + 0.2 * overlap(a.actors(), b.actors())
            + 0.15 * overlap(a.domains(), b.domains())
            + 0.1 * overlap(a.beneficiaries(), b.beneficiaries())
            + 0.2 * overlap(a.amounts(), b.amounts())
            + (Objects.equals(a.due(), b.due()) ? 0.1 : -0.2);
    List<String> reasons = new ArrayList<>(List.of("the same place of a text in another language"));
    shared(reasons, "by", a.actors(), b.actors());
    shared(reasons, "for", a.beneficiaries(), b.beneficiaries());
    return new Pair(a.id(), b.id(), Math.min(1, score), String.join("; ", reasons));
  }

  /** The share of what is in either set that is in both. */
  private static double sameShare(Set<String> a, Set<String> b) {
    Set<String> either = new HashSet<>(a);
    either.addAll(b);
    return either.isEmpty() ? 0 : (double) a.stream().filter(b::contains).count() / either.size();
  }

  private static void shared(List<String> reasons, String word, Set<String> a, Set<String> b) {
    Set<String> both = new LinkedHashSet<>(a);
    both.retainAll(b);
    if (!both.isEmpty()) {
      reasons.add(word + " " + String.join(", ", both));
    }
  }

  /** The share of one set that is in the other, by the smaller; 0 if one is empty. */
  private static double overlap(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    long both = a.stream().filter(b::contains).count();
    return (double) both / Math.min(a.size(), b.size());
  }

  /**
   * Shared stems by their rarity: of those of the shorter statement, because a headline says less
   * than its sentence, and of both, because a few words are soon found in a long one.
   */
  private double wording(int later, int earlier) {
    Set<String> a = stems.get(later);
    Set<String> b = stems.get(earlier);
    double both = a.stream().filter(b::contains).mapToDouble(this::rarity).sum();
    double first = a.stream().mapToDouble(this::rarity).sum();
    double second = b.stream().mapToDouble(this::rarity).sum();
    double least = Math.min(first, second);
    double share = least == 0 ? 0 : 0.5 * both / least + 0.5 * both / (first + second - both);
    return share * Math.min(1, both / ENOUGH_SHARED);
  }

  /**
   * Whether both statements count things, and no number is in both: then they count different
   * things.
   */
  private boolean countsDiffer(int later, int earlier) {
    Set<String> a = numbers(stems.get(later));
    Set<String> b = numbers(stems.get(earlier));
    return !a.isEmpty() && !b.isEmpty() && overlap(a, b) == 0;
  }

  private static Set<String> numbers(Set<String> words) {
    Set<String> numbers = new HashSet<>();
    for (String word : words) {
      if (Character.isDigit(word.charAt(0))) {
        numbers.add(word);
      }
    }
    return numbers;
  }

  private double rarity(String stem) {
    return Math.log(1.0 + sketches.size() / (double) byStem.getOrDefault(stem, List.of()).size());
  }

  private static Set<String> stems(String quote) {
    Set<String> stems = new LinkedHashSet<>();
    Matcher matcher = WORD.matcher(quote);
    while (matcher.find()) {
      String word = matcher.group().toLowerCase(Locale.ROOT);
      stems.add(word.substring(0, Math.min(STEM, word.length())));
    }
    return stems;
  }
}
