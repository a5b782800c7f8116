package org.pledgebook.source;

import java.net.URI;
import java.nio.file.Path;

/** One thing to read: what the user named, or a file found by it. Cheap: nothing is opened yet. */
public sealed interface Input {
  /** As the user would name it: a path, {@code -} or a web address. */
  String address();

  /** A file. */
  record FileInput(String address, Path path) implements Input {}

  /** An http or https address. */
  record WebInput(String address, URI uri) implements Input {}

  /** Standard input. */
  record StandardInput() implements Input {
    @Override
    public String address() {
      return "-";
    }
  }

  /** Something that stands for no text: the reason is known before anything is opened. */
  record NoInput(String address, PledgebookException failure) implements Input {}
}
