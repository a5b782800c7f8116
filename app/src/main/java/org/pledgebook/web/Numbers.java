package org.pledgebook.web;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pledgebook.source.PledgebookException;

/** Numbers as people write them into forms: 1 000 000, 1,000,000.50, 2.5 or 1,5 million. */
final class Numbers {
  private static final Pattern WITH_WORD = Pattern.compile("(-?[0-9.,]+)(\\p{L}+)");
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern COMMA = Pattern.compile("-?\\d+,\\d{1,2}");

  /** Digits before the point: more than all the money there is. */
  private static final int MOST_DIGITS = 18;

  private Numbers() {}

  /**
   * Reads a number.
   *
   * @throws PledgebookException in the words of the page, if it is none
   */
  static BigDecimal read(Texts texts, String written) {
    String plain = written.replaceAll("[\\s\u00a0\u202f'’]", "");
    Matcher word = WITH_WORD.matcher(plain);
    int power = 0;
    if (word.matches()) {
      power = power(texts, word.group(2));
      plain = power == 0 ? plain : word.group(1);
    }
    if (GROUPED.matcher(plain).matches()) {
      plain = plain.replace(",", "");
    } else if (COMMA.matcher(plain).matches()) {
      plain = plain.replace(',', '.');
    }
    try {
      BigDecimal number = new BigDecimal(plain).movePointRight(power);
      if (number.precision() - number.scale() > MOST_DIGITS) {
        throw new PledgebookException(texts.of("form.number.large", written));
      }
      return number.scale() < 0 ? number.setScale(0) : number;
    } catch (NumberFormatException e) {
      throw new PledgebookException(texts.of("form.number.wrong", written), e);
    }
  }

  /** The power of ten that a word of the language stands for; 0 if for none. */
  private static int power(Texts texts, String word) {
    for (String entry : texts.of("form.number.words").split("\\|")) {
      String[] parts = entry.split("=");
      if (parts[0].equals(word.toLowerCase(Locale.ROOT))) {
        return Integer.parseInt(parts[1]);
      }
    }
    return 0;
  }
}
