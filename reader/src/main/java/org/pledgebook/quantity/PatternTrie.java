package org.pledgebook.quantity;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Patterns with their rules, as one tree: what starts alike is looked at once. */
final class PatternTrie {
  static final class Node {
    private final Map<String, Node> words = new HashMap<>(2);
    private final Map<Slot, Node> slots = new EnumMap<>(Slot.class);
    private @Nullable DateRule rule;

    @Nullable DateRule rule() {
      return rule;
    }

    @Nullable Node word(String key) {
      return words.get(key);
    }

    boolean hasWords() {
      return !words.isEmpty();
    }

    Map<Slot, Node> slots() {
      return slots;
    }
  }

  private final Node root = new Node();

  /** Adds a sequence; of two rules for the same sequence the first stays. */
  void add(List<Pattern.Element> sequence, DateRule rule) {
    Node node = root;
    for (Pattern.Element element : sequence) {
      node =
          element instanceof Pattern.Element.Literal literal
              ? node.words.computeIfAbsent(literal.text(), e -> new Node())
              : node.slots.computeIfAbsent(
                  ((Pattern.Element.Filled) element).slot(), e -> new Node());
    }
    if (node.rule == null) {
      node.rule = rule;
    }
  }

  Node root() {
    return root;
  }

  /** Whether a pattern can start with this word; a time slot says nothing of its own. */
  boolean opens(Lexeme lexeme) {
    for (String key : lexeme.keys()) {
      if (root.words.containsKey(key)) {
        return true;
      }
    }
    for (Slot slot : root.slots.keySet()) {
      boolean number = slot == Slot.N && lexeme.isNumeric();
      if (number || (slot != Slot.TIME && lexeme.slot(slot) != Lexeme.NOTHING)) {
        return true;
      }
    }
    return false;
  }

  boolean opensWithTime() {
    return root.slots.containsKey(Slot.TIME);
  }
}
