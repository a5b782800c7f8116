package org.pledgebook.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.pledgebook.publication.RecordTables;
import org.pledgebook.register.RatesFile;
import org.pledgebook.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists reference figures. */
@Command(
    name = "rates",
    description = {
      "Lists the exchange rates and gross domestic products that the register knows, with their",
      "sources. rates import FILE brings them up to date."
    },
    mixinStandardHelpOptions = true)
final class RatesCommand extends TableCommand {
  RatesCommand(Console console) {
    super(console);
  }

  @Override
  int run(Register register) {
    print(RecordTables.references(register.references(time())), "no rates were known then");
    return ExitCode.OK;
  }

  @Command(
      name = "import",
      description = {
        "Takes in the daily rates of the European Central Bank (eurofxref-hist.csv; means of whole",
        "months are worked out) or the World Bank's gross domestic products (CSV). The same file",
        "again adds nothing; figures that differ are recorded beside the old ones, and count from",
        "then on."
      },
      mixinStandardHelpOptions = true)
  static final class ImportCommand extends WritingCommand {
    @Parameters(paramLabel = "FILE", description = "The file.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    ImportCommand(Console console) {
      super(console);
    }

    @Override
    int run(Register register) {
      RatesFile.Outcome outcome =
          Waiting.with(console, "Importing " + file, () -> register.takeRates(file, author));
      outcome.refusals().forEach(refusal -> console.complain(file + ": " + refusal));
      say(
          String.format(
              Locale.ROOT,
              "%,d figures (%s): %,d added, %,d revised%s",
              outcome.figures(),
              outcome.kind(),
              outcome.added(),
              outcome.revised(),
              outcome.without() == 0
                  ? ""
                  : String.format(
                      Locale.ROOT,
                      ", %,d left out: the register has no dollar rate for their years",
                      outcome.without())));
      return outcome.refusals().isEmpty() ? ExitCode.OK : ExitCode.PARTLY;
    }
  }
}
