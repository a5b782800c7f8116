package org.pledgebook.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.Commitment;
import org.pledgebook.register.fact.Milestone;
import org.pledgebook.register.fact.Programme;
import org.pledgebook.register.fact.Span;
import org.pledgebook.source.PledgebookException;

/**
 * Programmes and networks with their nodes, places and milestones, as an accelerator charter with
 * its accelerators and test centres.
 */
public final class Networks {
  private final Register register;
  private final AsOf asOf;

  public Networks(Register register, AsOf asOf) {
    this.register = register;
    this.asOf = asOf;
  }

  /**
   * A programme, network or node.
   *
   * @param depth 0 for a programme, 1 for its nodes, 2 for theirs
   * @param steps its milestones by due date, those without one last
   * @param commitments ids of the commitments that belong to it
   */
  public record Node(
      long id, Programme programme, int depth, List<Step> steps, List<Long> commitments) {}

  /** A milestone and where it stands against its due date on the day that is asked about. */
  public record Step(long id, Milestone milestone, Status.Due standing) {}

  /** All of them, each followed by its nodes. */
  public List<Node> list() {
    Records records = new Records(register, asOf);
    Map<Long, List<Step>> steps = new HashMap<>();
    for (Recorded<Milestone> milestone : records.milestones()) {
      steps
          .computeIfAbsent(milestone.fact().programme(), id -> new ArrayList<>())
          .add(step(milestone));
    }
    Map<Long, List<Long>> commitments = commitments();
    Map<Long, List<Recorded<Programme>>> children = new HashMap<>();
    Map<Long, Recorded<Programme>> all = new HashMap<>();
    records.programmes().forEach(programme -> all.put(id(programme), programme));
    for (Recorded<Programme> programme : records.programmes()) {
      @Nullable Long parent = programme.fact().parent();
      children
          .computeIfAbsent(
              parent == null || !all.containsKey(parent) ? 0L : parent, id -> new ArrayList<>())
          .add(programme);
    }
    List<Node> nodes = new ArrayList<>();
    walk(0L, 0, children, steps, commitments, nodes);
    return nodes;
  }

  /** One programme or node. */
  public Optional<Node> node(long id) {
    return list().stream().filter(node -> node.id() == id).findFirst();
  }

  private static void walk(
      long parent,
      int depth,
      Map<Long, List<Recorded<Programme>>> children,
      Map<Long, List<Step>> steps,
      Map<Long, List<Long>> commitments,
      List<Node> nodes) {
    for (Recorded<Programme> child : children.getOrDefault(parent, List.of())) {
      long id = id(child);
      nodes.add(
          new Node(
              id,
              child.fact(),
              depth,
              steps.getOrDefault(id, List.of()).stream().sorted(Networks::byDue).toList(),
              commitments.getOrDefault(id, List.of())));
      walk(id, depth + 1, children, steps, commitments, nodes);
    }
  }

  private static int byDue(Step a, Step b) {
    return end(a).compareTo(end(b));
  }

  private static LocalDate end(Step step) {
    @Nullable Span due = step.milestone().due();
    return due == null || due.end() == null ? LocalDate.MAX : due.end();
  }

  private Step step(Recorded<Milestone> milestone) {
    Milestone fact = milestone.fact();
    long id = fact.id() == null ? milestone.entry() : fact.id();
    @Nullable LocalDate end = fact.due() == null ? null : fact.due().end();
    Status.Due standing;
    if (fact.met() != null && !fact.met().isAfter(asOf.day())) {
      standing = Status.Due.DONE;
    } else if (end == null) {
      standing = Status.Due.UNDATED;
    } else {
      standing = end.isBefore(asOf.day()) ? Status.Due.OVERDUE : Status.Due.UPCOMING;
    }
    return new Step(id, fact, standing);
  }

  private static long id(Recorded<Programme> programme) {
    return programme.fact().id() == null ? programme.entry() : programme.fact().id();
  }

  private Map<Long, List<Long>> commitments() {
    Map<Long, List<Long>> commitments = new HashMap<>();
    register
        .journal()
        .read(
            handle -> {
              handle
                  .createQuery(
                      "SELECT c.programme, c.id FROM commitments c WHERE c.programme IS NOT NULL"
                          + " AND "
                          + Live.is("c")
                          + " ORDER BY c.id")
                  .bind("asOf", asOf.column())
                  .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
                  .forEach(
                      pair ->
                          commitments
                              .computeIfAbsent(pair.getKey(), id -> new ArrayList<>())
                              .add(pair.getValue()));
              return null;
            });
    return commitments;
  }

  /**
   * Records a programme, or a node of one; gives its id.
   *
   * @throws PledgebookException if its parent is not there
   */
  public static long add(Register register, String author, Programme programme) {
    if (programme.parent() != null) {
      existing(register, programme.parent());
    }
    return register.write(author, batch -> batch.add(programme));
  }

  /** Records a step of a programme or node; gives its id. */
  public static long add(Register register, String author, Milestone milestone) {
    existing(register, milestone.programme());
    return register.write(author, batch -> batch.add(milestone));
  }

  /** Says on which day a milestone was reached. */
  public static void meet(Register register, String author, long milestone, LocalDate day) {
    Recorded<Milestone> found =
        new Records(register, AsOf.now())
            .milestones().stream()
                .filter(m -> (m.fact().id() == null ? m.entry() : m.fact().id()) == milestone)
                .findFirst()
                .orElseThrow(
                    () ->
                        new PledgebookException(
                            "there is no milestone " + milestone + "; see: pledgebook programmes"));
    Milestone before = found.fact();
    register.write(
        author,
        batch ->
            batch.add(
                new Milestone(
                    milestone,
                    before.programme(),
                    before.what(),
                    before.due(),
                    day,
                    found.entry())));
  }

  /** Says that a commitment belongs to a programme or node. */
  public static void assign(Register register, String author, long commitment, long programme) {
    existing(register, programme);
    Recorded<Commitment> found =
        new Records(register, AsOf.now())
            .commitment(commitment)
            .orElseThrow(() -> new PledgebookException("there is no commitment " + commitment));
    Commitment c = found.fact();
    register.write(
        author,
        batch ->
            batch.add(
                new Commitment(
                    commitment,
                    c.title(),
                    c.actors(),
                    c.beneficiaries(),
                    c.domains(),
                    c.due(),
                    c.conditional(),
                    c.dataset(),
                    c.key(),
                    programme,
                    found.entry())));
  }

  private static void existing(Register register, long programme) {
    if (new Networks(register, AsOf.now()).node(programme).isEmpty()) {
      throw new PledgebookException(
          "there is no programme " + programme + "; see: pledgebook programmes");
    }
  }
}
