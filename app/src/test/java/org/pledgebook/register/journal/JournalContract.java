package org.pledgebook.register.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgebook.register.fact.Commitment;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.Fact;
import org.pledgebook.register.fact.Original;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Transaction;
import org.pledgebook.register.fact.Withdrawal;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Stage;
import org.pledgebook.source.PledgebookException;

/** What every database must do; each test starts with an empty register. */
abstract class JournalContract {
  protected Journal journal;

  /** The address of an empty register. */
  abstract String address() throws Exception;

  /**
   * A connection that goes round Pledgebook, for tampering; the journal is closed while it is used.
   */
  abstract Jdbi direct(String address);

  /** Takes away what the database does against changes, as only its owner can. */
  abstract void disarm(Jdbi direct);

  private String address;

  @BeforeEach
  void open() throws Exception {
    address = address();
    journal = Journal.open(address);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  static Fact commitment(String title) {
    return new Commitment(
        null,
        title,
        List.of("NATO"),
        List.of("UKR"),
        List.of("military-aid"),
        null,
        false,
        null,
        null,
        null,
        null);
  }

  static Fact transaction(long commitment, String amount, @Nullable Long replaces) {
    return new Transaction(
        null,
        commitment,
        Stage.COMMITTED,
        Amount.of(new BigDecimal(amount), "EUR"),
        null,
        Span.NONE,
        null,
        null,
        null,
        null,
        replaces);
  }

  private void fill() {
    for (int round = 0; round < 5; round++) {
      String title = "round " + round + " \u20ac \ud83d\ude80 \u0457";
      journal.write(
          "marie",
          batch -> {
            long commitment = batch.add(commitment(title));
            batch.add(transaction(commitment, "12.5", null));
            return batch.add(transaction(commitment, "0", null));
          });
    }
  }

  private void tamper(String... sql) {
    journal.close();
    Jdbi direct = direct(address);
    disarm(direct);
    direct.useHandle(handle -> List.of(sql).forEach(handle::execute));
    reopen();
  }

  private void reopen() {
    journal.close();
    closeDirect();
    journal = Journal.open(address);
  }

  /** Lets go of what {@link #direct} opened. */
  void closeDirect() {}

  @Test
  void entriesAreNumberedInOrderAndCarryWhoWhenAndWhat() {
    Instant before = Instant.now().minusMillis(1);
    fill();
    List<Entry> entries = new ArrayList<>();
    journal.forEach(entries::add);
    assertThat(entries).hasSize(15);
    assertThat(entries).extracting(Entry::number).startsWith(1L, 2L, 3L).endsWith(15L);
    assertThat(entries)
        .allSatisfy(
            entry -> {
              assertThat(entry.author()).isEqualTo("marie");
              assertThat(entry.recorded()).isBetween(before, Instant.now());
              assertThat(entry.known()).isEqualTo(entry.recorded());
              assertThat(entry.digest()).matches("[0-9a-f]{64}");
            });
    assertThat(entries.get(0).kind()).isEqualTo("commitment");
    assertThat(entries.get(0).payload()).contains("\"round 0 \u20ac \ud83d\ude80 \u0457\"");
    assertThat(journal.entry(3)).contains(entries.get(2));
    assertThat(journal.head().digest()).isEqualTo(entries.get(14).digest());
  }

  @Test
  void entriesOutliveTheProcess() {
    fill();
    Head head = journal.head();
    journal.close();
    journal = Journal.open(address);
    assertThat(journal.head()).isEqualTo(head);
    fill();
    Verification verification = journal.verify();
    assertThat(verification.faults()).isEmpty();
    assertThat(verification.head().number()).isEqualTo(30);
  }

  @Test
  void aBatchThatFailsLeavesNothing() {
    fill();
    Head head = journal.head();
    assertThatThrownBy(
            () ->
                journal.write(
                    "marie",
                    batch -> {
                      batch.add(commitment("half"));
                      batch.flush();
                      throw new IllegalStateException("on purpose");
                    }))
        .hasMessage("on purpose");
    assertThat(journal.head()).isEqualTo(head);
    fill();
    assertThat(journal.verify().faults()).isEmpty();
  }

  @Test
  void whatWasPublicEarlierIsKnownSinceThen() {
    Instant march = Instant.parse("2022-03-01T00:00:00Z");
    journal.write("marie", batch -> batch.add(commitment("old"), march));
    journal.write("marie", batch -> batch.add(commitment("from the future"), Instant.MAX));
    assertThat(journal.entry(1).orElseThrow().known()).isEqualTo(march);
    Entry second = journal.entry(2).orElseThrow();
    assertThat(second.known()).isEqualTo(second.recorded());
    assertThat(journal.verify().faults()).isEmpty();
  }

  @Test
  void theDatabaseRefusesToChangeOrDeleteEntriesAndRelations() {
    fill();
    journal.close();
    Jdbi direct = direct(address);
    for (String sql :
        List.of(
            "UPDATE entries SET author = 'eve' WHERE number = 2",
            "DELETE FROM entries WHERE number = 2",
            "TRUNCATE TABLE entries",
            "UPDATE transactions SET amount = 1 WHERE entry = 2",
            "DELETE FROM transactions WHERE entry = 2",
            "DELETE FROM commitments")) {
      assertThatThrownBy(() -> direct.useHandle(handle -> handle.execute(sql)))
          .as(sql)
          .hasMessageContaining("append-only");
    }
    reopen();
    assertThat(journal.verify().faults()).isEmpty();
  }

  @Test
  void aFlippedByteIsFound() {
    fill();
    tamper("UPDATE entries SET payload = replace(payload, '12.5', '13.5') WHERE number = 5");
    assertThat(journal.verify().faults().get(0))
        .satisfies(
            fault -> {
              assertThat(fault.entry()).isEqualTo(5);
              assertThat(fault.message()).contains("entry 5", "marie", "digest");
            });
  }

  @Test
  void aChangedDigestTimeOrAuthorIsFound() {
    fill();
    tamper("UPDATE entries SET known = TIMESTAMP '2020-01-01 00:00:00' WHERE number = 4");
    assertThat(journal.verify().faults().get(0).entry()).isEqualTo(4);
    tamper("UPDATE entries SET author = 'eve' WHERE number = 3");
    assertThat(journal.verify().faults().get(0).entry()).isEqualTo(3);
    tamper("UPDATE entries SET digest = reverse(digest) WHERE number = 2");
    assertThat(journal.verify().faults().get(0).entry()).isEqualTo(2);
  }

  @Test
  void aRemovedEntryIsFound() {
    fill();
    tamper("DELETE FROM entries WHERE number = 7");
    assertThat(journal.verify().faults().get(0).message()).contains("entry 7 is missing");
  }

  @Test
  void entriesCutOffAtTheEndAreFound() {
    fill();
    tamper("DELETE FROM entries WHERE number > 12");
    assertThat(journal.verify().faults().get(0))
        .satisfies(
            fault -> {
              assertThat(fault.entry()).isEqualTo(13);
              assertThat(fault.message()).contains("commitments", "missing");
            });
  }

  @Test
  void aDoubledEntryIsFound() {
    fill();
    tamper("INSERT INTO entries SELECT * FROM entries WHERE number = 7");
    assertThat(journal.verify().faults().get(0).message()).contains("entry 7", "more than once");
  }

  @Test
  void aChangedAmountInARelationIsFoundThoughTheEntryIsWhole() {
    fill();
    tamper("UPDATE transactions SET amount = 99 WHERE entry = 5");
    assertThat(journal.verify().faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("entry 5", "transactions"));
  }

  @Test
  void rowsAddedOrRemovedBehindTheJournalAreFound() {
    fill();
    tamper("DELETE FROM parties WHERE entry = 4 AND role = 'actor'");
    assertThat(journal.verify().faults().get(0).message()).contains("entry 4", "parties");
    tamper("INSERT INTO ended VALUES (6, TIMESTAMP '2020-01-01 00:00:00', 2, 'by hand')");
    assertThat(journal.verify().faults()).anyMatch(fault -> fault.message().contains("ended"));
  }

  @Test
  void aReferenceThatLeadsNowhereIsFound() {
    fill();
    journal.write("marie", batch -> batch.add(transaction(9999, "1", null)));
    journal.write("marie", batch -> batch.add(new Withdrawal(8888, "wrong")));
    assertThat(journal.verify().faults())
        .extracting(Verification.Fault::message)
        .anyMatch(message -> message.contains("commitment 9999"))
        .anyMatch(message -> message.contains("target 8888"));
  }

  private static final byte[] TEXT = "We will send 300 tents. ".repeat(100_000).getBytes(UTF_8);
  private static final byte[] NOISE = noise();

  /** Bytes that no packing makes shorter, in more than one part. */
  private static byte[] noise() {
    byte[] bytes = new byte[(2 << 20) + 17];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static Fact original(long document, String sha256, byte[] bytes) {
    return new Original(document, sha256, "text/html", "utf-8", "tents.html", bytes.length);
  }

  private static Fact document(String text) {
    return new Document("tents.html", null, null, "0".repeat(64), null, null, null, null, text);
  }

  private String keep(byte[] bytes) {
    return journal.write(
        "marie",
        batch -> {
          String sha256 = batch.keep(bytes);
          batch.add(original(batch.add(document("tents")), sha256, bytes));
          return sha256;
        });
  }

  private long count(String what) {
    return journal.read(handle -> handle.createQuery("SELECT " + what).mapTo(Long.class).one());
  }

  @Test
  void filesAreKeptAsTheyCameAndOnceForEqualBytes() {
    String text = keep(TEXT);
    String noise = keep(NOISE);
    assertThat(keep(TEXT)).isEqualTo(text);
    assertThat(journal.content(text)).hasValueSatisfying(b -> assertThat(b).isEqualTo(TEXT));
    assertThat(journal.content(noise)).hasValueSatisfying(b -> assertThat(b).isEqualTo(NOISE));
    assertThat(journal.content("0".repeat(64))).isEmpty();
    assertThat(count("count(*) FROM contents")).isEqualTo(3 + 3);
    assertThat(count("sum(octet_length(bytes)) FROM contents WHERE deflated"))
        .isLessThan(TEXT.length / 50);
    assertThat(count("count(*) FROM originals")).isEqualTo(3);
    reopen();
    assertThat(journal.verify().faults()).isEmpty();
    assertThat(journal.content(noise)).hasValueSatisfying(b -> assertThat(b).isEqualTo(NOISE));
  }

  @Test
  void aFileGoesWithTheBatchThatKeptIt() {
    assertThatThrownBy(
            () ->
                journal.write(
                    "marie",
                    batch -> {
                      batch.keep(TEXT);
                      throw new IllegalStateException("on purpose");
                    }))
        .hasMessage("on purpose");
    assertThat(count("count(*) FROM contents")).isZero();
  }

  @Test
  void aFlippedByteOfAFileIsFoundAndNotHandedOut() {
    String text = keep(TEXT);
    String noise = keep(NOISE);
    String flip = "UPDATE contents SET bytes = (%s) WHERE sha256 = '%s' AND part = 1";
    tamper(
        flip.formatted("SELECT c.bytes FROM contents c WHERE c.part = 0 AND NOT deflated", noise));
    assertThat(journal.verify().faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.entry()).isEqualTo(4);
              assertThat(fault.message()).contains("tents.html", "entry 4", "digest");
            });
    assertThatThrownBy(() -> journal.content(noise))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining("not as it was kept");
    assertThat(journal.content(text)).isPresent();
    tamper("UPDATE contents SET bytes = 'no deflated bytes' WHERE sha256 = '" + text + "'");
    assertThat(journal.verify().faults()).extracting(Verification.Fault::entry).contains(2L);
    assertThatThrownBy(() -> journal.content(text)).isInstanceOf(PledgebookException.class);
  }

  @Test
  void aFileThatIsGoneOrThatNoEntryNamesIsFound() {
    String text = keep(TEXT);
    tamper("DELETE FROM contents");
    assertThat(journal.verify().faults().get(0).message()).contains("tents.html", "is missing");
    assertThat(journal.content(text)).isEmpty();
    tamper("INSERT INTO contents VALUES ('ab', 0, FALSE, 'smuggled')");
    assertThat(journal.verify().faults().get(1).message()).contains("ab", "no entry names");
  }

  @Test
  void filesAreAppendOnlyToo() {
    keep(TEXT);
    journal.close();
    Jdbi direct = direct(address);
    for (String sql : List.of("UPDATE contents SET part = 7", "DELETE FROM contents")) {
      assertThatThrownBy(() -> direct.useHandle(handle -> handle.execute(sql)))
          .hasMessageContaining("append-only");
    }
    reopen();
  }

  @Test
  void aRegisterFromBeforeFilesWereKeptGetsTheirTable() {
    fill();
    Head head = journal.head();
    tamper(
        "DROP TABLE contents",
        "DROP TABLE originals",
        "DELETE FROM schema_migrations WHERE version = 2",
        "UPDATE relations_version SET version = 2");
    assertThat(journal.head()).isEqualTo(head);
    assertThat(journal.content(keep(TEXT))).isPresent();
    assertThat(journal.verify().faults()).isEmpty();
  }

  @Test
  void relationsOfAnOlderVersionAreBuiltAnew() {
    fill();
    String file = keep(TEXT);
    Head head = journal.head();
    journal.close();
    Jdbi direct = direct(address);
    disarm(direct);
    direct.useHandle(
        handle -> {
          handle.execute("DROP TABLE transactions");
          handle.execute("CREATE TABLE transactions (entry BIGINT, sum VARCHAR)");
          handle.execute("CREATE TABLE forgotten (entry BIGINT)");
          handle.execute("UPDATE relations_version SET version = 0");
        });
    reopen();
    assertThat(journal.content(file)).isPresent();
    assertThat(journal.head()).isEqualTo(head);
    assertThat(journal.verify().faults()).isEmpty();
    BigDecimal sum =
        journal.read(
            handle ->
                handle
                    .createQuery("SELECT sum(amount) FROM transactions")
                    .mapTo(BigDecimal.class)
                    .one());
    assertThat(sum).isEqualByComparingTo("62.5");
  }

  @Test
  void aRegisterOfANewerPledgebookIsLeftAlone() {
    journal.close();
    Jdbi direct = direct(address);
    direct.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO schema_migrations VALUES (99, TIMESTAMP '2030-01-01 00:00:00')"));
    closeDirect();
    assertThatThrownBy(() -> Journal.open(address))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining("newer Pledgebook");
  }

  @Test
  void severalWritersKeepOneChain() throws Exception {
    int writers = 4;
    int rounds = 15;
    ExecutorService pool = Executors.newFixedThreadPool(writers);
    List<Future<Void>> done = new ArrayList<>();
    List<Journal> journals = journals();
    try {
      for (int writer = 0; writer < writers; writer++) {
        Journal mine = journals.get(writer % journals.size());
        String name = "writer" + writer;
        Callable<Void> work =
            () -> {
              for (int round = 0; round < rounds; round++) {
                mine.write(
                    name, batch -> batch.add(transaction(batch.add(commitment(name)), "1", null)));
              }
              return null;
            };
        done.add(pool.submit(work));
      }
      for (Future<Void> future : done) {
        future.get();
      }
    } finally {
      pool.shutdown();
    }
    assertThat(journal.head().number()).isEqualTo(2L * writers * rounds);
    assertThat(journal.verify().faults()).isEmpty();
  }

  /** The open journal, and others on the same register if the database allows it. */
  abstract List<Journal> journals();
}
