package org.pledgebook.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.RecordTables;
import org.pledgebook.publication.Tables;
import org.pledgebook.register.Register;
import org.pledgebook.register.Works;
import org.pledgebook.register.fact.Translation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Documents by work: versions and translations. */
@Command(
    name = "documents",
    description = {
      "Lists documents by work: the versions of a page that was fetched again, and translations.",
      "With --propose: documents that look like translations of each other."
    },
    mixinStandardHelpOptions = true)
final class DocumentsCommand extends TableCommand {
  private static final String NO_DOCUMENTS =
      "no documents yet; read some with: pledgebook add FILE";

  @Option(names = "--propose", description = "What looks like a translation of what.")
  private boolean propose;

  DocumentsCommand(Console console) {
    super(console);
  }

  @Override
  int run(Register register) {
    Works works = new Works(register, time());
    if (propose) {
      print(Tables.repeats(works.propose()), "no document looks like another's translation");
    } else {
      print(RecordTables.editions(works.list()), NO_DOCUMENTS);
    }
    return ExitCode.OK;
  }

  @Command(
      name = "translation",
      description = "Says that two documents are one text in two languages.",
      mixinStandardHelpOptions = true)
  static final class TranslationCommand extends WritingCommand {
    @Parameters(index = "0", paramLabel = "DOCUMENT", description = "The number of one.")
    private long document;

    @Parameters(index = "1", paramLabel = "ORIGINAL", description = "The number of the other.")
    private long original;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why.")
    private @Nullable String note;

    TranslationCommand(Console console) {
      super(console);
    }

    @Override
    int run(Register register) {
      long entry = Works.link(register, author, new Translation(document, original, note));
      say("entry " + entry + "; take it back with: pledgebook undo --entry " + entry);
      return ExitCode.OK;
    }
  }

  @Command(
      name = "changes",
      description = "Lists statements that a version has and the one before had not, or reversely.",
      mixinStandardHelpOptions = true)
  static final class ChangesCommand extends TableCommand {
    @Parameters(paramLabel = "DOCUMENT", description = "The number of the newer version.")
    private long document;

    ChangesCommand(Console console) {
      super(console);
    }

    @Override
    int run(Register register) {
      Works.Changes changes = new Works(register, time()).changes(document);
      print(RecordTables.changes(List.of(changes)), "no statement came or went");
      return ExitCode.OK;
    }
  }
}
