package org.pledgebook.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.PhraseTable;

/** Reads one amount at a place: a number, its scale, its currency and its hundredths. */
final class AmountReader {
  /** An amount from atom {@code start} to {@code end}; {@code name} is a code or a family. */
  record Draft(BigDecimal value, BigDecimal scale, String name, int start, int end) {}

  /** A number with an abbreviated scale. */
  record Sum(BigDecimal value, BigDecimal scale, int end) {}

  static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Atoms atoms;
  private final NumberReader numbers;
  private final MoneyWords words;
  private final CurrencyReader currencies;

  AmountReader(Atoms atoms, NumberReader numbers, MoneyWords words) {
    this.atoms = atoms;
    this.numbers = numbers;
    this.words = words;
    this.currencies = new CurrencyReader(atoms, words);
  }

  /** An amount that starts at this atom: "$1.2bn", "USD 40 million", "42,5 millions de dollars". */
  @Nullable Draft draft(int start) {
    Lexeme lexeme = atoms.lexeme(start);
    if (!lexeme.isNumeric() && !lexeme.has(Lexeme.OPENS_MONEY)) {
      return null;
    }
    if (lexeme.isNumeric() && !currencies.isPrefixedSign(start)) {
      return numberFirst(start);
    }
    CurrencyReader.Sign sign = currencies.currencyBefore(start);
    if (sign == null || sign.end() >= atoms.size() || !atoms.lexeme(sign.end()).isNumeric()) {
      return null;
    }
    Sum sum = sum(sign.end());
    if (sum == null) {
      return null;
    }
    if (currencies.scaledCode(start) != null) {
      BigDecimal value = sum.value().multiply(MILLION);
      return new Draft(value, MILLION, sign.name(), start, sum.end());
    }
    CurrencyReader.Sign more = currencies.currency(sum.end(), false);
    boolean opensNext =
        currencies.isDollarSign(sum.end())
            && sum.end() + 1 < atoms.size()
            && atoms.lexeme(sum.end() + 1).isNumeric();
    boolean refines =
        more != null && !opensNext && currencies.isRefinement(sign.name(), more.name());
    String name = refines && more != null ? more.name() : sign.name();
    int end = refines && more != null ? more.end() : sum.end();
    return withMinor(new Draft(sum.value(), sum.scale(), name, start, end));
  }

  private @Nullable Draft numberFirst(int start) {
    Sum sum = sum(start);
    if (sum == null) {
      return one(start);
    }
    int at = sum.end();
    CurrencyReader.Sign sign = currencies.behindNumber(at, isScaled(sum));
    if (sign != null && currencies.belongsToNext(sign, at)) {
      return null;
    }
    if (sign != null) {
      return withMinor(scaled(sum, sign, start));
    }
    String code = currencies.scaledCode(at);
    if (code != null) {
      return new Draft(sum.value().multiply(MILLION), MILLION, code, start, at + 1);
    }
    PhraseTable.Match<String> minor = currencies.minor(at);
    if (minor != null) {
      BigDecimal value = sum.value().movePointLeft(2);
      int end = atoms.atomAt(minor.end(), at);
      return new Draft(value, sum.scale(), minor.values().get(0), start, end);
    }
    return null;
  }

  /** "a dollar" */
  private @Nullable Draft one(int start) {
    NumberWord word = atoms.lexeme(start).number();
    boolean article = word != null && word.role() == NumberWord.Role.ARTICLE;
    CurrencyReader.Sign sign =
        article && start + 1 < atoms.size() ? currencies.name(start + 1, false) : null;
    return sign == null
        ? null
        : withMinor(new Draft(BigDecimal.ONE, BigDecimal.ONE, sign.name(), start, sign.end()));
  }

  /** "75 USD million": the scale may come last. */
  private Draft scaled(Sum sum, CurrencyReader.Sign sign, int start) {
    NumberWord word = sign.end() < atoms.size() ? atoms.lexeme(sign.end()).number() : null;
    if (word == null
        || word.role() != NumberWord.Role.SCALE
        || sum.scale().compareTo(BigDecimal.ONE) != 0) {
      return new Draft(sum.value(), sum.scale(), sign.name(), start, sign.end());
    }
    BigDecimal scale = BigDecimal.valueOf(word.value());
    return new Draft(sum.value().multiply(scale), scale, sign.name(), start, sign.end() + 1);
  }

  private static boolean isScaled(Sum sum) {
    return sum.scale().compareTo(MILLION) >= 0;
  }

  /** The number at an atom with "bn", "M" or "Md" behind it, where a currency stands beside it. */
  @Nullable Sum sum(int at) {
    NumberReader.Found number = numbers.read(atoms, at);
    if (number == null) {
      return null;
    }
    int end = number.end();
    BigDecimal scale = end < atoms.size() ? words.scale(atoms.lexeme(end).form()) : null;
    boolean beside =
        scale != null
            && (currencies.behindNumber(end + 1, false) != null
                || (at > 0 && atoms.touchesPrevious(end))
                || (at > 0 && currencies.currencyEndsBefore(at)));
    if (scale != null && beside) {
      return new Sum(number.value().multiply(scale), number.scale().multiply(scale), end + 1);
    }
    return new Sum(number.value(), number.scale(), end);
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
    PhraseTable.Match<String> minor = currencies.minor(number.end());
    boolean ends =
        number.end() >= atoms.size()
            || (atoms.word(number.end()).isPunctuation() && !currencies.isDollarSign(number.end()));
    boolean bare = ends && number.value().compareTo(BigDecimal.TEN) >= 0;
    if (minor == null && !bare) {
      return draft;
    }
    int end = minor == null ? number.end() : atoms.atomAt(minor.end(), number.end());
    BigDecimal value = draft.value().add(number.value().movePointLeft(2));
    return new Draft(value, draft.scale(), draft.name(), draft.start(), end);
  }
}
