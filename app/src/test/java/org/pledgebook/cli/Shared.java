package org.pledgebook.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Material beside the repository, and programs, that some tests need. */
final class Shared {
  /** The repository, seen from the module in which tests run. */
  static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  private Shared() {}

  /** The path below {@code ../shared}; the test is skipped, saying so, where it is not there. */
  static Path path(String name) {
    Path path = REPOSITORY.resolveSibling("shared").resolve(name);
    assumeTrue(Files.exists(path), () -> "skipped: " + path + " is not there");
    return path;
  }

  /** Skips the test, saying so, where the program is missing; on the build server that fails. */
  static void needs(String program) {
    if (System.getenv("CI") == null) {
      assumeTrue(onPath(program), () -> "skipped: no " + program + " on PATH");
    }
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** What a process wrote to standard output; a failure if it did not end well. */
  static List<String> output(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new AssertionError(command + " failed: " + out);
    }
    return out.lines().toList();
  }
}
