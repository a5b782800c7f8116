package org.pledgebook.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out data, in UTF-8, buffered: who ends the process flushes it
 * @param err everything that is not data
 * @param outIsTerminal whether a person looks at {@code out}
 * @param errIsTerminal whether a person looks at {@code err}
 * @param colour whether {@code out} may carry escape sequences
 * @param columns width of the terminal in characters; {@link #UNLIMITED} where there is none
 */
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    boolean colour,
    int columns) {
  /** No width to keep to, as in a file. */
  static final int UNLIMITED = Integer.MAX_VALUE;

  private static final int BUFFER = 1 << 16;
  private static final int USUAL_COLUMNS = 80;
  private static final int NARROWEST = 40;

  /**
   * The process's own. Java 17 cannot ask for one stream alone whether it is a terminal, so the
   * launcher does and says so in system properties.
   */
  static Console ofProcess() {
    boolean outIsTerminal = Boolean.getBoolean("pledgebook.terminal.out");
    String noColour = System.getenv("NO_COLOR");
    boolean colour =
        outIsTerminal
            && (noColour == null || noColour.isEmpty())
            && !"dumb".equals(System.getenv("TERM"));
    return new Console(
        System.in,
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
            false,
            StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        outIsTerminal,
        Boolean.getBoolean("pledgebook.terminal.err"),
        colour,
        columns(outIsTerminal));
  }

  private static int columns(boolean outIsTerminal) {
    int usual = outIsTerminal ? Integer.getInteger("pledgebook.columns", USUAL_COLUMNS) : UNLIMITED;
    int asked =
        Optional.ofNullable(System.getenv("COLUMNS"))
            .filter(value -> value.matches("[1-9][0-9]{0,4}"))
            .map(Integer::valueOf)
            .orElse(usual);
    return Math.max(NARROWEST, asked);
  }

  /** Writes one line about a failure, in the form that other commands use. */
  void complain(String message) {
    out.flush();
    err.println("pledgebook: " + message);
  }
}
