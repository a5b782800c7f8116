package org.pledgebook.document;

import org.pledgebook.document.LayoutWords.Section;

/** Tells lines of place and date, and the place and date that a paragraph may start with. */
final class DateLines {
  private static final int LONGEST = 160;
  private static final int LONGEST_PLACE = 70;

  private final String text;
  private final LayoutWords words;

  DateLines(String text, LayoutWords words) {
    this.text = text;
    this.words = words;
  }

  /** Whether the block says when and where the text was issued, and nothing else. */
  boolean isDateLine(int start, int end) {
    if (end - start > LONGEST) {
      return false;
    }
    if (words.starts(Section.DATELINE, text, start, end)) {
      return end - start <= 40 || DateInText.first(text, start, end, words) != null;
    }
    DateInText date = DateInText.first(text, start, end, words);
    if (date == null) {
      return false;
    }
    return announces(start, date.start())
        || (isPlace(start, date.start()) && isNoSentence(date.end(), end));
  }

  /**
   * Where the words start after a place and date such as "OTTAWA, March 3, 2022 –" or "WASHINGTON
   * –".
   */
  int afterDatePrefix(int start, int end) {
    int limit = Math.min(end, start + LONGEST_PLACE);
    int dash = start;
    while (dash < limit && !(Characters.isDash(text.charAt(dash)) && isSpaced(dash, end))) {
      dash++;
    }
    if (dash == limit || dash == start) {
      return start;
    }
    DateInText date = DateInText.first(text, start, dash, words);
    boolean place =
        date == null
            ? isCapitals(start, dash)
            : isPlace(start, date.start()) && dash - date.end() <= 20;
    return place ? Marker.skipBlanks(text, dash + 1, end) : start;
  }

  private boolean isSpaced(int dash, int end) {
    char before = text.charAt(Math.max(0, dash - 1));
    boolean apart = Characters.isBlank(before) || before == ')' || !Characters.isDash('-');
    return apart
        && dash + 1 < end
        && (Characters.isBlank(text.charAt(dash + 1)) || text.charAt(dash) == '—');
  }

  private boolean isCapitals(int start, int end) {
    int capitals = 0;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (Character.isLowerCase(c) || c == ':' || Character.isDigit(c)) {
        return false;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return capitals >= 4;
  }

  /**
   * Whether only capitalised words (with short ones between), then a mark or "le", stand before the
   * date.
   */
  private boolean isPlace(int start, int end) {
    int at = start;
    int count = 0;
    char mark = ',';
    boolean article = false;
    while (at < end) {
      char c = text.charAt(at);
      if (!Character.isLetter(c)) {
        mark = Characters.isBlank(c) ? mark : c;
        at++;
        continue;
      }
      int wordEnd = at;
      while (wordEnd < end && Character.isLetter(text.charAt(wordEnd))) {
        wordEnd++;
      }
      article = wordEnd - at <= 3 && Character.isLowerCase(c);
      if (Character.isLowerCase(c) && !article && !isWeekday(start, at, wordEnd, end)) {
        return false;
      }
      mark = article && mark == ',' ? ',' : 'x';
      count++;
      at = wordEnd;
    }
    boolean weekday = count == 1 && !article;
    return count == 0 || weekday || (count <= 9 && (mark != 'x' || (article && count <= 2)));
  }

  /** A word in lower case alone before the date. */
  private boolean isWeekday(int start, int at, int wordEnd, int end) {
    return at == start && Marker.skipBlanks(text, wordEnd, end) == end;
  }

  private boolean announces(int start, int end) {
    for (int at = start; at < end; at++) {
      boolean wordStart = at == start || !Character.isLetter(text.charAt(at - 1));
      if (wordStart && Character.isLetter(text.charAt(at))) {
        int length = words.length(Section.DATELINE, text, at, end);
        if (length > 0 && end - at - length <= 25) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether what follows the date starts with a mark, a time or nothing, and does not end as a
   * sentence does.
   */
  private boolean isNoSentence(int from, int end) {
    int at = Marker.skipBlanks(text, from, end);
    if (at == end || end - at <= 2) {
      return true;
    }
    char c = text.charAt(at);
    boolean time = Character.isDigit(c) || text.startsWith("à ", at) || text.startsWith("at ", at);
    boolean mark = !Character.isLetterOrDigit(c) && c != '.' && c != ';';
    boolean over = text.charAt(end - 1) == ':' || lowerWords(at, end) > 2;
    return (time || mark || Character.isUpperCase(c)) && !over;
  }

  /** How many words of three letters or more start in lower case. */
  private int lowerWords(int from, int end) {
    int count = 0;
    for (int at = from; at + 2 < end; at++) {
      boolean wordStart = at == from || !Character.isLetter(text.charAt(at - 1));
      boolean word =
          Character.isLowerCase(text.charAt(at))
              && Character.isLetter(text.charAt(at + 1))
              && Character.isLetter(text.charAt(at + 2));
      count += wordStart && word ? 1 : 0;
    }
    return count;
  }
}
