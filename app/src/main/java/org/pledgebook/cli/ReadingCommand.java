package org.pledgebook.cli;

import org.pledgebook.register.Register;
import picocli.CommandLine.Option;

/** A command that records nothing, and so can read a copy while another process holds the file. */
abstract class ReadingCommand extends RegisterCommand {
  @Option(
      names = "--snapshot",
      description = "Read a copy, as is done anyhow while another process holds the file.")
  private boolean snapshot;

  ReadingCommand(Console console) {
    super(console);
  }

  @Override
  Register open() {
    return snapshot ? Register.snapshot(address) : Register.openToRead(address, this::say);
  }
}
