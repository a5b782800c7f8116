package org.pledgebook.quantity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pledgebook.quantity.DateMatcher.Filled;

/** Makes a {@link Time} of a pattern of the section {@code [times]} and what filled its slots. */
final class TimeBuilder {
  private final DateGrammar grammar;
  private final FiscalYears fiscalYears;
  private final List<String> countries;

  TimeBuilder(DateGrammar grammar, FiscalYears fiscalYears, List<String> countries) {
    this.grammar = grammar;
    this.fiscalYears = fiscalYears;
    this.countries = countries;
  }

  @Nullable Time time(DateMatcher.Match match) {
    DateRule rule = match.rule();
    List<Filled> filled = match.filled();
    return switch (rule.name()) {
      case "date" -> leaning(rule, date(filled));
      case "today" -> new Time.Relative(Unit.DAY, rule.number(1));
      case "unit" -> new Time.Relative(unit(rule, 2, filled), rule.number(1));
      case "weekday" -> new Time.Weekday(value(filled, Slot.WEEKDAY, 1), rule.number(1));
      case "in-week" -> inWeek(rule, filled);
      case "rolling" -> new Time.Rolling(length(rule, 2, filled), rule.number(1));
      case "first" -> edge(rule, filled);
      case "ago" -> new Time.Away(length(rule, 2, filled), rule.number(1));
      case "offset" -> offset(rule, filled);
      case "part" -> portion(rule, filled);
      case "nth" -> nth(rule, filled);
      case "decade" -> decade(filled);
      case "event" -> event(rule);
      case "event-of-year" -> eventOfYear(rule, filled);
      case "fiscal" -> fiscal(filled);
      case "this-fiscal" -> new Time.Fiscal(fiscalYears, countries, rule.number(1));
      case "week" -> week(filled);
      case "time" -> time(filled, 0);
      default -> null;
    };
  }

  static @Nullable Filled find(List<Filled> filled, Slot slot) {
    for (Filled fill : filled) {
      if (fill.slot() == slot) {
        return fill;
      }
    }
    return null;
  }

  static int value(List<Filled> filled, Slot slot, int otherwise) {
    Filled fill = find(filled, slot);
    return fill == null ? otherwise : fill.value();
  }

  static @Nullable Integer integer(List<Filled> filled, Slot slot) {
    Filled fill = find(filled, slot);
    return fill == null ? null : fill.value();
  }

  /** The {@code n}th time of the pattern, counted from 0. */
  static @Nullable Time time(List<Filled> filled, int n) {
    int seen = 0;
    for (Filled fill : filled) {
      if (fill.time() != null && seen++ == n) {
        return fill.time();
      }
    }
    return null;
  }

  Time.Calendar date(List<Filled> filled) {
    Integer month = integer(filled, Slot.MONTHNAME);
    if (month == null) {
      month = integer(filled, Slot.MONTH);
    }
    if (month == null) {
      month = integer(filled, Slot.MM);
    }
    Integer season = integer(filled, Slot.SEASON);
    return new Time.Calendar(
        integer(filled, Slot.YEAR),
        month,
        day(filled),
        integer(filled, Slot.WEEKDAY),
        season == null ? null : grammar.season(season));
  }

  /** "next June", "en mars dernier": the words say which way to look. */
  private static Time leaning(DateRule rule, Time date) {
    if (rule.action().size() < 2) {
      return date;
    }
    return switch (rule.argument(1)) {
      case "next" -> new Time.Leaning(date, 1);
      case "last" -> new Time.Leaning(date, -1);
      case "this" -> new Time.Leaning(date, 0);
      default ->
          throw rule.line().error("a date is \"next\", \"last\" or \"this\", or nothing is said");
    };
  }

  private static @Nullable Integer day(List<Filled> filled) {
    Integer day = integer(filled, Slot.DAY);
    return day == null ? integer(filled, Slot.DD) : day;
  }

  /** The unit of the pattern, or the one that the rule names. */
  private static Unit unit(DateRule rule, int argument, List<Filled> filled) {
    Integer unit = integer(filled, Slot.UNIT);
    return unit != null ? Unit.ALL.get(unit) : named(rule, argument);
  }

  static Unit named(DateRule rule, int argument) {
    try {
      return Unit.valueOf(rule.argument(argument).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw rule.line().error("there is no unit \"" + rule.argument(argument) + "\"");
    }
  }

  /** All "number unit" of the pattern; one of the unit where no number stands. */
  static Length length(DateRule rule, int argument, List<Filled> filled) {
    List<Length.Piece> pieces = new ArrayList<>();
    int count = 1;
    boolean half = false;
    for (Filled fill : filled) {
      if (fill.slot() == Slot.N) {
        count = fill.value();
        half = fill.half();
      } else if (fill.slot() == Slot.UNIT) {
        add(pieces, count, half, Unit.ALL.get(fill.value()));
        count = 1;
        half = false;
      }
    }
    if (pieces.isEmpty()) {
      // "0 years": no length at all; a day is the least there is.
      Integer unit = integer(filled, Slot.UNIT);
      add(pieces, Math.max(1, count), half, unit == null ? named(rule, argument) : Unit.DAY);
    }
    return new Length(pieces);
  }

  private static void add(List<Length.Piece> pieces, int count, boolean half, Unit unit) {
    if (count > 0) {
      pieces.add(new Length.Piece(count, unit));
    }
    if (half || count == 0) {
      Length.Piece more =
          switch (unit) {
            case YEAR -> new Length.Piece(6, Unit.MONTH);
            case DECADE -> new Length.Piece(5, Unit.YEAR);
            case MONTH -> new Length.Piece(15, Unit.DAY);
            case HALF -> new Length.Piece(3, Unit.MONTH);
            case QUARTER -> new Length.Piece(45, Unit.DAY);
            case FORTNIGHT -> new Length.Piece(7, Unit.DAY);
            case WEEK -> new Length.Piece(3, Unit.DAY);
            case DAY -> new Length.Piece(0, Unit.DAY);
          };
      pieces.add(more);
    }
  }

  /** The unit that a rule of {@code [relations]} names by its offset: "until 0 decade". */
  static Time named(DateRule rule, List<Filled> filled) {
    return new Time.Relative(unit(rule, 2, filled), rule.number(1));
  }

  private static @Nullable Time edge(DateRule rule, List<Filled> filled) {
    Time parent = time(filled, 0);
    return parent == null ? null : new Time.Edge(length(rule, 2, filled), rule.number(1), parent);
  }

  private static @Nullable Time offset(DateRule rule, List<Filled> filled) {
    Time from = time(filled, 0);
    return from == null ? null : new Time.Offset(length(rule, 2, filled), rule.number(1), from);
  }

  /** "Tuesday of next week": the day of the week that many weeks away. */
  private static Time inWeek(DateRule rule, List<Filled> filled) {
    int day = value(filled, Slot.WEEKDAY, 1);
    return new Time.NthWeekday(1, day, new Time.Relative(Unit.WEEK, rule.number(1)));
  }

  private @Nullable Time portion(DateRule rule, List<Filled> filled) {
    Time parent = time(filled, 0);
    if (parent == null) {
      boolean unit = find(filled, Slot.UNIT) != null || rule.action().size() > 2;
      parent = unit ? new Time.Relative(unit(rule, 2, filled), 0) : date(filled);
    }
    Integer part = integer(filled, Slot.PART);
    return new Time.Portion(part == null ? namedPart(rule) : Part.ALL.get(part), parent);
  }

  private static Part namedPart(DateRule rule) {
    try {
      return Part.valueOf(rule.argument(1).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw rule.line().error("there is no part \"" + rule.argument(1) + "\"");
    }
  }

  private @Nullable Time nth(DateRule rule, List<Filled> filled) {
    int n = value(filled, Slot.ORDINAL, value(filled, Slot.N, 1));
    Time parent = time(filled, 0);
    if (find(filled, Slot.WEEKDAY) != null) {
      if (parent == null && find(filled, Slot.UNIT) != null) {
        parent = new Time.Relative(unit(rule, 1, filled), 0);
      }
      return parent == null ? null : new Time.NthWeekday(n, value(filled, Slot.WEEKDAY, 1), parent);
    }
    Unit unit = unit(rule, 1, filled);
    if (parent == null && find(filled, Slot.YEAR) != null) {
      parent = date(filled);
    }
    boolean alone = unit == Unit.QUARTER || unit == Unit.HALF || unit == Unit.WEEK;
    return parent == null && !alone ? null : new Time.Nth(n, unit, parent);
  }

  private static @Nullable Time decade(List<Filled> filled) {
    Filled year = find(filled, Slot.YEAR);
    if (year == null || year.value() % 10 != 0) {
      return null;
    }
    return new Time.Fixed(Span.of(Unit.DECADE, LocalDate.of(year.value(), 1, 1)));
  }

  private static Time event(DateRule rule) {
    try {
      LocalDate start = LocalDate.parse(rule.argument(1));
      return new Time.Fixed(new Span(start, start, Unit.DAY));
    } catch (DateTimeParseException e) {
      throw rule.line().error("\"" + rule.argument(1) + "\" is not a date like 2024-05-15");
    }
  }

  /** A known day of a named year: "la rentrée 2025". */
  private static @Nullable Time eventOfYear(DateRule rule, List<Filled> filled) {
    Integer year = integer(filled, Slot.YEAR);
    try {
      LocalDate start = LocalDate.parse((year == null ? 2000 : year) + "-" + rule.argument(1));
      return year == null ? null : new Time.Fixed(new Span(start, start, Unit.DAY));
    } catch (DateTimeParseException e) {
      throw rule.line().error("\"" + rule.argument(1) + "\" is not a day of the year like 09-01");
    }
  }

  /** A fiscal year named by the year it ends in; two years name both. */
  private @Nullable Time fiscal(List<Filled> filled) {
    Filled year = find(filled, Slot.YEAR);
    if (year == null) {
      return null;
    }
    return new Time.Fixed(fiscalYears.endingIn(year.value(), countries));
  }

  private static @Nullable Time week(List<Filled> filled) {
    Time day = time(filled, 0);
    return day == null ? null : new Time.WeekOf(day);
  }
}
