package org.pledgebook.web;

import java.nio.file.Path;
import java.util.List;

/**
 * How pages are served.
 *
 * @param host the address to listen on; {@code 127.0.0.1} keeps other machines out
 * @param port 0 for any that is free
 * @param names host names, without port, by which browsers may ask besides those of this machine
 * @param reviewer who decides, unless a browser says another name
 * @param uploads where what was handed in waits until it is read
 */
public record ServeOptions(
    String host, int port, List<String> names, String reviewer, Path uploads) {
  public ServeOptions {
    names = List.copyOf(names);
  }
}
