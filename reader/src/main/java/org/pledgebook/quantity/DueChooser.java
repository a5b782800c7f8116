package org.pledgebook.quantity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Analysis;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Word;
import org.pledgebook.quantity.DateMention.Kind;
import org.pledgebook.quantity.DateMention.Relation;

/** Chooses among the times of a clause the one by which its action is to be done or was done. */
final class DueChooser {
  private final Atoms atoms;
  private final DateGrammar grammar;
  private final DateContext context;

  DueChooser(Atoms atoms, DateGrammar grammar, DateContext context) {
    this.atoms = atoms;
    this.grammar = grammar;
    this.context = context;
  }

  Optional<Due> choose(List<DateMention> mentions) {
    List<DateMention> fitting = new ArrayList<>(mentions.size());
    for (DateMention mention : mentions) {
      if (mention.kind() != Kind.LENGTH
          && mention.period() != null
          && fits(mention, mention.period())) {
        fitting.add(mention);
      }
    }
    fitting.removeIf(m -> isLengthOfUse(m, fitting.size()));
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    DateMention duration = first(fitting, true);
    DateMention date = first(fitting, false);
    if (date == null || duration == null) {
      DateMention only = date == null ? fitting.get(0) : date;
      return due(only.period(), only.start(), only.end());
    }
    return combined(date, duration);
  }

  /**
   * "will lend it for two years": how long, not by when; only a start beside it makes it a date.
   */
  private boolean isLengthOfUse(DateMention mention, int mentions) {
    return context.tense() == Tense.FUTURE
        && mention.kind() == Kind.DURATION
        && mention.relation() == Relation.AT
        && mentions == 1;
  }

  private static @Nullable DateMention first(List<DateMention> mentions, boolean duration) {
    for (DateMention mention : mentions) {
      if ((mention.kind() == Kind.DURATION) == duration) {
        return mention;
      }
    }
    return null;
  }

  private static Optional<Due> due(@Nullable Period period, int start, int end) {
    return period == null ? Optional.empty() : Optional.of(new Due(period, start, end));
  }

  /** "twelve months from 1 August", "78 million over five years, signed on 15 January". */
  private Optional<Due> combined(DateMention date, DateMention duration) {
    Period from = date.period();
    Period length = duration.period();
    LocalDate start = from == null ? null : from.start();
    if (start == null || length == null || length.end() == null) {
      return due(from, date.start(), date.end());
    }
    LocalDate end = duration.unit().plus(start, duration.length());
    boolean range = date.relation() == Relation.RANGE;
    LocalDate stated = from == null ? null : from.end();
    if (range && stated != null && !end.isAfter(stated)) {
      return due(from, date.start(), date.end());
    }
    if (range || date.relation() == Relation.FROM) {
      end = end.minusDays(1);
    }
    return due(
        new Period(start, end),
        Math.min(date.start(), duration.start()),
        Math.max(date.end(), duration.end()));
  }

  private boolean fits(DateMention mention, Period period) {
    if (isName(mention)
        || isAttributive(mention, period)
        || (mention.kind() == Kind.RELATIVE && isDayOfSaying(mention))) {
      return false;
    }
    LocalDate end = period.end();
    LocalDate start = period.start();
    return switch (context.tense()) {
      case FUTURE -> !isOver(start, end) && !isOldStart(mention, start);
      case PAST -> !(start != null && start.isAfter(context.published()));
      case NONE -> true;
    };
  }

  /** Whether it ends by the day of publication and started before. */
  private boolean isOver(@Nullable LocalDate start, @Nullable LocalDate end) {
    LocalDate today = context.published();
    return end != null
        && (end.isBefore(today) || (end.equals(today) && start != null && start.isBefore(today)));
  }

  private boolean isOldStart(DateMention mention, @Nullable LocalDate start) {
    return mention.relation() == Relation.FROM
        && start != null
        && start.isBefore(context.published().minusYears(1));
  }

  /** A time that may be past and stands behind a participle that describes a noun. */
  private boolean isAttributive(DateMention mention, Period period) {
    if (mention.relation() != Relation.AT
        || (mention.kind() != Kind.CALENDAR && mention.kind() != Kind.RELATIVE)) {
      return false;
    }
    boolean mayBePast =
        context.tense() == Tense.FUTURE
            ? !hasYear(mention)
            : period.end() != null && period.end().isBefore(context.published());
    return mayBePast && new Attribution(atoms, mention).isAttributive();
  }

  private boolean hasYear(DateMention mention) {
    for (int i = 0; i < atoms.size(); i++) {
      int token = atoms.token(i);
      if (token >= mention.firstToken()
          && token < mention.lastToken()
          && atoms.lexeme(i).slot(Slot.YEAR) != Lexeme.NOTHING) {
        return true;
      }
    }
    return false;
  }

  /** "Agenda 2030", "Madrid 2022": a bare year behind a capital belongs to a name. */
  private boolean isName(DateMention mention) {
    if (mention.unit() != Unit.YEAR
        || mention.relation() != Relation.AT
        || mention.lastToken() != mention.firstToken() + 1
        || mention.firstToken() == 0) {
      return false;
    }
    Word before = atoms.tokens().word(mention.firstToken() - 1);
    return before.isCapitalised()
        && !before.any(Tag.PREPOSITION)
        && atoms.tokens().word(mention.firstToken()).isNumber();
  }

  /** "announced today": the day on which it was said, not on which it is done. */
  private boolean isDayOfSaying(DateMention mention) {
    Period period = mention.period();
    if (period == null
        || context.tense() != Tense.FUTURE
        || mention.unit() != Unit.DAY
        || !context.published().equals(period.start())) {
      return false;
    }
    for (int i = 0; i < atoms.size(); i++) {
      for (Analysis analysis : atoms.word(i).analyses()) {
        if (analysis.is(Tag.VERB) && grammar.announces(analysis.lemma())) {
          return true;
        }
      }
    }
    return false;
  }
}
