package org.pledgebook.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.DocumentRow;
import org.pledgebook.register.Library;
import org.pledgebook.register.Listing;
import org.pledgebook.register.Networks;
import org.pledgebook.register.Proposed;
import org.pledgebook.register.Recorded;
import org.pledgebook.register.Records;
import org.pledgebook.register.Register;
import org.pledgebook.register.fact.Commitment;
import org.pledgebook.register.fact.Evidence;
import org.pledgebook.register.fact.Item;
import org.pledgebook.register.fact.Link;
import org.pledgebook.register.journal.Entry;

/**
 * All that is known of one commitment at a time.
 *
 * @param row with its status; absent once it was withdrawn
 * @param statements those that tell of it and of the commitments that repeat it
 * @param links decisions that it repeats another, or another it
 * @param programme what it belongs to
 * @param history every entry about it, in order, withdrawn ones too
 */
public record Dossier(
    long id,
    Optional<Recorded<Commitment>> commitment,
    Optional<CommitmentRow> row,
    List<Said> statements,
    List<Listing.TransactionRow> transactions,
    List<Recorded<Item>> items,
    List<Recorded<Evidence>> evidence,
    List<Recorded<Link>> links,
    Optional<Networks.Node> programme,
    List<Entry> history) {

  /**
   * A statement and where it stands.
   *
   * @param commitment the one that it tells of: this, or one that repeats it
   */
  public record Said(long commitment, Proposed statement, @Nullable DocumentRow document) {}

  /** Collects it; empty if there never was such a commitment. */
  public static Optional<Dossier> of(Register register, long id, AsOf asOf) {
    List<Entry> history = register.history(id, asOf);
    if (history.isEmpty()) {
      return Optional.empty();
    }
    Records records = new Records(register, asOf);
    Optional<Recorded<Commitment>> commitment = records.commitment(id);
    List<Recorded<Link>> links = records.links(id);
    @Nullable Long programme = commitment.map(c -> c.fact().programme()).orElse(null);
    return Optional.of(
        new Dossier(
            id,
            commitment,
            register.commitment(id, asOf),
            said(register, id, links, asOf),
            new Listing(register, asOf).transactions(List.of(id), null, null, 0, Integer.MAX_VALUE),
            records.items(id),
            records.evidence(id),
            links,
            programme == null ? Optional.empty() : new Networks(register, asOf).node(programme),
            history));
  }

  private static List<Said> said(
      Register register, long id, List<Recorded<Link>> links, AsOf asOf) {
    Library library = new Library(register, asOf);
    List<Long> ids = new ArrayList<>(List.of(id));
    links.stream()
        .map(Recorded::fact)
        .filter(link -> link.decision() == Link.Decision.SAME && link.original() == id)
        .forEach(link -> ids.add(link.duplicate()));
    List<Said> said = new ArrayList<>();
    for (long each : ids) {
      for (Proposed statement : library.statementsOf(each)) {
        said.add(
            new Said(
                each, statement, library.documentRow(statement.read().document()).orElse(null)));
      }
    }
    return said;
  }

  /** As one table, a line for each thing known: what it is, its entry or id, and the words. */
  public Table table() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    row.ifPresent(
        r ->
            rows.add(
                line(
                    "commitment",
                    r.id(),
                    r.status().due().name().toLowerCase(Locale.ROOT),
                    r.title())));
    statements.forEach(
        s ->
            rows.add(
                line(
                    "statement",
                    s.statement().id(),
                    s.statement().current().act(),
                    s.statement().current().quote())));
    transactions.forEach(
        t ->
            rows.add(
                line(
                    "transaction",
                    t.id(),
                    t.stage().word(),
                    t.amount() == null
                        ? t.disclosure().word()
                        : t.currency() + " " + Export.text(t.amount()))));
    items.forEach(i -> rows.add(line("item", i.entry(), i.fact().category(), i.fact().what())));
    evidence.forEach(
        e -> rows.add(line("evidence", e.entry(), e.fact().supports().word(), shown(e.fact()))));
    links.forEach(
        l -> rows.add(line("link", l.entry(), l.fact().decision().word(), l.fact().reason())));
    history.forEach(
        e -> rows.add(line("entry", e.number(), e.kind(), e.recorded() + " " + e.author())));
    return new Table(List.of("what", "id", "is", "words"), rows);
  }

  /** What an evidence consists in, in words. */
  public static String shown(Evidence evidence) {
    if (evidence.address() != null) {
      return evidence.address();
    }
    return evidence.quote() != null ? evidence.quote() : "document " + evidence.document();
  }

  private static List<@Nullable Object> line(
      String what, long id, @Nullable String is, @Nullable String words) {
    return Arrays.asList(what, id, is, words);
  }
}
