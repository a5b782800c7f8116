package org.pledgebook;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Java in a process of its own, with the classes of this one. */
public final class JavaProcess {
  private JavaProcess() {}

  /**
   * What starts one.
   *
   * @param main its class, before which may stand options of Java and after which stands what is
   *     handed to it
   */
  public static ProcessBuilder of(String... main) {
    return new ProcessBuilder(
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    // It lives for seconds, of which the second compiler would take some.
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path")),
                Stream.of(main))
            .toList());
  }
}
