package org.pledgebook.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.RecordTables;
import org.pledgebook.register.Networks;
import org.pledgebook.register.Register;
import org.pledgebook.register.fact.Milestone;
import org.pledgebook.register.fact.Programme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Programmes and networks with their nodes. */
@Command(
    name = "programmes",
    description = "Lists programmes and networks with their nodes, places and milestones.",
    mixinStandardHelpOptions = true)
final class ProgrammesCommand extends TableCommand {
  ProgrammesCommand(Console console) {
    super(console);
  }

  @Override
  int run(Register register) {
    print(
        RecordTables.programmes(new Networks(register, time()).list()),
        "no programmes yet; record one with: pledgebook programmes add NAME");
    return ExitCode.OK;
  }

  @Command(
      name = "add",
      description = "Records a programme or network, or with --parent a node of one.",
      mixinStandardHelpOptions = true)
  static final class AddProgrammeCommand extends WritingCommand {
    @Parameters(paramLabel = "NAME", description = "What it is called.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String name;

    @Option(
        names = "--kind",
        paramLabel = "WORD",
        defaultValue = "programme",
        description =
            "programme, network, accelerator, test centre, … (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String kind;

    @Option(names = "--parent", paramLabel = "ID", description = "What it is a node of.")
    private @Nullable Long parent;

    @Option(names = "--place", paramLabel = "NAME", description = "Town or site.")
    private @Nullable String place;

    @Option(names = "--country", paramLabel = "CODE", description = "ISO 3166-1 alpha-3.")
    private @Nullable String country;

    @Option(names = "--latitude", paramLabel = "DEGREES", description = "North.")
    private @Nullable BigDecimal latitude;

    @Option(names = "--longitude", paramLabel = "DEGREES", description = "East.")
    private @Nullable BigDecimal longitude;

    AddProgrammeCommand(Console console) {
      super(console);
    }

    @Override
    int run(Register register) {
      Programme programme =
          new Programme(null, name, kind, parent, place, country, latitude, longitude, null);
      say(kind + " " + Networks.add(register, author, programme));
      return ExitCode.OK;
    }
  }

  @Command(
      name = "milestone",
      description = "Records a step of a programme or node.",
      mixinStandardHelpOptions = true)
  static final class MilestoneCommand extends WritingCommand {
    @Parameters(index = "0", paramLabel = "PROGRAMME", description = "Its number.")
    private long programme;

    @Parameters(index = "1", paramLabel = "WHAT", description = "In words.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String what;

    @Option(names = "--due", paramLabel = "TIME", description = "2022-06-30 or ..2030-12-31.")
    private @Nullable String due;

    MilestoneCommand(Console console) {
      super(console);
    }

    @Override
    int run(Register register) {
      Milestone milestone =
          new Milestone(
              null, programme, what, due == null ? null : CorrectCommand.time(due), null, null);
      say("milestone " + Networks.add(register, author, milestone));
      return ExitCode.OK;
    }
  }

  @Command(
      name = "met",
      description = "Says that a milestone was reached.",
      mixinStandardHelpOptions = true)
  static final class MetCommand extends WritingCommand {
    @Parameters(paramLabel = "MILESTONE", description = "Its number.")
    private long milestone;

    @Option(names = "--date", paramLabel = "DATE", required = true, description = "When.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LocalDate date;

    MetCommand(Console console) {
      super(console);
    }

    @Override
    int run(Register register) {
      Networks.meet(register, author, milestone, date);
      return ExitCode.OK;
    }
  }

  @Command(
      name = "assign",
      description = "Says that a commitment belongs to a programme or node.",
      mixinStandardHelpOptions = true)
  static final class AssignCommand extends WritingCommand {
    @Parameters(index = "0", paramLabel = "COMMITMENT", description = "Its number.")
    private long commitment;

    @Parameters(index = "1", paramLabel = "PROGRAMME", description = "Its number.")
    private long programme;

    AssignCommand(Console console) {
      super(console);
    }

    @Override
    int run(Register register) {
      Networks.assign(register, author, commitment, programme);
      return ExitCode.OK;
    }
  }
}
