package org.pledgebook.quantity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;
import tools.jackson.databind.JsonNode;

/**
 * Measures amounts and due dates on the clauses of a gold set, their spans given. {@code main}
 * prints the figures by language and every difference, for the folder that it is given or {@code
 * ../shared/gold/dev}.
 */
final class GoldQuantities {
  /** How often what was found is what is labelled; over clauses that are not weak. */
  static final class Figures {
    int right;
    int found;
    int labelled;

    double f1() {
      return found + labelled == 0 ? 1 : 2.0 * right / (found + labelled);
    }

    void add(Set<String> foundSet, Set<String> goldSet) {
      Set<String> both = new TreeSet<>(foundSet);
      both.retainAll(goldSet);
      right += both.size();
      found += foundSet.size();
      labelled += goldSet.size();
    }
  }

  /** The figures of one language; null figures where the language cannot be read yet. */
  record Result(Figures amounts, Figures due, List<String> differences) {}

  private final Languages languages = Languages.packed();
  private final Map<String, Quantities> quantities = new TreeMap<>();
  private final Map<String, Result> results = new TreeMap<>();

  static Map<String, Result> measure(Path gold) {
    GoldQuantities measured = new GoldQuantities();
    for (JsonNode document : Shared.json(gold.resolve("manifest.json"))) {
      measured.document(gold, document);
    }
    return measured.results;
  }

  public static void main(String[] args) {
    Path gold =
        args.length > 0
            ? Path.of(args[0])
            : Shared.folder("gold/dev")
                .orElseThrow(() -> new IllegalStateException("there is no ../shared/gold/dev"));
    measure(gold)
        .forEach(
            (language, result) -> {
              result.differences().forEach(System.out::println);
              System.out.printf(
                  "%s amounts F1 %.3f (%d labelled)  due F1 %.3f (%d labelled)%n",
                  language,
                  result.amounts().f1(),
                  result.amounts().labelled,
                  result.due().f1(),
                  result.due().labelled);
            });
  }

  private void document(Path gold, JsonNode document) {
    String id = document.get("id").asString();
    String code = document.get("lang").asString();
    Path labels = gold.resolve("gold").resolve(id + ".jsonl");
    Language language = languages.find(code).orElse(null);
    if (language == null || !Files.exists(labels)) {
      return;
    }
    Quantities reader = quantities.computeIfAbsent(code, c -> Quantities.of(language));
    Result result =
        results.computeIfAbsent(
            code, c -> new Result(new Figures(), new Figures(), new ArrayList<>()));
    String text = read(gold.resolve("docs").resolve(id + ".txt"));
    JsonNode sidecar = Shared.json(gold.resolve("docs").resolve(id + ".json"));
    LocalDate published = published(sidecar.path("published").asString(""));
    for (JsonNode label : Shared.lines(labels)) {
      if (!label.get("weak").asBoolean()) {
        clause(id, language, reader, text, published, label, result);
      }
    }
  }

  private static void clause(
      String id,
      Language language,
      Quantities reader,
      String text,
      LocalDate published,
      JsonNode label,
      Result result) {
    int start = text.offsetByCodePoints(0, label.get("start").asInt());
    int end = text.offsetByCodePoints(0, label.get("end").asInt());
    Tokens tokens = language.tokens(text, start, end);
    List<String> actors = new ArrayList<>();
    label.get("actors").forEach(actor -> actors.add(actor.asString()));
    Set<String> money = new TreeSet<>();
    for (Money m : reader.money(tokens, 0, tokens.size(), new MoneyContext(actors))) {
      money.add(m.value().toPlainString() + " " + m.currency());
    }
    Set<String> goldMoney = new TreeSet<>();
    for (JsonNode amount : label.get("amounts")) {
      BigDecimal value = new BigDecimal(amount.get("value").asString());
      goldMoney.add(MoneyReader.plain(value) + " " + amount.get("currency").asString());
    }
    result.amounts().add(money, goldMoney);
    Tense tense =
        switch (label.get("act").asString()) {
          case "commit" -> Tense.FUTURE;
          case "deliver" -> Tense.PAST;
          default -> Tense.NONE;
        };
    DateContext context = new DateContext(published, tense, actors);
    Set<String> due = new TreeSet<>();
    reader.due(tokens, 0, tokens.size(), context).ifPresent(d -> due.add(d.period().toString()));
    Set<String> goldDue = due(label.get("due"));
    result.due().add(due, goldDue);
    String quote = text.substring(start, end).replaceAll("\\s+", " ");
    if (!money.equals(goldMoney)) {
      result.differences().add(id + ": " + money + " for " + goldMoney + " | " + quote);
    }
    if (!due.equals(goldDue)) {
      result
          .differences()
          .add(id + " " + published + " " + tense + ": " + due + " for " + goldDue + " | " + quote);
    }
  }

  private static Set<String> due(JsonNode due) {
    if (due == null || due.isNull()) {
      return Set.of();
    }
    JsonNode start = due.get("start");
    JsonNode end = due.get("end");
    return Set.of(
        (start.isNull() ? ".." : start.asString()) + "/" + (end.isNull() ? ".." : end.asString()));
  }

  /** A month alone is its last day, as when nothing else is known. */
  private static LocalDate published(String value) {
    if (value.length() == 7) {
      LocalDate first = LocalDate.parse(value + "-01");
      return first.plusMonths(1).minusDays(1);
    }
    return value.isEmpty() ? LocalDate.of(2020, 1, 1) : LocalDate.parse(value);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
