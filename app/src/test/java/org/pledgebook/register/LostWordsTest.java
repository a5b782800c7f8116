package org.pledgebook.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.fact.Verdict;
import org.pledgebook.register.money.Amount;

class LostWordsTest extends OnARegister {
  private static final String OLD = "We will pay 5 million. We will train. We will build.";
  private static final String NEW = "Updated. We will train. We pay\n5 million at once.";

  private static Amount[] amounts(String quote) {
    return quote.contains("5")
        ? new Amount[] {Amount.of(new BigDecimal("5000000"), "SEK")}
        : new Amount[0];
  }

  private long add(String text, String... quotes) {
    Document document =
        new Document(
            "page", null, null, Integer.toHexString(text.hashCode()), null, null, "en", null, text);
    List<Statement> statements =
        Arrays.stream(quotes).map(quote -> said(text, quote, amounts(quote))).toList();
    return register.proposals().add("reader", document, statements).document();
  }

  private long waiting(String quote) {
    return register.inbox(AsOf.now(), 99).stream()
        .filter(proposal -> proposal.quote().equals(quote))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private List<String> lost() {
    return new LostWords(register, AsOf.now())
        .list().stream().map(lost -> lost.statement().current().quote()).toList();
  }

  private Proposed statement(long id) {
    return new Library(register, AsOf.now()).statement(id).orElseThrow();
  }

  @Test
  void onlyStatementsWhoseWordsTheNewestEditionDroppedAreLost() {
    long first = add(OLD, "We will pay 5 million", "We will train", "We will build");
    register.proposals().accept("marie", waiting("We will train"), null);
    long paid = waiting("We will pay 5 million");
    register.proposals().accept("marie", paid, null);
    assertThat(lost()).isEmpty();
    assertThat(new LostWords(register, AsOf.now()).newest(first)).isEmpty();
    AsOf before = AsOf.at(Instant.now());

    long second = add(NEW, "We will train");
    assertThat(lost()).containsExactly("We will pay 5 million", "We will build");
    LostWords words = new LostWords(register, AsOf.now());
    assertThat(words.in(first)).hasSize(2).allMatch(lost -> lost.newest() == second);
    assertThat(words.in(second)).isEmpty();
    assertThat(words.of(paid)).isPresent();
    assertThat(words.newest(first)).contains(second);
    assertThat(words.newest(second)).isEmpty();
    assertThat(new LostWords(register, before).list()).isEmpty();
  }

  @Test
  void whatIsRejectedIsNotLostAndWhatStandsIsLostOnce() {
    add(OLD, "We will pay 5 million", "We will build");
    long paid = waiting("We will pay 5 million");
    long commitment = register.proposals().accept("marie", paid, null);
    register.proposals().reject("marie", waiting("We will build"), null);
    add(NEW);
    assertThat(lost()).containsExactly("We will pay 5 million");

    register.proposals().confirm("marie", paid, "a page may drop a promise");
    assertThat(lost()).isEmpty();
    assertThat(register.commitment(commitment, AsOf.now())).isPresent();
    register.proposals().undoVerdict("marie", paid);
    assertThat(lost()).containsExactly("We will pay 5 million");
    register.proposals().confirm("marie", paid, "a page may drop a promise");
    add("Nothing is promised any more.");
    assertThat(lost()).as("dropped once, and confirmed since").isEmpty();
    add("Again: We will pay 5 million.");
    add("Nothing is promised any more, once more.");
    assertThat(lost()).as("dropped once more").containsExactly("We will pay 5 million");
    register.proposals().reviseToRejected("marie", paid, "taken back in public");
    assertThat(lost()).isEmpty();
    assertThat(register.commitment(commitment, AsOf.now())).isEmpty();
    assertThat(register.journal().verify().faults()).isEmpty();
  }

  @Test
  void wordsThatAreFoundAgainKeepTheirCommitmentAndItsMoney() {
    add(OLD, "We will pay 5 million");
    long paid = waiting("We will pay 5 million");
    long commitment = register.proposals().accept("marie", paid, null);
    long second = add(NEW, "We pay\n5 million");
    long again = waiting("We pay\n5 million");

    long start = NEW.indexOf("We pay");
    register.proposals().move("marie", paid, second, start, NEW.length(), "found again");
    assertThat(lost()).isEmpty();
    Statement now = statement(paid).current();
    assertThat(now.quote()).as("as far as the reader read").isEqualTo("We pay\n5 million");
    assertThat(now.document()).isEqualTo(second);
    assertThat(NEW.substring((int) now.start(), (int) now.end())).isEqualTo(now.quote());
    assertThat(statement(paid).read().document()).isEqualTo(second);
    assertThat(new Library(register, AsOf.now()).statement(again)).isEmpty();
    assertThat(register.commitment(commitment, AsOf.now()).orElseThrow().title())
        .isEqualTo("We pay 5 million");
    assertThat(new Records(register, AsOf.now()).transactions(commitment)).hasSize(1);

    assertThat(register.proposals().undoVerdict("marie", paid))
        .hasValueSatisfying(v -> assertThat(v.decision()).isEqualTo(Verdict.Decision.ACCEPTED));
    assertThat(statement(paid).current().quote()).isEqualTo("We will pay 5 million");
    assertThat(lost()).containsExactly("We will pay 5 million");
    assertThat(register.commitment(commitment, AsOf.now()).orElseThrow().title())
        .isEqualTo("We will pay 5 million");
    assertThat(new Records(register, AsOf.now()).transactions(commitment)).hasSize(1);
    assertThat(waiting("We pay\n5 million")).as("what it was read as meanwhile").isEqualTo(again);
    assertThat(register.journal().verify().faults()).isEmpty();
  }

  @Test
  void whatWaitsIsMovedAndWaitsOn() {
    add(OLD, "We will build");
    long built = waiting("We will build");
    long second = add(NEW);
    Library library = new Library(register, AsOf.now());
    assertThat(library.lastMoved("marie")).isEmpty();
    assertThat(library.lastMoved("reader")).as("reading moves no more than it read").isEmpty();
    register.proposals().move("marie", built, second, 9, 22, "found again");
    assertThat(lost()).isEmpty();
    assertThat(statement(built).read().quote()).isEqualTo("We will train");
    assertThat(waiting("We will train")).isEqualTo(built);
    assertThat(library.lastMoved("marie").orElseThrow().statement()).isEqualTo(built);

    register.proposals().accept("ben", built, null);
    assertThat(library.lastMoved("marie")).as("another one decided on it there").isEmpty();
    register.proposals().undoVerdict("ben", built);

    register.proposals().undoMove("marie", built);
    assertThat(waiting("We will build")).isEqualTo(built);
    assertThat(lost()).containsExactly("We will build");
    assertThat(library.lastMoved("marie")).isEmpty();
    assertThat(register.journal().verify().faults()).isEmpty();
  }

  @Test
  void aVerdictHoldsForTheSameWordsInEachNewEdition() {
    add(OLD, "We will pay 5 million", "We will train", "We will build");
    register.proposals().accept("marie", waiting("We will pay 5 million"), null);
    register.proposals().reject("marie", waiting("We will train"), null);
    Correction shorter = new Correction(null, null, null, null, null, null, 41L, 51L);
    register.proposals().correct("marie", waiting("We will build"), shorter, null);
    for (String text : List.of("News. " + OLD, "More news. " + OLD.replace("pay 5", "pay\n5"))) {
      add(
          text,
          text.contains("\n") ? "We will pay\n5 million" : "We will pay 5 million",
          "We will train",
          "We will build");
      assertThat(register.inbox(AsOf.now(), 9)).isEmpty();
      assertThat(lost()).isEmpty();
    }
  }

  @Test
  void quoteAndPlaceNeverPartHoweverATextIsReadAgain() {
    long first = add(OLD, "We will pay 5 million", "We will train", "We will build");
    long paid = waiting("We will pay 5 million");
    long trained = waiting("We will train");
    register.proposals().accept("marie", paid, null);
    Correction shorter = new Correction(null, null, null, null, null, null, 26L, 36L);
    register.proposals().correct("marie", trained, shorter, null);
    fits(first);
    add(OLD, "pay 5 million", "We will train", "will build");
    fits(first);
    long second = add(NEW, "We will train", "We pay\n5 million");
    fits(first, second);
    register.proposals().move("marie", paid, second, NEW.indexOf("We pay"), 38, "found again");
    fits(first, second);
    register.proposals().undoVerdict("marie", paid);
    fits(first, second);
    add(NEW, "We will train", "5 million at once");
    fits(first, second);
    assertThat(register.journal().verify().faults()).isEmpty();
  }

  /** Every statement has the words that stand where it points. */
  private void fits(long... documents) {
    Library library = new Library(register, AsOf.now());
    for (long id : documents) {
      String text = library.document(id).orElseThrow().document().text();
      assertThat(library.statements(id))
          .allSatisfy(
              statement -> {
                Statement now = statement.current();
                assertThat(now.document()).isEqualTo(id);
                assertThat(text.substring((int) now.start(), (int) now.end()))
                    .isEqualTo(now.quote());
              });
    }
  }

  @Test
  void linesThatAreBrokenElsewhereAreTheSameWords() {
    add(OLD, "We will pay 5 million");
    add("Updated. We will pay\n5 million. We will train.");
    assertThat(lost()).isEmpty();
  }
}
