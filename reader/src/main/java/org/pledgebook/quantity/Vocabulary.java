package org.pledgebook.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Analysis;
import org.pledgebook.language.Tokens;
import org.pledgebook.language.Word;
import org.pledgebook.language.WordFlags;
import org.pledgebook.language.WordTable;

/** Word to {@link Lexeme}. A word is looked at once. */
final class Vocabulary {
  private final NumberWords numbers;
  private final DateGrammar grammar;
  private final MoneyWords money;
  private final WordTable<Lexeme> known = new WordTable<>(this::make);
  private final WordFlags carried = new WordFlags(this::flags);

  Vocabulary(NumberWords numbers, DateGrammar grammar, MoneyWords money) {
    this.numbers = numbers;
    this.money = money;
    this.grammar = grammar;
  }

  Lexeme lexeme(Word word) {
    return known.of(word);
  }

  private Lexeme make(Word word) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(word.form());
    keys.add(word.lower());
    for (Analysis analysis : word.analyses()) {
      keys.add(analysis.lemma().toLowerCase(Locale.ROOT));
    }
    Lexeme whole = make(word.form(), word.lower(), List.copyOf(keys), List.of());
    if (isKnown(whole)) {
      return whole;
    }
    List<Lexeme.Piece> parts = parts(word.form(), word.lower());
    return parts.isEmpty() ? whole : make(word.form(), word.lower(), List.copyOf(keys), parts);
  }

  private Lexeme make(String form, String lower, List<String> keys, List<Lexeme.Piece> parts) {
    BigDecimal digits =
        Character.isDigit(form.charAt(0)) && !isDotted(form) ? numbers.digits(form) : null;
    NumberWord number = digits == null ? numbers.word(lower) : null;
    Map<Slot, Integer> slots = new EnumMap<>(Slot.class);
    for (Slot slot : Slot.values()) {
      for (String key : keys) {
        Integer value = grammar.classes(slot).get(key);
        if (value != null) {
          slots.put(slot, value);
          break;
        }
      }
    }
    fillNumeric(slots, form, lower, digits, number);
    List<String> literals = keys.stream().filter(grammar::isLiteral).toList();
    Lexeme draft = new Lexeme(form, keys, digits, number, slots, 0, literals, parts, 0);
    int flags = flags(draft);
    int fits = fits(draft, flags);
    for (Lexeme.Piece part : parts) {
      flags |= part.lexeme().flags();
    }
    return new Lexeme(form, keys, digits, number, slots, fits, literals, parts, flags);
  }

  private static int fits(Lexeme lexeme, int flags) {
    int fits = (flags & Lexeme.OPENS_TIME) == 0 ? 0 : Slot.TIME.bit();
    if (lexeme.isNumeric()) {
      fits |= Slot.N.bit() | Slot.ORDINAL.bit();
    }
    for (Slot slot : lexeme.slots().keySet()) {
      fits |= slot.bit();
    }
    return fits;
  }

  private int flags(Lexeme lexeme) {
    NumberWord number = lexeme.number();
    boolean counts =
        lexeme.digits() != null || (number != null && number.role() != NumberWord.Role.ARTICLE);
    return (grammar.times().opens(lexeme) ? Lexeme.OPENS_TIME : 0)
        | (grammar.relations().opens(lexeme) ? Lexeme.OPENS_RELATION : 0)
        | (grammar.carries(lexeme) ? Lexeme.CARRIES_DATE : 0)
        | (money.opens(lexeme) ? Lexeme.OPENS_MONEY : 0)
        | (money.names(lexeme) ? Lexeme.NAMES_MONEY : 0)
        | (counts ? Lexeme.CARRIES_NUMBER : 0);
  }

  private int flags(Word word) {
    return lexeme(word).flags() | (money.opens(word) ? Lexeme.CARRIES_MONEY : 0);
  }

  /** The flags of a stretch of tokens, all together. */
  int flags(Tokens tokens, int from, int to) {
    int flags = 0;
    for (int i = from; i < to; i++) {
      flags |= carried.of(tokens.word(i));
    }
    return flags;
  }

  private void fillNumeric(
      Map<Slot, Integer> slots,
      String form,
      String lower,
      @Nullable BigDecimal digits,
      @Nullable NumberWord number) {
    int ordinal = numbers.ordinal(lower);
    if (ordinal != 0) {
      slots.put(Slot.ORDINAL, ordinal);
      set(slots, Slot.DAY, ordinal, 1, 31);
    }
    if (number != null && number.role() == NumberWord.Role.VALUE) {
      set(slots, Slot.DAY, (int) Math.min(number.value(), 99), 1, 31);
    }
    Integer month = slots.get(Slot.MONTH);
    if (month != null) {
      slots.put(Slot.MONTHNAME, month);
    }
    if (digits == null || digits.scale() > 0 || digits.precision() > 4) {
      return;
    }
    int value = digits.intValue();
    if (form.length() <= 2) {
      set(slots, Slot.DAY, value, 1, 31);
      set(slots, Slot.DD, value, 1, 31);
      set(slots, Slot.MM, value, 1, 12);
    }
    if (form.length() == 2) {
      set(slots, Slot.YY, value, 0, 99);
    }
    if (form.length() == 4) {
      set(slots, Slot.YEAR, value, 1800, 2199);
    }
  }

  private static void set(Map<Slot, Integer> slots, Slot slot, int value, int from, int to) {
    if (value >= from && value <= to) {
      slots.put(slot, value);
    }
  }

  /** "31.03.2024" is a date in parts, not a number. */
  private static boolean isDotted(String form) {
    int dots = 0;
    int previous = -1;
    boolean grouped = true;
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) == '.') {
        dots++;
        grouped &= previous < 0 || i - previous == 4;
        previous = i;
      } else if (!Character.isDigit(form.charAt(i))) {
        return false;
      }
    }
    return dots == 2 && !(grouped && form.length() - previous == 4);
  }

  /** Whether it is a number or fills a slot. */
  private static boolean carries(Lexeme lexeme) {
    return lexeme.isNumeric() || !lexeme.slots().isEmpty();
  }

  private boolean isKnown(Lexeme lexeme) {
    if (carries(lexeme)) {
      return true;
    }
    for (String key : lexeme.keys()) {
      if (grammar.isLiteral(key)) {
        return true;
      }
    }
    return false;
  }

  private List<Lexeme.Piece> parts(String form, String lower) {
    if (isDotted(form)) {
      return pieces(form, lower, '.');
    }
    if (lower.length() == form.length() && lower.indexOf('-') > 0) {
      List<Lexeme.Piece> pieces = pieces(form, lower, '-');
      return carries(pieces.get(0).lexeme()) ? pieces : List.of();
    }
    int digit = firstDigit(form);
    if (digit > 0 && isGlued(form.substring(0, digit))) {
      return List.of(piece(form, lower, 0, digit), piece(form, lower, digit, form.length()));
    }
    List<Lexeme.Piece> pieces = new ArrayList<>();
    for (String part : numbers.compound(lower)) {
      pieces.add(new Lexeme.Piece(make(part, part, List.of(part), List.of()), 0, form.length()));
    }
    return pieces;
  }

  /** "FY2025", "USD115": letters that stand before a number without a blank. */
  private boolean isGlued(String letters) {
    return grammar.isLiteral(letters)
        || grammar.classes(Slot.MONTH).containsKey(letters)
        || money.standsBeforeNumbers(letters);
  }

  /** Where digits start that go on to the end, or -1. */
  private static int firstDigit(String form) {
    int at = form.length();
    while (at > 0 && Character.isDigit(form.charAt(at - 1))) {
      at--;
    }
    return at == form.length() ? -1 : at;
  }

  /**
   * Splits at a mark, which becomes a piece of its own; number words written with it stay whole.
   */
  private List<Lexeme.Piece> pieces(String form, String lower, char mark) {
    List<Lexeme.Piece> pieces = new ArrayList<>();
    int from = 0;
    while (from < form.length()) {
      int to = longestWord(lower, from, mark);
      pieces.add(piece(form, lower, from, to));
      if (to < form.length()) {
        pieces.add(piece(form, lower, to, to + 1));
      }
      from = to + 1;
    }
    return pieces;
  }

  private int longestWord(String lower, int from, char mark) {
    for (int to = lower.length(); to > from; to = lower.lastIndexOf(mark, to - 1)) {
      if (numbers.word(lower.substring(from, to)) != null
          && (to == lower.length() || lower.charAt(to) == mark)) {
        return to;
      }
    }
    int next = lower.indexOf(mark, from + 1);
    return next < 0 ? lower.length() : next;
  }

  private Lexeme.Piece piece(String form, String lower, int start, int end) {
    String own = form.substring(start, end);
    String small = lower.substring(start, end);
    List<String> keys = own.equals(small) ? List.of(own) : List.of(own, small);
    return new Lexeme.Piece(make(own, small, keys, List.of()), start, end);
  }
}
