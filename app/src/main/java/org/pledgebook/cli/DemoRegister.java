package org.pledgebook.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pledgebook.document.CodePointOffsets;
import org.pledgebook.document.Document;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.CommitmentFilter;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Library;
import org.pledgebook.register.Proposals;
import org.pledgebook.register.Proposed;
import org.pledgebook.register.Readings;
import org.pledgebook.register.Register;
import org.pledgebook.register.Report;
import org.pledgebook.register.Status;
import org.pledgebook.register.money.Policy;
import org.pledgebook.review.Pair;
import org.pledgebook.source.Capture;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.statements.Statement;

/**
 * Fills a register from samples: what the reader is sure of is accepted as a hurried reviewer
 * would, what needs a second look waits in the inbox.
 */
final class DemoRegister {
  private static final String READER = "reader";
  private static final String REVIEWER = "demo";
  private static final int SHOWN = 3;
  private static final int DAYS_AHEAD = 365;

  private final Console console;
  private final Register register;
  private final Styles styles;

  DemoRegister(Console console, Register register) {
    this.console = console;
    this.register = register;
    this.styles = new Styles(console.colour());
  }

  /** A file in a new temporary folder, both gone when the process ends. */
  static String temporaryFile() {
    try {
      Path folder = Files.createTempDirectory("pledgebook-demo");
      Path file = folder.resolve("demo.duckdb");
      // In reverse: what is named last goes first.
      folder.toFile().deleteOnExit();
      file.toFile().deleteOnExit();
      return file.toString();
    } catch (IOException e) {
      throw new PledgebookException("no temporary folder can be made: " + e.getMessage(), e);
    }
  }

  /** Keeps what was read in one document. */
  void take(Document document, List<Statement> found, Capture capture) {
    Proposals.Added added =
        register
            .proposals()
            .add(
                READER, Readings.document(document), Readings.statements(document, found), capture);
    if (!added.isNewVersion()) {
      return; // Somebody may have decided otherwise since.
    }
    CodePointOffsets offsets = document.codePoints();
    List<Long> sure = new ArrayList<>();
    for (Proposed proposed : new Library(register, AsOf.now()).statements(added.document())) {
      boolean isSure =
          found.stream()
              .filter(s -> offsets.codePoint(s.quote().start()) == proposed.read().start())
              .noneMatch(Figures::needsSecondLook);
      if (isSure && proposed.decided() == null) {
        sure.add(proposed.id());
      }
    }
    register.proposals().decideAll(REVIEWER, sure, true, null);
  }

  /** Says in a few lines what the register holds, and what to type next. */
  void summarise() {
    List<CommitmentRow> commitments = register.commitments(CommitmentFilter.all(), AsOf.now());
    int waiting = register.inbox(AsOf.now(), Integer.MAX_VALUE).size();
    line("kept", commitments.size() + " commitments, " + waiting + " statements in the inbox");
    due(commitments);
    repeats(commitments);
    totals();
    console.out().flush();
  }

  private void due(List<CommitmentRow> commitments) {
    List<CommitmentRow> overdue =
        commitments.stream().filter(row -> row.status().due() == Status.Due.OVERDUE).toList();
    LocalDate soon = AsOf.now().day().plusDays(DAYS_AHEAD);
    long upcoming =
        commitments.stream()
            .filter(row -> row.status().due() == Status.Due.UPCOMING)
            .filter(row -> row.dueEnd() != null && !row.dueEnd().isAfter(soon))
            .count();
    line("due", overdue.size() + " overdue, " + upcoming + " within a year");
    overdue.stream()
        .limit(SHOWN)
        .forEach(row -> detail(row.dueEnd() + "  " + who(row) + row.title()));
  }

  private static String who(CommitmentRow row) {
    return row.actor() == null ? "" : row.actor() + "  ";
  }

  private void repeats(List<CommitmentRow> commitments) {
    List<Pair> pairs = register.repeats(AsOf.now());
    line("repeats", pairs.size() + " pairs look like one promise");
    for (Pair pair : pairs.subList(0, Math.min(SHOWN, pairs.size()))) {
      commitments.stream()
          .filter(row -> row.id() == pair.duplicate())
          .forEach(row -> detail(row.title() + "  (" + pair.reason() + ")"));
    }
  }

  private void totals() {
    Report report = register.report(Report.Query.by(new Policy.EcbMonthMean()));
    for (Report.Row row : report.rows()) {
      if (row.sum().compareTo(BigDecimal.ZERO) > 0) {
        line(
            row.stage().word(),
            String.format(
                Locale.ROOT,
                "EUR %,.0f million in %d amounts",
                row.sum().movePointLeft(6),
                row.stated()));
      }
    }
  }

  private void line(String name, String words) {
    console.out().println("  " + styles.bold(Words.pad(name, 10)) + words);
  }

  private void detail(String words) {
    int width = Math.min(console.columns(), 120) - 14;
    console.out().println("            " + styles.dim(Words.shorten(words, width)));
  }
}
