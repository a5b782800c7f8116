package org.pledgebook.cli.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How findings compare with the gold: figures by language, faults, calibration. */
public final class Scores {
  private static final String ALL = "all";

  private final Map<String, Tally> byLanguage = new TreeMap<>();
  private final Tally all = new Tally();
  private final List<Fault> falseFinds = new ArrayList<>();
  private final List<Fault> misses = new ArrayList<>();
  private final Calibration calibration = new Calibration();

  /**
   * A statement that was found and is none, or that is one and was not found.
   *
   * @param document where
   * @param statement the finding or the label
   */
  public record Fault(Gold.Labelled document, Finding statement) {}

  private Scores() {}

  /** Compares each labelled document with what was found in it. */
  public static Scores of(Gold gold, Predictions predictions) {
    Scores scores = new Scores();
    for (Gold.Labelled document : gold.documents()) {
      List<Finding> found = predictions.of(document.id());
      scores
          .byLanguage
          .computeIfAbsent(document.language(), any -> new Tally())
          .add(document.statements(), found);
      Tally.Outcome outcome = scores.all.add(document.statements(), found);
      outcome.right().forEach(finding -> scores.calibration.add(finding.confidence(), true));
      outcome.wrong().forEach(finding -> scores.calibration.add(finding.confidence(), false));
      outcome.wrong().forEach(f -> scores.falseFinds.add(new Fault(document, f)));
      outcome.missed().forEach(f -> scores.misses.add(new Fault(document, f)));
    }
    return scores;
  }

  /** The false finds of which the reader was most sure, worst first. */
  public List<Fault> worstFalseFinds(int limit) {
    return falseFinds.stream()
        .sorted(Comparator.comparingDouble((Fault f) -> -f.statement().confidence()))
        .limit(limit)
        .toList();
  }

  /** The missed statements that say most (sums, dates, whom it is for), worst first. */
  public List<Fault> worstMisses(int limit) {
    return misses.stream()
        .sorted(Comparator.comparingInt((Fault f) -> -weight(f.statement())))
        .limit(limit)
        .toList();
  }

  private static int weight(Finding statement) {
    return 2 * statement.amounts().size()
        + (statement.due() == null ? 0 : 2)
        + (statement.beneficiaries().isEmpty() ? 0 : 1);
  }

  /** How far the reader's confidence can be believed. */
  public Calibration calibration() {
    return calibration;
  }

  /** The table of figures, a line a language and one for all, each column 8 wide. */
  public List<String> table() {
    List<Map<String, String>> rows = new ArrayList<>();
    byLanguage.forEach((language, tally) -> rows.add(row(language, tally)));
    rows.add(row(ALL, all));
    return Stream.concat(
            Stream.of(rows.get(0).keySet()), rows.stream().map(row -> List.copyOf(row.values())))
        .map(cells -> cells.stream().map("%8s"::formatted).collect(Collectors.joining(" ")))
        .toList();
  }

  private static Map<String, String> row(String language, Tally tally) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("lang", language);
    row.put("docs", Integer.toString(tally.documents()));
    row.put("gold", Integer.toString(tally.gold()));
    row.put("P", figure(tally.precision()));
    row.put("R", figure(tally.recall()));
    row.put("F1", figure(tally.f1()));
    row.put("split_F1", figure(tally.splitF1()));
    row.put("act", figure(tally.act()));
    row.put("actors", figure(tally.actors()));
    row.put("benef", figure(tally.beneficiaries()));
    row.put("domain1", figure(tally.firstDomain()));
    row.put("domains", figure(tally.domains()));
    row.put("amounts", figure(tally.amounts()));
    row.put("due", figure(tally.due()));
    row.put("cond", figure(tally.conditional()));
    return row;
  }

  /** Three decimals, rounded from the exact value as other languages' formatting does. */
  static String figure(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }
}
