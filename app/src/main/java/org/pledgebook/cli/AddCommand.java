package org.pledgebook.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Languages;
import org.pledgebook.register.Proposals;
import org.pledgebook.register.Readings;
import org.pledgebook.register.Register;
import org.pledgebook.register.StatementLines;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.statements.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads texts into a register. */
@Command(
    name = "add",
    description = "Reads texts into the register; what is found waits in the inbox.",
    mixinStandardHelpOptions = true)
final class AddCommand extends WritingCommand {
  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "As for read: files, folders, globs, http(s) addresses, or -.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private List<String> inputs;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  private TextOptions texts;

  @Option(
      names = "--statements",
      paramLabel = "FILE",
      description = "Take the statements of this one text from JSON lines instead of reading it.")
  private @Nullable Path statements;

  @Option(
      names = "--without-originals",
      description = "Keep the texts alone, not the files that they were read from.")
  private boolean withoutOriginals;

  AddCommand(Console console) {
    super(console);
  }

  @Override
  int run(Register register) {
    Languages languages = Languages.packed();
    Reader reader = Reader.open(languages);
    Reading reading = new Reading(console, texts.sources(languages), languages);
    int[] counts = new int[3];
    int code =
        reading.read(
            inputs,
            Progress.PATIENCE,
            (document, capture) -> {
              List<Statement> found =
                  statements == null
                      ? Readings.statements(document, reader.read(document))
                      : StatementLines.read(statements);
              Proposals.Added added =
                  register
                      .proposals()
                      .add(
                          author,
                          Readings.document(document),
                          found,
                          withoutOriginals ? null : capture);
              counts[0]++;
              counts[1] += added.added();
              counts[2] += added.known();
            });
    say(
        String.format(
            "%s: %s added, %d were known; see: pledgebook inbox",
            Count.number(counts[0], "document"), Count.number(counts[1], "statement"), counts[2]));
    return code;
  }
}
