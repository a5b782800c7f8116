package org.pledgebook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.Export;
import org.pledgebook.publication.RecordTables;
import org.pledgebook.publication.Table;
import org.pledgebook.publication.Tables;
import org.pledgebook.register.CommitmentFilter;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Library;
import org.pledgebook.register.Listing;
import org.pledgebook.register.Needs;
import org.pledgebook.register.Networks;
import org.pledgebook.register.Register;
import org.pledgebook.register.journal.Entry;
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
final class ExportCommand extends RegisterCommand {
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

  @Option(names = "--commitment", paramLabel = "ID", description = "Transactions of this one.")
  private @Nullable Long commitment;

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
    Table rows = Waiting.with(console, "Exporting " + table, () -> table(register));
    @Nullable Path file = output;
    if (file == null) {
      toStandardOutput(rows, format);
      return ExitCode.OK;
    }
    Waiting.with(
        console,
        "Writing " + file,
        () -> {
          Export.write(rows, format, file);
          return file;
        });
    say(String.format(Locale.ROOT, "%s: %,d rows", file, rows.rows().size()));
    return ExitCode.OK;
  }

  private Table table(Register register) {
    Listing listing = new Listing(register, options.time());
    return switch (table) {
      case "commitments" -> Tables.commitments(commitments(register));
      case "statements" ->
          RecordTables.statements(listing.statements(document, words, 0, Integer.MAX_VALUE));
      case "transactions" ->
          RecordTables.transactions(
              listing.transactions(
                  commitment,
                  stage == null ? null : Stage.of(stage),
                  dataset,
                  0,
                  Integer.MAX_VALUE));
      case "documents" -> RecordTables.documents(new Library(register, options.time()).documents());
      case "entries" -> RecordTables.entries(entries(register));
      case "needs" ->
          RecordTables.needs(new Needs(register, options.time()).list(new Policy.EcbMonthMean()));
      case "programmes" -> RecordTables.programmes(new Networks(register, options.time()).list());
      case "rates" -> RecordTables.references(register.references(options.time()));
      default ->
          throw new PledgebookException(
              "'"
                  + table
                  + "' is no table; write commitments, statements, transactions, documents,"
                  + " entries, needs, programmes or rates");
    };
  }

  private List<CommitmentRow> commitments(Register register) {
    CommitmentFilter filter = new CommitmentFilter(party, null, words, Integer.MAX_VALUE);
    return register.commitments(filter, options.time()).stream()
        .filter(row -> dataset == null || dataset.equals(row.dataset()))
        .filter(row -> stage == null || row.status().claimed() == Stage.of(stage))
        .toList();
  }

  private List<Entry> entries(Register register) {
    List<Entry> entries = new ArrayList<>();
    register
        .journal()
        .forEach(
            entry -> {
              if (!entry.known().isAfter(options.time().time())) {
                entries.add(entry);
              }
            });
    return entries;
  }

  private void toStandardOutput(Table rows, Export.Format format) {
    try {
      Path file = Files.createTempFile("pledgebook", ".export");
      try {
        Export.write(rows, format, file);
        Files.copy(file, console.out());
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new PledgebookException("the export cannot be written: " + e.getMessage(), e);
    }
  }
}
