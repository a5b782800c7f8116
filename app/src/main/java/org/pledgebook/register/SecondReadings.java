package org.pledgebook.register;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.FactJson;
import org.pledgebook.register.fact.Opinion;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.fact.Verdict;
import org.pledgebook.source.PledgebookException;

/** Second readers, who decide without knowing the first verdict, and how far both agree. */
public final class SecondReadings {
  private final Register register;
  private final AsOf asOf;

  public SecondReadings(Register register, AsOf asOf) {
    this.register = register;
    this.asOf = asOf;
  }

  /**
   * A statement that was read twice or is to be.
   *
   * @param second what the second reader said, or null while it is asked for
   */
  public record Reading(Proposed first, @Nullable Recorded<Opinion> second, boolean isSettled) {
    /** Whether both were there and differ on whether it is a statement or on a slot. */
    public boolean differs() {
      return second != null
          && first.decided() != null
          && (finds() != secondFinds() || (finds() && !differences().isEmpty()));
    }

    boolean finds() {
      return first.decided() != null
          && first.decided().verdict().decision() != Verdict.Decision.REJECTED;
    }

    boolean secondFinds() {
      return second != null && second.fact().said() != Opinion.Said.REJECTED;
    }

    /** The statement as the second reader has it. */
    public Statement secondSlots() {
      return second == null || second.fact().corrected() == null
          ? first.read()
          : second.fact().corrected();
    }

    /** Names of the slots that differ. */
    public List<String> differences() {
      List<String> names = new ArrayList<>();
      SLOTS.forEach(
          (name, slot) -> {
            if (!java.util.Objects.equals(slot.apply(first.current()), slot.apply(secondSlots()))) {
              names.add(name);
            }
          });
      return names;
    }
  }

  private static final Map<String, java.util.function.Function<Statement, @Nullable Object>> SLOTS =
      new LinkedHashMap<>();

  static {
    SLOTS.put("act", Statement::act);
    SLOTS.put("actors", s -> java.util.Set.copyOf(s.actors()));
    SLOTS.put("beneficiaries", s -> java.util.Set.copyOf(s.beneficiaries()));
    SLOTS.put("domains", s -> java.util.Set.copyOf(s.domains()));
    SLOTS.put("amounts", Statement::amounts);
    SLOTS.put("due", s -> s.due() == null ? null : s.due().start() + "/" + s.due().end());
    SLOTS.put("conditional", Statement::conditional);
  }

  /**
   * How far two readers agree.
   *
   * @param both statements that both decided on
   * @param finding how many of them both took, or both left
   * @param kappa Cohen's, of finding: agreement beyond chance; 1 where chance leaves no room
   * @param coded statements that both took
   * @param coding by slot, how many of these are the same
   */
  public record Agreement(
      long both, long finding, double kappa, long coded, Map<String, Long> coding) {}

  /** Statements with an opinion or a wish for one, the oldest first. */
  public List<Reading> all() {
    Map<Long, Recorded<Opinion>> given = new LinkedHashMap<>();
    Map<Long, Boolean> settled = new LinkedHashMap<>();
    for (Recorded<Opinion> opinion : opinions()) {
      long id = opinion.fact().statement();
      settled.putIfAbsent(id, false);
      switch (opinion.fact().said()) {
        case ASKED -> given.putIfAbsent(id, opinion);
        case SETTLED -> settled.put(id, true);
        default -> given.put(id, opinion);
      }
    }
    Library library = new Library(register, asOf);
    List<Reading> readings = new ArrayList<>();
    settled.forEach(
        (id, isSettled) ->
            library
                .statement(id)
                .ifPresent(
                    proposed -> {
                      Recorded<Opinion> opinion = given.get(id);
                      boolean asked =
                          opinion == null || opinion.fact().said() == Opinion.Said.ASKED;
                      readings.add(new Reading(proposed, asked ? null : opinion, isSettled));
                    }));
    return readings;
  }

  private List<Recorded<Opinion>> opinions() {
    return register
        .journal()
        .read(
            handle ->
                handle
                    .createQuery(
                        "SELECT e.number, e.payload, e.author, e.recorded, e.known FROM opinions o"
                            + " JOIN entries e ON e.number = o.entry WHERE "
                            + Live.is("o")
                            + " ORDER BY e.number")
                    .bind("asOf", asOf.column())
                    .map(
                        (row, context) ->
                            new Recorded<>(
                                row.getLong(1),
                                (Opinion) FactJson.read("opinion", row.getString(2)),
                                row.getString(3),
                                row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                    .list());
  }

  /** Statements that wait for a second reader, leaving out those that this one decided first. */
  public List<Reading> waitingFor(String reader) {
    return all().stream()
        .filter(reading -> reading.second() == null)
        .filter(
            reading ->
                reading.first().decided() == null
                    || !reading.first().decided().author().equals(reader))
        .toList();
  }

  /** Agreement over all that was read twice. */
  public Agreement agreement() {
    List<Reading> twice =
        all().stream().filter(r -> r.second() != null && r.first().decided() != null).toList();
    long both = twice.size();
    long same = twice.stream().filter(r -> r.finds() == r.secondFinds()).count();
    double first = both == 0 ? 0 : twice.stream().filter(Reading::finds).count() / (double) both;
    double second =
        both == 0 ? 0 : twice.stream().filter(Reading::secondFinds).count() / (double) both;
    double chance = first * second + (1 - first) * (1 - second);
    double observed = both == 0 ? 0 : same / (double) both;
    List<Reading> coded = twice.stream().filter(r -> r.finds() && r.secondFinds()).toList();
    Map<String, Long> coding = new LinkedHashMap<>();
    SLOTS
        .keySet()
        .forEach(
            slot ->
                coding.put(
                    slot, coded.stream().filter(r -> !r.differences().contains(slot)).count()));
    return new Agreement(
        both, same, chance == 1 ? 1 : (observed - chance) / (1 - chance), coded.size(), coding);
  }

  /** Asks for a second reader. */
  public void ask(String reviewer, long statement) {
    record(reviewer, new Opinion(statement, Opinion.Said.ASKED, null, null, null));
  }

  /**
   * Records what a second reader says.
   *
   * @throws PledgebookException if that is the first reader, or somebody has said it already
   */
  public void give(String reader, Opinion opinion) {
    Optional<Reading> reading =
        all().stream().filter(r -> r.first().id() == opinion.statement()).findFirst();
    if (reading.filter(r -> r.second() != null).isPresent()) {
      throw new PledgebookException(
          "statement " + opinion.statement() + " has a second reading already");
    }
    if (reading
        .map(Reading::first)
        .filter(first -> first.decided() != null && first.decided().author().equals(reader))
        .isPresent()) {
      throw new PledgebookException(
          "statement "
              + opinion.statement()
              + " was decided by "
              + reader
              + ": the second reader must be another person");
    }
    record(reader, opinion);
  }

  /**
   * Ends a difference: the verdict stays, or the second reader's takes its place under the name of
   * who compared both.
   */
  public void settle(String judge, long statement, boolean secondIsRight) {
    Reading reading =
        all().stream()
            .filter(r -> r.first().id() == statement && r.second() != null)
            .findFirst()
            .orElseThrow(
                () -> new PledgebookException("statement " + statement + " was not read twice"));
    if (secondIsRight) {
      Proposals proposals = register.proposals();
      if (reading.first().decided() != null) {
        proposals.clear(judge, statement);
      }
      String note = "as the second reader";
      if (!reading.secondFinds()) {
        proposals.reject(judge, statement, note);
      } else if (reading.secondSlots().equals(reading.first().read())) {
        proposals.accept(judge, statement, note);
      } else {
        proposals.correct(judge, statement, reading.secondSlots(), note);
      }
    }
    record(judge, new Opinion(statement, Opinion.Said.SETTLED, null, null, null));
  }

  private void record(String author, Opinion opinion) {
    if (new Library(register, AsOf.now()).statement(opinion.statement()).isEmpty()) {
      throw new PledgebookException("there is no statement " + opinion.statement());
    }
    register.write(author, batch -> batch.add(opinion));
  }
}
