package org.pledgebook.register.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.pledgebook.source.PledgebookException;

/**
 * A copy of a DuckDB file that another process may be writing. Between checkpoints the file itself
 * does not change and its log only grows, so a copy of both is the state of some commit if the file
 * is the same before and after.
 */
final class Snapshot {
  private static final int ATTEMPTS = 20;
  private static final long PAUSE_MILLIS = 50;

  private Snapshot() {}

  /** Copies file and log into a new temporary directory and gives the copied file. */
  static Path of(Path file) {
    try {
      Path copy = Files.createTempDirectory("pledgebook-snapshot").resolve("register.duckdb");
      Path log = file.resolveSibling(file.getFileName() + ".wal");
      Path logCopy = copy.resolveSibling(copy.getFileName() + ".wal");
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        String before = state(file);
        Files.deleteIfExists(copy);
        Files.deleteIfExists(logCopy);
        if (Files.exists(log)) {
          Files.copy(log, logCopy);
        }
        Files.copy(file, copy);
        if (state(file).equals(before)) {
          return copy;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
      throw new PledgebookException(
          file + " changes faster than it can be copied: try again when less is written");
    } catch (IOException e) {
      throw new PledgebookException(file + " cannot be copied: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PledgebookException("copying " + file + " was interrupted", e);
    }
  }

  private static String state(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return attributes.size() + " " + attributes.lastModifiedTime();
  }

  static void delete(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      // A forgotten temporary copy does no harm.
      System.getLogger(Snapshot.class.getName())
          .log(System.Logger.Level.DEBUG, "cannot delete " + directory, e);
    }
  }
}
