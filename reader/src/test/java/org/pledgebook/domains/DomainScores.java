package org.pledgebook.domains;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How well domains are ranked, given the clauses; weak clauses do not count. */
final class DomainScores {
  private int clauses;
  private int firstRight;
  private int found;
  private int wrong;
  private int missed;

  void add(List<String> ranked, LabelledClause clause) {
    if (clause.weak()) {
      return;
    }
    Set<String> gold = new HashSet<>(clause.domains());
    clauses++;
    firstRight += gold.contains(ranked.get(0)) ? 1 : 0;
    int right = (int) ranked.stream().filter(gold::contains).count();
    found += right;
    wrong += ranked.size() - right;
    missed += gold.size() - right;
  }

  static DomainScores of(Domains domains, List<LabelledClause> clauses) {
    DomainScores scores = new DomainScores();
    for (LabelledClause clause : clauses) {
      scores.add(
          domains.rank(domains.find(clause.tokens()), clause.from(), clause.to(), clause.context()),
          clause);
    }
    return scores;
  }

  void add(DomainScores other) {
    clauses += other.clauses;
    firstRight += other.firstRight;
    found += other.found;
    wrong += other.wrong;
    missed += other.missed;
  }

  double first() {
    return (double) firstRight / Math.max(1, clauses);
  }

  double f1() {
    return 2.0 * found / Math.max(1, 2 * found + wrong + missed);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%4d clauses  first %.3f  F1 %.3f (P %.3f R %.3f)",
        clauses,
        first(),
        f1(),
        (double) found / Math.max(1, found + wrong),
        (double) found / Math.max(1, found + missed));
  }
}
