package org.pledgebook.register.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.duckdb.DuckDBConnection;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.JavaProcess;
import org.pledgebook.source.PledgebookException;

class DuckDbJournalTest extends JournalContract {
  @TempDir Path directory;
  private @Nullable DuckDBConnection root;

  @Override
  String address() {
    return directory.resolve("register.duckdb").toString();
  }

  @Override
  Jdbi direct(String address) {
    try {
      root = DriverManager.getConnection("jdbc:duckdb:" + address).unwrap(DuckDBConnection.class);
      return Jdbi.create(root::duplicate);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  void closeDirect() {
    try {
      if (root != null) {
        root.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  void disarm(Jdbi direct) {
    direct.useHandle(
        handle -> {
          List<String[]> triggers =
              handle
                  .createQuery("SELECT trigger_name, table_name FROM duckdb_triggers()")
                  .map((row, context) -> new String[] {row.getString(1), row.getString(2)})
                  .list();
          triggers.forEach(t -> handle.execute("DROP TRIGGER " + t[0] + " ON " + t[1]));
        });
  }

  @Override
  List<Journal> journals() {
    return List.of(journal);
  }

  /** Holds the register open in a process of its own until its input ends. */
  static final class Holder {
    public static void main(String[] arguments) throws Exception {
      try (Journal journal = Journal.open(arguments[0])) {
        journal.write("holder", batch -> batch.add(commitment("held")));
        System.out.println("open");
        System.in.read();
      }
    }
  }

  private Process holder() throws Exception {
    journal.close();
    Process process =
        JavaProcess.of(Holder.class.getName(), address())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    InputStream out = process.getInputStream();
    assertThat(new String(out.readNBytes(4), StandardCharsets.UTF_8)).isEqualTo("open");
    return process;
  }

  @Test
  void aSecondProcessIsToldWhoHoldsTheFileAndReadsASnapshot() throws Exception {
    Process holder = holder();
    try {
      assertThatThrownBy(() -> Journal.open(address()))
          .isInstanceOf(PledgebookException.class)
          .hasMessageContaining("in use by process " + holder.pid())
          .hasMessageContaining("--snapshot");
      try (Journal snapshot = Journal.snapshot(address())) {
        assertThat(snapshot.head().number()).isEqualTo(1);
        assertThat(snapshot.verify().faults()).isEmpty();
      }
    } finally {
      holder.getOutputStream().close();
      holder.waitFor();
    }
    journal = Journal.open(address());
  }

  @Test
  void aFileThatIsNoRegisterIsRefusedInWords() throws Exception {
    Path text = Files.writeString(directory.resolve("notes.txt"), "not a database, ".repeat(1000));
    assertThatThrownBy(() -> Journal.open(text.toString()))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining("is no register");
    assertThatThrownBy(() -> Journal.open(directory.toString()))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining("is a directory");
    String lost = directory.resolve("no" + File.separator + "where").toString();
    assertThatThrownBy(() -> Journal.open(lost))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining("make it first");
    assertThatThrownBy(() -> Journal.snapshot(lost))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining("there is no register");
  }

  @Test
  void aFlippedByteOfTheFileIsFoundOrChangedNothing() throws Exception {
    journal.write(
        "test",
        batch -> {
          for (int number = 0; number < 3000; number++) {
            batch.add(commitment("promise " + Integer.toHexString(number * 7919)));
          }
          return null;
        });
    String head = journal.head().digest();
    journal.close();
    byte[] whole = Files.readAllBytes(Path.of(address()));
    Random random = new Random(8);
    int found = 0;
    for (int flip = 0; flip < 12; flip++) {
      byte[] bytes = whole.clone();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Path copy = Files.write(directory.resolve("flipped" + flip + ".duckdb"), bytes);
      try (Journal flipped = Journal.open(copy.toString())) {
        Verification verification = flipped.verify();
        if (verification.isSound()) {
          assertThat(verification.head().digest()).isEqualTo(head);
        } else {
          assertThat(verification.faults().get(0).message()).contains("entry ");
          found++;
        }
      } catch (PledgebookException e) {
        assertThat(e).hasMessageContaining("flipped" + flip);
        found++;
      }
    }
    assertThat(found).isPositive();
    journal = Journal.open(address());
  }
}
