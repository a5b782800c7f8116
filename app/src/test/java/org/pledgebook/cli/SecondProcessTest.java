package org.pledgebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  /** Starts a server and waits until it serves. */
  private Process serve() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.pledgebook.cli.Main",
                "serve",
                "--port",
                "0",
                "--register",
                address())
            .redirectErrorStream(true)
            .start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null && !line.contains("http://")) {
      line = lines.readLine();
    }
    assertThat(line).as("the server did not start").isNotNull();
    return process;
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
    Process server = serve();
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
      assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(run("commitments").err()).isEmpty();
  }
}
