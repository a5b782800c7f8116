package org.pledgebook.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the longest pattern of a trie at a place. One is made for each clause. */
final class DateMatcher {
  /** What filled a slot: a number or a time. */
  record Filled(Slot slot, int value, boolean half, @Nullable Time time, int end) {}

  /** A pattern found: it ends before atom {@code end}. */
  record Match(DateRule rule, List<Filled> filled, int end) {}

  private static final Filled NO_TIME = new Filled(Slot.TIME, 0, false, null, 0);

  private final Atoms atoms;
  private final NumberReader numbers;
  private final NumberWords words;
  private final PatternTrie times;
  private final TimeBuilder builder;
  private final @Nullable Filled[] known;
  private int depth;

  DateMatcher(
      Atoms atoms,
      NumberWords words,
      NumberReader numbers,
      PatternTrie times,
      TimeBuilder builder) {
    this.atoms = atoms;
    this.words = words;
    this.numbers = numbers;
    this.times = times;
    this.builder = builder;
    this.known = new Filled[atoms.size()];
  }

  @Nullable Match longest(PatternTrie trie, int start) {
    return new Walk(null).from(trie.root(), start);
  }

  /** The longest pattern of another rule. */
  @Nullable Match longestBut(DateRule rule, PatternTrie trie, int start) {
    return new Walk(rule).from(trie.root(), start);
  }

  /** A time that starts here, or null. One that is part of no other is looked for once. */
  @Nullable Filled time(int start) {
    if (depth > 3 || !atoms.lexeme(start).has(Lexeme.OPENS_TIME)) {
      return null;
    }
    if (depth > 0) {
      return matched(start);
    }
    Filled time = known[start];
    if (time == null) {
      time = Objects.requireNonNullElse(matched(start), NO_TIME);
      known[start] = time;
    }
    return time.end() > start ? time : null;
  }

  private @Nullable Filled matched(int start) {
    depth++;
    try {
      Match match = longest(times, start);
      Time time = match == null ? null : builder.time(match);
      return match == null || time == null
          ? null
          : new Filled(Slot.TIME, 0, false, time, match.end());
    } finally {
      depth--;
    }
  }

  private @Nullable Filled fill(Slot slot, int at) {
    if (slot == Slot.TIME) {
      return time(at);
    }
    if (slot == Slot.N) {
      return number(at);
    }
    Lexeme lexeme = atoms.lexeme(at);
    int value = lexeme.slot(slot);
    if (value == Lexeme.NOTHING) {
      return slot == Slot.ORDINAL ? ordinal(lexeme, at) : null;
    }
    boolean day = slot == Slot.DAY || slot == Slot.DD;
    if (day && suffixFollows(at)) {
      return new Filled(slot, value, false, null, at + 2);
    }
    int ordinal = day && at + 1 < atoms.size() ? atoms.lexeme(at + 1).slot(Slot.ORDINAL) : 0;
    if (ordinal > 0 && ordinal < 10 && value % 10 == 0 && value >= 20 && value + ordinal <= 31) {
      return new Filled(slot, value + ordinal, false, null, at + 2); // "twenty second"
    }
    return new Filled(slot, value, false, null, at + 1);
  }

  /** "1er", "2nd": digits with the ending of an order. */
  private @Nullable Filled ordinal(Lexeme lexeme, int at) {
    NumberWord tens = lexeme.number();
    int units = at + 1 < atoms.size() ? atoms.lexeme(at + 1).slot(Slot.ORDINAL) : 0;
    if (tens != null && tens.value() >= 20 && tens.value() <= 90 && units > 0 && units < 10) {
      return new Filled(Slot.ORDINAL, (int) tens.value() + units, false, null, at + 2);
    }
    int value = lexeme.plainDigits();
    return value > 0 && value < 100 && suffixFollows(at)
        ? new Filled(Slot.ORDINAL, value, false, null, at + 2)
        : null;
  }

  private boolean suffixFollows(int at) {
    return at + 1 < atoms.size()
        && atoms.lexeme(at).digits() != null
        && words.isOrdinalSuffix(atoms.lexeme(at + 1).form());
  }

  private @Nullable Filled number(int at) {
    NumberReader.Found found = numbers.read(atoms, at);
    if (found == null || found.value().intValue() > 9999) {
      return null;
    }
    boolean half = found.value().remainder(java.math.BigDecimal.ONE).signum() != 0;
    return new Filled(Slot.N, found.value().intValue(), half, null, found.end());
  }

  private final class Walk {
    private final List<Filled> filled = new ArrayList<>(4);
    private final int excluded;
    private @Nullable Match best;

    Walk(@Nullable DateRule excluded) {
      this.excluded = excluded == null ? -1 : excluded.order();
    }

    @Nullable Match from(PatternTrie.Node root, int start) {
      step(root, start);
      return best;
    }

    private void step(PatternTrie.Node node, int at) {
      DateRule rule = node.rule();
      if (rule != null && rule.order() != excluded && isBetter(rule, at)) {
        best = new Match(rule, List.copyOf(filled), at);
      }
      if (at >= atoms.size()) {
        return;
      }
      Lexeme lexeme = atoms.lexeme(at);
      if (node.hasWords()) {
        for (String literal : lexeme.literals()) {
          PatternTrie.Node next = node.word(literal);
          if (next != null) {
            step(next, at + 1);
          }
        }
      }
      if (node.fits(lexeme)) {
        node.slots().forEach(slot -> fill(slot, lexeme, at));
      }
    }

    private void fill(PatternTrie.Filled slot, Lexeme lexeme, int at) {
      boolean may = (slot.slot().bit() & lexeme.fits()) != 0;
      Filled fill = may ? DateMatcher.this.fill(slot.slot(), at) : null;
      if (fill != null) {
        filled.add(fill);
        step(slot.next(), fill.end());
        filled.remove(filled.size() - 1);
      }
    }

    private boolean isBetter(DateRule rule, int at) {
      return best == null
          || at > best.end()
          || (at == best.end() && rule.order() < best.rule().order());
    }
  }
}
