package org.pledgebook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.pledgebook.register.Register;
import org.pledgebook.web.ServeOptions;
import org.pledgebook.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the pages until it is stopped. */
@Command(
    name = "serve",
    description =
        "Serves the register as pages, to this machine alone unless --host says otherwise.",
    mixinStandardHelpOptions = true)
final class ServeCommand extends WritingCommand {
  static final int PORT = 8080;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "0 for any that is free (default: ${DEFAULT-VALUE}).",
      defaultValue = "" + PORT)
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Where to listen (default: ${DEFAULT-VALUE}; there are no accounts yet).",
      defaultValue = "127.0.0.1")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private String host;

  @Option(
      names = "--name",
      paramLabel = "HOST",
      description = "A name, without port, that browsers may use for this server; repeatable.")
  private List<String> names = List.of();

  ServeCommand(Console console) {
    super(console);
  }

  @Override
  int run(Register register) {
    ServeOptions how = new ServeOptions(host, port, names, author, uploads(address));
    return serve(console, register, address, how);
  }

  /** Serves until the process is told to stop. */
  static int serve(Console console, Register register, String address, ServeOptions options) {
    try (WebServer server = WebServer.start(register, options)) {
      console.out().flush();
      console.err().println("Register: " + address + " · " + server.address() + "  (Ctrl-C stops)");
      console.err().flush();
      CountDownLatch stopped = new CountDownLatch(1);
      Thread main = Thread.currentThread();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    stopped.countDown();
                    join(main);
                  }));
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.OK;
  }

  /** Lets the register close before the process ends. */
  private static void join(Thread main) {
    try {
      main.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Beside the register's file. */
  static Path uploads(String address) {
    return address.startsWith("jdbc:")
        ? Path.of(System.getProperty("user.home"), ".pledgebook", "uploads")
        : Path.of(address + ".uploads");
  }
}
