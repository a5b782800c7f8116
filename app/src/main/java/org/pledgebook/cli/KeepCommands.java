package org.pledgebook.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.Ledger;
import org.pledgebook.register.LedgerImport;
import org.pledgebook.register.PlainCsv;
import org.pledgebook.register.Register;
import org.pledgebook.register.fact.Evidence;
import org.pledgebook.register.fact.Link;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Transaction;
import org.pledgebook.register.journal.Verification;
import org.pledgebook.register.kiel.KielFile;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Stage;
import org.pledgebook.source.PledgebookException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands that add to a register, or check it. */
final class KeepCommands {
  private KeepCommands() {}

  @Command(
      name = "accept",
      description = "Accepts a statement: it becomes a commitment.",
      mixinStandardHelpOptions = true)
  static final class AcceptCommand extends RegisterCommand {
    @Parameters(paramLabel = "STATEMENT", description = "Its number in the inbox.")
    private long statement;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why.")
    private @Nullable String note;

    AcceptCommand(Console console) {
      super(console);
    }

    @Override
    int run(Register register) {
      say("commitment " + register.proposals().accept(options.author, statement, note));
      return ExitCode.OK;
    }
  }

  @Command(
      name = "reject",
      description = "Says that a statement promises nothing.",
      mixinStandardHelpOptions = true)
  static final class RejectCommand extends RegisterCommand {
    @Parameters(paramLabel = "STATEMENT", description = "Its number in the inbox.")
    private long statement;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why.")
    private @Nullable String note;

    RejectCommand(Console console) {
      super(console);
    }

    @Override
    int run(Register register) {
      register.proposals().reject(options.author, statement, note);
      return ExitCode.OK;
    }
  }

  @Command(
      name = "undo",
      description = "Takes back the verdict on a statement, or with --entry any entry.",
      mixinStandardHelpOptions = true)
  static final class UndoCommand extends RegisterCommand {
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
        register.proposals().withdraw(options.author, number, "undone");
      } else {
        register.proposals().undoVerdict(options.author, number);
      }
      return ExitCode.OK;
    }
  }

  @Command(
      name = "same",
      description = "Says that one commitment repeats another: it counts once from then on.",
      mixinStandardHelpOptions = true)
  static final class SameCommand extends RegisterCommand {
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
        register.proposals().same(options.author, duplicate, original, note);
        return ExitCode.OK;
      }
      Link.Decision decision = different ? Link.Decision.DIFFERENT : Link.Decision.SAME;
      long entry =
          register
              .proposals()
              .link(options.author, new Link(duplicate, original, decision, null, note));
      say("entry " + entry + "; take it back with: pledgebook undo --entry " + entry);
      return ExitCode.OK;
    }
  }

  @Command(
      name = "transaction",
      description = "Adds money at a stage to a commitment, or evidence that it came so far.",
      mixinStandardHelpOptions = true)
  static final class TransactionCommand extends RegisterCommand {
    @Parameters(index = "0", paramLabel = "add", description = "The word add.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String word;

    @Parameters(index = "1", paramLabel = "COMMITMENT", description = "Its number.")
    private long commitment;

    @Option(names = "--stage", required = true, paramLabel = "STAGE", description = "How far.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String stage;

    @Option(names = "--amount", paramLabel = "NUMBER", description = "Full units, or undisclosed.")
    private @Nullable String amount;

    @Option(names = "--currency", paramLabel = "CODE", defaultValue = "EUR", description = "ISO.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String currency;

    @Option(names = "--date", paramLabel = "DATE", description = "When.")
    private @Nullable LocalDate date;

    @Option(names = "--evidence", paramLabel = "ADDRESS", description = "What shows it.")
    private @Nullable String evidence;

    TransactionCommand(Console console) {
      super(console);
    }

    @Override
    int run(Register register) {
      if (!word.equals("add")) {
        throw new PledgebookException("write: pledgebook transaction add COMMITMENT --stage …");
      }
      Stage at = Stage.of(stage);
      if (amount == null && evidence == null) {
        throw new PledgebookException("name --amount, --evidence, or both");
      }
      if (register.history(commitment, org.pledgebook.register.AsOf.now()).isEmpty()) {
        throw new PledgebookException("there is no commitment " + commitment);
      }
      register.write(
          options.author,
          batch -> {
            @Nullable Long transaction = amount == null ? null : batch.add(transaction(at));
            if (evidence != null) {
              batch.add(
                  new Evidence(
                      commitment,
                      transaction,
                      at,
                      evidence,
                      null,
                      null,
                      null,
                      date,
                      null,
                      null,
                      null));
            }
            return null;
          });
      return ExitCode.OK;
    }

    private Transaction transaction(Stage at) {
      String text = String.valueOf(amount);
      Amount money;
      try {
        money =
            text.equals("undisclosed")
                ? Amount.undisclosed()
                : Amount.of(new BigDecimal(text), currency);
      } catch (NumberFormatException e) {
        throw new PledgebookException("'" + text + "' is no number; write 1000000", e);
      }
      Span when = date == null ? Span.NONE : Span.day(date);
      return new Transaction(null, commitment, at, money, null, when, null, null, null, null, null);
    }
  }

  @Command(
      name = "import",
      description = {
        "Brings in a ledger: kiel (a file or folder of the Ukraine Support Tracker) or csv (columns",
        "id, actor, beneficiary, domain, title, stage, amount, currency, date). The same file again",
        "adds nothing; a newer one revises. Rows that cannot be understood are listed and left out."
      },
      mixinStandardHelpOptions = true)
  static final class ImportCommand extends RegisterCommand {
    @Parameters(index = "0", paramLabel = "KIND", description = "kiel or csv.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String kind;

    @Parameters(index = "1", paramLabel = "FILE", description = "The file.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(names = "--published", paramLabel = "DATE", description = "When it came out.")
    private @Nullable LocalDate published;

    @Option(names = "--dataset", paramLabel = "NAME", description = "For csv: what it is called.")
    private @Nullable String dataset;

    ImportCommand(Console console) {
      super(console);
    }

    @Override
    int run(Register register) {
      Ledger ledger =
          switch (kind) {
            case "kiel" -> KielFile.read(file, published);
            case "csv" -> PlainCsv.read(file, name(), published);
            default ->
                throw new PledgebookException("'" + kind + "' is no ledger; write kiel or csv");
          };
      LedgerImport.Outcome outcome = register.take(ledger, options.author);
      outcome.refusals().forEach(refusal -> console.complain(file + ": " + refusal));
      say(
          String.format(
              "%d rows: %d facts added, %d revised, %d withdrawn, %d rows left out",
              outcome.rows(),
              outcome.added(),
              outcome.revised(),
              outcome.withdrawn(),
              outcome.refusals().size()));
      return outcome.refusals().isEmpty() ? ExitCode.OK : ExitCode.PARTLY;
    }

    private String name() {
      return dataset == null ? String.valueOf(file.getFileName()) : dataset;
    }
  }

  @Command(
      name = "verify",
      description = "Checks that nothing in the register was changed since it was recorded.",
      mixinStandardHelpOptions = true)
  static final class VerifyCommand extends RegisterCommand {
    @Option(
        names = "--head",
        paramLabel = "DIGEST",
        description = "A digest that this printed before: it must still be there.")
    private @Nullable String head;

    VerifyCommand(Console console) {
      super(console);
    }

    @Override
    int run(Register register) {
      Verification verification = register.journal().verify();
      verification.faults().forEach(fault -> console.complain(fault.message()));
      boolean found = head == null || hasDigest(register, head);
      if (!found) {
        console.complain("no entry has the digest " + head + ": entries were cut off or changed");
      }
      if (verification.isSound() && found) {
        console.out().println(verification.head().number() + " entries, all as recorded");
        console.out().println("head " + verification.head().digest());
        return ExitCode.OK;
      }
      return ExitCode.FAILED;
    }

    private static boolean hasDigest(Register register, String digest) {
      return register
              .journal()
              .read(
                  handle ->
                      handle
                          .createQuery("SELECT count(*) FROM entries WHERE digest = :digest")
                          .bind("digest", digest)
                          .mapTo(Long.class)
                          .one())
          > 0;
    }
  }
}
