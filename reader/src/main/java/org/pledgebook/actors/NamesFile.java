package org.pledgebook.actors;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorMention.Form;
import org.pledgebook.language.DataFile;
import org.pledgebook.language.Language;

/**
 * Reads a {@code names.txt}. Sections of a kind ({@code [country]}, {@code [organisation]}, …) have
 * the columns id, names, adjectives, capitals and peoples, each a list with commas or {@code -};
 * the first name is the one shown. Sections {@code [name endings]}, {@code [adjective endings]},
 * {@code [capital endings]} and {@code [people endings]} come first and spread a form to all its
 * forms; peoples that are not listed are made from the adjectives. A {@code ?} after a form marks
 * it doubtful.
 */
final class NamesFile {
  private static final int ADJECTIVES = 2;
  private static final int CAPITALS = 3;
  private static final int PEOPLES = 4;

  private final Language language;
  private final ActorList actors;
  private final Names names = new Names();
  private final Map<String, Endings> endings = new HashMap<>();

  NamesFile(Language language, ActorList actors) {
    this.language = language;
    this.actors = actors;
    for (String column : List.of("name", "adjective", "capital")) {
      endings.put(column + " endings", new Endings(true));
    }
    endings.put("people endings", new Endings(false));
  }

  /** Reads the language's names and the people of all languages. */
  Names read(DataFile file, DataFile people) {
    for (DataFile.Line line : file.lines()) {
      Endings rule = endings.get(line.section());
      if (rule != null) {
        rule.add(line);
      } else {
        section(line);
      }
    }
    people.lines().forEach(line -> owned(line, Form.PERSON));
    return names;
  }

  private void section(DataFile.Line line) {
    switch (line.section()) {
      case "country", "territory", "organisation", "named", "group", "set", "region" -> row(line);
      case "short" -> owned(line, Form.SHORT_NAME);
      case "body" -> owned(line, Form.ROLE);
      case "role" -> words(line, Entry.of(Entry.Part.ROLE));
      case "member" -> words(line, Entry.of(Entry.Part.MEMBER));
      case "state" -> words(line, Entry.of(Entry.Part.STATE));
      case "nothing" -> words(line, Entry.of(Entry.Part.NOTHING));
      case "modifier", "portfolio", "link", "purpose", "article", "joiner", "event", "place" ->
          near(line);
      case "prefix" -> prefix(line);
      case "hiding prefix" -> names.hiding.addAll(Names.split(line.text()));
      case "media" -> names.media.addAll(Names.split(line.text()));
      case "subnational" -> names.subnational.addAll(Names.split(line.text()));
      case "grammar" -> grammar(line);
      default -> throw line.error("unknown section [" + line.section() + "]");
    }
  }

  private void grammar(DataFile.Line line) {
    switch (line.text().replaceAll("\\s+", " ")) {
      case "owner before office = yes" -> names.ownerBefore = true;
      case "owner before office = no" -> names.ownerBefore = false;
      case "adjective after office = yes" -> names.adjectiveAfter = true;
      case "adjective after office = no" -> names.adjectiveAfter = false;
      default ->
          throw line.error(
              "expected: owner before office = yes|no, or: adjective after office = yes|no");
    }
  }

  private void row(DataFile.Line line) {
    List<String> columns = line.columns();
    if (columns.size() < 2 || columns.size() > 5) {
      throw line.error("expected: id <tab> names <tab> adjectives <tab> capitals <tab> peoples");
    }
    String id = actors.known(line, columns.get(0));
    ActorKind kind = actors.kind(id);
    if (kind != ActorKind.valueOf(line.section().toUpperCase(Locale.ROOT))) {
      throw line.error(id + " is a " + kind + " in actors.txt, not a " + line.section());
    }
    List<String> own = Names.split(columns.get(1));
    if (own.isEmpty()) {
      throw line.error(id + " needs a name");
    }
    names.display.putIfAbsent(id, plain(own.get(0)));
    Form form = form(kind);
    spread(line, id, form, own, "name endings");
    List<String> adjectives = column(columns, ADJECTIVES);
    spread(line, id, Form.ADJECTIVE, adjectives, "adjective endings");
    spread(line, id, Form.CAPITAL, column(columns, CAPITALS), "capital endings");
    if (columns.size() > PEOPLES) {
      spread(line, id, Form.PEOPLE, column(columns, PEOPLES), "name endings");
    } else if (form == Form.COUNTRY) {
      spread(
          line,
          id,
          Form.PEOPLE,
          adjectives.stream().map(NamesFile::capitalised).toList(),
          "people endings");
    }
  }

  private static Form form(ActorKind kind) {
    return switch (kind) {
      case COUNTRY, TERRITORY -> Form.COUNTRY;
      case ORGANISATION, NAMED -> Form.ORGANISATION;
      case GROUP -> Form.GROUP;
      case SET -> Form.SET;
      case REGION -> Form.REGION;
    };
  }

  private static List<String> column(List<String> columns, int index) {
    return index < columns.size() ? Names.split(columns.get(index)) : List.of();
  }

  private void spread(DataFile.Line line, String id, Form form, List<String> listed, String rule) {
    Endings spreading = Objects.requireNonNull(endings.get(rule));
    for (String written : listed) {
      Entry entry = Entry.name(form, List.of(id), written.endsWith("?"));
      for (String each : spreading.forms(plain(written))) {
        add(line, each, entry);
      }
    }
  }

  private void owned(DataFile.Line line, Form form) {
    List<String> columns = line.columns();
    if (columns.size() != 2) {
      throw line.error("expected: id <tab> names");
    }
    List<String> ids = Names.split(columns.get(0));
    ids.forEach(id -> actors.known(line, id));
    for (String phrase : Names.split(columns.get(1))) {
      add(line, phrase, Entry.name(form, ids, false));
    }
  }

  private void words(DataFile.Line line, Entry entry) {
    Names.split(line.text()).forEach(phrase -> add(line, phrase, entry));
  }

  private void near(DataFile.Line line) {
    Near kind = Near.valueOf(line.section().toUpperCase(Locale.ROOT));
    for (String phrase : Names.split(line.text())) {
      names.near.add(language.elements(phrase), kind);
    }
  }

  private void prefix(DataFile.Line line) {
    List<String> columns = line.columns();
    if (columns.size() != 2) {
      throw line.error("expected: id <tab> first parts of compounds");
    }
    for (String prefix : Names.split(columns.get(1))) {
      names.prefixes.put(prefix, actors.known(line, columns.get(0)));
    }
  }

  private void add(DataFile.Line line, String phrase, Entry entry) {
    List<String> elements = language.elements(phrase);
    if (elements.isEmpty()) {
      throw line.error("a name without a word: \"" + phrase + "\"");
    }
    @Nullable Entry before = names.byText.putIfAbsent(String.join(" ", elements), entry);
    if (before != null && before.form() == entry.form() && !before.equals(entry)) {
      throw line.error("\"" + phrase + "\" already names " + before.ids());
    }
    for (List<String> spelling : spellings(elements)) {
      names.phrases.add(spelling, entry);
    }
  }

  /**
   * The elements, and as headlines and typists write them: "États-unis" for capitals throughout,
   * "Etats" without accent.
   */
  private static Set<List<String>> spellings(List<String> elements) {
    List<String> headline = new ArrayList<>(elements);
    headline.replaceAll(NamesFile::inHeadlines);
    Set<List<String>> spellings = new LinkedHashSet<>(4);
    for (List<String> spelling : List.of(elements, headline)) {
      spellings.add(spelling);
      List<String> plain = new ArrayList<>(spelling);
      plain.replaceAll(NamesFile::withoutInitialAccent);
      spellings.add(plain);
    }
    return spellings;
  }

  private static String inHeadlines(String element) {
    boolean compound =
        element.indexOf('-') > 0 && !element.equals(element.toUpperCase(Locale.ROOT));
    return compound ? element.charAt(0) + element.substring(1).toLowerCase(Locale.ROOT) : element;
  }

  private static String withoutInitialAccent(String element) {
    char first = element.charAt(0);
    if (first < 0x80 || first > 0x24F || !Character.isLetter(first)) {
      return element;
    }
    return Normalizer.normalize(String.valueOf(first), Normalizer.Form.NFD).charAt(0)
        + element.substring(1);
  }

  private static String plain(String written) {
    String form = written.endsWith("?") ? written.substring(0, written.length() - 1) : written;
    return form.replace('’', '\'');
  }

  /** Every part with a capital: a people's name. */
  private static String capitalised(String adjective) {
    StringBuilder people = new StringBuilder(adjective);
    for (int i = 0; i < people.length(); i++) {
      if (i == 0 || people.charAt(i - 1) == '-' || people.charAt(i - 1) == ' ') {
        people.setCharAt(i, Character.toUpperCase(people.charAt(i)));
      }
    }
    return people.toString();
  }
}
