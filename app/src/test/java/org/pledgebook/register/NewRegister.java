package org.pledgebook.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Registers as they are when they are new: made once, then copied, in a quarter of the time. */
public final class NewRegister {
  private static final byte[] FILE = make();

  private NewRegister() {}

  private static byte[] make() {
    try {
      Path folder = Files.createTempDirectory("new-register");
      Path file = folder.resolve("r.duckdb");
      Register.open(file.toString()).close();
      byte[] made = Files.readAllBytes(file);
      Files.delete(file);
      Files.delete(folder);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link Register#open}, for a file that is most often not there yet. */
  public static Register open(String address) {
    try {
      if (!address.startsWith("jdbc:") && Files.notExists(Path.of(address))) {
        Files.write(Path.of(address), FILE);
      }
      return Register.open(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
