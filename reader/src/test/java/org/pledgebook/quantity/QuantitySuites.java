package org.pledgebook.quantity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgebook.language.Languages;

/**
 * Money and dates of the Recognizers-Text and Duckling suites: {@code main} prints how many cases
 * are right, wrong and out of scope, by language, and with {@code --wrong} each wrong one.
 */
final class QuantitySuites {
  /** How one language does in one kind of quantity. */
  static final class Row {
    int right;
    int wrong;
    final Map<String, Integer> outOfScope = new TreeMap<>();

    double share() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }
  }

  private QuantitySuites() {}

  static Map<String, List<SuiteCase>> read(Path suites) {
    Languages languages = Languages.packed();
    Map<String, List<SuiteCase>> cases = new TreeMap<>();
    cases.put("money", MoneySuites.read(suites, languages));
    cases.put("dates", DateSuites.read(suites, languages));
    return cases;
  }

  static Row row(List<SuiteCase> cases, String language) {
    Row row = new Row();
    for (SuiteCase c : cases) {
      if (!c.language().equals(language)) {
        continue;
      }
      if (!c.outOfScope().isEmpty()) {
        row.outOfScope.merge(c.outOfScope(), 1, Integer::sum);
      } else if (c.right()) {
        row.right++;
      } else {
        row.wrong++;
      }
    }
    return row;
  }

  public static void main(String[] args) {
    Path suites =
        Shared.folder("suites")
            .orElseThrow(() -> new IllegalStateException("there is no ../shared/suites"));
    boolean showWrong = List.of(args).contains("--wrong");
    read(suites).forEach((kind, cases) -> print(kind, cases, showWrong));
  }

  private static void print(String kind, List<SuiteCase> cases, boolean showWrong) {
    for (String language : List.of("en", "fr")) {
      Row row = row(cases, language);
      System.out.printf(
          "%s %s: %d right, %d wrong (%.3f), out of scope %d%n",
          kind,
          language,
          row.right,
          row.wrong,
          row.share(),
          row.outOfScope.values().stream().mapToInt(Integer::intValue).sum());
      row.outOfScope.forEach((why, count) -> System.out.printf("  %5d %s%n", count, why));
      if (showWrong) {
        wrong(cases, language).forEach(System.out::println);
      }
    }
    for (String language : List.of("de", "es", "it", "pl", "uk")) {
      System.out.printf("%s %s: no data yet%n", kind, language);
    }
  }

  private static List<String> wrong(List<SuiteCase> cases, String language) {
    List<String> lines = new ArrayList<>();
    for (SuiteCase c : cases) {
      if (c.language().equals(language) && c.outOfScope().isEmpty() && !c.right()) {
        lines.add("  " + c.suite() + ": " + c.text() + " | " + c.found() + " for " + c.expected());
      }
    }
    return lines;
  }
}
