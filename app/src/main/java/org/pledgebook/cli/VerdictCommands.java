package org.pledgebook.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.Register;
import org.pledgebook.register.fact.Link;
import org.pledgebook.register.fact.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a reviewer says of statements and of commitments that look alike. */
final class VerdictCommands {
  private VerdictCommands() {}

  /** A verdict on statements of the inbox. */
  abstract static class VerdictCommand extends WritingCommand {
    @Parameters(
        paramLabel = "STATEMENT",
        arity = "1..*",
        description = "Its number in the inbox; several are decided together or not at all.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    List<Long> statements;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why.")
    @Nullable String note;

    VerdictCommand(Console console) {
      super(console);
    }
  }

  @Command(
      name = "accept",
      description = "Accepts statements: each becomes a commitment.",
      mixinStandardHelpOptions = true)
  static final class AcceptCommand extends VerdictCommand {
    AcceptCommand(Console console) {
      super(console);
    }

    @Override
    int run(Register register) {
      register
          .proposals()
          .decideAll(author, statements, true, note)
          .forEach(commitment -> say("commitment " + commitment));
      return ExitCode.OK;
    }
  }

  @Command(
      name = "reject",
      description = "Says that statements promise nothing.",
      mixinStandardHelpOptions = true)
  static final class RejectCommand extends VerdictCommand {
    RejectCommand(Console console) {
      super(console);
    }

    @Override
    int run(Register register) {
      register.proposals().decideAll(author, statements, false, note);
      statements.forEach(
          statement -> say("rejected; take it back with: pledgebook undo " + statement));
      return ExitCode.OK;
    }
  }

  @Command(
      name = "undo",
      description = "Takes back the verdict on a statement, or with --entry any entry.",
      mixinStandardHelpOptions = true)
  static final class UndoCommand extends WritingCommand {
    @Parameters(paramLabel = "NUMBER", description = "A statement, or with --entry an entry.")
    private long number;

    @Option(names = "--entry", description = "Withdraw this entry (a link, evidence).")
    private boolean entry;

    UndoCommand(Console console) {
      super(console);
    }

    @Override
    int run(Register register) {
      if (entry) {
        register.proposals().withdraw(author, number, "undone");
        say("entry " + number + " withdrawn");
      } else {
        say(
            register
                .proposals()
                .undoVerdict(author, number)
                .map(UndoCommand::standing)
                .orElse("statement " + number + " waits again"));
      }
      return ExitCode.OK;
    }

    private static String standing(Verdict verdict) {
      return "statement %d is %s again%s"
          .formatted(
              verdict.statement(),
              verdict.decision().word(),
              verdict.commitment() == null ? "" : ", as commitment " + verdict.commitment());
    }
  }

  @Command(
      name = "same",
      description = "Says that one commitment repeats another: it counts once from then on.",
      mixinStandardHelpOptions = true)
  static final class SameCommand extends WritingCommand {
    @Parameters(index = "0", paramLabel = "DUPLICATE", description = "The one that repeats.")
    private long duplicate;

    @Parameters(index = "1", paramLabel = "ORIGINAL", description = "The one that counts.")
    private long original;

    @Option(names = "--statement", description = "DUPLICATE is an undecided statement.")
    private boolean statement;

    @Option(names = "--not", description = "Say that they are different.")
    private boolean different;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why.")
    private @Nullable String note;

    SameCommand(Console console) {
      super(console);
    }

    @Override
    int run(Register register) {
      if (statement) {
        register.proposals().same(author, duplicate, original, note);
        say("take it back with: pledgebook undo " + duplicate);
        return ExitCode.OK;
      }
      Link.Decision decision = different ? Link.Decision.DIFFERENT : Link.Decision.SAME;
      long entry =
          register.proposals().link(author, new Link(duplicate, original, decision, null, note));
      say("entry " + entry + "; take it back with: pledgebook undo --entry " + entry);
      return ExitCode.OK;
    }
  }
}
