package org.pledgebook.register;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An empty register of its own for each test. */
abstract class OnARegister {
  @TempDir Path directory;
  Register register;

  @BeforeEach
  void open() {
    register = Register.open(address());
  }

  /** Where the register is kept: in a file, unless a test says otherwise. */
  String address() {
    return directory.resolve("r.duckdb").toString();
  }

  @AfterEach
  void close() {
    register.close();
  }
}
