package org.pledgebook.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Runs a benchmark by its name. */
public final class Benchmarks {
  private static final Map<String, Benchmark> BY_NAME =
      new TreeMap<>(Map.of("reading", new ReadingBenchmark()));

  private Benchmarks() {}

  /**
   * Runs one benchmark.
   *
   * @param arguments name of the benchmark, then its options
   */
  public static void main(String[] arguments) throws Exception {
    Benchmark benchmark = arguments.length == 0 ? null : BY_NAME.get(arguments[0]);
    if (benchmark == null) {
      System.err.println("usage: benchmarks/run " + String.join("|", BY_NAME.keySet()));
      System.exit(2);
      return;
    }
    Path home = Path.of(System.getProperty("pledgebook.home", ".")).toAbsolutePath().normalize();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      benchmark.run(home, Arrays.asList(arguments).subList(1, arguments.length), out);
    } catch (IllegalArgumentException e) {
      System.err.println("benchmarks: " + e.getMessage());
      System.exit(1);
    }
  }
}
