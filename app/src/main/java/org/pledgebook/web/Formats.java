package org.pledgebook.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.money.Amount;

/** Numbers, money and dates as a language writes them. */
final class Formats {
  private static final char NO_BREAK = '\u00a0';
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final Texts texts;
  private final Locale locale;

  Formats(Texts texts) {
    this.texts = texts;
    this.locale = texts.locale();
  }

  String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** All digits that are known, cents only where there are any. */
  String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    BigDecimal cents = number.setScale(2, RoundingMode.HALF_UP);
    boolean whole = cents.stripTrailingZeros().scale() <= 0;
    format.setMinimumFractionDigits(whole ? 0 : 2);
    format.setMaximumFractionDigits(whole ? 0 : 2);
    return format.format(cents);
  }

  /** A rate with all its digits, ten at most after the point. */
  String rate(BigDecimal rate) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(10);
    return format.format(rate);
  }

  /** What a currency is called. */
  String currency(String code) {
    try {
      return java.util.Currency.getInstance(code).getDisplayName(locale);
    } catch (IllegalArgumentException e) {
      // Not one that this Java knows: its code is its name.
      return code;
    }
  }

  /** To two decimals, always: for sums that are added up by eye. */
  String cents(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(number);
  }

  /** {@link #cents} with its sign, also a plus. */
  String signed(BigDecimal number) {
    return (number.signum() > 0 ? "+" : "") + cents(number);
  }

  /** Three digits and a word for the power of ten: 1.25 bn. */
  String compact(BigDecimal number) {
    BigDecimal size = number.abs();
    String[] units = {"", "unit.thousand", "unit.million", "unit.billion", "unit.trillion"};
    int power = 0;
    while (power < units.length - 1 && size.compareTo(THOUSAND) >= 0) {
      size = size.movePointLeft(3);
      power++;
    }
    // 999 999 is a million when it is rounded, not a thousand thousands.
    if (size.setScale(0, RoundingMode.HALF_UP).compareTo(THOUSAND) >= 0
        && power < units.length - 1) {
      size = size.movePointLeft(3);
      power++;
    }
    int decimals = size.compareTo(BigDecimal.TEN) < 0 ? 2 : size.compareTo(HUNDRED) < 0 ? 1 : 0;
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(decimals);
    String digits = format.format(number.signum() < 0 ? size.negate() : size);
    return power == 0 ? digits : digits + NO_BREAK + texts.of(units[power]);
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** An amount in its own currency, short. */
  String money(Amount amount) {
    return switch (amount.disclosure()) {
      case STATED -> money(amount.value(), amount.currency());
      case UNDISCLOSED -> texts.of("amount.undisclosed");
      case MISSING -> texts.of("amount.missing");
    };
  }

  String money(@Nullable BigDecimal value, @Nullable String currency) {
    if (value == null) {
      return "–";
    }
    String code = currency == null ? "" : currency;
    return texts.language().equals("fr")
        ? compact(value) + NO_BREAK + code
        : code + NO_BREAK + compact(value);
  }

  /** An amount in its own currency with every digit. */
  String exactly(Amount amount) {
    BigDecimal value = amount.value();
    if (value == null) {
      return money(amount);
    }
    return texts.language().equals("fr")
        ? number(value) + NO_BREAK + amount.currency()
        : amount.currency() + NO_BREAK + number(value);
  }

  String date(@Nullable LocalDate date) {
    return date == null ? "–" : day(date).format(date).replace(' ', NO_BREAK);
  }

  /** Days as the language writes them: French says the first, and counts from there. */
  private DateTimeFormatter day(LocalDate date) {
    boolean isFirst = date.getDayOfMonth() == 1 && texts.language().equals("fr");
    return DateTimeFormatter.ofPattern(isFirst ? "d'er' MMM yyyy" : "d MMM yyyy", locale);
  }

  /** A month written as 2023-05. */
  String month(String month) {
    return DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(YearMonth.parse(month));
  }

  String dateTime(Instant time) {
    return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale)
            .format(time.atZone(ZoneOffset.UTC))
            .replace(' ', NO_BREAK)
        + NO_BREAK
        + "UTC";
  }

  /** Words as they were said, in the language's quotation marks. */
  String quoted(String words) {
    return texts.of("quoted", words);
  }

  /** A period as short as it can be said. */
  String span(@Nullable Span span) {
    return span == null ? "–" : span(span.start(), span.end(), span.text());
  }

  String span(@Nullable LocalDate start, @Nullable LocalDate end, @Nullable String verbatim) {
    if (start == null && end == null) {
      return verbatim == null ? "–" : quoted(verbatim);
    }
    if (start == null) {
      return texts.of("date.by", date(end));
    }
    if (end == null) {
      return texts.of("date.from", date(start));
    }
    if (start.equals(end)) {
      return date(start);
    }
    if (start.getDayOfMonth() == 1 && end.equals(end.withDayOfMonth(end.lengthOfMonth()))) {
      if (start.getYear() == end.getYear() && start.getMonth() == end.getMonth()) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(start);
      }
      if (start.getDayOfYear() == 1 && end.getMonthValue() == 12) {
        return start.getYear() == end.getYear()
            ? String.valueOf(start.getYear())
            : start.getYear() + "–" + end.getYear();
      }
    }
    return texts.of("date.range", date(start), date(end));
  }

  /** A share of one as a percentage. */
  String percent(double share) {
    return NumberFormat.getPercentInstance(locale).format(share);
  }

  /** The size of a file, in the units that people read. */
  String bytes(long bytes) {
    if (bytes < 1000) {
      return texts.of("size.bytes", bytes);
    }
    return bytes < 1_000_000
        ? texts.of("size.kilobytes", number(Math.round(bytes / 1000.0)))
        : texts.of("size.megabytes", number(BigDecimal.valueOf(Math.round(bytes / 1e5), 1)));
  }
}
