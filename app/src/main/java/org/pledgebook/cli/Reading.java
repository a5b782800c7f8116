package org.pledgebook.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.pledgebook.document.Analyser;
import org.pledgebook.document.Document;
import org.pledgebook.language.Languages;
import org.pledgebook.source.Capture;
import org.pledgebook.source.CapturedText;
import org.pledgebook.source.Input;
import org.pledgebook.source.Outcome;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.source.Sources;

/** Takes inputs one after the other, makes documents of them and hands these on. */
final class Reading {
  private final Console console;
  private final Sources sources;
  private final Languages languages;
  private final Analyser analyser;

  /** How many documents were in each language without rules. */
  private final Map<String, Integer> foreign = new TreeMap<>();

  Reading(Console console, Sources sources, Languages languages) {
    this.console = console;
    this.sources = sources;
    this.languages = languages;
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
    return read(arguments, patience, (document, capture) -> receiver.accept(document));
  }

  /** As above; the receiver gets the file with the document. */
  int read(List<String> arguments, Duration patience, BiConsumer<Document, Capture> receiver) {
    List<Input> inputs = sources.expand(arguments).toList();
    Progress progress = new Progress(console, inputs.size(), patience);
    progress.show(0);
    int done = 0;
    int failures = 0;
    for (Input input : inputs) {
      Outcome outcome = taken(input, receiver);
      if (console.outIsTerminal() || outcome instanceof Outcome.Failed) {
        progress.clear();
      }
      if (outcome instanceof Outcome.Failed failed) {
        failures++;
        console.complain(String.valueOf(failed.failure().getMessage()));
      }
      progress.show(++done);
      if (console.out().checkError()) {
        break; // Nobody listens any more, as behind `| head`.
      }
    }
    progress.clear();
    foreign();
    if (failures == 0) {
      return ExitCode.OK;
    }
    return failures == done ? ExitCode.FAILED : ExitCode.PARTLY;
  }

  /** Reads an input and hands its document on; one that is too large for the memory fails. */
  private Outcome taken(Input input, BiConsumer<Document, Capture> receiver) {
    try {
      Outcome outcome = sources.read(input);
      if (outcome instanceof Outcome.Read read) {
        Document document = document(read.captured());
        receiver.accept(document, read.captured().capture());
        note(document);
      }
      return outcome;
    } catch (OutOfMemoryError e) {
      String what =
          "%s: needs more memory than the %d MB there are. Split it, or set PLEDGEBOOK_JAVA_OPTS=-Xmx4g."
              .formatted(input.address(), Runtime.getRuntime().maxMemory() >> 20);
      return new Outcome.Failed(input.address(), new PledgebookException(what, e));
    }
  }

  private void note(Document document) {
    document
        .metadata()
        .primaryLanguage()
        .filter(code -> languages.find(code).isEmpty())
        .ifPresent(code -> foreign.merge(code, 1, Integer::sum));
  }

  /**
   * Says in how many documents nothing was looked for, since nothing is known of their language.
   */
  private void foreign() {
    if (!foreign.isEmpty()) {
      int documents = foreign.values().stream().mapToInt(Integer::intValue).sum();
      console.complain(
          "%d %s in %s: there are rules only for %s. CONTRIBUTING.md says how to add a language."
              .formatted(
                  documents,
                  documents == 1 ? "document is" : "documents are",
                  String.join(", ", foreign.keySet()),
                  TextOptions.codes(languages)));
    }
  }

  /** The document, see {@link Analyser#document}. */
  Document document(CapturedText captured) {
    return analyser.document(captured);
  }
}
