package org.pledgebook.domains;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pledgebook.language.DataFile;

/**
 * The weights that all languages share ({@code languages/common/domain-weights.txt}): of the
 * signals, of each domain's facts, and how sure a second and a third domain must be.
 */
final class Weights {
  final double[] signals = new double[Signal.COUNT];

  /** By fact, a weight for each domain. */
  final double[][] facts = new double[Evidence.FACTS][Evidence.DOMAINS];

  /** The least score of a second, of a third, and of any further domain that is not named. */
  final double[] least = {0, 0, 0};

  Weights() {}

  Weights(DataFile file) {
    for (DataFile.Line line : file.lines()) {
      List<String> columns = line.columns();
      if (columns.size() != 2) {
        throw line.error("expected: name <tab> weight");
      }
      String name = columns.get(0);
      double weight = number(line, columns.get(1));
      if (line.section().equals("signals")) {
        signals[
                Optional.ofNullable(Signal.named(name))
                    .orElseThrow(() -> line.error("no signal \"" + name + "\""))
                    .ordinal()] =
            weight;
      } else if (line.section().equals("least")) {
        least[place(line, name)] = weight;
      } else {
        int domain = Domain.indexOf(line.section());
        if (domain < 0) {
          throw line.error("no domain \"" + line.section() + "\"");
        }
        facts[fact(line, name)][domain] = weight;
      }
    }
  }

  private static int place(DataFile.Line line, String name) {
    return switch (name) {
      case "second" -> 0;
      case "third" -> 1;
      case "unnamed" -> 2;
      default -> throw line.error("expected second, third or unnamed, found \"" + name + "\"");
    };
  }

  static double number(DataFile.Line line, String written) {
    try {
      return Double.parseDouble(written);
    } catch (NumberFormatException e) {
      throw line.error("\"" + written + "\" is no number");
    }
  }

  private static int fact(DataFile.Line line, String name) {
    for (int i = 0; i < Evidence.FACTS; i++) {
      if (factName(i).equals(name)) {
        return i;
      }
    }
    throw line.error("neither a fact nor a domain: \"" + name + "\"");
  }

  /** How the file writes a fact: {@code always}, {@code money}, or the domain that is named. */
  static String factName(int fact) {
    int own = Evidence.Fact.values().length;
    return fact < own
        ? Evidence.Fact.values()[fact].name().toLowerCase(Locale.ROOT)
        : Domain.all().get(fact - own).code();
  }

  /** The score of each domain. */
  double[] scores(Evidence evidence) {
    double[] scores = new double[Evidence.DOMAINS];
    for (int signal = 0; signal < signals.length; signal++) {
      if (evidence.signals[signal] != Evidence.NOTHING) {
        add(scores, signals[signal], evidence.signals[signal]);
      }
    }
    for (int fact : evidence.given) {
      add(scores, evidence.facts[fact], facts[fact]);
    }
    return scores;
  }

  private static void add(double[] scores, double weight, double[] numbers) {
    for (int domain = 0; domain < scores.length; domain++) {
      scores[domain] += weight * numbers[domain];
    }
  }

  /** Lemma to a weight for each domain it speaks for or against; a language's own weights. */
  static Map<String, double[]> lemmas(DataFile file) {
    Map<String, double[]> lemmas = new HashMap<>();
    for (DataFile.Line line : file.lines()) {
      List<String> columns = line.columns();
      double[] weights = new double[Evidence.DOMAINS];
      for (String column : columns.subList(1, columns.size())) {
        int blank = column.indexOf(' ');
        int domain = blank < 0 ? -1 : Domain.indexOf(column.substring(0, blank));
        if (domain < 0) {
          throw line.error("expected: lemma <tab> domain weight ..., found \"" + column + "\"");
        }
        weights[domain] = number(line, column.substring(blank + 1).strip());
      }
      if (lemmas.put(columns.get(0), weights) != null) {
        throw line.error("\"" + columns.get(0) + "\" is listed twice");
      }
    }
    return lemmas;
  }
}
