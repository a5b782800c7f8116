package org.pledgebook.quantity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.quantity.DateMatcher.Filled;
import org.pledgebook.quantity.DateMatcher.Match;
import org.pledgebook.quantity.DateMention.Kind;
import org.pledgebook.quantity.DateMention.Relation;

/** Finds the times of a clause and puts them into days. One is made for each clause. */
final class DateReader {
  /** How many words may stand before the one that a time cannot be without. */
  private static final int REACH = 16;

  private final Atoms atoms;
  private final DateGrammar grammar;
  private final DateStarts starts;
  private final DateContext context;
  private final List<DateMention> mentions = new ArrayList<>(2);

  /**
   * @param starts of the same clause and countries
   */
  DateReader(Atoms atoms, DateGrammar grammar, DateStarts starts, DateContext context) {
    this.atoms = atoms;
    this.grammar = grammar;
    this.starts = starts;
    this.context = context;
  }

  List<DateMention> read() {
    int i = 0;
    int carrier = -1;
    while (i < atoms.size()) {
      if (carrier < i) {
        carrier = nextCarrier(i);
        i = Math.max(i, carrier - REACH);
        if (i >= atoms.size()) {
          break;
        }
      }
      Match match = starts.at(i).relation();
      Filled time = starts.at(i).time();
      if (match != null && (time == null || match.end() >= time.end())) {
        int before = mentions.size();
        relate(match, i);
        boolean nothing = mentions.size() == before && !match.rule().name().equals("skip");
        if (nothing && time != null) {
          add(Relation.AT, time.time(), Tense.NONE, i, time.end());
          i = time.end();
        } else {
          i = match.end();
        }
      } else if (time != null) {
        add(Relation.AT, time.time(), Tense.NONE, i, time.end());
        i = time.end();
      } else {
        i++;
      }
    }
    return mentions;
  }

  private int nextCarrier(int from) {
    int i = from;
    while (i < atoms.size() && !atoms.lexeme(i).has(Lexeme.CARRIES_DATE)) {
      i++;
    }
    return i == atoms.size() ? Integer.MAX_VALUE : i;
  }

  private void relate(Match match, int start) {
    DateRule rule = match.rule();
    Time time = TimeBuilder.time(match.filled(), 0);
    if (time == null && rule.action().size() > 1 && rule.name().matches("until|before|at-unit")) {
      time = TimeBuilder.named(rule, match.filled());
    }
    int end = match.end();
    switch (rule.name()) {
      case "at", "at-unit" -> add(Relation.AT, time, Tense.NONE, start, end);
      case "until" -> addUntil(time, start, end, false);
      case "before" -> addUntil(time, start, end, true);
      case "from" -> addFrom(time, rule, start, end);
      case "after" -> addAfter(time, start, end);
      case "range" -> addRange(match.filled(), start, end);
      case "both" -> addBoth(match.filled(), start, end);
      case "span" -> addSpan(match.filled(), start, end);
      case "years" -> addYears(rule, match.filled(), start, end);
      case "for" -> addDuration(rule, match.filled(), start, end);
      case "length" -> addDuration(rule, match.filled(), start, end);
      case "vague" -> addVague(start, end);
      default -> {
        // "skip": words that look like a time and are none
      }
    }
  }

  /** The tense of the clause, or, where it has none, the one that the words suggest. */
  private Tense lean(Tense suggested) {
    return context.tense() == Tense.NONE ? suggested : context.tense();
  }

  private void add(Relation relation, @Nullable Time time, Tense suggested, int start, int end) {
    Span span = time == null ? null : time.resolve(context.published(), lean(suggested));
    if (span != null && time != null) {
      emit(kind(time), relation, new Period(span.start(), span.end()), span.unit(), 0, start, end);
    }
  }

  private static Kind kind(Time time) {
    if (time instanceof Time.Rolling) {
      return Kind.ROLLING;
    }
    return time.isCalendar() ? Kind.CALENDAR : Kind.RELATIVE;
  }

  private void addUntil(@Nullable Time time, int start, int end, boolean before) {
    Span span = time == null ? null : time.resolve(context.published(), Tense.FUTURE);
    if (span == null || time == null) {
      return;
    }
    if (before && isPastStart(span, time)) {
      span = time.resolve(span.end().plusDays(1), Tense.FUTURE);
      if (span == null) {
        return;
      }
    }
    LocalDate last =
        time instanceof Time.Portion portion && portion.part() == Part.MID
            ? middle(span)
            : span.end();
    boolean season = time instanceof Time.Calendar calendar && calendar.season() != null;
    if (before && !(time instanceof Time.Portion) && span.unit() != Unit.DAY) {
      last = span.start().minusDays(1);
    } else if (season) {
      last = span.start();
    }
    emit(kind(time), Relation.UNTIL, new Period(null, last), span.unit(), 0, start, end);
  }

  /** By mid-2026 is by the end of June. */
  private static LocalDate middle(Span span) {
    return span.unit() == Unit.YEAR
        ? span.start().plusMonths(2).minusDays(1)
        : span.start().plusDays(ChronoUnit.DAYS.between(span.start(), span.end()) / 2);
  }

  /** "before the summer", said in summer, is before the next. */
  private boolean isPastStart(Span span, Time time) {
    return time instanceof Time.Calendar calendar
        && calendar.year() == null
        && span.unit() != Unit.DAY
        && !span.start().isAfter(context.published());
  }

  private void addFrom(@Nullable Time time, DateRule rule, int start, int end) {
    boolean since = rule.action().size() > 1;
    Tense lean = since ? Tense.PAST : lean(Tense.FUTURE);
    Span span = time == null ? null : time.resolve(context.published(), lean);
    if (span == null || time == null) {
      return;
    }
    boolean late = time instanceof Time.Portion portion && portion.part() == Part.LATE;
    LocalDate first = late ? span.end() : span.start();
    boolean closed = since && !grammar.pastIsOpen() && !first.isAfter(context.published());
    LocalDate last = closed && context.tense() != Tense.FUTURE ? context.published() : null;
    emit(kind(time), Relation.FROM, new Period(first, last), span.unit(), 0, start, end);
  }

  private void addAfter(@Nullable Time time, int start, int end) {
    Span span = time == null ? null : time.resolve(context.published(), lean(Tense.FUTURE));
    if (span != null && time != null) {
      Period period = new Period(span.end().plusDays(1), null);
      emit(kind(time), Relation.FROM, period, span.unit(), 0, start, end);
    }
  }

  private void addRange(List<Filled> filled, int start, int end) {
    Time first = TimeBuilder.time(filled, 0);
    Time second = TimeBuilder.time(filled, 1);
    if (first != null && second != null) {
      Time both =
          second instanceof Time.Calendar later
              ? new Time.Both(first, complete(first, later))
              : new Time.Both(first, second);
      add(Relation.RANGE, both, Tense.NONE, start, end);
    }
  }

  /**
   * "2023 and early 2024" is one stretch; "2015 and 2018" are two times, of which the first is
   * taken here.
   */
  private void addBoth(List<Filled> filled, int start, int end) {
    Time first = TimeBuilder.time(filled, 0);
    Time second = TimeBuilder.time(filled, 1);
    if (first == null || second == null || !first.isCalendar() || !second.isCalendar()) {
      return;
    }
    Span one = first.resolve(context.published(), lean(Tense.NONE));
    Span two = second.resolve(context.published(), lean(Tense.NONE));
    if (one != null && two != null && one.end().plusDays(1).equals(two.start())) {
      add(Relation.RANGE, new Time.Both(first, second), Tense.NONE, start, end);
    }
  }

  /** "November 2023 to March": the second year follows from the first. */
  private Time complete(Time first, Time.Calendar second) {
    if (second.year() != null
        || !(first instanceof Time.Calendar earlier)
        || earlier.year() == null) {
      return second;
    }
    Span from = earlier.in(earlier.year());
    Span same = second.in(earlier.year());
    boolean next = from != null && same != null && same.end().isBefore(from.start());
    return new Time.Calendar(
        earlier.year() + (next ? 1 : 0),
        second.month(),
        second.day(),
        second.weekday(),
        second.season());
  }

  /** "from 9 to 11 July 2024": two days of one month. */
  private void addSpan(List<Filled> filled, int start, int end) {
    List<Integer> days = new ArrayList<>(2);
    for (Filled fill : filled) {
      if (fill.slot() == Slot.DAY || fill.slot() == Slot.DD) {
        days.add(fill.value());
      }
    }
    Time.Calendar date = starts.date(filled);
    if (days.size() == 2 && days.get(0) < days.get(1)) {
      Time.Calendar last =
          new Time.Calendar(date.year(), date.month(), days.get(1), null, date.season());
      Time.Calendar first =
          new Time.Calendar(date.year(), date.month(), days.get(0), null, date.season());
      add(Relation.RANGE, new Time.Both(first, last), Tense.NONE, start, end);
    }
  }

  private void addYears(DateRule rule, List<Filled> filled, int start, int end) {
    Span span = starts.years(filled);
    if (span == null) {
      return;
    }
    boolean open = rule.action().size() > 1;
    Period period = new Period(span.start(), open ? null : span.end());
    Relation relation = open ? Relation.FROM : Relation.RANGE;
    emit(Kind.CALENDAR, relation, period, Unit.YEAR, 0, start, end);
  }

  private void addDuration(DateRule rule, List<Filled> filled, int start, int end) {
    Length length = TimeBuilder.length(rule, 2, filled);
    int sign = context.tense() == Tense.PAST && rule.action().contains("over") ? -1 : 1;
    LocalDate other = length.from(context.published(), sign);
    Period period =
        sign > 0 ? new Period(context.published(), other) : new Period(other, context.published());
    boolean limit = rule.action().size() > 1;
    emit(
        rule.name().equals("length") ? Kind.LENGTH : Kind.DURATION,
        limit ? Relation.UNTIL : Relation.AT,
        period,
        length.unit(),
        length.count(),
        start,
        end);
  }

  private void addVague(int start, int end) {
    emit(Kind.VAGUE, Relation.AT, null, Unit.DAY, 0, start, end);
  }

  private void emit(
      Kind kind,
      Relation relation,
      @Nullable Period period,
      Unit unit,
      int length,
      int start,
      int end) {
    mentions.add(
        new DateMention(
            kind,
            relation,
            period,
            unit,
            length,
            atoms.token(start),
            atoms.token(end - 1) + 1,
            atoms.start(start),
            atoms.end(end - 1)));
  }
}
