package org.pledgebook.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
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

  private static final class Node<V> {
    final Map<Integer, Node<V>> next = new HashMap<>(2);
    final List<V> values = new ArrayList<>(1);
  }

  /**
   * What a word matches: numbers of elements, and the nodes that a phrase beginning with it has.
   */
  private static final class Known<V> {
    final int[] elements;
    final List<Node<V>> firsts;

    Known(int[] elements, List<Node<V>> firsts) {
      this.elements = elements;
      this.firsts = firsts;
    }
  }

  private static final int CACHED = 1 << 17;
  private static final int[] NONE = {};

  private final Map<String, Integer> elements = new HashMap<>();
  private final Node<V> root = new Node<>();
  private final AtomicReferenceArray<@Nullable Known<V>> words = new AtomicReferenceArray<>(CACHED);

  /** Adds a phrase whose elements are written as the tokenizer of the language splits them. */
  public void add(List<String> phrase, V value) {
    Node<V> node = root;
    for (String element : phrase) {
      Integer number = elements.computeIfAbsent(element, e -> elements.size());
      node = node.next.computeIfAbsent(number, n -> new Node<>());
    }
    if (!node.values.contains(value)) {
      node.values.add(value);
    }
  }

  /** The longest phrase that starts at token {@code i} and ends by {@code limit}, or null. */
  public @Nullable Match<V> longest(Tokens tokens, int i, int limit) {
    List<Node<V>> nodes = known(tokens.word(i)).firsts;
    if (nodes.isEmpty()) {
      return null;
    }
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
      nodes = step(nodes, known(tokens.word(at++)).elements);
    }
    return best;
  }

  private Known<V> known(Word word) {
    int id = word.id();
    if (id < 0 || id >= CACHED) {
      return look(word);
    }
    Known<V> known = words.get(id);
    if (known == null) {
      known = look(word);
      words.set(id, known);
    }
    return known;
  }

  private Known<V> look(Word word) {
    int[] matched = matched(word);
    return new Known<>(matched, step(List.of(root), matched));
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
  private List<Node<V>> step(List<Node<V>> nodes, int[] matched) {
    if (matched.length == 0) {
      return List.of();
    }
    List<Node<V>> found = List.of();
    for (Node<V> node : nodes) {
      if (node.next.isEmpty()) {
        continue;
      }
      for (int element : matched) {
        Node<V> next = node.next.get(element);
        if (next != null) {
          found = found.isEmpty() ? new ArrayList<>(2) : found;
          found.add(next);
        }
      }
    }
    return found;
  }
}
