package org.pledgebook.quantity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.PhraseTable;

/** Reads the currency beside a number: signs, codes, names and what narrows them. */
final class CurrencyReader {
  /** A currency written before atom {@code end}; {@code name} is a code or a family. */
  record Sign(String name, int end) {}

  private final Atoms atoms;
  private final MoneyWords words;
  private final Currencies currencies;

  CurrencyReader(Atoms atoms, MoneyWords words) {
    this.atoms = atoms;
    this.words = words;
    this.currencies = words.currencies();
  }

  /** A sign, a code or both in front of a number: "$", "US$", "USD", "CAD $". */
  @Nullable Sign currencyBefore(int at) {
    Lexeme lexeme = atoms.lexeme(at);
    String sign = currencies.sign(lexeme.form());
    if (sign != null) {
      return new Sign(sign, at + 1);
    }
    String prefixed = currencies.prefixed(lexeme.form());
    if (prefixed != null && signFollows(at)) {
      return new Sign(prefixed, at + 2);
    }
    String scaled = scaledCode(at);
    if (scaled != null && at + 1 < atoms.size()) {
      return new Sign(scaled, at + 1);
    }
    if (currencies.isCode(lexeme.form()) && !currencies.isAlsoWord(lexeme.form())) {
      return new Sign(lexeme.form(), isDollarSign(at + 1) ? at + 2 : at + 1);
    }
    String capitals = lexeme.form().toUpperCase(Locale.ROOT);
    if (currencies.isCode(capitals) && isDollarSign(at + 1) && atoms.touchesPrevious(at + 1)) {
      return new Sign(capitals, at + 2);
    }
    Sign named = name(at, false);
    return named != null && named.end() < atoms.size() && atoms.lexeme(named.end()).digits() != null
        ? named
        : null;
  }

  /** The currency behind a number, over a link ("de") and the hyphen of "300-million-dollar". */
  @Nullable Sign behindNumber(int at, boolean scaled) {
    int skip = at;
    if (atoms.is(skip, "-") && atoms.touchesPrevious(skip)) {
      skip++;
    } else if (skip < atoms.size() && words.isLink(atoms.lexeme(skip))) {
      skip++;
    }
    Sign sign = currency(skip, scaled);
    return sign == null && skip > at ? currency(at, scaled) : sign;
  }

  /** "A$": letters that belong to a dollar sign, whatever word they are alone. */
  boolean isPrefixedSign(int at) {
    return currencies.prefixed(atoms.lexeme(at).form()) != null && signFollows(at);
  }

  /** A name, a code or a sign behind a number, with what narrows it: "dollars", "EUR", "$ US". */
  @Nullable Sign currency(int at, boolean scaled) {
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

  @Nullable Sign name(int at, boolean scaled) {
    if (atoms.isWhole(at)) {
      PhraseTable.Match<String> match =
          words.name(atoms.tokens(), atoms.token(at), atoms.tokenLimit(), scaled);
      return match == null ? null : new Sign(match.values().get(0), atoms.atomAt(match.end(), at));
    }
    String single = words.single(atoms.lexeme(at));
    return single == null ? null : new Sign(single, at + 1);
  }

  PhraseTable.@Nullable Match<String> minor(int at) {
    int skip = atoms.is(at, "-") && atoms.touchesPrevious(at) ? at + 1 : at;
    return skip < atoms.size() && atoms.startsToken(skip)
        ? words.minor(atoms.tokens(), atoms.token(skip), atoms.tokenLimit())
        : null;
  }

  /** "30 MUSD": a code with the million in front, as Nordic administrations write. */
  @Nullable String scaledCode(int at) {
    String form = at < atoms.size() ? atoms.lexeme(at).form() : "";
    return form.length() == 4 && form.charAt(0) == 'M' && currencies.isCode(form.substring(1))
        ? form.substring(1)
        : null;
  }

  /** "1 $10 bill": the sign touches the number behind it and not the one before. */
  boolean belongsToNext(Sign sign, int at) {
    return sign.end() == at + 1
        && sign.end() < atoms.size()
        && atoms.lexeme(sign.end()).digits() != null
        && atoms.touchesPrevious(sign.end())
        && !atoms.touchesPrevious(at);
  }

  /** "$5 million Canadian", "$15 US": the second name is one of the family of the first. */
  boolean isRefinement(String family, String name) {
    return family.equals(name) || currencies.members(family).contains(name);
  }

  boolean currencyEndsBefore(int at) {
    Lexeme before = atoms.lexeme(at - 1);
    return currencies.sign(before.form()) != null || currencies.isCode(before.form());
  }

  boolean isDollarSign(int at) {
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
    boolean capitals = letters.length() > 1 && letters.equals(letters.toUpperCase(Locale.ROOT));
    boolean spaced = at + 2 < atoms.size() && !atoms.touchesPrevious(at + 2);
    boolean lone = letters.length() == 1 && Character.isUpperCase(letters.charAt(0));
    return atoms.touchesPrevious(at + 1) || capitals || (spaced && !lone);
  }
}
