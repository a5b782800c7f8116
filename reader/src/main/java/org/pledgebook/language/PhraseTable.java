package org.pledgebook.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

  /** Where the first elements of phrases lead to: phrases end there, or go on, or both. */
  private static final class Node<V> {
    private static final int EMPTY = -1;

    /** How many elements lead here. */
    final int depth;

    final List<V> values = new ArrayList<>(1);

    /** The numbers of the elements with which phrases go on, with open addressing. */
    private int[] elements = NONE;

    /** Where those elements lead to, by the same slots. */
    private List<@Nullable Node<V>> nodes = List.of();

    private int size;

    Node(int depth) {
      this.depth = depth;
    }

    Node<V> add(int element) {
      Node<V> known = next(element);
      if (known != null) {
        return known;
      }
      if (4 * ++size > elements.length) {
        grow();
      }
      Node<V> node = new Node<>(depth + 1);
      put(element, node);
      return node;
    }

    private void grow() {
      int[] oldElements = elements;
      List<@Nullable Node<V>> oldNodes = nodes;
      elements = new int[Math.max(4, 2 * oldElements.length)];
      Arrays.fill(elements, EMPTY);
      nodes = new ArrayList<>(Collections.nCopies(elements.length, null));
      for (int slot = 0; slot < oldElements.length; slot++) {
        Node<V> node = oldNodes.get(slot);
        if (node != null) {
          put(oldElements[slot], node);
        }
      }
    }

    private void put(int element, Node<V> node) {
      int slot = slot(element);
      elements[slot] = element;
      nodes.set(slot, node);
    }

    @Nullable Node<V> next(int element) {
      return size == 0 ? null : nodes.get(slot(element));
    }

    /** Where the element stands, or the empty slot where it would. */
    private int slot(int element) {
      int slot = element & (elements.length - 1);
      while (elements[slot] != element && elements[slot] != EMPTY) {
        slot = (slot + 1) & (elements.length - 1);
      }
      return slot;
    }
  }

  /** What a word matches: numbers of elements, and whether a phrase begins with one of them. */
  private record Known(int[] elements, boolean opens) {}

  private static final int[] NONE = {};
  private static final Known STRANGER = new Known(NONE, false);

  private final Map<String, Integer> elements = new HashMap<>();
  private final Node<V> root = new Node<>(0);
  private final WordTable<Known> words = new WordTable<>(this::look);

  /** Adds a phrase whose elements are written as the tokenizer of the language splits them. */
  public void add(List<String> phrase, V value) {
    Node<V> node = root;
    for (String element : phrase) {
      node = node.add(elements.computeIfAbsent(element, e -> elements.size()));
    }
    if (node.depth > 0 && !node.values.contains(value)) {
      node.values.add(value);
    }
  }

  /** Whether a phrase can start with this word. */
  public boolean opens(Word word) {
    return words.of(word).opens();
  }

  /** The longest phrase that starts at token {@code i} and ends by {@code limit}, or null. */
  public @Nullable Match<V> longest(Tokens tokens, int i, int limit) {
    if (!opens(tokens.word(i))) {
      return null;
    }
    Node<V> end = deepest(root, tokens, i, Math.max(limit, i + 1));
    return end == null ? null : new Match<>(i, i + end.depth, end.values);
  }

  /** The last node at which a phrase ends; of several, that of the elements that come first. */
  private @Nullable Node<V> deepest(Node<V> node, Tokens tokens, int at, int limit) {
    Node<V> best = node.values.isEmpty() ? null : node;
    if (at < limit && node.size > 0) {
      for (int element : words.of(tokens.word(at)).elements()) {
        Node<V> next = node.next(element);
        Node<V> found = next == null ? null : deepest(next, tokens, at + 1, limit);
        if (found != null && (best == null || found.depth > best.depth)) {
          best = found;
        }
      }
    }
    return best;
  }

  private Known look(Word word) {
    int[] matched = matched(word);
    boolean opens = false;
    for (int element : matched) {
      opens |= root.next(element) != null;
    }
    return matched.length == 0 ? STRANGER : new Known(matched, opens);
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
