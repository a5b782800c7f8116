package org.pledgebook.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Something that measures and prints what it measured. */
interface Benchmark {
  /**
   * Measures and prints.
   *
   * @param home folder of the repository
   * @param options what followed the name of the benchmark
   * @throws IllegalArgumentException with a message for the user if it cannot be run so
   */
  void run(Path home, List<String> options, PrintStream out) throws Exception;
}
