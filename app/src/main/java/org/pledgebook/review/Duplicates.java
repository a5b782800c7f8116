package org.pledgebook.review;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Proposes which statements repeat others: a re-announcement, a headline and its sentence, a
 * translation. In one language {@link Likeness} says how likely it is. Between languages the words
 * say little: there, statements of the same days count that stand at the same place of their
 * documents and are alike in every slot.
 */
public final class Duplicates {
  /** From this chance on, most proposals are right; half of all repetitions lie above it. */
  public static final double LIKELY = 0.3;

  /**
   * From this chance on, almost a third of the proposals are right; three of four repetitions lie
   * above it.
   */
  public static final double POSSIBLE = 0.05;

  /** A translation is proposed only if it is as good as sure. */
  private static final double TRANSLATED = 0.7;

  /** A stem in more statements than this share is no reason to compare two of them. */
  private static final double COMMON = 0.05;

  private static final int FEWEST_COMMON = 12;

  /** A translation comes out within so many days, and keeps each sentence at its place. */
  private static final long DAYS_TO_TRANSLATE = 3;

  private static final double SAME_PLACE = 0.06;

  private final List<Sketch> sketches;
  private final Likeness likeness;
  private final Map<String, List<Integer>> byAmount = new HashMap<>();
  private final Map<String, List<Integer>> byDocument = new HashMap<>();

  /** Statements by the day, as a number, on which they came out. */
  private final TreeMap<Long, List<Integer>> byDay = new TreeMap<>();

  private Duplicates(List<Sketch> sketches) {
    this.sketches = sketches;
    this.likeness = new Likeness(sketches);
    for (int index = 0; index < sketches.size(); index++) {
      Sketch sketch = sketches.get(index);
      for (String amount : sketch.amounts()) {
        byAmount.computeIfAbsent(amount, a -> new ArrayList<>()).add(index);
      }
      byDocument.computeIfAbsent(sketch.document(), d -> new ArrayList<>()).add(index);
      if (sketch.published() != null) {
        byDay.computeIfAbsent(sketch.published().toEpochDay(), d -> new ArrayList<>()).add(index);
      }
    }
  }

  /**
   * Proposes pairs, the surest first.
   *
   * @param sketches in the order in which they were announced
   * @param least the chance from which on pairs are proposed, as {@link #LIKELY}
   */
  public static List<Pair> propose(List<Sketch> sketches, double least) {
    Duplicates duplicates = new Duplicates(List.copyOf(sketches));
    List<Pair> pairs = new ArrayList<>();
    for (int later = 1; later < sketches.size(); later++) {
      duplicates.repeatsOf(later, least, pairs);
    }
    pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
    return pairs;
  }

  private void repeatsOf(int later, double least, List<Pair> pairs) {
    Sketch a = sketches.get(later);
    BitSet candidates = candidates(later);
    for (int earlier = candidates.nextSetBit(0);
        earlier >= 0 && earlier < later;
        earlier = candidates.nextSetBit(earlier + 1)) {
      Sketch b = sketches.get(earlier);
      if (!a.actors().isEmpty() && !b.actors().isEmpty() && !Sets.meet(a.actors(), b.actors())) {
        continue;
      }
      if (a.language().equals(b.language())) {
        Map<Sign, Double> signs = likeness.signs(later, earlier);
        double chance = Likeness.chance(signs);
        if (chance >= least) {
          pairs.add(new Pair(a.id(), b.id(), chance, likeness.reason(later, earlier, signs)));
        }
      } else if (mayBeTranslation(a, b)) {
        Pair pair = translation(a, b);
        if (pair.score() >= TRANSLATED) {
          pairs.add(pair);
        }
      }
    }
  }

  /** Statements before one that share an amount or a rare word with it, or stand beside it. */
  private BitSet candidates(int later) {
    BitSet candidates = new BitSet(sketches.size());
    Sketch sketch = sketches.get(later);
    int common = (int) Math.max(FEWEST_COMMON, COMMON * sketches.size());
    likeness
        .sharing(later)
        .filter(where -> where.size() <= common)
        .forEach(where -> where.forEach(candidates::set));
    sketch
        .amounts()
        .forEach(amount -> byAmount.getOrDefault(amount, List.of()).forEach(candidates::set));
    byDocument.getOrDefault(sketch.document(), List.of()).stream()
        .filter(other -> likeness.areClose(later, other))
        .forEach(candidates::set);
    if (sketch.published() != null) {
      long day = sketch.published().toEpochDay();
      byDay
          .subMap(day - DAYS_TO_TRANSLATE, true, day + DAYS_TO_TRANSLATE, true)
          .values()
          .forEach(where -> where.forEach(candidates::set));
    }
    return candidates;
  }

  private static boolean mayBeTranslation(Sketch a, Sketch b) {
    return a.act().equals(b.act())
        && a.published() != null
        && b.published() != null
        && Math.abs(ChronoUnit.DAYS.between(a.published(), b.published())) <= DAYS_TO_TRANSLATE
        && Math.abs(a.place() - b.place()) < SAME_PLACE
        && Sets.meet(a.actors(), b.actors())
        && (Sets.meet(a.domains(), b.domains()) || Sets.meet(a.amounts(), b.amounts()));
  }

  private static Pair translation(Sketch a, Sketch b) {
    double score =
        0.45
            + 0.2 * Sets.overlap(a.actors(), b.actors())
            + 0.15 * Sets.overlap(a.domains(), b.domains())
            + 0.1 * Sets.overlap(a.beneficiaries(), b.beneficiaries())
            + 0.2 * Sets.overlap(a.amounts(), b.amounts())
            + (Objects.equals(a.due(), b.due()) ? 0.1 : -0.2);
    List<String> reasons = new ArrayList<>(List.of("the same place of a text in another language"));
    Sets.shared(reasons, "by", a.actors(), b.actors());
    Sets.shared(reasons, "for", a.beneficiaries(), b.beneficiaries());
    return new Pair(a.id(), b.id(), Math.min(1, score), String.join("; ", reasons));
  }
}
