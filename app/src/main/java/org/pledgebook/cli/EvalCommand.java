package org.pledgebook.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pledgebook.cli.evaluation.Finding;
import org.pledgebook.cli.evaluation.Gold;
import org.pledgebook.cli.evaluation.Predictions;
import org.pledgebook.cli.evaluation.Scores;
import org.pledgebook.language.Languages;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.statements.Reader;
import org.pledgebook.statements.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the reader on labelled documents. */
@Command(
    name = "eval",
    description =
        "Compares what is found in labelled documents with their labels: precision, recall, F1 and"
            + " slots by language, the worst misses and false finds, and how far confidence can be"
            + " believed.",
    mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {
  private static final int WORDS = 200;

  private final Console console;

  @Parameters(
      paramLabel = "FOLDER",
      description = "Has manifest.json, docs/<id>.txt and gold/<id>.jsonl.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private Path folder;

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description = "Score these JSON lines instead of reading the documents.")
  private @Nullable Path predictions;

  @Option(
      names = "--languages",
      paramLabel = "DIR",
      description = "Take the languages in this folder instead of those built in.")
  private @Nullable Path languages;

  @Option(names = "--lang", paramLabel = "CODE", description = "Documents of this language only.")
  private @Nullable String language;

  @Option(
      names = "--worst",
      paramLabel = "N",
      description = "How many misses and false finds to show (default: ${DEFAULT-VALUE}).",
      defaultValue = "10")
  private int worst;

  @Option(
      names = "--folds",
      paramLabel = "N",
      description =
          "Read each document with weights that were fitted without it: on the other N-1 of N parts"
              + " of the folder and on what --taught gives. What to expect of unknown texts.")
  private int folds;

  @Option(
      names = "--taught",
      paramLabel = "FOLDER",
      description = "Labelled documents that --folds always fits weights on.")
  private List<Path> taught = List.of();

  EvalCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Gold gold = Gold.load(folder);
    if (language != null) {
      gold = gold.only(language);
      if (gold.documents().isEmpty()) {
        throw new PledgebookException(folder + ": no labelled document of language " + language);
      }
    }
    if (folds < 0 || folds == 1 || (folds == 0 && !taught.isEmpty())) {
      throw new PledgebookException("--folds needs a number from 2 on");
    }
    Predictions found = predictions == null ? read(gold) : Predictions.load(predictions);
    print(Scores.of(gold, found));
    return ExitCode.OK;
  }

  /** What the reader finds in the labelled documents. */
  private Predictions read(Gold gold) {
    Languages known = languages == null ? Languages.packed() : Languages.in(languages);
    Predictions found = new Predictions();
    if (folds == 0) {
      read(Reader.open(known), gold, known, found);
    }
    for (int fold = 0; fold < folds; fold++) {
      Training training = new Training(Reader.untrained(known));
      Teaching.add(training, console, gold.without(fold, folds), known);
      for (Path folder : taught) {
        Teaching.add(training, console, Gold.load(folder), known);
      }
      read(training.reader(), gold.part(fold, folds), known, found);
    }
    return found;
  }

  private void read(Reader reader, Gold gold, Languages known, Predictions found) {
    GoldDocuments.forEach(
        console,
        gold,
        known,
        (labelled, document) ->
            reader
                .read(document)
                .forEach(statement -> found.add(labelled.id(), Findings.of(document, statement))));
  }

  private void print(Scores scores) {
    PrintStream out = console.out();
    scores.table().forEach(out::println);
    faults("Missed", scores.worstMisses(worst));
    faults("Found, and none", scores.worstFalseFinds(worst));
    out.println();
    scores.calibration().table().forEach(out::println);
  }

  private void faults(String heading, List<Scores.Fault> faults) {
    if (faults.isEmpty()) {
      return;
    }
    console.out().println();
    console.out().println(heading);
    for (Scores.Fault fault : faults) {
      Finding statement = fault.statement();
      console
          .out()
          .printf(
              "  %s [%d:%d] %s: %s%n",
              fault.document().id(),
              statement.start(),
              statement.end(),
              statement.act(),
              words(fault));
    }
  }

  /** The words at the fault, on one line and not too many. */
  private static String words(Scores.Fault fault) {
    try {
      String text = Files.readString(fault.document().text());
      int length = text.codePointCount(0, text.length());
      int start = text.offsetByCodePoints(0, Math.min(length, fault.statement().start()));
      int end = text.offsetByCodePoints(0, Math.min(length, fault.statement().end()));
      return Words.shorten(text.substring(start, end), WORDS);
    } catch (IOException e) {
      throw new PledgebookException(fault.document().text() + ": cannot be read: " + e, e);
    }
  }
}
