package org.pledgebook.cli;

import java.util.List;
import org.pledgebook.cli.evaluation.Finding;
import org.pledgebook.cli.evaluation.Gold;
import org.pledgebook.document.CodePointOffsets;
import org.pledgebook.document.Document;
import org.pledgebook.language.Languages;
import org.pledgebook.statements.Act;
import org.pledgebook.statements.Training;

/** Teaches from labelled documents. */
final class Teaching {
  private Teaching() {}

  static void add(Training training, Console console, Gold gold, Languages languages) {
    GoldDocuments.forEach(
        console,
        gold,
        languages,
        (labelled, document) -> {
          List<Training.Label> labels = labels(labelled, document);
          if (labelled.onlyActs()) {
            training.addActs(document, labels);
          } else {
            training.add(document, labels);
          }
        });
  }

  private static List<Training.Label> labels(Gold.Labelled labelled, Document document) {
    CodePointOffsets offsets = document.codePoints();
    return labelled.statements().stream().map(label -> label(label, offsets)).toList();
  }

  private static Training.Label label(Finding label, CodePointOffsets offsets) {
    return new Training.Label(
        offsets.utf16(label.start()),
        offsets.utf16(label.end()),
        Act.of(label.act()),
        label.weak(),
        label.beneficiaries().stream().sorted().toList());
  }
}
