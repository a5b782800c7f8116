package org.pledgebook.quantity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.quantity.DateMatcher.Filled;
import org.pledgebook.quantity.DateMatcher.Match;

/**
 * What patterns of times start at the words of one clause, looked for once for each word that is
 * asked for: it depends on who acts but not on the day, so one serves to read a clause for several
 * days.
 */
final class DateStarts {
  /**
   * What starts at a word.
   *
   * @param relation the longest pattern that ties a time to the clause, or null
   * @param time the longest time alone, or null
   */
  record Start(@Nullable Match relation, @Nullable Filled time) {
    static final Start NOTHING = new Start(null, null);
  }

  private final Atoms atoms;
  private final DateGrammar grammar;
  private final FiscalYears fiscalYears;
  private final List<String> countries;
  private final TimeBuilder builder;
  private final DateMatcher matcher;
  private final @Nullable Start[] starts;

  DateStarts(
      Atoms atoms,
      DateGrammar grammar,
      NumberWords words,
      NumberReader numbers,
      FiscalYears fiscalYears,
      List<String> countries) {
    this.atoms = atoms;
    this.grammar = grammar;
    this.fiscalYears = fiscalYears;
    this.countries = countries;
    this.builder = new TimeBuilder(grammar, fiscalYears, countries);
    this.matcher = new DateMatcher(atoms, words, numbers, grammar.times(), builder);
    this.starts = new Start[atoms.size()];
  }

  /** Who acts. */
  List<String> countries() {
    return countries;
  }

  /** What starts at this atom. */
  Start at(int i) {
    Start start = starts[i];
    if (start == null) {
      start = look(i);
      starts[i] = start;
    }
    return start;
  }

  private Start look(int i) {
    Lexeme lexeme = atoms.lexeme(i);
    boolean opensTime = lexeme.has(Lexeme.OPENS_TIME);
    boolean opensRelation =
        lexeme.has(Lexeme.OPENS_RELATION) || (opensTime && grammar.relations().opensWithTime());
    if (!opensTime && !opensRelation) {
      return Start.NOTHING;
    }
    return new Start(opensRelation ? relation(i) : null, opensTime ? matcher.time(i) : null);
  }

  private @Nullable Match relation(int i) {
    Match match = matcher.longest(grammar.relations(), i);
    boolean noYears =
        match != null && match.rule().name().equals("years") && years(match.filled()) == null;
    return match != null && noYears
        ? matcher.longestBut(match.rule(), grammar.relations(), i)
        : match;
  }

  /** The date that these slots name together. */
  Time.Calendar date(List<Filled> filled) {
    return builder.date(filled);
  }

  /**
   * "2025-2027", or the fiscal year "2018-19" of a country that has one; "2018-09" may be a month
   * instead.
   */
  @Nullable Span years(List<Filled> filled) {
    int first = filled.get(0).value();
    Filled last = filled.get(filled.size() - 1);
    int second = last.slot() == Slot.YY ? first / 100 * 100 + last.value() : last.value();
    if (second <= first || second - first > 60) {
      return null;
    }
    boolean next = second == first + 1;
    if (next && fiscalYears.start(countries) != null) {
      return fiscalYears.endingIn(second, countries);
    }
    return last.slot() == Slot.YY && last.value() <= 12
        ? null
        : new Span(LocalDate.of(first, 1, 1), LocalDate.of(second, 12, 31), Unit.YEAR);
  }
}
