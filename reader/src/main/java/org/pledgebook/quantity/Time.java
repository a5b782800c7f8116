package org.pledgebook.quantity;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A time as the words give it, before it is known which days it is. */
sealed interface Time {
  /**
   * The days it is.
   *
   * @param published the day of the document
   * @param lean which way a time without a year is looked for
   * @return null if there is no such day
   */
  @Nullable Span resolve(LocalDate published, Tense lean);

  /**
   * Whether it names a place in the calendar rather than one relative to the day of publication.
   */
  default boolean isCalendar() {
    return true;
  }

  /** Parts of a date; what is missing is looked for near the day of publication. */
  record Calendar(
      @Nullable Integer year,
      @Nullable Integer month,
      @Nullable Integer day,
      @Nullable Integer weekday,
      @Nullable Season season)
      implements Time {
    @Override
    public @Nullable Span resolve(LocalDate published, Tense lean) {
      if (year != null) {
        return in(year);
      }
      if (month == null && season == null && day == null) {
        return weekday == null ? null : near(weekday, published, lean);
      }
      List<Span> candidates = new ArrayList<>();
      for (int y = published.getYear() - 4; y <= published.getYear() + 4; y++) {
        Span span = in(y);
        if (span != null && isOnWeekday(span)) {
          candidates.add(span);
        }
      }
      return nearest(candidates, published, lean);
    }

    private boolean isOnWeekday(Span span) {
      return weekday == null || day == null || span.start().getDayOfWeek().getValue() == weekday;
    }

    @Nullable Span in(int inYear) {
      try {
        if (season != null) {
          return season.in(inYear);
        }
        if (month == null) {
          return Span.of(Unit.YEAR, LocalDate.of(inYear, 1, 1));
        }
        return day == null
            ? Span.of(Unit.MONTH, LocalDate.of(inYear, month, 1))
            : Span.of(Unit.DAY, LocalDate.of(inYear, month, day));
      } catch (DateTimeException e) {
        return null; // there is no such day, 31 June say: the text is wrong or it is no date
      }
    }

    private static Span near(int weekday, LocalDate published, Tense lean) {
      int ahead = Math.floorMod(weekday - published.getDayOfWeek().getValue(), 7);
      LocalDate next = published.plusDays(ahead);
      LocalDate day =
          switch (lean) {
            case FUTURE -> ahead == 0 ? next.plusDays(7) : next;
            case PAST -> ahead == 0 ? next : next.minusDays(7);
            case NONE -> ahead <= 3 ? next : next.minusDays(7);
          };
      return Span.of(Unit.DAY, day);
    }

    /** The same, completed from a date that it belongs to: "May" of "May to June 2024". */
    Time before(Span end) {
      if (year != null) {
        return this;
      }
      if (month == null && season == null && weekday != null) {
        LocalDate day = end.end().with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday)));
        return new Fixed(Span.of(Unit.DAY, day));
      }
      Span sameYear = in(end.end().getYear());
      boolean fits = sameYear != null && !sameYear.start().isAfter(end.end());
      int filled = fits ? end.end().getYear() : end.end().getYear() - 1;
      return new Calendar(filled, month, day, weekday, season);
    }
  }

  /** Chooses among periods in order of time. */
  static @Nullable Span nearest(List<Span> candidates, LocalDate published, Tense lean) {
    Span best = null;
    long distance = Long.MAX_VALUE;
    for (Span span : candidates) {
      if (lean == Tense.FUTURE && !span.end().isBefore(published)) {
        return span;
      }
      if (lean == Tense.PAST && !span.start().isAfter(published)) {
        best = span;
      }
      if (lean == Tense.NONE) {
        long away = away(span, published);
        if (away <= distance) {
          best = span;
          distance = away;
        }
      }
    }
    return best;
  }

  private static long away(Span span, LocalDate published) {
    return Math.max(
        0,
        Math.max(
            ChronoUnit.DAYS.between(published, span.start()),
            ChronoUnit.DAYS.between(span.end(), published)));
  }

  /**
   * "next June" (1), "last March" (-1): the first one that starts later, the last one that is over.
   */
  record Leaning(Time date, int sign) implements Time {
    @Override
    public @Nullable Span resolve(LocalDate published, Tense lean) {
      if (sign == 0 && date instanceof Calendar calendar) {
        return calendar.in(published.getYear());
      }
      Span span = date.resolve(published, sign > 0 ? Tense.FUTURE : Tense.PAST);
      if (span == null) {
        return null;
      }
      if (sign > 0 && !span.start().isAfter(published)) {
        return date.resolve(span.end().plusDays(1), Tense.FUTURE);
      }
      if (sign < 0 && !span.end().isBefore(published)) {
        return date.resolve(span.start().minusDays(1), Tense.PAST);
      }
      return span;
    }
  }

  /**
   * "this month", "next year": the unit {@code offset} units from the one that holds the day of
   * publication.
   */
  record Relative(Unit unit, int offset) implements Time {
    @Override
    public Span resolve(LocalDate published, Tense lean) {
      return Span.of(unit, unit.plus(unit.first(published), offset));
    }

    @Override
    public boolean isCalendar() {
      return false;
    }
  }

  /** "last Monday" (-1), "this Monday" (0), "next Monday" (1). */
  record Weekday(int day, int offset) implements Time {
    @Override
    public Span resolve(LocalDate published, Tense lean) {
      int ahead = Math.floorMod(day - published.getDayOfWeek().getValue(), 7);
      LocalDate found =
          switch (offset) {
            case -1 -> published.plusDays(ahead).minusDays(7);
            case 1 -> published.plusDays(ahead == 0 ? 7 : ahead);
            default ->
                lean == Tense.PAST && ahead > 0
                    ? published.plusDays(ahead).minusDays(7)
                    : published.plusDays(ahead);
          };
      return Span.of(Unit.DAY, found);
    }

    @Override
    public boolean isCalendar() {
      return false;
    }
  }

  /** "two weeks ago", "in three months": the day that far from publication. */
  record Away(Length length, int sign) implements Time {
    @Override
    public Span resolve(LocalDate published, Tense lean) {
      LocalDate day = length.from(published, sign);
      return new Span(day, day, length.unit());
    }

    @Override
    public boolean isCalendar() {
      return false;
    }
  }

  /** "the next five years", "the past decade": a stretch that touches the day of publication. */
  record Rolling(Length length, int sign) implements Time {
    @Override
    public Span resolve(LocalDate published, Tense lean) {
      if (length.unit() == Unit.QUARTER) {
        return quarters(Unit.QUARTER.first(published));
      }
      LocalDate other = length.from(published, sign);
      return sign > 0
          ? new Span(published, other, length.unit())
          : new Span(other, published, length.unit());
    }

    /** Quarters are those of the calendar. */
    private Span quarters(LocalDate current) {
      LocalDate start = sign > 0 ? current.plusMonths(3) : length.from(current, -1);
      LocalDate end = sign > 0 ? length.from(start, 1) : current;
      return new Span(start, end.minusDays(1), Unit.QUARTER);
    }

    @Override
    public boolean isCalendar() {
      return false;
    }
  }

  /** Two weeks after a day, or before it. */
  record Offset(Length length, int sign, Time from) implements Time {
    @Override
    public @Nullable Span resolve(LocalDate published, Tense lean) {
      Span span = from.resolve(published, lean);
      if (span == null) {
        return null;
      }
      LocalDate day = length.from(sign > 0 ? span.end() : span.start(), sign);
      return new Span(day, day, Unit.DAY);
    }
  }

  /** Days that are known: events, decades. */
  record Fixed(Span span) implements Time {
    @Override
    public Span resolve(LocalDate published, Tense lean) {
      return span;
    }
  }

  /**
   * The {@code n}th unit within a time, from the end if negative; of the year around publication if
   * there is none.
   */
  record Nth(int n, Unit unit, @Nullable Time parent) implements Time {
    @Override
    public @Nullable Span resolve(LocalDate published, Tense lean) {
      if (parent == null) {
        List<Span> candidates = new ArrayList<>();
        for (int y = published.getYear() - 1; y <= published.getYear() + 1; y++) {
          Span found = within(Span.of(Unit.YEAR, LocalDate.of(y, 1, 1)));
          if (found != null) {
            candidates.add(found);
          }
        }
        return nearest(candidates, published, lean);
      }
      Span span = parent.resolve(published, lean);
      return span == null ? null : within(span);
    }

    private @Nullable Span within(Span span) {
      if (unit == Unit.WEEK) {
        return week(span);
      }
      LocalDate first = unit.first(span.start());
      if (first.isBefore(span.start())) {
        first = unit.plus(first, 1);
      }
      LocalDate last = unit.first(span.end());
      if (unit.plus(last, 1).minusDays(1).isAfter(span.end())) {
        last = unit.plus(last, -1);
      }
      LocalDate start = n > 0 ? unit.plus(first, n - 1) : unit.plus(last, n + 1);
      return start.isBefore(span.start()) || start.isAfter(span.end())
          ? null
          : Span.of(unit, start);
    }

    /** A week belongs to the month or year that has its Thursday (ISO 8601). */
    private @Nullable Span week(Span span) {
      LocalDate first = Unit.WEEK.first(span.start().plusDays(3));
      LocalDate last = Unit.WEEK.first(span.end().minusDays(3));
      LocalDate start = n > 0 ? first.plusDays(7L * (n - 1)) : last.plusDays(7L * (n + 1));
      return start.isBefore(first) || start.isAfter(last) ? null : Span.of(Unit.WEEK, start);
    }
  }

  /** The {@code n}th Monday, say, within a time. */
  record NthWeekday(int n, int day, Time parent) implements Time {
    @Override
    public @Nullable Span resolve(LocalDate published, Tense lean) {
      Span span = parent.resolve(published, lean);
      if (span == null) {
        return null;
      }
      LocalDate edge = n > 0 ? span.start() : span.end();
      int gap = n > 0 ? day - edge.getDayOfWeek().getValue() : edge.getDayOfWeek().getValue() - day;
      long days = Math.floorMod(gap, 7) + 7L * (Math.abs(n) - 1);
      LocalDate found = n > 0 ? edge.plusDays(days) : edge.minusDays(days);
      return found.isBefore(span.start()) || found.isAfter(span.end())
          ? null
          : Span.of(Unit.DAY, found);
    }
  }

  /** The first or the last so long of a time: "the first six months of 2024". */
  record Edge(Length length, int sign, Time parent) implements Time {
    @Override
    public @Nullable Span resolve(LocalDate published, Tense lean) {
      Span span = parent.resolve(published, lean);
      if (span == null) {
        return null;
      }
      return sign > 0
          ? new Span(span.start(), length.from(span.start(), 1).minusDays(1), length.unit())
          : new Span(length.from(span.end().plusDays(1), -1), span.end(), length.unit());
    }
  }

  /** "early 2024", "fin janvier", "the late 2030s". */
  record Portion(Part part, Time parent) implements Time {
    @Override
    public @Nullable Span resolve(LocalDate published, Tense lean) {
      Span whole = parent.resolve(published, lean);
      return whole == null ? null : of(whole);
    }

    @Override
    public boolean isCalendar() {
      return parent.isCalendar();
    }

    private Span of(Span whole) {
      LocalDate s = whole.start();
      LocalDate e = whole.end();
      LocalDate[] edges = edges(s, e, ChronoUnit.DAYS.between(s, e) + 1);
      return switch (part) {
        case EARLY -> new Span(s, edges[0], whole.unit());
        case MID -> new Span(edges[1], edges[2], whole.unit());
        case LATE -> new Span(edges[3], e, whole.unit());
      };
    }

    /**
     * The end of the early part, the start and end of the middle and the start of the late part.
     * Weeks turn on Tuesday and Thursday, months on the 10th, 20th and 21st, years have a quarter
     * at each edge, decades go by 0-3, 4-6 and 7-9; anything else by thirds.
     */
    private static LocalDate[] edges(LocalDate s, LocalDate e, long days) {
      if (days == 7) {
        return new LocalDate[] {s.plusDays(1), s.plusDays(2), s.plusDays(3), s.plusDays(3)};
      }
      if (days >= 28 && days <= 31) {
        return new LocalDate[] {s.plusDays(9), s.plusDays(9), s.plusDays(19), s.plusDays(20)};
      }
      if (days == 365 || days == 366) {
        return new LocalDate[] {
          s.plusMonths(3).minusDays(1),
          s.plusMonths(4),
          s.plusMonths(8).minusDays(1),
          s.plusMonths(9)
        };
      }
      if (days > 3650 && days < 3655) {
        return new LocalDate[] {
          s.plusYears(4).minusDays(1), s.plusYears(4), s.plusYears(7).minusDays(1), s.plusYears(7)
        };
      }
      long third = days / 3;
      return new LocalDate[] {
        s.plusDays(Math.max(0, third - 1)),
        s.plusDays(third),
        e.minusDays(third),
        e.minusDays(Math.max(0, third - 1))
      };
    }
  }

  /** "this financial year" (0), "next fiscal year" (1) of whoever acts. */
  record Fiscal(FiscalYears years, List<String> countries, int offset) implements Time {
    @Override
    public Span resolve(LocalDate published, Tense lean) {
      return years.around(published, offset, countries);
    }

    @Override
    public boolean isCalendar() {
      return false;
    }
  }

  /** The week that holds a day. */
  record WeekOf(Time day) implements Time {
    @Override
    public @Nullable Span resolve(LocalDate published, Tense lean) {
      Span span = day.resolve(published, lean);
      return span == null ? null : Span.of(Unit.WEEK, span.start());
    }
  }

  /** The second stretch of a list belongs to the first: "2023 and early 2024". */
  record Both(Time first, Time second) implements Time {
    @Override
    public @Nullable Span resolve(LocalDate published, Tense lean) {
      Span end = second.resolve(published, lean);
      if (end == null) {
        return null;
      }
      Time completed = first instanceof Calendar calendar ? calendar.before(end) : first;
      Span start = completed.resolve(published, lean);
      return start == null || start.start().isAfter(end.end())
          ? null
          : new Span(start.start(), end.end(), end.unit());
    }

    @Override
    public boolean isCalendar() {
      return first.isCalendar();
    }
  }
}
