package org.pledgebook.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Word;
import org.pledgebook.quantity.AmountReader.Draft;

/**
 * Finds amounts of money in a clause, ranges and lists of them too. One is made for each clause.
 */
final class MoneyReader {
  private final Atoms atoms;
  private final NumberReader numbers;
  private final MoneyWords words;
  private final Currencies currencies;
  private final MoneyContext context;
  private final AmountReader amounts;
  private final List<Draft> found = new ArrayList<>(2);

  MoneyReader(Atoms atoms, NumberReader numbers, MoneyWords words, MoneyContext context) {
    this.atoms = atoms;
    this.numbers = numbers;
    this.words = words;
    this.currencies = words.currencies();
    this.context = context;
    this.amounts = new AmountReader(atoms, numbers, words);
  }

  List<Money> read() {
    int i = 0;
    while (i < atoms.size()) {
      Draft draft = amounts.draft(i);
      if (draft == null) {
        i++;
        continue;
      }
      i = range(draft);
    }
    if (!found.isEmpty() || context.currency() != null) {
      addElliptic();
      found.sort(Comparator.comparingInt(Draft::start));
    }
    return found.stream().map(this::money).toList();
  }

  private Money money(Draft draft) {
    return new Money(
        plain(draft.value()),
        currencies.resolve(draft.name(), context),
        atoms.token(draft.start()),
        atoms.token(draft.end() - 1) + 1,
        atoms.start(draft.start()),
        atoms.end(draft.end() - 1));
  }

  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Takes the amount, and the other end of a range before or behind it. Returns where to go on. */
  private int range(Draft draft) {
    Draft first = rangeStart(draft);
    if (first != null) {
      found.add(first);
    }
    Draft second = draft.scale().compareTo(BigDecimal.ONE) == 0 ? rangeEnd(draft) : null;
    if (second == null) {
      found.add(draft);
      return draft.end();
    }
    found.add(
        new Draft(
            draft.value().multiply(second.scale()),
            second.scale(),
            draft.name(),
            draft.start(),
            draft.end()));
    found.add(second);
    return second.end();
  }

  /**
   * "$5 to $10 million", "between $5 and $10 million": the scale of the second is that of the first
   * too.
   */
  private @Nullable Draft rangeEnd(Draft draft) {
    int at = draft.end();
    if (at + 1 >= atoms.size() || !joins(draft.start(), at)) {
      return null;
    }
    Draft second = amounts.draft(at + 1);
    if (second == null && atoms.lexeme(at + 1).isNumeric()) {
      AmountReader.Sum sum = amounts.sum(at + 1);
      if (sum != null) {
        second = new Draft(sum.value(), sum.scale(), draft.name(), at + 1, sum.end());
      }
    }
    boolean fits =
        second != null
            && (second.scale().compareTo(BigDecimal.ONE) > 0
                || atoms.is(at, "-")
                || atoms.is(at, "–"))
            && draft.value().multiply(second.scale()).compareTo(second.value()) < 0;
    return fits ? second : null;
  }

  private boolean joins(int start, int at) {
    Lexeme joint = atoms.lexeme(at);
    return words.joinsRange(joint)
        || (words.isAnd(joint) && start > 0 && words.opensRange(atoms.lexeme(start - 1)));
  }

  /**
   * "between 5 and 10 million dollars", "10-20 dollars": a number before this one shares its
   * currency.
   */
  private @Nullable Draft rangeStart(Draft draft) {
    int joint = draft.start() - 1;
    if (joint < 1) {
      return null;
    }
    for (int start = Math.max(0, joint - 6); start < joint; start++) {
      if (!atoms.lexeme(start).isNumeric()) {
        continue;
      }
      NumberReader.Found number = numbers.read(atoms, start);
      if (number != null && number.end() == joint && joins(start, joint) && !isTaken(start)) {
        boolean scaled = number.scale().compareTo(BigDecimal.ONE) > 0;
        BigDecimal value = scaled ? number.value() : number.value().multiply(draft.scale());
        return value.compareTo(draft.value()) < 0
            ? new Draft(value, draft.scale(), draft.name(), start, joint)
            : null;
      }
    }
    return null;
  }

  private boolean isTaken(int atom) {
    for (Draft draft : found) {
      if (atom >= draft.start() && atom < draft.end()) {
        return true;
      }
    }
    return false;
  }

  /**
   * "80 million in grants and 60 million dollars in loans": millions of nothing else are of the
   * money next to them.
   */
  private void addElliptic() {
    List<Draft> more = new ArrayList<>(0);
    int i = 0;
    while (i < atoms.size()) {
      NumberReader.Found number =
          atoms.lexeme(i).isNumeric() && !isTaken(i) ? numbers.read(atoms, i) : null;
      if (number == null) {
        i++;
        continue;
      }
      if (number.scale().compareTo(AmountReader.MILLION) >= 0 && standsAlone(number.end())) {
        more.add(new Draft(number.value(), number.scale(), nearest(i), i, number.end()));
      }
      i = number.end();
    }
    found.addAll(more);
  }

  private boolean standsAlone(int at) {
    return at >= atoms.size()
        || (atoms.word(at).isPunctuation() && !atoms.is(at, "%"))
        || words.mayFollowElliptic(atoms.lexeme(at))
        || (found.isEmpty() && isVerb(atoms.word(at)));
  }

  private static boolean isVerb(Word word) {
    return word.any(Tag.FINITE) && !word.any(Tag.NOUN | Tag.ADJECTIVE);
  }

  private String nearest(int at) {
    if (found.isEmpty()) {
      return Objects.requireNonNull(context.currency());
    }
    Draft best = found.get(0);
    for (Draft draft : found) {
      if (Math.abs(draft.start() - at) < Math.abs(best.start() - at)) {
        best = draft;
      }
    }
    return best.name();
  }
}
