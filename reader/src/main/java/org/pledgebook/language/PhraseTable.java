package org.pledgebook.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  /** Where a phrase goes on: by the numbers of its next elements, in ascending order. */
  private static final class Node<V> {
    final List<V> values = new ArrayList<>(1);
    private int[] elements = NONE;
    private List<Node<V>> nodes = new ArrayList<>(1);

    Node<V> add(int element) {
      int at = Arrays.binarySearch(elements, element);
      if (at >= 0) {
        return nodes.get(at);
      }
      int place = -at - 1;
      int[] more = Arrays.copyOf(elements, elements.length + 1);
      System.arraycopy(elements, place, more, place + 1, elements.length - place);
      more[place] = element;
      elements = more;
      Node<V> node = new Node<>();
      nodes.add(place, node);
      return node;
    }

    @Nullable Node<V> next(int element) {
      int at = Arrays.binarySearch(elements, element);
      return at < 0 ? null : nodes.get(at);
    }
  }

  /**
   * What a word matches: numbers of elements, and the nodes that a phrase beginning with it has.
   */
  private record Known<V>(int[] elements, List<Node<V>> firsts, boolean opens) {}

  private static final int[] NONE = {};

  private final Map<String, Integer> elements = new HashMap<>();
  private final Map<Integer, Node<V>> roots = new HashMap<>();
  private final Known<V> stranger = new Known<>(NONE, List.of(), false);
  private final WordTable<Known<V>> words = new WordTable<>(this::look);

  /** Adds a phrase whose elements are written as the tokenizer of the language splits them. */
  public void add(List<String> phrase, V value) {
    Node<V> node = null;
    for (String element : phrase) {
      int number = elements.computeIfAbsent(element, e -> elements.size());
      node = node == null ? roots.computeIfAbsent(number, n -> new Node<>()) : node.add(number);
    }
    if (node != null && !node.values.contains(value)) {
      node.values.add(value);
    }
  }

  /** The longest phrase that starts at token {@code i} and ends by {@code limit}, or null. */
  public @Nullable Match<V> longest(Tokens tokens, int i, int limit) {
    Known<V> first = words.of(tokens.word(i));
    return first.opens() ? longest(first.firsts(), tokens, i, limit) : null;
  }

  private @Nullable Match<V> longest(List<Node<V>> firsts, Tokens tokens, int i, int limit) {
    List<Node<V>> nodes = firsts;
    Match<V> best = null;
    int at = i + 1;
    while (!nodes.isEmpty()) {
      for (Node<V> node : nodes) {
        if (!node.values.isEmpty()) {
          best = new Match<>(i, at, node.values);
          break;
        }
      }
      if (at >= limit) {
        break;
      }
      nodes = step(nodes, words.of(tokens.word(at++)).elements());
    }
    return best;
  }

  private Known<V> look(Word word) {
    int[] matched = matched(word);
    List<Node<V>> firsts = new ArrayList<>(1);
    for (int element : matched) {
      Node<V> node = roots.get(element);
      if (node != null) {
        firsts.add(node);
      }
    }
    return matched.length == 0
        ? stranger
        : new Known<>(matched, List.copyOf(firsts), !firsts.isEmpty());
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

  /** The nodes that a word leads to, in the order of its elements. */
  private static <V> List<Node<V>> step(List<Node<V>> nodes, int[] matched) {
    if (matched.length == 0) {
      return List.of();
    }
    List<Node<V>> found = List.of();
    for (int i = 0; i < nodes.size(); i++) {
      Node<V> node = nodes.get(i);
      for (int element : matched) {
        Node<V> next = node.next(element);
        if (next != null) {
          found = found.isEmpty() ? new ArrayList<>(2) : found;
          found.add(next);
        }
      }
    }
    return found;
  }
}
