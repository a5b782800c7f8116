package org.pledgebook.publication.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.pledgebook.publication.Labels;

/**
 * One unit for all figures of a chart: that of a currency, or thousands, millions or billions of
 * it.
 *
 * @param power of ten
 * @param currency ISO 4217
 */
record Scale(int power, String currency, Labels labels) {
  /** The unit in which the greatest figure has one to three digits before the point. */
  static Scale of(double greatest, String currency, Labels labels) {
    double size = Math.abs(greatest);
    return new Scale(size >= 1e9 ? 9 : size >= 1e6 ? 6 : size >= 1e3 ? 3 : 0, currency, labels);
  }

  /** The unit in words. */
  String unit() {
    String own = labels.word("unit." + power + "." + currency);
    return own.startsWith("unit.") ? labels.word("unit." + power, currency) : own;
  }

  /** A figure with its unit, as a sentence has it. */
  String say(BigDecimal euros) {
    String own = labels.word("sum." + power + "." + currency, show(euros));
    return own.startsWith("sum.") ? labels.word("sum." + power, show(euros), currency) : own;
  }

  /** Three digits or so; what is not zero is not shown as zero. */
  String show(BigDecimal euros) {
    BigDecimal value = euros.movePointLeft(power);
    double size = Math.abs(value.doubleValue());
    int decimals = size >= 100 ? 0 : size >= 10 ? 1 : 2;
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    if (rounded.signum() == 0) {
      return value.signum() == 0
          ? "0"
          : (value.signum() < 0 ? "> −" : "< ") + format(new BigDecimal("0.01"), 2);
    }
    return format(rounded, decimals);
  }

  /** A mark on an axis. */
  String mark(double units) {
    BigDecimal value = BigDecimal.valueOf(units).setScale(3, RoundingMode.HALF_UP);
    return format(value, Math.max(0, value.stripTrailingZeros().scale()));
  }

  /** In units of this scale. */
  double units(BigDecimal euros) {
    return euros.movePointLeft(power).doubleValue();
  }

  /** All of it, in euros and cents if there are any. */
  String whole(BigDecimal euros) {
    return whole(euros, labels.locale());
  }

  static String whole(BigDecimal amount, Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(2);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(amount);
  }

  private String format(BigDecimal value, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(labels.locale());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value).replace('-', '−');
  }
}
