package org.pledgebook.review;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proposes which documents are one text in two languages. Languages share numbers, and scripts
 * share names; so texts that came out within days of each other are compared by these, and by
 * length.
 */
public final class Translations {
  /** Above it lies the one true pair of the tests' documents, and no other pair. */
  public static final double THRESHOLD = 0.5;

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern NAME = Pattern.compile("(?<=[\\p{L},;:] )\\p{Lu}\\p{L}{3,}");
  private static final int STEM = 4;
  private static final int DAYS = 3;

  /** Fewer numbers and names than this say nothing. */
  private static final int FEWEST = 4;

  private Translations() {}

  /** Proposes pairs, the surest first. */
  public static List<Pair> propose(List<Text> texts) {
    List<Signs> signs = texts.stream().map(Signs::of).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int later = 1; later < texts.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (mayBe(texts.get(later), texts.get(earlier))) {
          Pair pair = signs.get(later).compare(signs.get(earlier));
          if (pair.score() >= THRESHOLD) {
            pairs.add(pair);
          }
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
    return pairs;
  }

  private static boolean mayBe(Text a, Text b) {
    return !a.language().equals(b.language())
        && a.published() != null
        && b.published() != null
        && Math.abs(ChronoUnit.DAYS.between(a.published(), b.published())) <= DAYS;
  }

  /** What a translation keeps. */
  private record Signs(long id, int length, Set<String> numbers, Set<String> names) {
    static Signs of(Text text) {
      return new Signs(
          text.id(), text.words().length(), all(NUMBER, text.words()), all(NAME, text.words()));
    }

    private static Set<String> all(Pattern pattern, String text) {
      Set<String> found = new HashSet<>();
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        String word = Scripts.latin(matcher.group().toLowerCase(Locale.ROOT));
        found.add(word.substring(0, Math.min(STEM, word.length())));
      }
      return found;
    }

    Pair compare(Signs other) {
      double figures = overlap(numbers, other.numbers);
      double called = overlap(names, other.names);
      double size = (double) Math.min(length, other.length) / Math.max(length, other.length);
      Set<String> both = new HashSet<>(numbers);
      both.retainAll(other.numbers);
      Set<String> namesOfBoth = new HashSet<>(names);
      namesOfBoth.retainAll(other.names);
      int shared = both.size() + namesOfBoth.size();
      double score = shared < FEWEST ? 0 : size * (0.5 * figures + 0.5 * called);
      return new Pair(
          id,
          other.id,
          score,
          String.format(
              Locale.ROOT,
              "%d numbers and %d names in both; %.0f %% as long",
              both.size(),
              namesOfBoth.size(),
              100 * size));
    }

    private static double overlap(Set<String> a, Set<String> b) {
      if (a.isEmpty() || b.isEmpty()) {
        return a.isEmpty() && b.isEmpty() ? 1 : 0;
      }
      Set<String> both = new HashSet<>(a);
      both.retainAll(b);
      return (double) both.size() / Math.max(1, Math.min(a.size(), b.size()));
    }
  }
}
