package org.pledgebook.cli;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.pledgebook.cli.evaluation.Gold;
import org.pledgebook.document.Document;
import org.pledgebook.language.Languages;
import org.pledgebook.source.Input;
import org.pledgebook.source.Outcome;
import org.pledgebook.source.SourceOptions;
import org.pledgebook.source.Sources;

/** Reads labelled documents as any other input is read, their sidecars included. */
final class GoldDocuments {
  private GoldDocuments() {}

  /**
   * Gives each labelled document to the receiver, in the order of the manifest.
   *
   * @throws org.pledgebook.source.PledgebookException if one cannot be read: a figure over the rest
   *     would mislead
   */
  static void forEach(
      Console console,
      Gold gold,
      Languages languages,
      BiConsumer<Gold.Labelled, Document> receiver) {
    Sources sources = Sources.with(SourceOptions.DEFAULTS);
    Reading reading = new Reading(console, sources, languages);
    Progress progress = new Progress(console, gold.documents().size(), Progress.PATIENCE);
    int done = 0;
    for (Gold.Labelled labelled : gold.documents()) {
      Path text = labelled.text();
      Outcome outcome = sources.read(new Input.FileInput(text.toString(), text));
      if (outcome instanceof Outcome.Failed failed) {
        throw failed.failure();
      } else if (outcome instanceof Outcome.Read read) {
        receiver.accept(labelled, reading.document(read.captured()));
      }
      progress.show(++done);
    }
    progress.clear();
  }
}
