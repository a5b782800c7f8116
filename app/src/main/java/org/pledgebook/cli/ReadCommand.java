package org.pledgebook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Languages;
import org.pledgebook.source.Metadata;
import org.pledgebook.source.PartialDate;
import org.pledgebook.source.SourceOptions;
import org.pledgebook.source.Sources;
import org.pledgebook.statements.Reader;
import org.pledgebook.statements.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

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

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description =
          "Day of issue (2024-05-14, 2024-05 or 2024), from which \"in June\" is counted.",
      converter = DateConverter.class)
  private @Nullable PartialDate published;

  @Option(names = "--publisher", paramLabel = "NAME", description = "Who issued the texts.")
  private @Nullable String publisher;

  @Option(names = "--title", paramLabel = "TITLE", description = "Their headline.")
  private @Nullable String title;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "Their language, such as en or fr; without it, it is found.")
  private @Nullable String language;

  @Option(
      names = "--languages",
      paramLabel = "DIR",
      description = "Take the languages in this folder instead of those built in.")
  private @Nullable Path languages;

  @Option(
      names = "--why",
      description = "Show what was considered in each sentence, and why it was or was not taken.")
  private boolean why;

  ReadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Languages known = languages == null ? Languages.packed() : Languages.in(languages);
    Reader reader = Reader.open(known);
    Metadata given = new Metadata(title, publisher, published, null, language);
    Sources sources = Sources.with(SourceOptions.DEFAULTS.withGiven(given));
    Reading reading = new Reading(console, sources, known);
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

  /** Dates as far as they are known. */
  static final class DateConverter implements ITypeConverter<PartialDate> {
    @Override
    public PartialDate convert(String value) {
      return PartialDate.parse(value)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "\"" + value + "\" is no date like 2024-05-14, 2024-05 or 2024"));
    }
  }
}
