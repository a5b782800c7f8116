package org.pledgebook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Languages;
import org.pledgebook.statements.Reader;
import org.pledgebook.statements.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds statements in texts. */
@Command(
    name = "read",
    description = "Finds who promises what, to whom, with how much and by when, in official texts.",
    mixinStandardHelpOptions = true,
    footerHeading = "%n",
    footer = {
      "A file <name>.json beside <name>.txt may give title, publisher, published, url and language.",
      "Options go before it, and it goes before what the text says of itself."
    })
final class ReadCommand implements Callable<Integer> {
  private final Console console;
  private final Supplier<Languages> packed;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "Files (.txt .html .pdf .docx .md), folders, globs, http(s) addresses, or - for standard"
              + " input.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private List<String> inputs;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "table")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private OutputFormat format;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  private TextOptions texts;

  @Option(
      names = "--languages",
      paramLabel = "DIR",
      description = "Take the languages in this folder instead of those built in.")
  private @Nullable Path languages;

  @Option(
      names = "--why",
      description = "Show what was considered in each sentence, and why it was or was not taken.")
  private boolean why;

  ReadCommand(Console console, Supplier<Languages> packed) {
    this.console = console;
    this.packed = packed;
  }

  @Override
  public Integer call() {
    Languages known = languages == null ? packed.get() : Languages.in(languages);
    Reader reader = Reader.open(known);
    Reading reading = new Reading(console, texts.sources(known), known);
    return why ? explain(reading, reader) : read(reading, reader);
  }

  private int read(Reading reading, Reader reader) {
    StatementWriter writer = format.writer(console);
    Count count = new Count();
    int code =
        reading.read(
            inputs,
            Progress.PATIENCE,
            document -> {
              List<Statement> found = reader.read(document);
              writer.write(document, found);
              count.add(document, found);
            });
    writer.end();
    if (console.errIsTerminal() && format == OutputFormat.TABLE) {
      console.err().println(count.summary());
    }
    return code;
  }

  private int explain(Reading reading, Reader reader) {
    Explanation explanation = new Explanation(console);
    return reading.read(
        inputs,
        Progress.PATIENCE,
        document -> explanation.write(document, reader.explain(document)));
  }
}
