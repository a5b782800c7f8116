package org.pledgebook.cli;

import java.util.concurrent.Callable;
import org.pledgebook.register.Register;
import picocli.CommandLine.Option;

/** A command that opens a register, does one thing and closes it. */
abstract class RegisterCommand implements Callable<Integer> {
  final Console console;

  @Option(
      names = {"-r", "--register"},
      paramLabel = "ADDRESS",
      description = "A file, or jdbc:postgresql://… (default: ${DEFAULT-VALUE}).",
      defaultValue = "${env:PLEDGEBOOK_REGISTER:-pledgebook.duckdb}")
  @SuppressWarnings("NullAway.Init") // set by picocli
  String address;

  RegisterCommand(Console console) {
    this.console = console;
  }

  @Override
  public final Integer call() {
    try (Register register = open()) {
      return run(register);
    }
  }

  Register open() {
    return Register.open(address);
  }

  /** Does it; returns the exit code. */
  abstract int run(Register register);

  void say(String words) {
    console.out().flush();
    console.err().println(words);
  }
}
