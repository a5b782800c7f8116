package org.pledgebook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server in a process of its own.
 *
 * @param address of its first page
 */
public record ServerProcess(Process process, String address) {
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

  /** Starts one on a register and waits until it serves. */
  public static ServerProcess start(Path register) throws IOException {
    Process process =
        JavaProcess.of(
                "org.pledgebook.cli.Main",
                "serve",
                "--port",
                "0",
                "--register",
                register.toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return new ServerProcess(process, address.group());
      }
    }
    throw new AssertionError("the server did not start");
  }

  /** Ends it without a chance to tidy up. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(20, TimeUnit.SECONDS);
  }
}
