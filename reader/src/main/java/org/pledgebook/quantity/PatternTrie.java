package org.pledgebook.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Patterns with their rules, as one tree: what starts alike is looked at once. */
final class PatternTrie {
  static final class Node {
    private final Map<String, Node> words = new HashMap<>(2);
    private final List<Filled> slots = new ArrayList<>(1);
    private int fits;
    private @Nullable DateRule rule;

    @Nullable DateRule rule() {
      return rule;
    }

    boolean hasWords() {
      return !words.isEmpty();
    }

    @Nullable Node word(String key) {
      return words.get(key);
    }

    /** The slots that patterns go on with, in the order of {@link Slot}. */
    List<Filled> slots() {
      return slots;
    }

    /** Whether one of those slots may begin with this word. */
    boolean fits(Lexeme lexeme) {
      return (fits & lexeme.fits()) != 0;
    }

    private Node behind(Slot slot) {
      int at = 0;
      while (at < slots.size() && slots.get(at).slot().compareTo(slot) < 0) {
        at++;
      }
      if (at == slots.size() || slots.get(at).slot() != slot) {
        slots.add(at, new Filled(slot, new Node()));
        fits |= slot.bit();
      }
      return slots.get(at).next();
    }
  }

  /** A slot with the node that it leads to. */
  record Filled(Slot slot, Node next) {}

  private final Node root = new Node();

  /** Adds a sequence; of two rules for the same sequence the first stays. */
  void add(List<Pattern.Element> sequence, DateRule rule) {
    Node node = root;
    for (Pattern.Element element : sequence) {
      node =
          element instanceof Pattern.Element.Literal literal
              ? node.words.computeIfAbsent(literal.text(), e -> new Node())
              : node.behind(((Pattern.Element.Filled) element).slot());
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
    for (Filled filled : root.slots) {
      Slot slot = filled.slot();
      boolean number = slot == Slot.N && lexeme.isNumeric();
      if (number || (slot != Slot.TIME && lexeme.slot(slot) != Lexeme.NOTHING)) {
        return true;
      }
    }
    return false;
  }

  boolean opensWithTime() {
    return (root.fits & Slot.TIME.bit()) != 0;
  }
}
