package org.pledgebook.cli;

import org.pledgebook.publication.Dossier;
import org.pledgebook.register.Register;
import org.pledgebook.source.PledgebookException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Everything about one commitment. */
@Command(
    name = "show",
    description = {
      "Shows a commitment: the words, every statement and translation linked, transactions by stage,",
      "evidence, where it stands, and its history."
    },
    mixinStandardHelpOptions = true)
final class ShowCommand extends TableCommand {
  @Parameters(paramLabel = "ID", description = "The commitment's number.")
  private long id;

  ShowCommand(Console console) {
    super(console);
  }

  @Override
  int run(Register register) {
    Dossier dossier =
        Dossier.of(register, id, time())
            .orElseThrow(
                () ->
                    new PledgebookException(
                        "there is no commitment " + id + "; see: pledgebook commitments"));
    if (format.equals("table")) {
      new DossierPrinter(console).print(dossier);
    } else {
      print(dossier.table(), "nothing is known of it");
    }
    return ExitCode.OK;
  }
}
