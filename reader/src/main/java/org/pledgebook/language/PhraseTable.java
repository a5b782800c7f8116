package org.pledgebook.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one or more words, each with values, found at a token in one look. An element with an
 * upper-case letter matches that form (or the same word in capitals); one without matches a
 * lower-cased form or a lemma, so "step up" is found in "stepped up".
 *
 * <p>Filled while a language is loaded; after that it is read by any number of threads.
 */
public final class PhraseTable<V> {
  /** The longest phrase found at a place: tokens {@code start} to {@code end} (exclusive). */
  public record Match<V>(int start, int end, List<V> values) {}

  /** Where a phrase ends. */
  private record End<V>(int length, List<V> values) {}

  /**
   * What a word matches.
   *
   * @param end the phrase that it is alone, or null
   * @param firsts the places that longer phrases reach which begin with it
   * @param further the numbers of the elements with which phrases go on
   */
  private record Known<V>(@Nullable End<V> end, int[] firsts, int[] further) {
    boolean opens() {
      return end != null || firsts.length > 0;
    }
  }

  private static final int[] NONE = {};

  /** A phrase can start with the word. */
  private static final int OPENS = 1;

  /** A phrase can go on with the word. */
  private static final int GOES_ON = 2;

  private final Map<String, Integer> elements = new HashMap<>();
  private final PhraseSteps steps = new PhraseSteps();

  /** The numbers of the elements that do not only begin phrases. */
  private final BitSet further = new BitSet();

  /** By place in {@link #steps}, the phrase that ends there. */
  private final List<@Nullable End<V>> ends = new ArrayList<>();

  private final Known<V> stranger = new Known<>(null, NONE, NONE);
  private final WordTable<Known<V>> words = new WordTable<>(this::look);
  private final WordFlags roles = new WordFlags(this::roles);

  /** Adds a phrase whose elements are written as the tokenizer of the language splits them. */
  public void add(List<String> phrase, V value) {
    int place = PhraseSteps.START;
    for (String element : phrase) {
      int number = elements.computeIfAbsent(element, e -> elements.size());
      if (place != PhraseSteps.START) {
        further.set(number);
      }
      place = steps.add(place, number);
    }
    while (ends.size() <= place) {
      ends.add(null);
    }
    End<V> end = ends.get(place);
    if (end == null && place != PhraseSteps.START) {
      end = new End<>(phrase.size(), new ArrayList<>(1));
      ends.set(place, end);
    }
    if (end != null && !end.values().contains(value)) {
      end.values().add(value);
    }
  }

  /** Whether a phrase can start with this word. */
  public boolean opens(Word word) {
    return (roles.of(word) & OPENS) != 0;
  }

  /** The longest phrase that starts at token {@code i} and ends by {@code limit}, or null. */
  public @Nullable Match<V> longest(Tokens tokens, int i, int limit) {
    if (!opens(tokens.word(i))) {
      return null;
    }
    Known<V> known = words.of(tokens.word(i));
    End<V> best = known.end();
    if (i + 1 < limit && (roles.of(tokens.word(i + 1)) & GOES_ON) != 0) {
      for (int first : known.firsts()) {
        best = longer(best, furthest(first, tokens, i + 1, limit));
      }
    }
    return best == null ? null : new Match<>(i, i + best.length(), best.values());
  }

  /** The end of the longest phrase that goes on from a place with the tokens from {@code at}. */
  private @Nullable End<V> furthest(int place, Tokens tokens, int at, int limit) {
    End<V> best = end(place);
    if (at < limit && steps.goOn(place) && (roles.of(tokens.word(at)) & GOES_ON) != 0) {
      for (int element : words.of(tokens.word(at)).further()) {
        int next = steps.next(place, element);
        if (next >= 0) {
          best = longer(best, furthest(next, tokens, at + 1, limit));
        }
      }
    }
    return best;
  }

  /** The longer of two phrases; of equals the first. */
  private static <V> @Nullable End<V> longer(@Nullable End<V> one, @Nullable End<V> other) {
    return one == null || (other != null && other.length() > one.length()) ? other : one;
  }

  private @Nullable End<V> end(int place) {
    return place < ends.size() ? ends.get(place) : null;
  }

  private Known<V> look(Word word) {
    int[] matched = matched(word);
    int[] places =
        IntStream.of(matched)
            .map(element -> steps.next(PhraseSteps.START, element))
            .filter(place -> place >= 0)
            .toArray();
    End<V> alone = null;
    for (int place : places) {
      alone = longer(alone, end(place));
    }
    int[] longer = IntStream.of(places).filter(steps::goOn).toArray();
    int[] next = IntStream.of(matched).filter(further::get).toArray();
    Known<V> known = new Known<>(alone, longer, next);
    return known.opens() || next.length > 0 ? known : stranger;
  }

  private int roles(Word word) {
    Known<V> known = words.of(word);
    return (known.opens() ? OPENS : 0) | (known.further().length == 0 ? 0 : GOES_ON);
  }

  /** The elements that a word matches: by its form first, then in lower case, then by a lemma. */
  private int[] matched(Word word) {
    Set<String> keys = new LinkedHashSet<>(4);
    keys.add(word.form());
    String lower = word.lower();
    if (word.shape() == Word.Shape.UPPER && lower.length() > 3) {
      keys.add(lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
    }
    keys.add(lower);
    for (Analysis analysis : word.analyses()) {
      keys.add(analysis.lemma().toLowerCase(Locale.ROOT));
    }
    int[] matched =
        keys.stream()
            .map(elements::get)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .toArray();
    return matched.length == 0 ? NONE : matched;
  }
}
