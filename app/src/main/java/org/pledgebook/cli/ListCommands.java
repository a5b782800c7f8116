package org.pledgebook.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.publication.Calendar;
import org.pledgebook.publication.Tables;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.CommitmentFilter;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Diff;
import org.pledgebook.register.Register;
import org.pledgebook.register.Status;
import org.pledgebook.review.Pair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Commands that show what is in a register. */
final class ListCommands {
  private ListCommands() {}

  @Command(
      name = "commitments",
      description = "Lists commitments with what is claimed, what is evidenced and what is due.",
      mixinStandardHelpOptions = true)
  static final class CommitmentsCommand extends TableCommand {
    @Option(names = "--party", paramLabel = "CODE", description = "Actor, beneficiary or domain.")
    private @Nullable String party;

    @Option(names = "--words", paramLabel = "TEXT", description = "Words in the promise.")
    private @Nullable String words;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", description = "At most.")
    private int limit;

    CommitmentsCommand(Console console) {
      super(console);
    }

    @Override
    int run(Register register) {
      CommitmentFilter filter = new CommitmentFilter(party, null, words, limit);
      print(
          Tables.commitments(register.commitments(filter, time())),
          "no commitments; they come from the inbox (pledgebook accept) and from pledgebook import");
      return ExitCode.OK;
    }
  }

  @Command(
      name = "due",
      description = "Lists what is overdue and what is due in the next days.",
      mixinStandardHelpOptions = true)
  static final class DueCommand extends TableCommand {
    @Option(names = "--days", paramLabel = "N", defaultValue = "30", description = "How far ahead.")
    private int days;

    @Option(names = "--ics", description = "As a calendar file.")
    private boolean ics;

    DueCommand(Console console) {
      super(console);
    }

    @Override
    int run(Register register) {
      AsOf asOf = time();
      LocalDate until = asOf.day().plusDays(days);
      List<CommitmentRow> due =
          register
              .commitments(new CommitmentFilter(null, until, null, Integer.MAX_VALUE), asOf)
              .stream()
              .filter(row -> row.original() == null)
              .filter(
                  row ->
                      row.status().due() == Status.Due.OVERDUE
                          || row.status().due() == Status.Due.UPCOMING)
              .toList();
      if (ics) {
        console.out().print(Calendar.of(due, asOf.day()));
      } else {
        print(Tables.commitments(due), "nothing is overdue, or due in the next " + days + " days");
      }
      return ExitCode.OK;
    }
  }

  @Command(
      name = "inbox",
      description = "Lists statements that wait for a verdict, the oldest first.",
      mixinStandardHelpOptions = true)
  static final class InboxCommand extends TableCommand {
    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most.")
    private int limit;

    InboxCommand(Console console) {
      super(console);
    }

    @Override
    int run(Register register) {
      print(
          Tables.inbox(register.inbox(time(), limit)),
          "nothing waits for a verdict; read texts with: pledgebook add FILE");
      return ExitCode.OK;
    }
  }

  @Command(
      name = "repeats",
      description = "Proposes commitments that look like one; decide with same.",
      mixinStandardHelpOptions = true)
  static final class RepeatsCommand extends TableCommand {
    @Option(
        names = "--least",
        paramLabel = "CHANCE",
        defaultValue = "0.3",
        description =
            "Only those as likely as this (default: ${DEFAULT-VALUE}; 0.05 finds three of four"
                + " repetitions, among others).")
    private double least;

    RepeatsCommand(Console console) {
      super(console);
    }

    @Override
    int run(Register register) {
      List<Pair> pairs =
          Waiting.with(console, "Comparing statements", () -> register.repeats(time(), least));
      print(Tables.repeats(pairs), "nothing looks like a repetition; try a smaller --least");
      return ExitCode.OK;
    }
  }

  @Command(
      name = "diff",
      description = "Says what was added, revised, withdrawn and linked between two times.",
      mixinStandardHelpOptions = true)
  static final class DiffCommand extends TableCommand {
    @Option(names = "--from", required = true, paramLabel = "DATE", description = "What was.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String from;

    @Option(names = "--to", paramLabel = "DATE", description = "What is; now if left out.")
    private @Nullable String to;

    @Option(names = "--dataset", paramLabel = "NAME", description = "Only what came from it.")
    private @Nullable String dataset;

    DiffCommand(Console console) {
      super(console);
    }

    @Override
    int run(Register register) {
      Diff diff = register.diff(AsOf.of(from), to == null ? time() : AsOf.of(to), dataset);
      print(Tables.of(diff), "nothing changed");
      diff.totals()
          .forEach(
              (stage, totals) ->
                  totals.forEach(
                      (currency, total) ->
                          say(
                              String.format(
                                  "%s %s: %,.0f -> %,.0f (%+,.0f)",
                                  stage.word(),
                                  currency,
                                  total.before(),
                                  total.after(),
                                  total.difference()))));
      return ExitCode.OK;
    }
  }
}
