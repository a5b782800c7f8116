package org.pledgebook.cli;

/** How a command ended, for scripts. */
final class ExitCode {
  static final int OK = 0;

  /** Nothing was done: an expected failure, or a fault of the program. */
  static final int FAILED = 1;

  /** The command line itself is wrong. */
  static final int USAGE = 2;

  /** Some inputs failed, each named on standard error; the others were read. */
  static final int PARTLY = 3;

  private ExitCode() {}
}
