package org.pledgebook.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.Evidence;
import org.pledgebook.register.fact.Link;
import org.pledgebook.register.fact.Milestone;
import org.pledgebook.register.fact.Need;
import org.pledgebook.register.fact.Programme;
import org.pledgebook.register.fact.Quantity;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Stage;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.source.Watch;

class ProposalsTest extends OnARegister {
  private static final Policy MONTHLY = new Policy.EcbMonthMean();

  private static Document document(String name, String text, LocalDate published) {
    return new Document(
        name, null, null, Integer.toHexString(text.hashCode()), null, null, "en", published, text);
  }

  private static Statement promise(long start, String quote, String actor, String usd) {
    return new Statement(
        null,
        0,
        start,
        start + quote.length(),
        quote,
        "commit",
        List.of(actor),
        List.of("UKR"),
        List.of("military-aid"),
        List.of(Amount.of(new BigDecimal(usd), "USD")),
        List.of(),
        null,
        false,
        null,
        new BigDecimal("0.9"),
        "test",
        null);
  }

  private long accepted(String name, String quote, String usd) {
    register
        .proposals()
        .add(
            "reader",
            document(name, quote, LocalDate.of(2022, 4, 7)),
            List.of(promise(0, quote, "USA", usd)));
    Proposal proposal = register.inbox(AsOf.now(), 10).get(0);
    return register.proposals().accept("marie", proposal.id(), null);
  }

  @Test
  void anAcceptedStatementIsACommitmentWithItsMoneyAndLeavesTheInbox() {
    long commitment = accepted("a", "We will send $300 million", "300000000");
    assertThat(register.inbox(AsOf.now(), 10)).isEmpty();
    CommitmentRow row = register.commitments(CommitmentFilter.all(), AsOf.now()).get(0);
    assertThat(row.id()).isEqualTo(commitment);
    assertThat(row.status().claimed()).isEqualTo(Stage.ANNOUNCED);
    // April 2022: 1 EUR = 1.0819 USD on average.
    assertThat(register.report(Report.Query.by(MONTHLY)).sum(Stage.ANNOUNCED))
        .isBetween(new BigDecimal("277000000"), new BigDecimal("278000000"));
    assertThat(register.journal().verify().faults()).isEmpty();
  }

  @Test
  void whatIsGivenUpHalfWayIsNotThereByHalves() {
    Watch watch = new Watch();
    String quote = "We will send $300 million";
    List<Statement> read =
        new AbstractList<>() {
          @Override
          public Statement get(int index) {
            if (index == 700) {
              assertThat(watch.share()).hasValueCloseTo(0.7, within(0.01));
              watch.cancel();
            }
            return promise(index * 30L, quote, "USA", "300000000");
          }

          @Override
          public int size() {
            return 1_000;
          }
        };
    long before = register.journal().head().number();
    Document document = document("a", quote.repeat(2_000), LocalDate.of(2022, 4, 7));
    assertThatThrownBy(() -> register.proposals().add("reader", document, read, null, watch))
        .isInstanceOf(CancellationException.class);
    assertThat(register.journal().head().number()).isEqualTo(before);
    assertThat(new Library(register, AsOf.now()).documents()).isEmpty();
    // What comes after it finds a register in order.
    accepted("b", quote, "300000000");
    assertThat(register.journal().verify().faults()).isEmpty();
  }

  @Test
  void aVerdictCanBeUndoneAndWhatItMadeIsGoneButNotForgotten() {
    long commitment = accepted("a", "We will send $300 million", "300000000");
    Instant then = Instant.now();
    long statement = 0;
    for (var entry : register.history(commitment, AsOf.now())) {
      statement = entry.kind().equals("statement") ? entry.number() : statement;
    }
    register.proposals().undoVerdict("marie", statement);
    assertThat(register.commitments(CommitmentFilter.all(), AsOf.now())).isEmpty();
    assertThat(register.inbox(AsOf.now(), 10)).hasSize(1);
    assertThat(register.commitments(CommitmentFilter.all(), AsOf.at(then))).hasSize(1);
    assertThat(register.report(Report.Query.by(MONTHLY)).rows()).isEmpty();
    assertThat(register.journal().verify().faults()).isEmpty();
  }

  @Test
  void readingAgainAddsWhatIsNewAndLeavesVerdictsAlone() {
    Document document = document("a", "We will send $3. We will train.", LocalDate.EPOCH);
    Statement first = promise(0, "We will send $3", "USA", "3");
    Statement second = promise(17, "We will train", "USA", "1");
    Proposals proposals = register.proposals();
    assertThat(proposals.add("reader 1", document, List.of(first)).added()).isEqualTo(1);
    proposals.reject("marie", register.inbox(AsOf.now(), 1).get(0).id(), "a joke");
    Proposals.Added again = proposals.add("reader 2", document, List.of(first, second));
    assertThat(again.added()).isEqualTo(1);
    assertThat(again.isNewVersion()).isFalse();
    // Read differently before anybody decided: the proposal is replaced, under its number.
    long id = register.inbox(AsOf.now(), 9).get(0).id();
    proposals.add("reader 3", document, List.of(first, promise(17, "We will train", "GBR", "1")));
    assertThat(register.inbox(AsOf.now(), 9))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.id()).isEqualTo(id);
              assertThat(row.actor()).isEqualTo("GBR");
            });
    assertThat(proposals.add("reader 3", document, List.of(first)).added()).isZero();
  }

  @Test
  void aChangedTextIsANewVersion() {
    Proposals proposals = register.proposals();
    long first = proposals.add("r", document("a", "one", LocalDate.EPOCH), List.of()).document();
    Proposals.Added second = proposals.add("r", document("a", "two", LocalDate.EPOCH), List.of());
    assertThat(second.isNewVersion()).isTrue();
    assertThat(second.document()).isNotEqualTo(first);
  }

  @Test
  void aDuplicateCountsOnceUntilTheLinkIsUndone() {
    long original = accepted("a", "We will send $300 million", "300000000");
    long repeated = accepted("b", "The US announced $300 million", "300000000");
    assertThat(stated()).isEqualTo(2);
    Instant before = Instant.now();
    long link =
        register
            .proposals()
            .link(
                "marie",
                new Link(repeated, original, Link.Decision.SAME, new BigDecimal("0.9"), "amount"));
    assertThat(stated()).isEqualTo(1);
    Diff diff = register.diff(AsOf.at(before), AsOf.now(), null);
    assertThat(diff.rows()).extracting(Diff.Row::change).containsExactly(Diff.Change.LINKED);
    assertThatThrownBy(
            () ->
                register
                    .proposals()
                    .link("m", new Link(original, repeated, Link.Decision.SAME, null, null)))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining("already counts as a duplicate");
    register.proposals().withdraw("marie", link, "they differ");
    assertThat(stated()).isEqualTo(2);
    assertThat(register.journal().verify().faults()).isEmpty();
  }

  private long stated() {
    return register.report(Report.Query.by(MONTHLY)).rows().get(0).stated();
  }

  @Test
  void needsAndNetworksAreViewsAsOfAnyTime() {
    long commitment = accepted("a", "We will send $300 million", "300000000");
    Instant before = Instant.now();
    long need =
        Needs.add(
            register,
            "marie",
            new Need(
                "UKR",
                "Shells",
                "military-aid",
                Amount.of(BigDecimal.TEN, "EUR"),
                Quantity.missing(),
                Span.NONE,
                null,
                null));
    long charter =
        Networks.add(
            register,
            "marie",
            new Programme(null, "Charter", "programme", null, null, null, null, null, null));
    long step =
        Networks.add(
            register,
            "marie",
            new Milestone(null, charter, "opens", Span.day(LocalDate.of(2023, 1, 1)), null, null));
    Networks.assign(register, "marie", commitment, charter);
    Needs needs = new Needs(register, AsOf.now());
    assertThat(needs.list(MONTHLY, "EUR"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.pledged().get(Stage.ANNOUNCED))
                  .isBetween(new BigDecimal("277000000"), new BigDecimal("278000000"));
              assertThat(row.share(Stage.ANNOUNCED)).isPresent();
              assertThat(row.share(Stage.DELIVERED)).isEmpty();
            });
    // What was pledged in the currency that is asked for is no matter of rates.
    assertThat(needs.list(MONTHLY, "USD").get(0).pledged().get(Stage.ANNOUNCED))
        .isEqualByComparingTo("300000000");
    assertThat(needs.pledges(need)).extracting(Needs.Pledge::commitment).contains(commitment);
    // Another need of the same recipient, domain and time meets the same money.
    long more =
        Needs.add(
            register,
            "marie",
            new Need(
                "UKR",
                "Barrels",
                "military-aid",
                Amount.missing(),
                Quantity.missing(),
                Span.NONE,
                null,
                null));
    assertThat(needs.pledges(9).get(more)).extracting(Needs.Pledge::need).containsOnly(more);
    assertThat(needs.list(MONTHLY, "EUR").get(1).pledged())
        .isEqualTo(needs.list(MONTHLY, "EUR").get(0).pledged());
    Networks.Node node = new Networks(register, AsOf.now()).node(charter).orElseThrow();
    assertThat(node.commitments()).containsExactly(commitment);
    assertThat(node.steps().get(0).standing()).isEqualTo(Status.Due.OVERDUE);
    Networks.meet(register, "marie", step, LocalDate.of(2022, 12, 30));
    assertThat(new Networks(register, AsOf.now()).list().get(0).steps().get(0).standing())
        .isEqualTo(Status.Due.DONE);
    assertThat(new Networks(register, AsOf.at(before)).list()).isEmpty();
    assertThat(new Needs(register, AsOf.at(before)).list(MONTHLY, "EUR")).isEmpty();
    assertThat(register.journal().verify().faults()).isEmpty();
  }

  @Test
  void decidingTwiceOrOnNothingIsRefusedInWords() {
    accepted("a", "We will send $300 million", "300000000");
    assertThatThrownBy(() -> register.proposals().accept("m", 999_999, null))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining("there is no statement 999999");
  }

  @Test
  void everyLabelledPromiseHasItsSentence() throws IOException {
    Path gold = SharedData.path("gold/dev");
    int[] count = new int[1];
    try (Stream<Path> files = Files.list(gold.resolve("gold"))) {
      for (Path labels : files.sorted().toList()) {
        String name = String.valueOf(labels.getFileName()).replace(".jsonl", "");
        String text = Files.readString(gold.resolve("docs").resolve(name + ".txt"));
        List<Statement> statements = StatementLines.read(labels);
        for (Statement statement : statements) {
          int start = text.offsetByCodePoints(0, (int) statement.start());
          int end = text.offsetByCodePoints(0, (int) statement.end());
          assertThat(text.substring(start, end)).isEqualTo(statement.quote());
        }
        count[0] += statements.size();
        register.proposals().add("gold", document(name, text, LocalDate.EPOCH), statements);
      }
    }
    assertThat(register.inbox(AsOf.now(), Integer.MAX_VALUE)).hasSize(count[0]);
    assertThat(register.journal().verify().faults()).isEmpty();
  }

  @Test
  void theSeedTextIsOverdueUntilThereIsEvidenceAndThePastStaysAsItWas() throws IOException {
    Path gold = SharedData.path("gold/dev");
    String name = "fr-nato-2022-04-07";
    String text = Files.readString(gold.resolve("docs").resolve(name + ".txt"));
    register
        .proposals()
        .add(
            "gold",
            document(name, text, LocalDate.of(2022, 4, 7)),
            StatementLines.read(gold.resolve("gold").resolve(name + ".jsonl")));
    for (Proposal proposal : register.inbox(AsOf.now(), 100)) {
      register.proposals().accept("marie", proposal.id(), null);
    }
    List<CommitmentRow> june =
        register.commitments(CommitmentFilter.all(), AsOf.now()).stream()
            .filter(row -> LocalDate.of(2022, 6, 30).equals(row.dueEnd()))
            .toList();
    assertThat(june).isNotEmpty();
    assertThat(june).allMatch(row -> row.status().due() == Status.Due.OVERDUE);
    Instant before = Instant.now();
    long id = june.get(0).id();
    register.write(
        "marie",
        batch ->
            batch.add(
                new Evidence(
                    id,
                    null,
                    Stage.DELIVERED,
                    "https://example.org/strategic-concept",
                    null,
                    null,
                    null,
                    LocalDate.of(2022, 6, 29),
                    null,
                    null,
                    null)));
    assertThat(status(id, AsOf.now()).due()).isEqualTo(Status.Due.DONE);
    assertThat(status(id, AsOf.now()).claimed()).isEqualTo(Stage.ANNOUNCED);
    assertThat(status(id, AsOf.at(before)).due()).isEqualTo(Status.Due.OVERDUE);
    assertThat(status(id, AsOf.at(before)).evidenced()).isEmpty();
  }

  private Status status(long id, AsOf asOf) {
    return Objects.requireNonNull(
            register.commitments(CommitmentFilter.all(), asOf).stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElse(null))
        .status();
  }
}
