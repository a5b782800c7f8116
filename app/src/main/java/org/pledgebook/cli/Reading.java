package org.pledgebook.cli;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.pledgebook.document.Analyser;
import org.pledgebook.document.Document;
import org.pledgebook.language.Languages;
import org.pledgebook.source.CapturedText;
import org.pledgebook.source.Input;
import org.pledgebook.source.Outcome;
import org.pledgebook.source.Sources;

/** Takes inputs one after the other, makes documents of them and hands these on. */
final class Reading {
  private final Console console;
  private final Sources sources;
  private final Analyser analyser;

  Reading(Console console, Sources sources, Languages languages) {
    this.console = console;
    this.sources = sources;
    this.analyser = new Analyser(languages);
  }

  /**
   * Reads what the arguments name. An input that cannot be read is named on standard error with its
   * reason, and the others are read.
   *
   * @param patience after which time progress is shown
   * @param receiver gets each document in turn
   * @return the exit code
   */
  int read(List<String> arguments, Duration patience, Consumer<Document> receiver) {
    List<Input> inputs = sources.expand(arguments).toList();
    Progress progress = new Progress(console, inputs.size(), patience);
    progress.show(0);
    int done = 0;
    int failures = 0;
    for (Input input : inputs) {
      Outcome outcome = sources.read(input);
      if (console.outIsTerminal() || outcome instanceof Outcome.Failed) {
        progress.clear();
      }
      if (outcome instanceof Outcome.Failed failed) {
        failures++;
        console.complain(String.valueOf(failed.failure().getMessage()));
      } else if (outcome instanceof Outcome.Read read) {
        receiver.accept(document(read.captured()));
      }
      progress.show(++done);
      if (console.out().checkError()) {
        break; // Nobody listens any more, as behind `| head`.
      }
    }
    progress.clear();
    if (failures == 0) {
      return ExitCode.OK;
    }
    return failures == done ? ExitCode.FAILED : ExitCode.PARTLY;
  }

  /** The document, see {@link Analyser#document}. */
  Document document(CapturedText captured) {
    return analyser.document(captured);
  }
}
