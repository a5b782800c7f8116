package org.pledgebook.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    final Map<String, Node<V>> next = new HashMap<>(2);
    final List<V> values = new ArrayList<>(1);
  }

  private static final int CACHED = 1 << 17;

  private final Node<V> root = new Node<>();
  private final AtomicReferenceArray<@Nullable List<Node<V>>> firsts =
      new AtomicReferenceArray<>(CACHED);

  /** Adds a phrase whose elements are written as the tokenizer of the language splits them. */
  public void add(List<String> elements, V value) {
    Node<V> node = root;
    for (String element : elements) {
      node = node.next.computeIfAbsent(element, e -> new Node<>());
    }
    if (!node.values.contains(value)) {
      node.values.add(value);
    }
  }

  /** The longest phrase that starts at token {@code i} and ends by {@code limit}, or null. */
  public @Nullable Match<V> longest(Tokens tokens, int i, int limit) {
    List<Node<V>> nodes = firsts(tokens.word(i));
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
      nodes = step(nodes, tokens.word(at++));
    }
    return best;
  }

  private List<Node<V>> firsts(Word word) {
    int id = word.id();
    if (id < 0 || id >= CACHED) {
      return step(List.of(root), word);
    }
    List<Node<V>> known = firsts.get(id);
    if (known == null) {
      known = step(List.of(root), word);
      firsts.set(id, known);
    }
    return known;
  }

  /** The nodes that a word leads to: by its form first, then in lower case, then by a lemma. */
  private List<Node<V>> step(List<Node<V>> nodes, Word word) {
    List<Node<V>> found = List.of();
    for (Node<V> node : nodes) {
      if (node.next.isEmpty()) {
        continue;
      }
      found = follow(node, word.form(), found);
      String lower = word.lower();
      if (word.shape() == Word.Shape.UPPER && lower.length() > 3) {
        String capitalised = lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
        found = follow(node, capitalised, found);
      }
      found = follow(node, lower, found);
      for (Analysis analysis : word.analyses()) {
        found = follow(node, analysis.lemma().toLowerCase(Locale.ROOT), found);
      }
    }
    return found;
  }

  private static <V> List<Node<V>> follow(Node<V> node, String key, List<Node<V>> found) {
    Node<V> next = node.next.get(key);
    if (next == null || found.contains(next)) {
      return found;
    }
    List<Node<V>> more = found.isEmpty() ? new ArrayList<>(2) : found;
    more.add(next);
    return more;
  }
}
