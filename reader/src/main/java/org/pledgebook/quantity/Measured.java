package org.pledgebook.quantity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Tokens;

/**
 * What one clause measures: read once, however much of it is asked for. Made by {@link
 * Quantities#measured}; for one thread.
 */
public final class Measured {
  private final Quantities quantities;
  private final Tokens tokens;
  private final int from;
  private final int to;
  private @Nullable Atoms atoms;
  private @Nullable DateStarts starts;

  /** What the words carry, as flags of {@link Lexeme}. */
  private final int flags;

  /** The times and amounts that were read last: where they stand depends on no context. */
  private @Nullable List<DateMention> dates;

  private @Nullable List<Money> money;

  Measured(Quantities quantities, Tokens tokens, int from, int to) {
    this.quantities = quantities;
    this.tokens = tokens;
    this.from = from;
    this.to = to;
    this.flags = quantities.flags(tokens, from, to);
  }

  /** See {@link Quantities#money}. */
  public List<Money> money(MoneyContext context) {
    boolean named = has(Lexeme.OPENS_MONEY | Lexeme.CARRIES_MONEY) || context.currency() != null;
    boolean counted = has(Lexeme.CARRIES_NUMBER | Lexeme.NAMES_MONEY);
    List<Money> read = named && counted ? quantities.money(atoms(), context) : List.of();
    money = read;
    return read;
  }

  /** See {@link Quantities#dates}. */
  public List<DateMention> dates(DateContext context) {
    List<DateMention> read =
        has(Lexeme.CARRIES_DATE)
            ? quantities.dates(atoms(), starts(context.countries()), context)
            : List.of();
    dates = read;
    return read;
  }

  /** See {@link Quantities#due}. */
  public Optional<Due> due(DateContext context) {
    List<DateMention> read = dates(context);
    return read.isEmpty() ? Optional.empty() : quantities.due(atoms(), read, context);
  }

  /** See {@link Quantities#items}. */
  public List<Counted> items() {
    if (!has(Lexeme.CARRIES_NUMBER)) {
      return List.of();
    }
    List<DateMention> times = dates == null ? dates(quantities.anyDay()) : dates;
    List<Money> amounts = money == null ? money(MoneyContext.NONE) : money;
    return quantities.items(atoms(), times, amounts);
  }

  private boolean has(int things) {
    return (flags & things) != 0;
  }

  private DateStarts starts(List<String> countries) {
    DateStarts known = starts;
    if (known == null || !known.countries().equals(countries)) {
      known = quantities.dateStarts(atoms(), countries);
      starts = known;
    }
    return known;
  }

  private Atoms atoms() {
    Atoms made = atoms == null ? quantities.atoms(tokens, from, to) : atoms;
    atoms = made;
    return made;
  }
}
