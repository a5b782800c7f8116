package org.pledgebook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.Export;
import org.pledgebook.publication.Table;
import org.pledgebook.publication.Tables;
import org.pledgebook.register.Dimension;
import org.pledgebook.register.Register;
import org.pledgebook.register.Report;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Totals by stage. */
@Command(
    name = "report",
    description = "Totals by stage, never across stages, and by what else is asked.",
    mixinStandardHelpOptions = true)
final class ReportCommand extends TableCommand {
  @Option(
      names = "--by",
      split = ",",
      paramLabel = "WHAT",
      description =
          "donor, recipient, domain, month, currency, dataset, commitment; several with commas."
              + " Stages are always apart.")
  private List<String> by = List.of();

  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description =
          "ecb-month-mean, spot, published, or release-mean:2023-05 (default: ${DEFAULT-VALUE}).",
      defaultValue = "ecb-month-mean")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private String policy;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "What sums are in (default: ${DEFAULT-VALUE}).",
      defaultValue = Report.EURO)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private String currency;

  @Option(names = "--dataset", paramLabel = "NAME", description = "Only what came from it.")
  private @Nullable String dataset;

  @Option(names = "--stage", paramLabel = "STAGE", description = "Only this stage.")
  private @Nullable String stage;

  @Option(
      names = "--commitment",
      paramLabel = "ID",
      split = ",",
      description = "Only of this commitment; several with commas.")
  private List<Long> commitments = List.of();

  @Option(
      names = "--gdp",
      paramLabel = "YEAR",
      description = "With --by donor: also as a share of that year's gross domestic product.")
  private @Nullable Integer gdp;

  @Option(names = "--fold", description = "Count bodies with the one they belong to (EIB: EU).")
  private boolean fold;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write a .csv, .json, .xlsx or .parquet file instead.")
  private @Nullable Path output;

  ReportCommand(Console console) {
    super(console);
  }

  @Override
  int run(Register register) {
    Report report =
        register.report(
            new Report.Query(
                    by.stream()
                        // Every report has a line for each stage.
                        .filter(word -> !word.strip().equalsIgnoreCase("stage"))
                        .map(Dimension::of)
                        .toList(),
                    Policy.of(policy),
                    dataset,
                    stage == null ? null : Stage.of(stage),
                    fold,
                    time())
                .only(
                    Map.of(
                        Dimension.COMMITMENT, commitments.stream().map(String::valueOf).toList()))
                .in(currency.toUpperCase(Locale.ROOT)));
    Table table =
        gdp == null ? Tables.of(report) : Tables.withGdp(report, register.gdpFigures(gdp, time()));
    if (output == null) {
      print(table, "no money is recorded");
    } else {
      String name = String.valueOf(output.getFileName());
      Export.write(table, Export.format(name.substring(name.lastIndexOf('.') + 1)), output);
    }
    report.rates().stream()
        .limit(1)
        .forEach(
            rate ->
                say(
                    report.rates().size()
                        + " rates by "
                        + policy
                        + ", the first: 1 EUR = "
                        + rate.perEuro().toPlainString()
                        + " "
                        + rate.currency()
                        + ", "
                        + rate.start()
                        + (rate.end().equals(rate.start()) ? "" : " to " + rate.end())
                        + " ("
                        + rate.source()
                        + ")"));
    return ExitCode.OK;
  }
}
