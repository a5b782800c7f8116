package org.pledgebook.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgebook.language.Language;
import org.pledgebook.language.Tokens;
import org.pledgebook.source.PledgebookException;

/**
 * Reads what the words of one language measure. Entry point of the package; made once a language,
 * and safe for several threads. Every method looks at tokens {@code from} (inclusive) to {@code to}
 * (exclusive) and takes time linear in them.
 */
public final class Quantities {
  private final Language language;
  private final NumberWords words;
  private final NumberReader numbers;
  private final DateGrammar grammar;
  private final Vocabulary vocabulary;
  private final FiscalYears fiscalYears;
  private final MoneyWords moneyWords;

  private Quantities(Language language) {
    this.language = language;
    this.words = new NumberWords(language);
    this.numbers = new NumberReader(words);
    this.grammar = new DateGrammar(language);
    this.fiscalYears = new FiscalYears(CommonFile.read("fiscal-years.txt"));
    this.moneyWords = new MoneyWords(language, new Currencies(CommonFile.read("currencies.txt")));
    this.vocabulary = new Vocabulary(words, grammar, moneyWords);
  }

  /**
   * Loads {@code numbers.txt}, {@code money.txt} and {@code dates.txt} of a language, as far as it
   * has them.
   *
   * @throws PledgebookException if a file is broken; file and line are named
   */
  public static Quantities of(Language language) {
    return new Quantities(language);
  }

  /** What tokens {@code from} to {@code to} measure, to be asked for one thing after another. */
  public Measured measured(Tokens tokens, int from, int to) {
    return new Measured(this, tokens, from, to);
  }

  /** Amounts of money in order of place; a range gives two. */
  public List<Money> money(Tokens tokens, int from, int to, MoneyContext context) {
    return measured(tokens, from, to).money(context);
  }

  /**
   * Times in order of place, each with what it means for a document published on the context's day.
   */
  public List<DateMention> dates(Tokens tokens, int from, int to, DateContext context) {
    return measured(tokens, from, to).dates(context);
  }

  /** When what a clause says is to be done or was done; empty where it names no time. */
  public Optional<Due> due(Tokens tokens, int from, int to, DateContext context) {
    return measured(tokens, from, to).due(context);
  }

  /** Things counted, in order of place; money, dates, ages, shares and places in a row are none. */
  public List<Counted> items(Tokens tokens, int from, int to) {
    return measured(tokens, from, to).items();
  }

  /** What the tokens between carry, as flags of {@link Lexeme}. */
  int flags(Tokens tokens, int from, int to) {
    return vocabulary.flags(tokens, from, to);
  }

  Atoms atoms(Tokens tokens, int from, int to) {
    return new Atoms(tokens, from, to, vocabulary);
  }

  DateStarts dateStarts(Atoms atoms, List<String> countries) {
    return new DateStarts(atoms, grammar, words, numbers, fiscalYears, countries);
  }

  List<DateMention> dates(Atoms atoms, DateStarts starts, DateContext context) {
    return new DateReader(atoms, grammar, starts, context).read();
  }

  Optional<Due> due(Atoms atoms, List<DateMention> dates, DateContext context) {
    return new DueChooser(atoms, grammar, context).choose(dates);
  }

  List<Money> money(Atoms atoms, MoneyContext context) {
    return new MoneyReader(atoms, numbers, moneyWords, context).read();
  }

  List<Counted> items(Atoms atoms, List<DateMention> dates, List<Money> money) {
    return new CountReader(atoms, numbers, words, grammar, dates, money).read();
  }

  DateContext anyDay() {
    return new DateContext(grammar.reference(), Tense.NONE);
  }

  /**
   * The examples of {@code dates.txt} that do not come out as they say, each with file and line;
   * empty if all do.
   */
  public List<String> brokenExamples() {
    List<String> broken = new ArrayList<>();
    for (DateRule rule : grammar.rules()) {
      Tokens tokens = language.tokens(rule.example(), 0, rule.example().length());
      DateContext context = new DateContext(grammar.reference(), Tense.NONE, List.of("USA"));
      String found =
          dates(tokens, 0, tokens.size(), context).stream()
              .map(m -> m.period() == null ? "vague" : m.period().toString())
              .reduce((a, b) -> a + " " + b)
              .orElse("none");
      if (!found.equals(rule.expected())) {
        broken.add(
            rule.line()
                .error("\"" + rule.example() + "\" gives " + found + ", not " + rule.expected())
                .getMessage());
      }
    }
    return broken;
  }
}
