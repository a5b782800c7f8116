package org.pledgebook.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a word can be in a quantity; made once a word.
 *
 * @param form as written, normalised
 * @param keys what a literal of a pattern may be to match: the form, its lower case, its lemmas
 * @param digits the value, if it is written in digits
 * @param number what it does in a number, if it is a number word
 * @param slots the values of {@link Slot}s that it fills alone
 * @param fits a bit for each {@link Slot} that it may fill, alone or with what follows
 * @param literals those keys that patterns of times spell out; the others lead nowhere there
 * @param parts the pieces of "mid-2023" or "fünfundzwanzig"; empty where it is whole
 * @param flags bits of {@link #OPENS_TIME} and its neighbours: what can be skipped without a closer
 *     look
 */
record Lexeme(
    String form,
    List<String> keys,
    @Nullable BigDecimal digits,
    @Nullable NumberWord number,
    Map<Slot, Integer> slots,
    int fits,
    List<String> literals,
    List<Piece> parts,
    int flags) {
  /** A time can start with it. */
  static final int OPENS_TIME = 1;

  /** Words that tie a time to the clause can start with it. */
  static final int OPENS_RELATION = 2;

  /** No time is without a word of this kind: a month, a unit, a year, "today". */
  static final int CARRIES_DATE = 4;

  /** A sign, code or name of a currency can start with it. */
  static final int OPENS_MONEY = 8;

  /** A number, and not only an article. */
  static final int CARRIES_NUMBER = 16;

  /** The name of a currency can start with it. */
  static final int NAMES_MONEY = 32;

  /** No amount of money is without a word of this kind or one of {@link #OPENS_MONEY}. */
  static final int CARRIES_MONEY = 64;

  static final int NOTHING = Integer.MIN_VALUE;

  /** A piece of a word and where it stands in it. */
  record Piece(Lexeme lexeme, int start, int end) {}

  int slot(Slot slot) {
    return slots.getOrDefault(slot, NOTHING);
  }

  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  boolean isNumeric() {
    return digits != null || number != null;
  }

  boolean isForm(String other) {
    return form.equals(other);
  }

  /** The value if it is digits without marks or blanks, else {@link #NOTHING}. */
  int plainDigits() {
    return digits != null && form.length() <= 4 && digits.scale() == 0 && isDigits()
        ? digits.intValue()
        : NOTHING;
  }

  private boolean isDigits() {
    for (int i = 0; i < form.length(); i++) {
      if (!Character.isDigit(form.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
