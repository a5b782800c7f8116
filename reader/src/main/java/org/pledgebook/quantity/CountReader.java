package org.pledgebook.quantity;

import java.util.ArrayList;
import java.util.List;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Word;

/** Finds counted things in a clause. One is made for each clause. */
final class CountReader {
  private static final long NOMINAL = Tag.NOUN | Tag.NAME | Tag.ADJECTIVE;
  private static final int LONGEST = 10;

  private final Atoms atoms;
  private final NumberReader numbers;
  private final NumberWords words;
  private final DateGrammar grammar;
  private final List<DateMention> dates;
  private final List<Money> money;

  CountReader(
      Atoms atoms,
      NumberReader numbers,
      NumberWords words,
      DateGrammar grammar,
      List<DateMention> dates,
      List<Money> money) {
    this.atoms = atoms;
    this.numbers = numbers;
    this.words = words;
    this.grammar = grammar;
    this.dates = dates;
    this.money = money;
  }

  List<Counted> read() {
    List<Counted> items = new ArrayList<>(2);
    int i = 0;
    while (i < atoms.size()) {
      boolean starts = atoms.lexeme(i).isNumeric() && atoms.startsToken(i) && !isTaken(i);
      NumberReader.Found number = starts ? numbers.read(atoms, i) : null;
      if (number == null) {
        i++;
        continue;
      }
      int end = things(number.end());
      if (end > 0 && !isOne(i, number)) {
        items.add(counted(number, i, end));
      }
      i = Math.max(number.end(), end);
    }
    return items;
  }

  /** A lone "one" or "un" is an article or a pronoun as a rule. */
  private boolean isOne(int at, NumberReader.Found number) {
    return !number.digits() && number.end() == at + 1 && number.value().intValue() == 1;
  }

  private Counted counted(NumberReader.Found number, int start, int end) {
    int first = firstThing(number.end());
    String what = atoms.tokens().words(atoms.start(first), atoms.end(end - 1));
    return new Counted(
        MoneyReader.plain(number.value()),
        what,
        atoms.token(start),
        atoms.token(end - 1) + 1,
        atoms.start(start),
        atoms.end(end - 1));
  }

  private boolean isTaken(int i) {
    int token = atoms.token(i);
    return dates.stream().anyMatch(d -> token >= d.firstToken() && token < d.lastToken())
        || money.stream().anyMatch(m -> token >= m.firstToken() && token < m.lastToken());
  }

  /** The hyphen of "25-person" and the "de" of "deux millions de" belong to the number. */
  private int firstThing(int at) {
    boolean hyphen = atoms.is(at, "-") && atoms.touchesPrevious(at);
    return hyphen || isOf(at) ? at + 1 : at;
  }

  private boolean isOf(int at) {
    return at < atoms.size() && grammar.isOf(atoms.lexeme(at));
  }

  /** The atom after the last of the things counted from {@code at}, or 0 if nothing is counted. */
  private int things(int at) {
    int i = firstThing(at);
    if (i >= atoms.size() || !counts(i)) {
      return 0;
    }
    int end = 0;
    boolean noun = false;
    for (int n = 0; n < LONGEST && i < atoms.size(); n++) {
      if (isNominal(i) && !(noun && atoms.word(i).any(Tag.PAST))) {
        noun |= atoms.word(i).any(Tag.NOUN | Tag.NAME);
        i++;
        end = i;
      } else if (noun && isOf(i) && i + 1 < atoms.size() && isNominal(i + 1)) {
        i++;
      } else {
        break;
      }
    }
    return noun ? end : 0;
  }

  /** Not a share, an order, an age or a length of time. */
  private boolean counts(int i) {
    Lexeme lexeme = atoms.lexeme(i);
    return !lexeme.isForm("%")
        && !words.isOrdinalSuffix(lexeme.form())
        && lexeme.slot(Slot.UNIT) == Lexeme.NOTHING
        && lexeme.slot(Slot.MONTH) == Lexeme.NOTHING;
  }

  private boolean isNominal(int i) {
    Word word = atoms.word(i);
    if (word.isPunctuation() || atoms.lexeme(i).isNumeric()) {
      return false;
    }
    if (word.any(Tag.PREPOSITION | Tag.CONJUNCTION | Tag.DETERMINER | Tag.PRONOUN)) {
      return false;
    }
    boolean verb = word.any(Tag.VERB) && !word.any(Tag.NOUN | Tag.ADJECTIVE);
    return !verb && word.any(NOMINAL);
  }
}
