package org.pledgebook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pledgebook.cli.evaluation.Gold;
import org.pledgebook.language.Languages;
import org.pledgebook.statements.Reader;
import org.pledgebook.statements.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fits the weights of the reader's model. */
@Command(
    name = "train",
    description =
        "Fits the reader's weights to labelled documents and prints them, for"
            + " languages/common/weights.txt. The same labels give the same weights.",
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "1..*",
      description = "Each has manifest.json, docs/<id>.txt and gold/<id>.jsonl.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private List<Path> folders;

  @Option(
      names = "--languages",
      paramLabel = "DIR",
      description = "Take the languages in this folder instead of those built in.")
  private @Nullable Path languages;

  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Languages known = languages == null ? Languages.packed() : Languages.in(languages);
    Training training = new Training(Reader.untrained(known));
    for (Path folder : folders) {
      Teaching.add(training, console, Gold.load(folder), known);
    }
    training.weights().forEach(console.out()::println);
    return ExitCode.OK;
  }
}
