package org.pledgebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.ServerProcess;

/** Commands while a server in a process of its own holds the register's file. */
class SecondProcessTest {
  @TempDir Path directory;

  private String address() {
    return directory.resolve("r.duckdb").toString();
  }

  private Run run(String... words) {
    String[] all = new String[words.length + 2];
    System.arraycopy(words, 0, all, 0, words.length);
    all[words.length] = "--register";
    all[words.length + 1] = address();
    return Run.of(all);
  }

  @Test
  void readingCommandsReadACopyAndWritingOnesSayWhoHoldsIt() throws Exception {
    Path text = directory.resolve("news.txt");
    Files.writeString(
        text,
        "The United States will provide $300 million in military aid to Ukraine by June 2022."
            + " Canada will send 40 transformers to Moldova.");
    run("add", text.toString(), "--published", "2022-04-07");
    String[] inbox = run("inbox", "--format", "csv").outLines().get(1).split(",");
    String commitment = run("accept", inbox[0]).err().strip().replace("commitment ", "");
    Process server = ServerProcess.start(Path.of(address())).process();
    try {
      String held = "in use by process " + server.pid();
      for (String command :
          new String[] {
            "commitments",
            "inbox",
            "due",
            "report",
            "show " + commitment,
            "repeats",
            "verify",
            "export csv",
            "documents",
            "rates",
            "needs",
            "programmes",
            "diff --from 2020-01-01"
          }) {
        Run read = run(command.split(" "));
        assertThat(read.code()).as(command + ": " + read.err()).isZero();
        assertThat(read.err()).as(command).contains(held, "copy");
      }
      assertThat(run("commitments").out()).contains("USA", "overdue");
      assertThat(run("inbox").out()).contains("CAN");
      String second = run("inbox", "--format", "csv").outLines().get(1).split(",")[0];
      for (String command :
          new String[] {"accept " + second, "undo " + inbox[0], "add " + text, "rates import x"}) {
        Run write = run(command.split(" "));
        assertThat(write.code()).as(command).isEqualTo(ExitCode.FAILED);
        assertThat(write.err()).as(command).contains(held, "stop it to write");
      }
      assertThat(Run.of("accept", second, "--snapshot").code()).isEqualTo(ExitCode.USAGE);
    } finally {
      server.destroy();
      assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(run("commitments").err()).isEmpty();
  }
}
