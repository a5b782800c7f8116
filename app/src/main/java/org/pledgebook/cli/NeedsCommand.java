package org.pledgebook.cli;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.RecordTables;
import org.pledgebook.register.Needs;
import org.pledgebook.register.Register;
import org.pledgebook.register.Report;
import org.pledgebook.register.fact.Need;
import org.pledgebook.register.fact.Quantity;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Policy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What recipients ask for, and what was pledged against it. */
@Command(
    name = "needs",
    description = "Lists what recipients ask for, with what was pledged against it by stage.",
    mixinStandardHelpOptions = true)
final class NeedsCommand extends TableCommand {
  @Option(
      names = "--policy",
      paramLabel = "NAME",
      description = "How amounts are converted (default: ${DEFAULT-VALUE}).",
      defaultValue = "ecb-month-mean")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private String policy;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "What sums are in (default: ${DEFAULT-VALUE}).",
      defaultValue = "EUR")
  @SuppressWarnings("NullAway.Init") // set by picocli
  private String currency;

  NeedsCommand(Console console) {
    super(console);
  }

  @Override
  int run(Register register) {
    // Says what is wrong with either.
    Report.Query query = Report.Query.by(Policy.of(policy)).in(currency);
    print(
        RecordTables.needs(
            new Needs(register, time()).list(query.policy(), query.currency()), query.currency()),
        "no needs yet; record one with: pledgebook needs add RECIPIENT WHAT");
    return ExitCode.OK;
  }

  @Command(
      name = "show",
      description = "Lists the money that stands against one need.",
      mixinStandardHelpOptions = true)
  static final class ShowCommand extends TableCommand {
    @Parameters(paramLabel = "NEED", description = "Its number in the list.")
    private long need;

    ShowCommand(Console console) {
      super(console);
    }

    @Override
    int run(Register register) {
      print(
          RecordTables.pledges(new Needs(register, time()).pledges(need)),
          "nothing was pledged against it");
      return ExitCode.OK;
    }
  }

  @Command(
      name = "add",
      description = "Records what a recipient asks for.",
      mixinStandardHelpOptions = true)
  static final class AddNeedCommand extends WritingCommand {
    @Parameters(index = "0", paramLabel = "RECIPIENT", description = "Its code: UKR.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String recipient;

    @Parameters(index = "1", paramLabel = "WHAT", description = "In words.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String what;

    @Option(names = "--domain", paramLabel = "CODE", description = "Only pledges in this domain.")
    private @Nullable String domain;

    @Option(names = "--amount", paramLabel = "NUMBER", description = "Money, in full units.")
    private @Nullable BigDecimal amount;

    @Option(names = "--currency", paramLabel = "CODE", defaultValue = "EUR", description = "ISO.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String currency;

    @Option(names = "--quantity", paramLabel = "NUMBER", description = "Things, counted.")
    private @Nullable BigDecimal quantity;

    @Option(
        names = "--time",
        paramLabel = "TIME",
        description = "When it is needed, and pledges for it are made: 2022-01-01..2022-12-31.")
    private @Nullable String time;

    @Option(names = "--source", paramLabel = "ADDRESS", description = "Where it is asked.")
    private @Nullable String source;

    AddNeedCommand(Console console) {
      super(console);
    }

    @Override
    int run(Register register) {
      long entry =
          Needs.add(
              register,
              author,
              new Need(
                  recipient,
                  what,
                  domain,
                  amount == null ? Amount.missing() : Amount.of(amount, currency),
                  quantity == null ? Quantity.missing() : Quantity.of(quantity),
                  time == null ? Span.NONE : CorrectCommand.time(time),
                  source,
                  null));
      say("need " + entry + "; take it back with: pledgebook undo --entry " + entry);
      return ExitCode.OK;
    }
  }
}
