package org.pledgebook.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.Evidence;
import org.pledgebook.register.fact.Opinion;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.fact.Verdict;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Stage;

/** Verdicts that took the place of others are undone one by one, down to the first. */
class UndoingTest {
  private static final String QUOTE = "We will send 300 million euros by 2025";

  @TempDir Path directory;
  private Register register;
  private Proposals proposals;
  private long statement;

  @BeforeEach
  void open() {
    register = NewRegister.open(address());
    proposals = register.proposals();
    proposals.add(
        "reader",
        new Document(
            "a", null, null, "a", null, null, "en", LocalDate.of(2022, 4, 7), QUOTE.repeat(3)),
        List.of(promise(0, "300"), promise(QUOTE.length(), "500")));
    statement = register.inbox(AsOf.now(), 10).get(0).id();
  }

  @AfterEach
  void close() {
    assertThat(register.journal().verify().faults()).isEmpty();
    register.close();
  }

  /** The address of an empty register. */
  String address() {
    return directory.resolve("r.duckdb").toString();
  }

  private static Statement promise(long start, String... millions) {
    return new Statement(
        null,
        0,
        start,
        start + QUOTE.length(),
        QUOTE,
        "commit",
        List.of("FRA"),
        List.of("UKR"),
        List.of("military-aid"),
        Stream.of(millions)
            .map(m -> Amount.of(new BigDecimal(m).movePointRight(6), "EUR"))
            .toList(),
        List.of(),
        new Span(null, LocalDate.of(2025, 12, 31), null),
        false,
        null,
        new BigDecimal("0.9"),
        "test",
        null);
  }

  private @Nullable Decided stands() {
    return new Library(register, AsOf.now()).statement(statement).orElseThrow().decided();
  }

  private String by() {
    Decided decided = Objects.requireNonNull(stands());
    return decided.verdict().decision().word() + " by " + decided.author();
  }

  private BigDecimal announced() {
    return register
        .report(Report.Query.by(new Policy.EcbMonthMean()))
        .sum(Stage.ANNOUNCED)
        .movePointLeft(6)
        .stripTrailingZeros();
  }

  private CommitmentRow only() {
    List<CommitmentRow> rows = register.commitments(CommitmentFilter.all(), AsOf.now());
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  @Test
  void aCorrectionThatIsUndoneBringsBackWhatStoodUnderTheNameOfWhoSaidIt() {
    long commitment = proposals.accept("ben", statement, "clear");
    Statement read = new Library(register, AsOf.now()).statement(statement).orElseThrow().read();
    proposals.revise("ada", statement, promise(read.start(), "200", "20"), "less");
    assertThat(announced()).isEqualByComparingTo("220");

    assertThat(proposals.undoVerdict("ada", statement))
        .get()
        .extracting(Verdict::decision, Verdict::commitment, Verdict::note)
        .containsExactly(Verdict.Decision.ACCEPTED, commitment, "clear");

    assertThat(by()).isEqualTo("accepted by ben");
    assertThat(only().id()).isEqualTo(commitment);
    assertThat(announced()).isEqualByComparingTo("300");
    Library library = new Library(register, AsOf.now());
    assertThat(library.lastDecided("ada")).isEmpty();
    assertThat(library.lastDecided("ben")).get().isEqualTo(stands());
    // Two people said something; that one of both stands again is nothing that a third said.
    assertThat(library.verdicts(statement)).hasSize(2);
  }

  @Test
  void aRejectionThatIsUndoneBringsBackTheCommitmentWithAllThatStoodOnIt() {
    long commitment = proposals.accept("ada", statement, null);
    register.write(
        "ada",
        batch ->
            batch.add(
                new Evidence(
                    commitment,
                    null,
                    Stage.DELIVERED,
                    "https://example.org/",
                    null,
                    null,
                    null,
                    LocalDate.of(2024, 1, 1),
                    null,
                    null,
                    null)));
    CommitmentRow before = only();
    proposals.reviseToRejected("ada", statement, "no promise");
    assertThat(register.commitments(CommitmentFilter.all(), AsOf.now())).isEmpty();

    proposals.undoVerdict("ada", statement);

    assertThat(only()).isEqualTo(before);
    assertThat(announced()).isEqualByComparingTo("300");
  }

  @Test
  void verdictsAreUndoneOneByOneDownToTheFirst() {
    long commitment = proposals.accept("ada", statement, null);
    proposals.revise("ada", statement, promise(0, "300", "7"), "and seven");
    proposals.reviseToRejected("ada", statement, "no promise");
    proposals.revise("ada", statement, promise(0, "90"), "a promise after all");
    assertThat(announced()).isEqualByComparingTo("90");
    long other = only().id();
    assertThat(other).isNotEqualTo(commitment);

    proposals.undoVerdict("ada", statement);
    assertThat(by()).isEqualTo("rejected by ada");
    assertThat(register.commitments(CommitmentFilter.all(), AsOf.now())).isEmpty();

    proposals.undoVerdict("ada", statement);
    assertThat(by()).isEqualTo("corrected by ada");
    assertThat(only().id()).isEqualTo(commitment);
    assertThat(announced()).isEqualByComparingTo("307");

    proposals.undoVerdict("ada", statement);
    assertThat(by()).isEqualTo("accepted by ada");
    assertThat(only().id()).isEqualTo(commitment);
    assertThat(announced()).isEqualByComparingTo("300");

    assertThat(proposals.undoVerdict("ada", statement)).isEmpty();
    assertThat(stands()).isNull();
    assertThat(register.commitments(CommitmentFilter.all(), AsOf.now())).isEmpty();
    assertThat(announced()).isEqualByComparingTo("0");
  }

  @Test
  void manyAreUndoneTogetherEachAsIfItWereAlone() {
    List<Long> ids = register.inbox(AsOf.now(), 10).stream().map(Proposal::id).toList();
    long other = ids.get(1);
    long commitment = proposals.accept("ada", statement, null);
    proposals.same("ada", other, commitment, null);
    proposals.undoVerdicts("ada", List.of(other, statement));
    assertThat(register.commitments(CommitmentFilter.all(), AsOf.now())).isEmpty();

    proposals.accept("ada", statement, null);
    proposals.revise("ada", statement, promise(0, "200"), "less");
    proposals.reject("ada", other, null);
    proposals.undoVerdicts("ada", List.of(other, statement));
    assertThat(by()).isEqualTo("accepted by ada");
    assertThat(announced()).isEqualByComparingTo("300");
    assertThatThrownBy(() -> proposals.undoVerdicts("ada", List.of(statement, other)))
        .hasMessage("statement " + other + " has no verdict to undo");
    assertThat(by()).as("all of them or none").isEqualTo("accepted by ada");

    proposals.same("ada", other, only().id(), null);
    proposals.undoVerdicts("ada", List.of(statement));
    assertThat(only().title()).as("another statement tells of it").isEqualTo(QUOTE);
    assertThat(announced()).isEqualByComparingTo("0");
  }

  @Test
  void whatWasUndoneCanBeSaidAgain() {
    proposals.accept("ada", statement, null);
    proposals.revise("ada", statement, promise(0, "200"), "less");
    proposals.undoVerdict("ada", statement);
    proposals.revise("ada", statement, promise(0, "100"), "even less");
    assertThat(announced()).isEqualByComparingTo("100");
    proposals.undoVerdict("ada", statement);
    assertThat(announced()).isEqualByComparingTo("300");
    assertThat(by()).isEqualTo("accepted by ada");
  }

  @Test
  void aSecondReaderWhoIsRightReplacesAVerdictThatHadReplacedAnother() {
    proposals.accept("ada", statement, null);
    proposals.revise("ada", statement, promise(0, "200"), "less");
    SecondReadings readings = new SecondReadings(register, AsOf.now());
    readings.give("ben", new Opinion(statement, Opinion.Said.REJECTED, null, null, null));
    new SecondReadings(register, AsOf.now()).settle("cleo", statement, true);
    assertThat(by()).isEqualTo("rejected by cleo");
    assertThat(announced()).isEqualByComparingTo("0");
  }

  @Test
  void whatWasKnownMeanwhileStaysKnown() throws InterruptedException {
    proposals.accept("ada", statement, null);
    proposals.revise("ada", statement, promise(0, "200"), "less");
    AsOf between = AsOf.at(java.time.Instant.now());
    Thread.sleep(5);
    proposals.undoVerdict("ada", statement);
    assertThat(announced()).isEqualByComparingTo("300");
    Decided then =
        Objects.requireNonNull(
            new Library(register, between).statement(statement).orElseThrow().decided());
    assertThat(then.verdict().decision()).isEqualTo(Verdict.Decision.CORRECTED);
  }
}
