package org.pledgebook.web;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.CommitmentFilter;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Proposal;
import org.pledgebook.register.Readings;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.Evidence;
import org.pledgebook.register.fact.Milestone;
import org.pledgebook.register.fact.Need;
import org.pledgebook.register.fact.Programme;
import org.pledgebook.register.fact.Quantity;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.fact.Transaction;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Stage;
import org.pledgebook.source.Capture;
import org.pledgebook.source.CapturedText;
import org.pledgebook.source.Outcome;
import org.pledgebook.source.SourceOptions;
import org.pledgebook.source.Sources;
import org.pledgebook.statements.Reader;

/** Fills a register with the samples, verdicts on most, and something of everything else. */
final class Sample {
  private static final String AUTHOR = "Ada";

  /** They are read once, whatever they fill. */
  private static final List<Reading> READINGS = read();

  private Sample() {}

  /** What one of the samples says. */
  private record Reading(Document document, List<Statement> statements, Capture capture) {}

  private static List<Reading> read() {
    Reader reader = Reader.open();
    Path samples = Path.of(System.getProperty("pledgebook.home"), "samples");
    return Sources.with(SourceOptions.DEFAULTS)
        .read(List.of(samples.toString()))
        .map(
            outcome -> {
              CapturedText captured = ((Outcome.Read) outcome).captured();
              var document = org.pledgebook.document.Document.of(captured);
              return new Reading(
                  Readings.document(document),
                  Readings.statements(document, reader.read(document)),
                  captured.capture());
            })
        .toList();
  }

  static void fill(Running running) {
    for (Reading reading : READINGS) {
      running
          .register
          .proposals()
          .add(AUTHOR, reading.document(), reading.statements(), reading.capture());
    }
    List<Proposal> waiting = running.register.inbox(AsOf.now(), 1000);
    List<Long> sure =
        waiting.stream()
            .filter(p -> p.confidence().doubleValue() > 0.8 && p.id() % 5 != 0)
            .map(Proposal::id)
            .toList();
    running.register.proposals().decideAll(AUTHOR, sure, true, null);
    running
        .register
        .proposals()
        .reject(AUTHOR, running.register.inbox(AsOf.now(), 1).get(0).id(), null);
    follow(running);
  }

  private static void follow(Running running) {
    List<CommitmentRow> rows = running.register.commitments(CommitmentFilter.all(), AsOf.now());
    running.register.write(
        AUTHOR,
        batch -> {
          for (CommitmentRow row : rows) {
            if (row.dueEnd() != null && row.id() % 3 == 0) {
              batch.add(evidence(row));
            }
            if (row.id() % 4 == 0) {
              batch.add(
                  new Transaction(
                      null,
                      row.id(),
                      row.id() % 8 == 0 ? Stage.ALLOCATED : Stage.COMMITTED,
                      Amount.of(new BigDecimal(row.id() % 90 + 10).movePointRight(6), "EUR"),
                      null,
                      Span.day(LocalDate.of(2025, 1 + (int) (row.id() % 12), 10)),
                      null,
                      null,
                      null,
                      null,
                      null));
            }
          }
          batch.add(
              new Need(
                  "UKR",
                  "Power transformers for the winter",
                  "energy",
                  Amount.of(new BigDecimal("2500000000"), "EUR"),
                  Quantity.of(new BigDecimal(120)),
                  new Span(LocalDate.of(2022, 1, 1), LocalDate.of(2026, 12, 31), null),
                  "Ministry of Energy",
                  null));
          long programme =
              batch.add(
                  new Programme(
                      null, "Seabed Watch", "network", null, null, null, null, null, null));
          long node =
              batch.add(
                  new Programme(
                      null,
                      "Turku centre",
                      "centre",
                      programme,
                      "Turku",
                      "FIN",
                      new BigDecimal("60.45"),
                      new BigDecimal("22.27"),
                      null));
          batch.add(
              new Programme(
                  null,
                  "Harbour laboratory",
                  "test centre",
                  programme,
                  "Halifax",
                  "CAN",
                  new BigDecimal("44.65"),
                  new BigDecimal("-63.57"),
                  null));
          batch.add(
              new Milestone(null, node, "opens", Span.day(LocalDate.of(2025, 10, 1)), null, null));
          return null;
        });
  }

  private static Evidence evidence(CommitmentRow row) {
    return new Evidence(
        row.id(),
        null,
        Stage.DELIVERED,
        "https://example.org/handed-over",
        null,
        null,
        null,
        LocalDate.of(2025, 6, 1),
        null,
        null,
        null);
  }
}
