package org.pledgebook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.pledgebook.language.Languages;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.source.SourceOptions;
import org.pledgebook.source.Sources;
import org.pledgebook.statements.Reader;
import org.pledgebook.statements.Statement;
import picocli.CommandLine.Command;

/** Shows on the samples what the program does. */
@Command(
    name = "demo",
    description = "Reads the samples that come with Pledgebook and shows what they promise.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private final Console console;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Languages languages = Languages.packed();
    Reader reader = Reader.open(languages);
    StatementWriter writer = OutputFormat.TABLE.writer(console);
    Count count = new Count();
    int code =
        new Reading(console, Sources.with(SourceOptions.DEFAULTS), languages)
            .read(
                List.of(samples().toString()),
                Duration.ZERO,
                document -> {
                  List<Statement> found = reader.read(document);
                  writer.write(document, found);
                  count.add(document, found);
                });
    writer.end();
    Styles styles = new Styles(console.colour());
    console.out().println();
    console.out().println(styles.good("✓") + " " + count.summary());
    return code;
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
