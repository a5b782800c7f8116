package org.pledgebook.cli.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Counts over the documents of one language, or of all.
 *
 * <p>Found and gold match where they share at least half of the shorter one, so one may match
 * several. Slots are compared with the union of what a finding matches. Weak gold never counts: a
 * finding that matches nothing else is left out rather than called wrong.
 */
final class Tally {
  private int documents;
  private int goldFound;
  private int goldMissed;
  private int rightFindings;
  private int wrongFindings;
  private int actRight;
  private int firstDomainRight;
  private int conditionalRight;
  private final SetCount split = new SetCount();
  private final SetCount actors = new SetCount();
  private final SetCount beneficiaries = new SetCount();
  private final SetCount domains = new SetCount();
  private final SetCount amounts = new SetCount();
  private final SetCount due = new SetCount();

  /** What became of one document's findings and labels. */
  record Outcome(List<Finding> right, List<Finding> wrong, List<Finding> missed) {}

  Outcome add(List<Finding> gold, List<Finding> found) {
    List<Finding> strong = gold.stream().filter(Predicate.not(Finding::weak)).toList();
    List<Finding> weak = gold.stream().filter(Finding::weak).toList();
    Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    boolean[] hit = new boolean[strong.size()];
    for (Finding finding : found) {
      List<Finding> same = new ArrayList<>();
      for (int i = 0; i < hit.length; i++) {
        if (finding.matches(strong.get(i))) {
          hit[i] = true;
          same.add(strong.get(i));
        }
      }
      if (!same.isEmpty()) {
        compareSlots(finding, same);
        outcome.right.add(finding);
      } else if (weak.stream().noneMatch(finding::matches)) {
        outcome.wrong.add(finding);
      }
    }
    for (int i = 0; i < hit.length; i++) {
      if (!hit[i]) {
        outcome.missed.add(strong.get(i));
      }
    }
    documents++;
    rightFindings += outcome.right.size();
    wrongFindings += outcome.wrong.size();
    goldMissed += outcome.missed.size();
    goldFound += strong.size() - outcome.missed.size();
    compareSplit(strong, weak, found);
    return outcome;
  }

  private void compareSlots(Finding finding, List<Finding> same) {
    Finding best = closest(finding, same).orElseThrow();
    actRight += finding.act().equals(best.act()) ? 1 : 0;
    actors.compare(finding.actors(), union(same, Finding::actors));
    beneficiaries.compare(finding.beneficiaries(), union(same, Finding::beneficiaries));
    Set<String> goldDomains = union(same, g -> new HashSet<>(g.domains()));
    domains.compare(new HashSet<>(finding.domains()), goldDomains);
    boolean firstRight =
        !finding.domains().isEmpty() && goldDomains.contains(finding.domains().get(0));
    firstDomainRight += firstRight ? 1 : 0;
    amounts.compare(finding.amounts(), union(same, Finding::amounts));
    due.compare(period(finding), union(same, Tally::period));
    boolean conditional = same.stream().anyMatch(Finding::conditional);
    conditionalRight += finding.conditional() == conditional ? 1 : 0;
  }

  /** One to one: whether a sentence with two undertakings was split as the gold splits it. */
  private void compareSplit(List<Finding> strong, List<Finding> weak, List<Finding> found) {
    List<Finding> free = new ArrayList<>(strong);
    List<Finding> inOrder = new ArrayList<>(found);
    inOrder.sort(Comparator.comparingInt(Finding::start));
    for (Finding finding : inOrder) {
      List<Finding> candidates = free.stream().filter(finding::coincides).toList();
      Optional<Finding> taken = closest(finding, candidates);
      if (taken.isPresent()) {
        free.remove(taken.get());
        split.add(1, 0, 0);
      } else if (weak.stream().noneMatch(finding::matches)) {
        split.add(0, 1, 0);
      }
    }
    split.add(0, 0, free.size());
  }

  /** The candidate with the largest overlap, the first of several. */
  private static Optional<Finding> closest(Finding finding, List<Finding> candidates) {
    Finding best = null;
    for (Finding candidate : candidates) {
      if (best == null || finding.overlap(candidate) > finding.overlap(best)) {
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Set<Finding.Period> period(Finding finding) {
    return finding.due() == null ? Set.of() : Set.of(finding.due());
  }

  private static <T> Set<T> union(List<Finding> findings, Function<Finding, Set<T>> slot) {
    Set<T> union = new LinkedHashSet<>();
    findings.forEach(finding -> union.addAll(slot.apply(finding)));
    return union;
  }

  int documents() {
    return documents;
  }

  int gold() {
    return goldFound + goldMissed;
  }

  double precision() {
    return Ratio.orZero(rightFindings, rightFindings + wrongFindings);
  }

  double recall() {
    return Ratio.orZero(goldFound, gold());
  }

  double f1() {
    return Ratio.harmonicMean(precision(), recall());
  }

  double splitF1() {
    return split.f1();
  }

  double act() {
    return Ratio.orZero(actRight, rightFindings);
  }

  double actors() {
    return actors.f1();
  }

  double beneficiaries() {
    return beneficiaries.f1();
  }

  double firstDomain() {
    return Ratio.orZero(firstDomainRight, rightFindings);
  }

  double domains() {
    return domains.f1();
  }

  double amounts() {
    return amounts.f1();
  }

  double due() {
    return due.f1();
  }

  double conditional() {
    return Ratio.orZero(conditionalRight, rightFindings);
  }
}
