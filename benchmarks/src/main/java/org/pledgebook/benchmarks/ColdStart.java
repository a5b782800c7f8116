package org.pledgebook.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** How long {@code ./pledgebook read} takes for a page, from the shell and back. */
final class ColdStart {
  private static final int ROUNDS = 7;
  private static final String PAGE =
      "Brussels, 3 March 2023\n\n"
          + "The ministers agreed to provide 25 million euros to Moldova by the end of 2024. "
              .repeat(25)
          + "\n";

  private final Path home;

  ColdStart(Path home) {
    this.home = home;
  }

  void run(PrintStream out) throws IOException {
    Path page = Files.createTempFile("page", ".txt");
    try {
      Files.writeString(page, PAGE);
      int code = start(page);
      if (code != 0) {
        out.printf("%nCold start: not measured, ./pledgebook read ended with %d%n", code);
        return;
      }
      long[] times = new long[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        long before = System.nanoTime();
        start(page);
        times[i] = System.nanoTime() - before;
      }
      Arrays.sort(times);
      out.printf(
          "%nCold start of ./pledgebook read of a page: %.2f s (median of %d, best %.2f s)%n",
          times[ROUNDS / 2] / 1e9, ROUNDS, times[0] / 1e9);
    } finally {
      Files.delete(page);
    }
  }

  private int start(Path page) throws IOException {
    Process process =
        new ProcessBuilder(
                home.resolve("pledgebook").toString(), "read", "--format", "jsonl", page.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroy();
      throw new IOException("interrupted while waiting for " + home.resolve("pledgebook"), e);
    }
  }
}
