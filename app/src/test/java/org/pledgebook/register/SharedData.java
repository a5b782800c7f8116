package org.pledgebook.register;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real data that lies beside the repository on some machines; tests of it say so where it does not.
 */
public final class SharedData {
  private SharedData() {}

  public static Path path(String name) {
    Path path = Path.of("../../shared", name).toAbsolutePath().normalize();
    assumeTrue(Files.exists(path), "skipped: " + path + " is not there");
    return path;
  }
}
