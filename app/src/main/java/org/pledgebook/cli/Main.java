package org.pledgebook.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code pledgebook} command. */
@Command(name = "pledgebook", mixinStandardHelpOptions = true)
public final class Main implements Runnable {
  @Override
  public void run() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param arguments the words after {@code pledgebook}
   */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }
}
