package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses, among the candidates of a sentence, those that become statements: likely enough, and
 * none over another.
 */
final class Selection {
  /** A clause that goes on with another starts at least this many tokens behind its beginning. */
  private static final int LEAST_DISTANCE = 3;

  private Selection() {}

  /**
   * The chosen ones in the order of the text, each ending where the next begins.
   *
   * @param threshold the least likelihood
   */
  static List<Considered> choose(List<Considered> candidates, double threshold) {
    List<Considered> likely = new ArrayList<>();
    for (Considered considered : candidates) {
      if (considered.verdict().likelihood() >= threshold) {
        likely.add(considered);
      }
    }
    if (likely.size() < 2) {
      return likely;
    }
    likely.sort(Comparator.comparingDouble(considered -> -considered.verdict().likelihood()));
    List<Considered> kept = new ArrayList<>();
    for (Considered considered : likely) {
      if (kept.stream().noneMatch(other -> clash(considered, other))) {
        kept.add(considered);
      }
    }
    kept.sort(Comparator.comparingInt(considered -> considered.candidate.start()));
    return kept;
  }

  private static boolean clash(Considered a, Considered b) {
    Considered first = a.candidate.start() <= b.candidate.start() ? a : b;
    Considered second = first == a ? b : a;
    return second.candidate.start() < first.candidate.end() && !continues(first, second);
  }

  /**
   * Whether the second may be cut off the first: it starts behind the first's verb and reaches to
   * its end.
   */
  private static boolean continues(Considered first, Considered second) {
    Clause clause = second.candidate.clause();
    Clause before = first.candidate.clause();
    if (clause == null || before == null || second.candidate.kind() != Candidate.Kind.CLAUSE) {
      return false;
    }
    boolean behindVerb =
        second.candidate.start() >= before.group().end()
            && second.candidate.start() >= first.candidate.start() + LEAST_DISTANCE;
    boolean toTheEnd = second.candidate.end() >= first.candidate.end();
    return behindVerb
        && switch (clause.link()) {
          case INFINITIVE, PARTICIPLE, COORDINATE -> true;
          case RELATIVE, TIME, CAUSE -> toTheEnd;
          default -> false;
        };
  }
}
