package org.pledgebook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.pledgebook.document.Document;
import org.pledgebook.language.Languages;
import org.pledgebook.register.Register;
import org.pledgebook.source.Capture;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.source.SourceOptions;
import org.pledgebook.source.Sources;
import org.pledgebook.statements.Reader;
import org.pledgebook.statements.Statement;
import org.pledgebook.web.ServeOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows on the samples what the program does. */
@Command(
    name = "demo",
    description = {
      "Reads the samples that come with Pledgebook into a register of their own, says what is due,",
      "what looks like a repetition and how much is promised in all, and serves its pages."
    },
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--no-serve",
      description = "Show what was read and end, without keeping the register.")
  private boolean noServe;

  @Option(
      names = {"-r", "--register"},
      paramLabel = "FILE",
      description = "Where the samples' register is kept (default: ${DEFAULT-VALUE}).",
      defaultValue = "pledgebook-demo.duckdb")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private String address;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "For the pages; 0 for any that is free (default: ${DEFAULT-VALUE}).",
      defaultValue = "" + ServeCommand.PORT)
  private int port;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Languages languages = Languages.packed();
    Reader reader = Reader.open(languages);
    StatementWriter writer = OutputFormat.TABLE.writer(console);
    Count count = new Count();
    List<Read> read = new ArrayList<>();
    int code =
        new Reading(console, Sources.with(SourceOptions.DEFAULTS), languages)
            .read(
                List.of(samples().toString()),
                Duration.ZERO,
                (document, capture) -> {
                  List<Statement> found = reader.read(document);
                  read.add(new Read(document, found, capture));
                  writer.write(document, found);
                  count.add(document, found);
                });
    writer.end();
    Styles styles = new Styles(console.colour());
    console.out().println();
    console.out().println(styles.good("✓") + " " + count.summary());
    if (code == ExitCode.OK) {
      keep(read);
    }
    return code;
  }

  /** One sample with what was found in it. */
  private record Read(Document document, List<Statement> found, Capture capture) {}

  /** Makes a register of what was read, says what is in it, and serves it. */
  private void keep(List<Read> read) {
    String file = noServe ? DemoRegister.temporaryFile() : address;
    try (Register register = Register.open(file)) {
      DemoRegister demo = new DemoRegister(console, register);
      read.forEach(one -> demo.take(one.document(), one.found(), one.capture()));
      demo.summarise();
      if (!noServe) {
        ServeCommand.serve(
            console,
            register,
            file,
            new ServeOptions(
                "127.0.0.1",
                port,
                List.of(),
                System.getProperty("user.name"),
                ServeCommand.uploads(file)));
      }
    }
  }

  private static Path samples() {
    Path home = Path.of(System.getProperty("pledgebook.home", "")).toAbsolutePath();
    Path here = Path.of("").toAbsolutePath();
    Path samples = home.resolve("samples");
    if (!Files.isDirectory(samples)) {
      throw new PledgebookException(
          samples + ": no samples there; start the demo with ./pledgebook demo");
    }
    return home.equals(here) ? here.relativize(samples) : samples;
  }
}
