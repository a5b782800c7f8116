package org.pledgebook.cli;

import org.jspecify.annotations.Nullable;
import org.pledgebook.register.AsOf;
import picocli.CommandLine.Option;

/** A command that shows what is known, or was known at a time. */
abstract class ViewCommand extends ReadingCommand {
  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "What was known then: 2022-03-31 or 2022-03-31T12:00:00Z.")
  private @Nullable String asOf;

  ViewCommand(Console console) {
    super(console);
  }

  AsOf time() {
    return asOf == null ? AsOf.now() : AsOf.of(asOf);
  }
}
