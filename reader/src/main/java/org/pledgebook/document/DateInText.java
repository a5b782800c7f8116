package org.pledgebook.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A full date as it is written in a line of place and date: "07 Apr. 2022", "le 14 mars 2025",
 * "June 10, 2021", "9-20 mai 2022" (its last day), "2025-08-26", "26/08/2025".
 */
record DateInText(int start, int end, LocalDate date) {

  /** The first date from {@code from} to {@code to}, or null. */
  static @Nullable DateInText first(String text, int from, int to, LayoutWords words) {
    if (!hasDigit(text, from, to)) {
      return null;
    }
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      boolean wordStart = at == from || !Character.isLetterOrDigit(text.charAt(at - 1));
      if (!wordStart || !Character.isLetterOrDigit(c)) {
        continue;
      }
      DateInText found =
          Character.isDigit(c) ? digits(text, at, to, words) : monthFirst(text, at, to, words);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Most short lines have none: a quick look that spares each of their words one for a month. */
  private static boolean hasDigit(String text, int from, int to) {
    int at = from;
    while (at < to && (text.charAt(at) < '0' || text.charAt(at) > '9')) {
      at++;
    }
    return at < to;
  }

  private static @Nullable DateInText digits(String text, int at, int to, LayoutWords words) {
    int end = digitsEnd(text, at, to);
    if (end - at == 4) {
      return numeric(text, at, end, to, true);
    }
    if (end - at > 2) {
      return null;
    }
    DateInText numeric = numeric(text, at, end, to, false);
    return numeric != null ? numeric : dayFirst(text, at, end, to, words);
  }

  private static @Nullable DateInText numeric(
      String text, int at, int end, int to, boolean yearFirst) {
    if (end + 1 >= to || "-/.".indexOf(text.charAt(end)) < 0) {
      return null;
    }
    char separator = text.charAt(end);
    int middle = digitsEnd(text, end + 1, to);
    if (middle == end + 1 || middle + 1 >= to || text.charAt(middle) != separator) {
      return null;
    }
    int last = digitsEnd(text, middle + 1, to);
    int first = number(text, at, end);
    int second = number(text, end + 1, middle);
    int third = number(text, middle + 1, last);
    if (yearFirst) {
      return date(at, last, first, second, third);
    }
    if (last - middle != 5) {
      return null;
    }
    return second > 12
        ? date(at, last, third, first, second)
        : date(at, last, third, second, first);
  }

  private static @Nullable DateInText dayFirst(
      String text, int at, int end, int to, LayoutWords words) {
    int next = end;
    for (String suffix : new String[] {"er", "st", "nd", "rd", "th", "."}) {
      if (text.startsWith(suffix, next)) {
        next += suffix.length();
        break;
      }
    }
    int word = skip(text, next, to, " \u00A0\u202F-/");
    if (word == next && next == end) {
      return null;
    }
    int wordEnd = wordEnd(text, word, to);
    if (text.startsWith("of ", word) || text.startsWith("de ", word)) {
      word += 3;
      wordEnd = wordEnd(text, word, to);
    }
    int month = words.month(text.substring(word, wordEnd));
    if (month == 0) {
      return null;
    }
    int year = skip(text, wordEnd, to, " \u00A0\u202F-/,.");
    if (text.startsWith("de ", year)) {
      year += 3;
    }
    int yearEnd = digitsEnd(text, year, to);
    return yearEnd - year == 4
        ? date(at, yearEnd, number(text, year, yearEnd), month, number(text, at, end))
        : null;
  }

  private static @Nullable DateInText monthFirst(String text, int at, int to, LayoutWords words) {
    int wordEnd = wordEnd(text, at, to);
    int month = wordEnd - at > 12 ? 0 : words.month(text.substring(at, wordEnd));
    if (month == 0) {
      return null;
    }
    int day = skip(text, wordEnd, to, " \u00A0.");
    int dayEnd = digitsEnd(text, day, to);
    if (dayEnd == day || dayEnd - day > 2) {
      return null;
    }
    int year = skip(text, dayEnd, to, " \u00A0,stndrh");
    int yearEnd = digitsEnd(text, year, to);
    return yearEnd - year == 4
        ? date(at, yearEnd, number(text, year, yearEnd), month, number(text, day, dayEnd))
        : null;
  }

  private static @Nullable DateInText date(int start, int end, int year, int month, int day) {
    if (year < 1800 || year > 2199) {
      return null;
    }
    try {
      return new DateInText(start, end, LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int wordEnd(String text, int from, int to) {
    int at = from;
    while (at < to && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int digitsEnd(String text, int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  private static int skip(String text, int from, int to, String these) {
    int at = from;
    while (at < to && these.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static int number(String text, int from, int to) {
    return to - from > 4 || to == from ? 0 : Integer.parseInt(text, from, to, 10);
  }
}
