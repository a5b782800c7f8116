package org.pledgebook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.Export;
import org.pledgebook.publication.LongTable;
import org.pledgebook.publication.RecordTables;
import org.pledgebook.publication.Tables;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.CommitmentFilter;
import org.pledgebook.register.Library;
import org.pledgebook.register.Listing;
import org.pledgebook.register.Needs;
import org.pledgebook.register.Networks;
import org.pledgebook.register.Register;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Stage;
import org.pledgebook.source.PledgebookException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what a register holds for other programs. */
@Command(
    name = "export",
    description = {
      "Writes a table of the register as csv, json, xlsx or parquet: commitments, statements,",
      "transactions, documents, entries, needs, programmes or rates. With --as-of: as it was known",
      "then. Totals are written by report --output."
    },
    mixinStandardHelpOptions = true)
final class ExportCommand extends ViewCommand {
  @Parameters(index = "0", paramLabel = "FORMAT", description = "csv, json, xlsx or parquet.")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private String kind;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TABLE",
      defaultValue = "commitments",
      description = "Which table (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private String table;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to; csv and json go to standard output without it.")
  private @Nullable Path output;

  @Option(
      names = "--party",
      paramLabel = "CODE",
      description = "Commitments of this actor, beneficiary or domain.")
  private @Nullable String party;

  @Option(names = "--words", paramLabel = "TEXT", description = "With these words.")
  private @Nullable String words;

  @Option(names = "--document", paramLabel = "ID", description = "Statements of this document.")
  private @Nullable Long document;

  @Option(
      names = "--commitment",
      paramLabel = "ID",
      split = ",",
      description = "Transactions of this one; several with commas.")
  private List<Long> commitments = List.of();

  @Option(names = "--stage", paramLabel = "STAGE", description = "Transactions at this stage.")
  private @Nullable String stage;

  @Option(names = "--dataset", paramLabel = "NAME", description = "Only what came from it.")
  private @Nullable String dataset;

  ExportCommand(Console console) {
    super(console);
  }

  @Override
  int run(Register register) {
    Export.Format format = Export.format(kind);
    if (output == null && (format == Export.Format.XLSX || format == Export.Format.PARQUET)) {
      throw new PledgebookException(
          "name a file with --output: a " + kind + " file is nothing for a terminal");
    }
    LongTable rows = table(register);
    @Nullable Path file = output;
    if (file == null) {
      toStandardOutput(rows, format);
      return ExitCode.OK;
    }
    long written =
        Waiting.with(console, "Exporting " + table, () -> Export.write(rows, format, file));
    say(String.format(Locale.ROOT, "%s: %,d rows", file, written));
    return ExitCode.OK;
  }

  private LongTable table(Register register) {
    AsOf time = time();
    Listing listing = new Listing(register, time);
    return switch (table) {
      case "commitments" -> commitments(register);
      case "statements" -> RecordTables.statements(listing, document, words);
      case "transactions" ->
          RecordTables.transactions(
              listing,
              new Listing.Wanted(commitments, stage == null ? null : Stage.of(stage), dataset));
      case "entries" -> RecordTables.entries(register.journal(), time);
      case "documents" ->
          LongTable.of(RecordTables.documents(new Library(register, time).documents()));
      case "needs" ->
          LongTable.of(
              RecordTables.needs(
                  new Needs(register, time).list(new Policy.EcbMonthMean(), "EUR"), "EUR"));
      case "programmes" ->
          LongTable.of(RecordTables.programmes(new Networks(register, time).list()));
      case "rates" -> LongTable.of(RecordTables.references(register.references(time)));
      default ->
          throw new PledgebookException(
              "'"
                  + table
                  + "' is no table; write commitments, statements, transactions, documents,"
                  + " entries, needs, programmes or rates");
    };
  }

  private LongTable commitments(Register register) {
    CommitmentFilter filter = new CommitmentFilter(party, null, words, Integer.MAX_VALUE);
    @Nullable Stage claimed = stage == null ? null : Stage.of(stage);
    return Tables.commitments(
        register,
        filter,
        time(),
        row ->
            (dataset == null || dataset.equals(row.dataset()))
                && (claimed == null || row.status().claimed() == claimed));
  }

  private void toStandardOutput(LongTable rows, Export.Format format) {
    try {
      Path file = Files.createTempFile("pledgebook", ".export");
      try {
        Waiting.with(console, "Exporting " + table, () -> Export.write(rows, format, file));
        Files.copy(file, console.out());
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new PledgebookException("the export cannot be written: " + e.getMessage(), e);
    }
  }
}
