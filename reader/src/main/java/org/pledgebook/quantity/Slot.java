package org.pledgebook.quantity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a {@code <slot>} of a pattern takes. */
enum Slot {
  /** A month, 1 to 12. */
  MONTH,
  /** A month whose name is also another word ("may"), or any other month. */
  MONTHNAME,
  /** A day of the week, 1 (Monday) to 7. */
  WEEKDAY,
  /** The place of a {@link Unit} among all. */
  UNIT,
  /** The place of a {@link Season} in the file. */
  SEASON,
  /** The place of a {@link Part} among all. */
  PART,
  /** A place in a row; -1 is the last. */
  ORDINAL,
  /** A day of the month in digits, a number word or an ordinal. */
  DAY,
  /** A day of the month in digits. */
  DD,
  /** The number of a month in digits. */
  MM,
  /** Four digits, 1800 to 2199. */
  YEAR,
  /** Two digits after a year: the "19" of "2018-19". */
  YY,
  /** A whole number. */
  N,
  /** Any time that the section {@code [times]} describes. */
  TIME;

  int bit() {
    return 1 << ordinal();
  }

  static @Nullable Slot named(String name) {
    for (Slot slot : values()) {
      if (slot.name().toLowerCase(Locale.ROOT).equals(name)) {
        return slot;
      }
    }
    return null;
  }
}
