package org.pledgebook.quantity;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;
import org.pledgebook.language.Tokens;
import tools.jackson.databind.JsonNode;

/**
 * Dates, date ranges and durations of Recognizers-Text (DateTimeModel) and Duckling (Time,
 * Duration).
 *
 * <p>The suites end a range before its last named unit, behind it or on it; all three count as that
 * range. A stretch from today may count today or not, and what is after a day may start on it or
 * behind it. "Two years ago" may be a day or the month that holds it.
 */
final class DateSuites {
  /** What a suite expects at one place: alternatives of days, or a length in days. */
  private record Expected(
      int start, int end, List<Days> alternatives, boolean duration, String shown) {}

  /** Days, the end excluded; open where null. */
  private record Days(@Nullable LocalDate start, @Nullable LocalDate end) {}

  private static final LocalDate DUCKLING = LocalDate.of(2013, 2, 12);
  private static final Pattern TUPLE =
      Pattern.compile("\\((-?\\d+), ?(\\d+), ?(\\d+), ?(\\d+), ?(\\d+), ?([\\d.]+)\\)");

  private final List<SuiteCase> cases = new ArrayList<>();
  private final Language language;
  private final Quantities quantities;

  private DateSuites(Language language) {
    this.language = language;
    this.quantities = Quantities.of(language);
  }

  static List<SuiteCase> read(Path suites, Languages languages) {
    List<SuiteCase> all = new ArrayList<>();
    for (Map.Entry<String, String> name : Map.of("en", "English", "fr", "French").entrySet()) {
      DateSuites reader = new DateSuites(languages.get(name.getKey()));
      Path model =
          suites.resolve("recognizers-text/DateTime/" + name.getValue() + "/DateTimeModel.json");
      Shared.json(model).forEach(reader::recognizers);
      String code = name.getKey().toUpperCase(Locale.ROOT);
      for (String file : List.of("Time", "Duration")) {
        Shared.lines(suites.resolve("duckling/" + code + "." + file + ".jsonl"))
            .forEach(reader::duckling);
      }
      all.addAll(reader.cases);
    }
    return all;
  }

  private void recognizers(JsonNode node) {
    String text = node.get("Input").asString();
    String out = SuiteScope.recognizers(node, text);
    List<Expected> expected = new ArrayList<>();
    if (out.isEmpty()) {
      for (JsonNode result : node.get("Results")) {
        expected.add(expected(text, result));
      }
    }
    String day = node.path("Context").path("ReferenceDateTime").asString("2016-11-07");
    add("Recognizers-Text", text, out, expected, LocalDate.parse(day.substring(0, 10)));
  }

  private static Expected expected(String text, JsonNode result) {
    List<Days> alternatives = new ArrayList<>();
    boolean duration = result.get("TypeName").asString().endsWith("duration");
    for (JsonNode value : result.get("Resolution").get("values")) {
      if (duration) {
        long days = Long.parseLong(value.get("value").asString()) / 86_400;
        alternatives.add(new Days(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(days)));
      } else if (value.has("value")) {
        LocalDate day = LocalDate.parse(value.get("value").asString());
        alternatives.add(new Days(day, day.plusDays(1)));
      } else {
        alternatives.add(new Days(date(value.get("start")), date(value.get("end"))));
      }
    }
    String words = result.get("Text").asString();
    int start =
        result.has("Start")
            ? result.get("Start").asInt()
            : Math.max(0, text.toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT)));
    int end = start + words.length();
    return new Expected(start, end, alternatives, duration, alternatives.toString());
  }

  private static @Nullable LocalDate date(@Nullable JsonNode node) {
    return node == null || node.isNull() ? null : LocalDate.parse(node.asString());
  }

  private void duckling(JsonNode node) {
    String text = node.get("text").asString();
    String expect = node.get("expect").asString();
    String out = SuiteScope.duckling(node, text, expect);
    List<Expected> expected = new ArrayList<>();
    if (out.isEmpty() && expect.length() > 1) {
      expected.add(
          expect.startsWith("(DurationData") ? length(text, expect) : interval(text, expect));
    }
    add("Duckling", text, out, expected, DUCKLING);
  }

  private static Expected length(String text, String expect) {
    String[] words = expect.replaceAll("[()]", "").split(" ");
    int days =
        Integer.parseInt(words[1])
            * switch (words[2]) {
              case "Day" -> 1;
              case "Week" -> 7;
              case "Month" -> 30;
              case "Quarter" -> 90;
              default -> 365;
            };
    Days length = new Days(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(days));
    return new Expected(0, text.length(), List.of(length), true, expect);
  }

  private static Expected interval(String text, String expect) {
    List<LocalDate> days = new ArrayList<>();
    Matcher tuples = TUPLE.matcher(expect);
    while (tuples.find()) {
      int month = Math.max(1, Integer.parseInt(tuples.group(2)));
      int day = Math.max(1, Integer.parseInt(tuples.group(3)));
      days.add(LocalDate.of(Integer.parseInt(tuples.group(1)), month, day));
    }
    LocalDate first = days.get(0);
    Days found;
    if (expect.contains("OpenInterval After")) {
      found = new Days(first, null);
    } else if (expect.contains("OpenInterval Before")) {
      found = new Days(null, first);
    } else if (days.size() == 2) {
      found = new Days(first, days.get(1));
    } else {
      String[] words = expect.replaceAll("[()\"]", "").trim().split(" ");
      found = new Days(first, unit(words[words.length - 1]).plus(first, 1));
    }
    return new Expected(0, text.length(), List.of(found), false, found.toString());
  }

  private static Unit unit(String grain) {
    return Unit.valueOf(grain.toUpperCase(Locale.ROOT));
  }

  private void add(
      String suite, String text, String out, List<Expected> expected, LocalDate reference) {
    Tokens tokens = language.tokens(text, 0, text.length());
    DateContext context = new DateContext(reference, Tense.FUTURE);
    List<DateMention> mentions = new ArrayList<>();
    for (DateMention mention : quantities.dates(tokens, 0, tokens.size(), context)) {
      if (mention.period() != null) {
        mentions.add(mention);
      }
    }
    boolean right = expected.stream().allMatch(e -> mentions.stream().anyMatch(m -> matches(m, e)));
    right &=
        mentions.stream()
            .allMatch(
                m -> expected.stream().anyMatch(e -> m.start() < e.end() && e.start() < m.end()));
    List<String> found =
        mentions.stream().map(m -> m.period() + " " + text.substring(m.start(), m.end())).toList();
    List<String> shown = expected.stream().map(Expected::shown).toList();
    cases.add(new SuiteCase(suite, language.code(), text, out, shown, found, right));
  }

  private static boolean matches(DateMention mention, Expected expected) {
    if (mention.start() >= expected.end() || expected.start() >= mention.end()) {
      return false;
    }
    boolean duration =
        mention.kind() == DateMention.Kind.DURATION || mention.kind() == DateMention.Kind.LENGTH;
    if (expected.duration()) {
      return duration && isLength(mention, expected.alternatives().get(0));
    }
    return expected.alternatives().stream().anyMatch(days -> isPeriod(mention, days));
  }

  private static boolean isLength(DateMention mention, Days days) {
    Period period = mention.period();
    if (period == null || period.start() == null || period.end() == null || days.end() == null) {
      return false;
    }
    long found = ChronoUnit.DAYS.between(period.start(), period.end());
    long expected = days.end().toEpochDay();
    return Math.abs(found - expected) <= Math.max(expected / 25, 2);
  }

  private static boolean isPeriod(DateMention mention, Days days) {
    Period period = mention.period();
    if (period == null) {
      return false;
    }
    boolean rolling = mention.kind() == DateMention.Kind.ROLLING;
    if (mention.kind() == DateMention.Kind.RELATIVE
        && period.start() != null
        && period.start().equals(period.end())
        && mention.unit() == Unit.YEAR
        && days.start() != null
        && days.end() != null) {
      return !period.start().isBefore(days.start()) && period.start().isBefore(days.end());
    }
    boolean after = mention.relation() == DateMention.Relation.FROM && mention.unit() == Unit.DAY;
    return near(period.start(), days.start(), rolling || after ? 1 : 0)
        && endsWith(mention, period.end(), days.end(), rolling);
  }

  private static boolean near(@Nullable LocalDate found, @Nullable LocalDate day, long slack) {
    if (found == null || day == null) {
      return found == null && day == null;
    }
    return Math.abs(ChronoUnit.DAYS.between(found, day)) <= slack;
  }

  private static boolean endsWith(
      DateMention mention, @Nullable LocalDate found, @Nullable LocalDate day, boolean rolling) {
    if (found == null || day == null) {
      return near(found, day, 0);
    }
    if (mention.relation() == DateMention.Relation.RANGE
        && (found.equals(day) || mention.unit().first(found).equals(day))) {
      return true;
    }
    if (mention.relation() == DateMention.Relation.UNTIL && found.equals(day)) {
      return true;
    }
    return near(found, day.minusDays(1), rolling ? 1 : 0);
  }
}
