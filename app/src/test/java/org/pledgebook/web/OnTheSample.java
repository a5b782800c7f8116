package org.pledgebook.web;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A server on the sample, one for all tests of a class: none of them changes what others ask. */
abstract class OnTheSample {
  @TempDir static Path folder;
  static Running running;

  @BeforeAll
  static void start() {
    running = new Running(folder);
    Sample.fill(running);
  }

  @AfterAll
  static void stop() {
    running.close();
  }
}
