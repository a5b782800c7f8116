package org.pledgebook.quantity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pledgebook.language.DataFile;
import org.pledgebook.language.Language;

/**
 * The {@code dates.txt} of a language: its names of months, days, units, and how it speaks of
 * times.
 */
final class DateGrammar {
  private static final Set<String> TIME_ACTIONS =
      Set.of(
          "date",
          "today",
          "unit",
          "weekday",
          "in-week",
          "rolling",
          "first",
          "ago",
          "offset",
          "part",
          "nth",
          "decade",
          "event",
          "event-of-year",
          "fiscal",
          "this-fiscal",
          "week",
          "time",
          "none");
  private static final Set<String> RELATION_ACTIONS =
      Set.of(
          "at", "until", "before", "from", "after", "range", "span", "for", "years", "vague",
          "skip", "at-unit", "length", "both");

  private static final Set<Slot> CARRIERS =
      EnumSet.of(
          Slot.MONTH, Slot.MONTHNAME, Slot.WEEKDAY, Slot.UNIT, Slot.SEASON, Slot.YEAR, Slot.TIME);

  private final Language language;
  private final Map<Slot, Map<String, Integer>> classes = new EnumMap<>(Slot.class);
  private final Map<String, String> macros = new HashMap<>();
  private final Set<String> literals = new HashSet<>();
  private final Set<String> carriers = new HashSet<>();
  private final Set<String> announcing = new HashSet<>();
  private final Set<String> ofs = new HashSet<>();
  private final PatternTrie times = new PatternTrie();
  private final PatternTrie relations = new PatternTrie();
  private final List<Season> seasons = new ArrayList<>();
  private final List<DateRule> rules = new ArrayList<>();
  private LocalDate reference = LocalDate.of(2024, 5, 15);
  private boolean pastIsOpen;

  DateGrammar(Language language) {
    this.language = language;
    for (Slot slot : Slot.values()) {
      classes.put(slot, new HashMap<>());
    }
    language.file("dates.txt").ifPresent(file -> file.lines().forEach(this::add));
  }

  private void add(DataFile.Line line) {
    switch (line.section()) {
      case "settings" -> setting(line);
      case "months" -> put(Slot.MONTH, line, Entries.number(line));
      case "months-with-a-number" -> put(Slot.MONTHNAME, line, Entries.number(line));
      case "weekdays" -> put(Slot.WEEKDAY, line, Entries.number(line));
      case "units" -> put(Slot.UNIT, line, index(line, Unit.values()));
      case "seasons" -> season(line);
      case "parts" -> put(Slot.PART, line, index(line, Part.values()));
      case "announcing" -> announcing.addAll(Entries.list(line));
      case "of" -> ofs.addAll(Entries.list(line));
      case "words" -> macros.put(Entries.key(line), afterEquals(line));
      case "times" -> rule(line, times, TIME_ACTIONS);
      case "relations" -> rule(line, relations, RELATION_ACTIONS);
      default -> throw line.error("dates have no section [" + line.section() + "]");
    }
  }

  private void setting(DataFile.Line line) {
    String value = afterEquals(line);
    switch (Entries.key(line)) {
      case "reference" -> {
        try {
          reference = LocalDate.parse(value);
        } catch (DateTimeParseException e) {
          throw line.error("\"" + value + "\" is not a date like 2024-05-15");
        }
      }
      case "past-is-open" -> pastIsOpen = value.equals("yes");
      default -> throw line.error("dates have no setting \"" + Entries.key(line) + "\"");
    }
  }

  private void season(DataFile.Line line) {
    put(Slot.SEASON, line, seasons.size());
    try {
      seasons.add(Season.parse(Entries.key(line)));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw line.error("expected: first day, last day = names, such as 06-21 09-21 = summer");
    }
  }

  private static String afterEquals(DataFile.Line line) {
    return line.text().substring(line.text().indexOf('=') + 1).strip();
  }

  private void put(Slot slot, DataFile.Line line, int value) {
    for (String word : Entries.words(line)) {
      classes.getOrDefault(slot, Map.of()).put(word, value);
    }
  }

  private static int index(DataFile.Line line, Enum<?>[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i].name().toLowerCase(Locale.ROOT).equals(Entries.key(line))) {
        return i;
      }
    }
    throw line.error("\"" + Entries.key(line) + "\" is none of " + Arrays.toString(values));
  }

  private void rule(DataFile.Line line, PatternTrie trie, Set<String> actions) {
    String[] columns = line.text().split("\\s+::\\s+");
    if (columns.length != 4) {
      throw line.error("expected: pattern :: meaning :: example :: its period");
    }
    List<String> action = List.of(columns[1].split(" +"));
    if (!actions.contains(action.get(0))) {
      throw line.error("\"" + action.get(0) + "\" is no meaning that [" + line.section() + "] has");
    }
    DateRule rule = new DateRule(line, rules.size(), action, columns[2], columns[3]);
    rules.add(rule);
    for (List<Pattern.Element> sequence : Pattern.spelledOut(language, line, macros, columns[0])) {
      check(rule, sequence);
      addCarrier(sequence);
      trie.add(sequence, rule);
      for (Pattern.Element element : sequence) {
        if (element instanceof Pattern.Element.Literal literal) {
          literals.add(literal.text());
        }
      }
    }
  }

  /** A sequence without a slot that carries a date is found by its longest word. */
  private void addCarrier(List<Pattern.Element> sequence) {
    String longest = "";
    for (Pattern.Element element : sequence) {
      if (element instanceof Pattern.Element.Filled filled && CARRIERS.contains(filled.slot())) {
        return;
      }
      if (element instanceof Pattern.Element.Literal literal) {
        if (classes(Slot.UNIT).containsKey(literal.text())) {
          return;
        }
        longest = literal.text().length() > longest.length() ? literal.text() : longest;
      }
    }
    carriers.add(longest);
  }

  /** Whether a time can have this as its word that cannot be missing. */
  boolean carries(Lexeme lexeme) {
    for (Slot slot : lexeme.slots().keySet()) {
      if (CARRIERS.contains(slot)) {
        return true;
      }
    }
    for (String key : lexeme.keys()) {
      if (carriers.contains(key)) {
        return true;
      }
    }
    return false;
  }

  /** A meaning that needs a unit takes it from a slot or names it. */
  private static void check(DateRule rule, List<Pattern.Element> sequence) {
    int argument =
        switch (rule.name()) {
          case "unit", "rolling", "first", "ago", "offset" -> 2;
          case "nth" -> 1;
          default -> 0;
        };
    boolean given =
        sequence.contains(new Pattern.Element.Filled(Slot.UNIT))
            || sequence.contains(new Pattern.Element.Filled(Slot.WEEKDAY));
    if (argument > 0 && !given) {
      TimeBuilder.named(rule, argument);
    }
    if (argument == 2 || rule.name().equals("today") || rule.name().equals("weekday")) {
      rule.number(1);
    }
  }

  Map<String, Integer> classes(Slot slot) {
    return classes.getOrDefault(slot, Map.of());
  }

  boolean isLiteral(String key) {
    return literals.contains(key);
  }

  PatternTrie times() {
    return times;
  }

  PatternTrie relations() {
    return relations;
  }

  List<DateRule> rules() {
    return rules;
  }

  Season season(int index) {
    return seasons.get(index);
  }

  /** The day that the examples are read on. */
  LocalDate reference() {
    return reference;
  }

  /**
   * Whether "since January" of a thing done ends with the day of publication (usual) or is left
   * open.
   */
  boolean pastIsOpen() {
    return pastIsOpen;
  }

  /** Words that tie a noun to the one before it: "rounds of ammunition". */
  boolean isOf(Lexeme lexeme) {
    List<String> keys = lexeme.keys();
    return ofs.contains(keys.get(0)) || (keys.size() > 1 && ofs.contains(keys.get(1)));
  }

  /** Verbs whose "today" is the day of saying, not of doing. */
  boolean announces(String lemma) {
    return announcing.contains(lemma);
  }
}
