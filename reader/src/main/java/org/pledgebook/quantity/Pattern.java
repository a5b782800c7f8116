package org.pledgebook.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pledgebook.language.DataFile;
import org.pledgebook.language.Language;

/**
 * The written form of a pattern: words, {@code <slots>}, {@code (a|b)} for a choice, {@code ?}
 * after a word or a choice that may be missing, {@code @name} for a choice defined once. It is
 * spelled out into all the sequences that it stands for.
 */
final class Pattern {
  /** One place of a sequence: a word or a slot. */
  sealed interface Element {
    record Literal(String text) implements Element {}

    record Filled(Slot slot) implements Element {}
  }

  private static final int LIMIT = 5000;

  private final Language language;
  private final DataFile.Line line;
  private final Map<String, String> macros;
  private final String text;
  private int at;

  private Pattern(Language language, DataFile.Line line, Map<String, String> macros, String text) {
    this.language = language;
    this.line = line;
    this.macros = macros;
    this.text = text;
  }

  static List<List<Element>> spelledOut(
      Language language, DataFile.Line line, Map<String, String> macros, String text) {
    Pattern pattern = new Pattern(language, line, macros, text);
    List<List<Element>> sequences = pattern.choice();
    if (pattern.at < text.length()) {
      throw line.error("a ) without its (");
    }
    if (sequences.stream().anyMatch(List::isEmpty)) {
      throw line.error("the pattern matches nothing at all");
    }
    return sequences;
  }

  private List<List<Element>> choice() {
    List<List<Element>> all = new ArrayList<>(sequence());
    while (at < text.length() && text.charAt(at) == '|') {
      at++;
      all.addAll(sequence());
    }
    return all;
  }

  private List<List<Element>> sequence() {
    List<List<Element>> sequences = List.of(List.of());
    while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      if (text.charAt(at) == ' ') {
        at++;
        continue;
      }
      sequences = product(sequences, optional(item()));
    }
    return sequences;
  }

  private List<List<Element>> optional(List<List<Element>> item) {
    if (at >= text.length() || text.charAt(at) != '?') {
      return item;
    }
    at++;
    List<List<Element>> with = new ArrayList<>(item);
    with.add(List.of());
    return with;
  }

  private List<List<Element>> product(List<List<Element>> left, List<List<Element>> right) {
    List<List<Element>> product = new ArrayList<>(left.size() * right.size());
    for (List<Element> head : left) {
      for (List<Element> tail : right) {
        List<Element> joined = new ArrayList<>(head);
        joined.addAll(tail);
        product.add(joined);
      }
    }
    if (product.size() > LIMIT) {
      throw line.error("the pattern spells out to more than " + LIMIT + " sequences: split it");
    }
    return product;
  }

  private List<List<Element>> item() {
    char c = text.charAt(at);
    if (c == '(') {
      at++;
      List<List<Element>> inner = choice();
      if (at >= text.length() || text.charAt(at) != ')') {
        throw line.error("a ( without its )");
      }
      at++;
      return inner;
    }
    int start = at;
    while (at < text.length() && " ()|?".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at);
    return word.startsWith("@") ? macro(word.substring(1)) : List.of(word(word));
  }

  private List<List<Element>> macro(String name) {
    String body = macros.get(name);
    if (body == null) {
      throw line.error("@" + name + " is not defined above");
    }
    return spelledOutBody(body);
  }

  private List<List<Element>> spelledOutBody(String body) {
    return new Pattern(language, line, macros, body).choice();
  }

  private List<Element> word(String word) {
    if (word.startsWith("<") && word.endsWith(">")) {
      Slot slot = Slot.named(word.substring(1, word.length() - 1));
      if (slot == null) {
        throw line.error("there is no slot " + word);
      }
      return List.of(new Element.Filled(slot));
    }
    List<Element> elements = new ArrayList<>();
    for (String element : language.elements(word.replace('’', '\''))) {
      elements.add(new Element.Literal(element));
    }
    return elements;
  }
}
