package org.pledgebook.register.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.source.PledgebookException;

/** A disk that is full, and one that may not be written. */
class DiskTest {
  private static final int BATCH = 500;
  private static final int ENOUGH = 200;

  @TempDir Path directory;
  private boolean isMounted;

  private static long fill(Journal journal) {
    return journal.write(
        "marie",
        batch -> {
          long commitment = batch.add(JournalContract.commitment("full"));
          long last = commitment;
          for (int row = 1; row < BATCH; row++) {
            last = batch.add(JournalContract.transaction(commitment, "1", null));
          }
          return last;
        });
  }

  private static boolean run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void mount(String size) {
    isMounted = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", directory.toString());
    assumeTrue(isMounted, "skipped: a small disk can only be mounted by root");
  }

  @AfterEach
  void unmount() {
    if (isMounted) {
      run("umount", "-l", directory.toString());
    }
  }

  @Test
  void aFullDiskIsNamedAndLosesNothingThatWasAcknowledged() {
    mount("6m");
    String address = directory.resolve("r.duckdb").toString();
    long[] acknowledged = new long[1];
    assertThatThrownBy(
            () -> {
              try (Journal journal = Journal.open(address)) {
                for (int batch = 0; batch < ENOUGH; batch++) {
                  acknowledged[0] = fill(journal);
                }
              }
            })
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining("the disk that holds " + address + " is full")
        .hasMessageContaining("make room");
    assertThat(run("mount", "-o", "remount,size=200m", directory.toString())).isTrue();
    assertWhole(address, acknowledged[0]);
  }

  private static void assertWhole(String address, long acknowledged) {
    try (Journal journal = Journal.open(address)) {
      assertThat(journal.head().number())
          .isGreaterThanOrEqualTo(acknowledged)
          .matches(number -> number % BATCH == 0, "in whole batches");
      assertThat(journal.verify().faults()).isEmpty();
      assertThat(fill(journal)).isGreaterThan(acknowledged);
    }
  }

  @Test
  void aRegisterThatMayNotBeWrittenIsNamedAndStaysAsItIs() throws IOException {
    mount("64m");
    String address = directory.resolve("r.duckdb").toString();
    long entries;
    try (Journal journal = Journal.open(address)) {
      entries = fill(journal);
    }
    assertThat(run("mount", "-o", "remount,ro", directory.toString())).isTrue();
    assertThatThrownBy(() -> Journal.open(address))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining(address + " cannot be written")
        .hasMessageContaining("--snapshot");
    try (Journal snapshot = Journal.snapshot(address)) {
      assertThat(snapshot.head().number()).isEqualTo(entries);
    }
    assertThat(run("mount", "-o", "remount,rw", directory.toString())).isTrue();
    assertWhole(address, entries);
  }
}
