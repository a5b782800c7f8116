package org.pledgebook.register.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.JavaProcess;

/**
 * Kills a process that writes (SIGKILL) at random moments, and looks whether all that it was told
 * is on disk is there, in whole batches and one chain. {@code -Dpledgebook.kills=200} for the long
 * run.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("pledgebook.kills", 4);
  private static final int BATCH = 200;

  @TempDir Path directory;

  /** Writes one verdict-like entry, then an import-like batch, and says so after each; forever. */
  static final class Writer {
    public static void main(String[] arguments) {
      try (Journal journal = Journal.open(arguments[0])) {
        while (true) {
          report(journal.write("one", batch -> batch.add(JournalContract.commitment("one"))));
          report(
              journal.write(
                  "many",
                  batch -> {
                    long commitment = batch.add(JournalContract.commitment("many"));
                    long last = commitment;
                    for (int row = 1; row < BATCH; row++) {
                      last = batch.add(JournalContract.transaction(commitment, "1", null));
                    }
                    return last;
                  }));
        }
      }
    }

    private static void report(long number) {
      System.out.println(number);
      System.out.flush();
    }
  }

  @Test
  void nothingAcknowledgedIsLostOnDuckDb() throws Exception {
    killAndLook(directory.resolve("register.duckdb").toString());
  }

  @Test
  void nothingAcknowledgedIsLostOnPostgres() throws Exception {
    killAndLook(Postgres.freshDatabase());
  }

  private static void killAndLook(String address) throws Exception {
    Random random = new Random(42);
    long acknowledged = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged = Math.max(acknowledged, writeUntilKilled(address, random.nextInt(200)));
      try (Journal journal = Journal.open(address)) {
        Head head = journal.head();
        assertThat(head.number()).as("kill %d", kill).isGreaterThanOrEqualTo(acknowledged);
        if (kill == KILLS - 1 || kill % 20 == 0) {
          assertThat(journal.verify().faults()).as("kill %d", kill).isEmpty();
        }
        // Batches of one and of BATCH take turns in each life; none is half there.
        long half =
            journal.read(
                handle ->
                    handle
                        .createQuery(
                            "SELECT count(*) FROM (SELECT recorded, count(*) AS n FROM entries"
                                + " WHERE author = 'many' GROUP BY recorded) b WHERE n % :batch <> 0")
                        .bind("batch", BATCH)
                        .mapTo(Long.class)
                        .one());
        assertThat(half).as("half batches after kill %d", kill).isZero();
      }
    }
    System.out.println(KILLS + " kills, " + acknowledged + " entries acknowledged: " + address);
    assertThat(acknowledged).isPositive();
  }

  /**
   * Lets a process write for some milliseconds after its first entry, kills it, and gives its last
   * acknowledgement.
   */
  private static long writeUntilKilled(String address, int millis) throws Exception {
    Process process =
        JavaProcess.of(Writer.class.getName(), address)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long last = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
      while (line != null && System.nanoTime() < end) {
        last = Long.parseLong(line);
        line = lines.ready() || System.nanoTime() < end ? lines.readLine() : null;
      }
      // Not destroyForcibly of the process itself, which would close its output unread.
      process.toHandle().destroyForcibly();
      for (; line != null; line = lines.readLine()) {
        last = Math.max(last, line.matches("\\d+") ? Long.parseLong(line) : 0);
      }
    }
    process.waitFor();
    return last;
  }
}
