package org.pledgebook.quantity;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.quantity.NumberWord.Role;

/**
 * Reads a cardinal number in digits, words or both: "1.2 million", "deux cent cinquante", "half a
 * billion".
 */
final class NumberReader {
  /**
   * A number found.
   *
   * @param end the atom after its last
   * @param scale the largest scale word in it ("million"), or 1
   */
  record Found(BigDecimal value, int end, BigDecimal scale, boolean digits) {}

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  /** "Nineteen hundred" is a number; "quarante-cinq cents" are cents. */
  private static final BigDecimal MOST_HUNDREDS = BigDecimal.valueOf(20);

  private final NumberWords words;

  NumberReader(NumberWords words) {
    this.words = words;
  }

  @Nullable Found read(Atoms atoms, int start) {
    Lexeme first = atoms.lexeme(start);
    if (!first.isNumeric()) {
      return null;
    }
    return new Reading(atoms, start).read();
  }

  /** The state of one reading: closed groups, the open group, and how far it came. */
  private final class Reading {
    private final Atoms atoms;
    private final int start;
    private int at;
    private BigDecimal total = BigDecimal.ZERO;
    private @Nullable BigDecimal group;
    private @Nullable BigDecimal lastScale;
    private BigDecimal maxScale = BigDecimal.ONE;
    private boolean digits;
    private boolean afterHundred;

    Reading(Atoms atoms, int start) {
      this.atoms = atoms;
      this.start = start;
      this.at = start;
    }

    @Nullable Found read() {
      if (role(at) == Role.FRACTION) {
        return fraction(at);
      }
      if (role(at) == Role.ARTICLE) {
        Role next = role(at + 1);
        if (next == Role.FRACTION) {
          return fraction(at + 1);
        }
        if (next != Role.SCALE
            && next != Role.HUNDRED
            && next != Role.COLLECTIVE
            && next != Role.BARE_SCALE) {
          return null;
        }
        group = BigDecimal.ONE;
        at++;
      }
      while (at < atoms.size() && step()) {
        addHalf();
      }
      if (group == null && lastScale == null) {
        return null;
      }
      BigDecimal value = group == null ? total : total.add(group);
      return new Found(value, at, maxScale, digits);
    }

    /** "half a million": the article is optional, the scale is not. */
    private @Nullable Found fraction(int i) {
      int scale = role(i + 1) == Role.ARTICLE ? i + 2 : i + 1;
      if (atoms.is(i + 1, "-")) {
        scale = i + 2;
      }
      NumberWord part = atoms.lexeme(i).number();
      NumberWord word = scale < atoms.size() ? atoms.lexeme(scale).number() : null;
      if (part == null
          || word == null
          || (word.role() != Role.SCALE && word.role() != Role.COLLECTIVE)) {
        return null;
      }
      BigDecimal of = BigDecimal.valueOf(word.value());
      BigDecimal value = of.multiply(BigDecimal.valueOf(part.value(), 2));
      return new Found(value, scale + 1, of, false);
    }

    private @Nullable Role role(int i) {
      NumberWord word = i < atoms.size() ? atoms.lexeme(i).number() : null;
      return word == null ? null : word.role();
    }

    private boolean step() {
      Lexeme lexeme = atoms.lexeme(at);
      if (lexeme.digits() != null) {
        return addDigits(lexeme);
      }
      NumberWord word = lexeme.number();
      if (word == null) {
        return joiner(lexeme);
      }
      boolean taken =
          switch (word.role()) {
            case VALUE -> addValue(word.value());
            case HUNDRED -> addHundred(word.value());
            case SCALE, BARE_SCALE -> addScale(word);
            case COLLECTIVE -> addCollective(word.value());
            case ARTICLE, FRACTION -> false;
          };
      if (taken) {
        at++;
      }
      return taken;
    }

    private boolean addDigits(Lexeme lexeme) {
      BigDecimal value = java.util.Objects.requireNonNull(lexeme.digits());
      if (group == null && lastScale == null) {
        group = value;
        digits = true;
        at++;
        joinZeros();
        joinFraction();
        return true;
      }
      boolean continues =
          group == null
              && lastScale != null
              && value.compareTo(lastScale) < 0
              && value.compareTo(THOUSAND) < 0
              && value.scale() <= 0;
      if (continues) {
        group = value;
        at++;
      }
      return continues;
    }

    /** "40 000" in a language that writes "40,000": the blank groups where three zeros follow. */
    private void joinZeros() {
      while (at < atoms.size()
          && atoms.is(at, "000")
          && atoms.start(at) == atoms.end(at - 1) + 1
          && group != null
          && group.scale() <= 0) {
        group = group.multiply(THOUSAND);
        at++;
      }
    }

    /** "USD3.14": the tokenizer ends a word before the mark. */
    private void joinFraction() {
      boolean mark = atoms.is(at, ".") || atoms.is(at, ",");
      if (!mark || atoms.startsToken(at - 1) || at + 1 >= atoms.size() || group == null) {
        return;
      }
      Lexeme fraction = atoms.lexeme(at + 1);
      if (fraction.digits() != null && atoms.touchesPrevious(at) && atoms.touchesPrevious(at + 1)) {
        group = group.add(fraction.digits().movePointLeft(fraction.form().length()));
        at += 2;
      }
    }

    private boolean addValue(long value) {
      if (group == null) {
        group = BigDecimal.valueOf(value);
        return true;
      }
      if ((digits && !afterHundred) || group.scale() > 0 || !mayFollow(group.longValue(), value)) {
        return false;
      }
      group = group.add(BigDecimal.valueOf(value));
      return true;
    }

    /**
     * Whether a smaller word may be added: "forty" + "two", "hundred" + "ten", "soixante" + "dix",
     * "fünf" + "zwanzig".
     */
    private boolean mayFollow(long before, long value) {
      if (value < 10) {
        return before >= 20 && before % 10 == 0;
      }
      if (value < 100) {
        boolean vigesimal = value < 20 && (before % 100 == 60 || before % 100 == 80);
        boolean reversed = sameToken() && before % 100 < 10 && before % 100 > 0 && value >= 20;
        return vigesimal || reversed || (before >= 100 && before % 100 == 0);
      }
      return before >= 1000 && before % 1000 == 0;
    }

    private boolean sameToken() {
      return at > start && atoms.token(at) == atoms.token(at - 1);
    }

    private boolean addHundred(long value) {
      if (group == null) {
        group = BigDecimal.valueOf(value);
      } else if (!digits && group.compareTo(MOST_HUNDREDS) <= 0) {
        group = group.multiply(BigDecimal.valueOf(value));
      } else {
        return false;
      }
      afterHundred = true;
      return true;
    }

    private boolean addScale(NumberWord word) {
      BigDecimal scale = BigDecimal.valueOf(word.value());
      if (group == null) {
        boolean bare = word.role() == Role.BARE_SCALE && (lastScale == null || below(scale));
        boolean stacked = lastScale != null && at > start && role(at - 1) != null && !below(scale);
        if (!bare && !stacked) {
          return false;
        }
        if (stacked) {
          total = total.multiply(scale);
        } else {
          total = total.add(scale);
        }
      } else if (lastScale != null && !below(scale)) {
        return false;
      } else {
        total = total.add(group.multiply(scale));
      }
      group = null;
      lastScale = scale;
      maxScale = maxScale.max(scale);
      return true;
    }

    private boolean below(BigDecimal scale) {
      return lastScale == null || scale.compareTo(lastScale) < 0;
    }

    private boolean addCollective(long value) {
      if (lastScale != null) {
        return false;
      }
      group = (group == null ? BigDecimal.ONE : group).multiply(BigDecimal.valueOf(value));
      return true;
    }

    /** "vingt et un", "one hundred and five": taken only if what follows fits. */
    private boolean joiner(Lexeme lexeme) {
      Lexeme next = at + 1 < atoms.size() ? atoms.lexeme(at + 1) : null;
      if (next == null || next.number() == null || next.number().role() != Role.VALUE) {
        return hyphen(lexeme, next);
      }
      long value = next.number().value();
      String key = lexeme.keys().get(lexeme.keys().size() > 1 ? 1 : 0);
      boolean tens =
          group != null
              && words.joinsTens(key)
              && group.longValue() >= 20
              && group.longValue() % 10 == 0
              && (value == 1 || value == 11);
      boolean mayJoin = afterHundred || lastScale != null;
      boolean hundreds =
          words.joinsHundreds(key) && mayJoin && value < 100 && role(at + 2) != Role.HUNDRED;
      if (!(tens || hundreds || (lexeme.isForm("-") && sameToken()))) {
        return false;
      }
      at++;
      boolean free = group == null || (tens && value == 11 && group.longValue() % 100 == 60);
      boolean taken = free ? addFree(value) : addValue(value);
      at += taken ? 1 : -1;
      return taken;
    }

    private boolean addFree(long value) {
      group = (group == null ? BigDecimal.ZERO : group).add(BigDecimal.valueOf(value));
      return true;
    }

    /** The hyphen inside one token, "vingt-cinq-mille", or before a scale, "300-million". */
    private boolean hyphen(Lexeme lexeme, @Nullable Lexeme next) {
      boolean touching =
          atoms.touchesPrevious(at)
              && at + 1 < atoms.size()
              && atoms.touchesPrevious(at + 1)
              && role(at + 1) == Role.SCALE;
      boolean inside =
          lexeme.isForm("-") && next != null && next.number() != null && (sameToken() || touching);
      if (inside) {
        at++;
      }
      return inside;
    }

    private void addHalf() {
      for (List<String> half : words.halves()) {
        if (atoms.matches(at, half)) {
          at += half.size();
          if (group != null) {
            group = group.add(HALF);
          } else if (lastScale != null) {
            total = total.add(lastScale.multiply(HALF));
          }
          return;
        }
      }
    }
  }
}
