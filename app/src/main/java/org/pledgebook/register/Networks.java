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
      node(register, programme.parent());
    }
    return register.write(author, batch -> batch.add(programme));
  }

  /**
   * Puts a programme or node in the place of what was recorded of it before, which stays in the
   * journal.
   *
   * @param programme with the id of what it replaces; the entry is found here
   * @throws PledgebookException if there is none, or it would become a node of itself
   */
  public static void revise(Register register, String author, Programme programme) {
    long id = programme.id() == null ? 0 : programme.id();
    long standing = entry(register, id);
    for (@Nullable Long up = programme.parent(); up != null; ) {
      if (up == id) {
        throw new PledgebookException("programme " + id + " cannot be a node of itself");
      }
      up = node(register, up).programme().parent();
    }
    register.write(
        author,
        batch ->
            batch.add(
                new Programme(
                    id,
                    programme.name(),
                    programme.kind(),
                    programme.parent(),
                    programme.place(),
                    programme.country(),
                    programme.latitude(),
                    programme.longitude(),
                    standing)));
  }

  /**
   * Takes a programme or node back.
   *
   * @throws PledgebookException if nodes, milestones or commitments still stand on it
   */
  public static void withdraw(Register register, String author, long id, String reason) {
    Node node = node(register, id);
    boolean hasNodes =
        new Networks(register, AsOf.now())
            .list().stream()
                .anyMatch(n -> n.programme().parent() != null && n.programme().parent() == id);
    if (hasNodes || !node.steps().isEmpty() || !node.commitments().isEmpty()) {
      throw new PledgebookException(
          "nodes, milestones or commitments stand on programme " + id + ": take these back first");
    }
    register.proposals().withdraw(author, entry(register, id), reason);
  }

  /** Puts a step in the place of what was recorded of it before: its words, due date and day. */
  public static void revise(Register register, String author, Milestone milestone) {
    Recorded<Milestone> standing = step(register, milestone.id() == null ? 0 : milestone.id());
    register.write(
        author,
        batch ->
            batch.add(
                new Milestone(
                    milestone.id(),
                    standing.fact().programme(),
                    milestone.what(),
                    milestone.due(),
                    milestone.met(),
                    standing.entry())));
  }

  /** Takes a step back. */
  public static void withdrawStep(Register register, String author, long id, String reason) {
    register.proposals().withdraw(author, step(register, id).entry(), reason);
  }

  private static Node node(Register register, long id) {
    return new Networks(register, AsOf.now()).node(id).orElseThrow(() -> none(id));
  }

  private static long entry(Register register, long id) {
    return new Records(register, AsOf.now())
        .programmes().stream()
            .filter(programme -> id(programme) == id)
            .findFirst()
            .orElseThrow(() -> none(id))
            .entry();
  }

  private static PledgebookException none(long programme) {
    return new PledgebookException(
        "there is no programme " + programme + "; see: pledgebook programmes");
  }

  private static Recorded<Milestone> step(Register register, long id) {
    return new Records(register, AsOf.now())
        .milestones().stream()
            .filter(m -> (m.fact().id() == null ? m.entry() : m.fact().id()) == id)
            .findFirst()
            .orElseThrow(
                () ->
                    new PledgebookException(
                        "there is no milestone " + id + "; see: pledgebook programmes"));
  }

  /** Records a step of a programme or node; gives its id. */
  public static long add(Register register, String author, Milestone milestone) {
    node(register, milestone.programme());
    return register.write(author, batch -> batch.add(milestone));
  }

  /** Says on which day a milestone was reached. */
  public static void meet(Register register, String author, long milestone, LocalDate day) {
    Recorded<Milestone> found = step(register, milestone);
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

  /**
   * Says that a commitment belongs to a programme or node.
   *
   * @param programme null if it belongs to none any more
   */
  public static void assign(
      Register register, String author, long commitment, @Nullable Long programme) {
    if (programme != null) {
      node(register, programme);
    }
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
}
