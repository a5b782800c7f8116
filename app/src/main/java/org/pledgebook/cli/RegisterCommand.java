package org.pledgebook.cli;

import java.util.concurrent.Callable;
import org.pledgebook.publication.Table;
import org.pledgebook.register.Register;
import picocli.CommandLine.Mixin;

/** A command that opens a register, does one thing and closes it. */
abstract class RegisterCommand implements Callable<Integer> {
  final Console console;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  RegisterOptions options;

  RegisterCommand(Console console) {
    this.console = console;
  }

  @Override
  public final Integer call() {
    try (Register register = options.open()) {
      return run(register);
    }
  }

  /** Does it; returns the exit code. */
  abstract int run(Register register);

  void print(Table table) {
    new TablePrinter(console).print(table, options.format);
  }

  void say(String words) {
    console.out().flush();
    console.err().println(words);
  }
}
