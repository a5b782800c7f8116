package org.pledgebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Java in a process of its own, with the classes of this one. */
public final class JavaProcess {
  /** Where these processes unpack DuckDB: one that is killed leaves its 70 MB there. */
  private static final Path TEMPORARY = temporary();

  private JavaProcess() {}

  private static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("processes");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> empty(folder)));
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void empty(Path folder) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
      for (Path file : left) {
        Files.delete(file);
      }
    } catch (IOException e) {
      System.err.println("not deleted: " + e.getMessage());
    }
  }

  /**
   * What starts one.
   *
   * @param main its class, before which may stand options of Java and after which stands what is
   *     handed to it
   */
  public static ProcessBuilder of(String... main) {
    // Whoever still runs has loaded it, and needs the file no more.
    empty(TEMPORARY);
    return new ProcessBuilder(
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    // It lives for seconds, of which the second compiler would take some.
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Djava.io.tmpdir=" + TEMPORARY,
                    "-cp",
                    System.getProperty("java.class.path")),
                Stream.of(main))
            .toList());
  }
}
