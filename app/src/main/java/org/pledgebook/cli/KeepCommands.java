package org.pledgebook.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.Ledger;
import org.pledgebook.register.LedgerImport;
import org.pledgebook.register.Register;
import org.pledgebook.register.fact.Evidence;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Transaction;
import org.pledgebook.register.journal.Verification;
import org.pledgebook.register.kiel.LedgerKind;
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
      name = "transaction",
      description = "Adds money at a stage to a commitment, or evidence that it came so far.",
      mixinStandardHelpOptions = true)
  static final class TransactionCommand extends WritingCommand {
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
      List<String> said = new ArrayList<>();
      register.write(
          author,
          batch -> {
            @Nullable Long transaction = amount == null ? null : batch.add(transaction(at));
            if (transaction != null) {
              said.add("transaction " + transaction);
            }
            if (evidence != null) {
              long entry =
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
              said.add("evidence " + entry);
            }
            return null;
          });
      said.forEach(
          what ->
              say(
                  what
                      + "; take it back with: pledgebook undo --entry "
                      + what.substring(what.indexOf(' ') + 1)));
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
  static final class ImportCommand extends WritingCommand {
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
      Ledger ledger = LedgerKind.of(kind).read(file, dataset, published);
      LedgerImport.Outcome outcome =
          Waiting.with(console, "Importing " + file, () -> register.take(ledger, author));
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
  }

  @Command(
      name = "verify",
      description = "Checks that nothing in the register was changed since it was recorded.",
      mixinStandardHelpOptions = true)
  static final class VerifyCommand extends ReadingCommand {
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
      Verification verification =
          Waiting.with(console, "Verifying", () -> register.journal().verify());
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
