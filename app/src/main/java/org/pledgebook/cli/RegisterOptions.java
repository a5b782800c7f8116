package org.pledgebook.cli;

import org.jspecify.annotations.Nullable;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Register;
import picocli.CommandLine.Option;

/** Options of every command that uses a register. */
final class RegisterOptions {
  @Option(
      names = {"-r", "--register"},
      paramLabel = "ADDRESS",
      description = "A file, or jdbc:postgresql://… (default: ${DEFAULT-VALUE}).",
      defaultValue = "${env:PLEDGEBOOK_REGISTER:-pledgebook.duckdb}")
  @SuppressWarnings("NullAway.Init") // set by picocli
  String address;

  @Option(names = "--snapshot", description = "Read a copy, while another process holds the file.")
  boolean snapshot;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "What was known then: 2022-03-31 or 2022-03-31T12:00:00Z.")
  @Nullable String asOf;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, csv or jsonl (default: ${DEFAULT-VALUE}).",
      defaultValue = "table")
  @SuppressWarnings("NullAway.Init") // set by picocli
  String format;

  @Option(
      names = "--by-whom",
      paramLabel = "NAME",
      description = "Who says so (default: ${DEFAULT-VALUE}).",
      defaultValue = "${sys:user.name}")
  @SuppressWarnings("NullAway.Init") // set by picocli
  String author;

  Register open() {
    return snapshot ? Register.snapshot(address) : Register.open(address);
  }

  AsOf time() {
    return asOf == null ? AsOf.now() : AsOf.of(asOf);
  }
}
