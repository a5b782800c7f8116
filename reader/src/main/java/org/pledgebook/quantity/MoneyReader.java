package org.pledgebook.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.PhraseTable;

/** Finds amounts of money in a clause. One is made for each clause. */
final class MoneyReader {
  /** An amount in the making; {@code name} is a code or a family. */
  private record Draft(BigDecimal value, BigDecimal scale, String name, int start, int end) {}

  /** A currency written at a place. */
  private record Sign(String name, int end) {}

  /** A number with an abbreviated scale. */
  private record Sum(BigDecimal value, BigDecimal scale, int end) {}

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Atoms atoms;
  private final NumberReader numbers;
  private final MoneyWords words;
  private final Currencies currencies;
  private final MoneyContext context;
  private final List<Draft> found = new ArrayList<>(2);

  MoneyReader(Atoms atoms, NumberReader numbers, MoneyWords words, MoneyContext context) {
    this.atoms = atoms;
    this.numbers = numbers;
    this.words = words;
    this.currencies = words.currencies();
    this.context = context;
  }

  List<Money> read() {
    int i = 0;
    while (i < atoms.size()) {
      Draft draft = draft(i);
      if (draft == null) {
        i++;
        continue;
      }
      i = range(draft);
    }
    if (!found.isEmpty()) {
      addElliptic();
      found.sort(Comparator.comparingInt(Draft::start));
    }
    return found.stream().map(this::money).toList();
  }

  private static boolean isScaled(Sum sum) {
    return sum.scale().compareTo(MILLION) >= 0;
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

  /** An amount that starts at this atom: "$1.2bn", "USD 40 million", "42,5 millions de dollars". */
  private @Nullable Draft draft(int start) {
    Lexeme lexeme = atoms.lexeme(start);
    boolean prefix = currencies.prefixed(lexeme.form()) != null && signFollows(start);
    if (lexeme.isNumeric() && !prefix) {
      return numberFirst(start);
    }
    Sign sign = currencyBefore(start);
    if (sign == null || sign.end() >= atoms.size() || !atoms.lexeme(sign.end()).isNumeric()) {
      return null;
    }
    Sum sum = sum(sign.end());
    if (sum == null) {
      return null;
    }
    Sign more = currency(sum.end(), false);
    boolean refines = more != null && isRefinement(sign.name(), more.name());
    String name = refines && more != null ? more.name() : sign.name();
    int end = refines && more != null ? more.end() : sum.end();
    return withMinor(new Draft(sum.value(), sum.scale(), name, start, end));
  }

  /** "$5 million Canadian", "$15 US": the second name is one of the family of the first. */
  private boolean isRefinement(String family, String name) {
    return family.equals(name) || currencies.members(family).contains(name);
  }

  private @Nullable Draft numberFirst(int start) {
    Sum sum = sum(start);
    if (sum == null) {
      return null;
    }
    int at = sum.end();
    Sign sign = behindNumber(at, isScaled(sum));
    if (sign != null) {
      return withMinor(new Draft(sum.value(), sum.scale(), sign.name(), start, sign.end()));
    }
    PhraseTable.Match<String> minor = minor(at);
    if (minor != null) {
      BigDecimal value = sum.value().movePointLeft(2);
      int end = atoms.atomAt(minor.end(), at);
      return new Draft(value, sum.scale(), minor.values().get(0), start, end);
    }
    return null;
  }

  /** The currency behind a number, over a link ("de") and the hyphen of "300-million-dollar". */
  private @Nullable Sign behindNumber(int at, boolean scaled) {
    int skip = at;
    if (atoms.is(skip, "-") && atoms.touchesPrevious(skip)) {
      skip++;
    } else if (skip < atoms.size() && words.isLink(atoms.lexeme(skip))) {
      skip++;
    }
    Sign sign = currency(skip, scaled);
    return sign == null && skip > at ? currency(at, scaled) : sign;
  }

  private PhraseTable.@Nullable Match<String> minor(int at) {
    int skip = atoms.is(at, "-") && atoms.touchesPrevious(at) ? at + 1 : at;
    return skip < atoms.size() && atoms.startsToken(skip)
        ? words.minor(atoms.tokens(), atoms.token(skip), atoms.tokenLimit())
        : null;
  }

  /** The number at an atom with "bn", "M" or "Md" behind it, where a currency stands beside it. */
  private @Nullable Sum sum(int at) {
    NumberReader.Found number = numbers.read(atoms, at);
    if (number == null) {
      return null;
    }
    int end = number.end();
    BigDecimal scale = end < atoms.size() ? words.scale(atoms.lexeme(end).form()) : null;
    boolean beside =
        scale != null
            && (behindNumber(end + 1, false) != null
                || (at > 0 && atoms.touchesPrevious(end))
                || (at > 0 && currencyEndsBefore(at)));
    if (scale != null && beside) {
      return new Sum(number.value().multiply(scale), number.scale().multiply(scale), end + 1);
    }
    return new Sum(number.value(), number.scale(), end);
  }

  private boolean currencyEndsBefore(int at) {
    Lexeme before = atoms.lexeme(at - 1);
    return currencies.sign(before.form()) != null || currencies.isCode(before.form());
  }

  /** A sign, a code or both in front of a number: "$", "US$", "USD", "CAD $". */
  private @Nullable Sign currencyBefore(int at) {
    Lexeme lexeme = atoms.lexeme(at);
    String sign = currencies.sign(lexeme.form());
    if (sign != null) {
      return new Sign(sign, at + 1);
    }
    String prefixed = currencies.prefixed(lexeme.form());
    if (prefixed != null && signFollows(at)) {
      return new Sign(prefixed, at + 2);
    }
    if (currencies.isCode(lexeme.form()) && !currencies.isAlsoWord(lexeme.form())) {
      return new Sign(lexeme.form(), isDollarSign(at + 1) ? at + 2 : at + 1);
    }
    Sign named = name(at, false);
    return named != null && named.end() < atoms.size() && atoms.lexeme(named.end()).digits() != null
        ? named
        : null;
  }

  private boolean isDollarSign(int at) {
    return at < atoms.size() && currencies.sign(atoms.lexeme(at).form()) != null;
  }

  /**
   * Whether a sign belongs to the letters here: they touch, or several capitals stand before it
   * ("CAD $"), or the text is spaced everywhere ("us $ 5"), so that "gave us $5" is not the dollar
   * of the United States.
   */
  private boolean signFollows(int at) {
    if (!isDollarSign(at + 1)) {
      return false;
    }
    String letters = atoms.lexeme(at).form();
    boolean capitals =
        letters.length() > 1 && letters.equals(letters.toUpperCase(java.util.Locale.ROOT));
    boolean spaced = at + 2 < atoms.size() && !atoms.touchesPrevious(at + 2);
    boolean lone = letters.length() == 1 && Character.isUpperCase(letters.charAt(0));
    return atoms.touchesPrevious(at + 1) || capitals || (spaced && !lone);
  }

  /** A name, a code or a sign behind a number, with what narrows it: "dollars", "EUR", "$ US". */
  private @Nullable Sign currency(int at, boolean scaled) {
    if (at >= atoms.size()) {
      return null;
    }
    Lexeme lexeme = atoms.lexeme(at);
    String sign = currencies.sign(lexeme.form());
    if (sign != null) {
      if (at + 1 < atoms.size()) {
        String next = atoms.lexeme(at + 1).form();
        String narrowed = currencies.isCode(next) ? next : currencies.prefixed(next);
        Sign named = narrowed == null ? name(at + 1, false) : null;
        narrowed = named != null && named.end() == at + 2 ? named.name() : narrowed;
        if (narrowed != null && currencies.members(sign).contains(narrowed)) {
          return new Sign(narrowed, at + 2);
        }
      }
      return new Sign(sign, at + 1);
    }
    String prefixed = currencies.prefixed(lexeme.form());
    if (prefixed != null && isDollarSign(at + 1) && atoms.touchesPrevious(at + 1)) {
      return new Sign(prefixed, at + 2);
    }
    Sign name = name(at, scaled);
    if (name != null) {
      return name;
    }
    return currencies.isCode(lexeme.form()) ? new Sign(lexeme.form(), at + 1) : null;
  }

  private @Nullable Sign name(int at, boolean scaled) {
    if (atoms.isWhole(at)) {
      PhraseTable.Match<String> match =
          words.name(atoms.tokens(), atoms.token(at), atoms.tokenLimit(), scaled);
      return match == null ? null : new Sign(match.values().get(0), atoms.atomAt(match.end(), at));
    }
    String single = words.single(atoms.lexeme(at));
    return single == null ? null : new Sign(single, at + 1);
  }

  /** Adds the hundredths of "20 dollars and 43 cents", "15 euros 50". */
  private Draft withMinor(Draft draft) {
    int at = draft.end();
    if (at < atoms.size() && words.isAnd(atoms.lexeme(at))) {
      at++;
    }
    if (at >= atoms.size()
        || draft.scale().compareTo(BigDecimal.ONE) != 0
        || draft.value().scale() > 0) {
      return draft;
    }
    NumberReader.Found number = numbers.read(atoms, at);
    if (number == null || number.value().compareTo(HUNDRED) >= 0 || number.value().scale() > 0) {
      return draft;
    }
    PhraseTable.Match<String> minor = minor(number.end());
    boolean ends = number.end() >= atoms.size() || atoms.word(number.end()).isPunctuation();
    boolean bare = ends && number.value().compareTo(BigDecimal.TEN) >= 0;
    if (minor == null && !bare) {
      return draft;
    }
    int end = minor == null ? number.end() : atoms.atomAt(minor.end(), number.end());
    BigDecimal value = draft.value().add(number.value().movePointLeft(2));
    return new Draft(value, draft.scale(), draft.name(), draft.start(), end);
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
    Draft second = draft(at + 1);
    if (second == null && atoms.lexeme(at + 1).isNumeric()) {
      Sum sum = sum(at + 1);
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
      if (number.scale().compareTo(MILLION) >= 0 && standsAlone(number.end())) {
        more.add(new Draft(number.value(), number.scale(), nearest(i), i, number.end()));
      }
      i = number.end();
    }
    found.addAll(more);
  }

  private boolean standsAlone(int at) {
    return at >= atoms.size()
        || (atoms.word(at).isPunctuation() && !atoms.is(at, "%"))
        || words.mayFollowElliptic(atoms.lexeme(at));
  }

  private String nearest(int at) {
    Draft best = found.get(0);
    for (Draft draft : found) {
      if (Math.abs(draft.start() - at) < Math.abs(best.start() - at)) {
        best = draft;
      }
    }
    return best.name();
  }
}
