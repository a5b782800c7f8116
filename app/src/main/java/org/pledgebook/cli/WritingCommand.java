package org.pledgebook.cli;

import picocli.CommandLine.Option;

/** A command that records something under somebody's name. */
abstract class WritingCommand extends RegisterCommand {
  @Option(
      names = "--by-whom",
      paramLabel = "NAME",
      description = "Who says so (default: ${DEFAULT-VALUE}).",
      defaultValue = "${sys:user.name}")
  @SuppressWarnings("NullAway.Init") // set by picocli
  String author;

  WritingCommand(Console console) {
    super(console);
  }
}
