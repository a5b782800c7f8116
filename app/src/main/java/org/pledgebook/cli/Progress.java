package org.pledgebook.cli;

import java.io.PrintStream;
import java.time.Duration;

/** A bar on standard error while a person waits; nothing where nobody looks. */
final class Progress {
  /** What is over sooner needs no bar. */
  static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final long BETWEEN = Duration.ofMillis(100).toNanos();
  private static final int WIDTH = 20;
  private static final String CLEAR_LINE = "\r\033[K";

  private final Console console;
  private final int total;
  private final long begin = System.nanoTime();
  private final long patience;
  private long lastShown;
  private boolean visible;

  /**
   * @param total how many steps there are
   * @param patience for how long nothing is shown
   */
  Progress(Console console, int total, Duration patience) {
    this.console = console;
    this.total = total;
    this.patience = patience.toNanos();
  }

  /** Shows that {@code done} steps are done, unless that was shown a moment ago. */
  void show(int done) {
    long now = System.nanoTime();
    boolean due = now - begin >= patience && (done == total || now - lastShown >= BETWEEN);
    if (console.errIsTerminal() && total > 1 && due) {
      lastShown = now;
      visible = true;
      console.err().print("\r" + bar(done, total));
      console.err().flush();
    }
  }

  /** Takes the bar away, so that something else can be written. */
  void clear() {
    if (visible) {
      visible = false;
      PrintStream err = console.err();
      err.print(CLEAR_LINE);
      err.flush();
    }
  }

  static String bar(int done, int total) {
    int filled = (int) ((long) WIDTH * done / total);
    return "Reading  %s%s %3d%%  %d/%d documents"
        .formatted(
            "█".repeat(filled), "░".repeat(WIDTH - filled), 100L * done / total, done, total);
  }
}
