package org.pledgebook.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.DocumentRow;
import org.pledgebook.register.Listing;
import org.pledgebook.register.Needs;
import org.pledgebook.register.Networks;
import org.pledgebook.register.Proposed;
import org.pledgebook.register.ReferenceRow;
import org.pledgebook.register.Works;
import org.pledgebook.register.fact.Programme;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.journal.Entry;
import org.pledgebook.register.journal.Journal;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Stage;

/** What a register holds, record by record, as tables. */
public final class RecordTables {
  private static final String TRANSACTIONS =
      "id BIGINT,commitment BIGINT,counts BOOLEAN,stage,disclosure,amount DECIMAL,currency,"
          + "published_eur DECIMAL,date_start DATE,date_end DATE,date_text,actor,beneficiary,"
          + "domain,statement BIGINT,dataset,key";

  private static final String STATEMENTS =
      "id BIGINT,document BIGINT,start BIGINT,end BIGINT,act,actors,beneficiaries,domains,amounts,"
          + "due_start DATE,due_end DATE,conditional BOOLEAN,speaker,confidence DECIMAL,rule,"
          + "verdict,commitment BIGINT,reviewer,quote";

  private static final String ENTRIES = "number BIGINT,recorded,known,author,kind,payload,digest";

  private RecordTables() {}

  /** Money, one line a transaction, with the parties of its commitment. */
  public static Table transactions(List<Listing.TransactionRow> list) {
    return table(TRANSACTIONS, list.stream().map(RecordTables::transaction).toList());
  }

  /** The same, of any length. */
  public static LongTable transactions(Listing listing, Listing.Wanted wanted) {
    return LongTable.of(
        TRANSACTIONS,
        action -> listing.forEachTransaction(wanted, row -> action.accept(transaction(row))));
  }

  private static List<@Nullable Object> transaction(Listing.TransactionRow row) {
    return cells(
        row.id(),
        row.commitment(),
        row.counts(),
        row.stage().word(),
        row.disclosure().word(),
        row.amount(),
        row.currency(),
        row.publishedEuros(),
        row.dateStart(),
        row.dateEnd(),
        row.dateText(),
        row.actor(),
        row.beneficiary(),
        row.domain(),
        row.statement(),
        row.dataset(),
        row.key());
  }

  /** Statements as they stand, with their verdicts. */
  public static Table statements(List<Proposed> list) {
    return table(STATEMENTS, list.stream().map(RecordTables::statement).toList());
  }

  /**
   * The same, of any length.
   *
   * @param document only in this one, or null
   * @param words that the quote must contain, or null
   */
  public static LongTable statements(
      Listing listing, @Nullable Long document, @Nullable String words) {
    return LongTable.of(
        STATEMENTS,
        action -> listing.forEachStatement(document, words, row -> action.accept(statement(row))));
  }

  private static List<@Nullable Object> statement(Proposed row) {
    Statement s = row.current();
    @Nullable Span due = s.due();
    return cells(
        row.id(),
        s.document(),
        s.start(),
        s.end(),
        s.act(),
        String.join("; ", s.actors()),
        String.join("; ", s.beneficiaries()),
        String.join("; ", s.domains()),
        s.amounts().stream().map(RecordTables::amount).collect(Collectors.joining("; ")),
        due == null ? null : due.start(),
        due == null ? null : due.end(),
        s.conditional(),
        s.speaker(),
        s.confidence(),
        s.rule(),
        row.decided() == null ? null : row.decided().verdict().decision().word(),
        row.decided() == null ? null : row.decided().verdict().commitment(),
        row.decided() == null ? null : row.decided().author(),
        s.quote());
  }

  /** An amount as {@code USD 300000000}, or why there is none. */
  public static String amount(Amount amount) {
    return amount.value() == null
        ? amount.disclosure().word()
        : amount.currency() + " " + Export.text(amount.value());
  }

  public static Table documents(List<DocumentRow> list) {
    return table(
        "id,language,published,statements,decided,characters,publisher,name,title",
        list.stream()
            .map(
                row ->
                    cells(
                        row.id(),
                        row.language(),
                        row.published(),
                        row.statements(),
                        row.decided(),
                        row.characters(),
                        row.publisher(),
                        row.name(),
                        row.title()))
            .toList());
  }

  /** Documents by work, with their versions and languages. */
  public static Table editions(List<Works.Edition> list) {
    return table(
        "id,work,version,latest,language,published,name,title",
        list.stream()
            .map(
                row ->
                    cells(
                        row.id(),
                        row.work(),
                        (long) row.version(),
                        row.isLatest(),
                        row.language(),
                        row.published(),
                        row.name(),
                        row.title()))
            .toList());
  }

  /** Statements that versions of a page added or dropped. */
  public static Table changes(List<Works.Changes> list) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Works.Changes changes : list) {
      changes.added().forEach(s -> rows.add(change("added", changes.after(), s)));
      changes.dropped().forEach(s -> rows.add(change("dropped", changes.before(), s)));
    }
    return table("change,document,statement,act,quote", rows);
  }

  private static List<@Nullable Object> change(String change, long document, Proposed s) {
    return cells(change, document, s.id(), s.read().act(), s.read().quote());
  }

  /** The journal itself, as it was known at a time. */
  public static LongTable entries(Journal journal, AsOf asOf) {
    return LongTable.of(
        ENTRIES,
        action ->
            journal.forEach(
                entry -> {
                  if (!entry.known().isAfter(asOf.time())) {
                    action.accept(entry(entry));
                  }
                }));
  }

  private static List<@Nullable Object> entry(Entry row) {
    return cells(
        row.number(),
        row.recorded().toString(),
        row.known().toString(),
        row.author(),
        row.kind(),
        row.payload(),
        row.digest());
  }

  /**
   * Needs, with what is pledged against each at every stage; stages are never added.
   *
   * @param currency of the sums, which the columns name
   */
  public static Table needs(List<Needs.NeedRow> list, String currency) {
    return table(
        "id,recipient,domain,needed,needed_eur,announced_eur,committed_eur,allocated_eur,delivered_eur,"
                .replace("_eur", "_" + currency.toLowerCase(java.util.Locale.ROOT))
            + "stated,silent,source,what",
        list.stream().map(RecordTables::need).toList());
  }

  private static List<@Nullable Object> need(Needs.NeedRow row) {
    Map<Stage, BigDecimal> pledged = row.pledged();
    String needed = amount(row.need().amount());
    if (row.need().quantity().value() != null) {
      needed = Export.text(row.need().quantity().value());
    }
    return cells(
        row.entry(),
        row.need().recipient(),
        row.need().domain(),
        needed,
        row.sum(),
        pledged.get(Stage.ANNOUNCED),
        pledged.get(Stage.COMMITTED),
        pledged.get(Stage.ALLOCATED),
        pledged.get(Stage.DELIVERED),
        row.stated(),
        row.silent(),
        row.need().source(),
        row.need().what());
  }

  /** What stands against one need. */
  public static Table pledges(List<Needs.Pledge> list) {
    return table(
        "commitment,actor,stage,amount,currency,date,title",
        list.stream()
            .map(
                row ->
                    cells(
                        row.commitment(),
                        row.actor(),
                        row.stage().word(),
                        row.amount(),
                        row.currency(),
                        row.date(),
                        row.title()))
            .toList());
  }

  /** Programmes, each followed by its nodes; a line for every milestone, or one if it has none. */
  public static Table programmes(List<Networks.Node> list) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Networks.Node node : list) {
      if (node.steps().isEmpty()) {
        rows.add(programme(node, null));
      }
      node.steps().forEach(step -> rows.add(programme(node, step)));
    }
    return table(
        "id,depth,kind,name,place,country,latitude,longitude,commitments,milestone,due,standing,"
            + "step",
        rows);
  }

  private static List<@Nullable Object> programme(
      Networks.Node node, Networks.@Nullable Step step) {
    Programme programme = node.programme();
    @Nullable Span due = step == null ? null : step.milestone().due();
    return cells(
        node.id(),
        (long) node.depth(),
        programme.kind(),
        "  ".repeat(node.depth()) + programme.name(),
        programme.place(),
        programme.country(),
        programme.latitude(),
        programme.longitude(),
        node.commitments().stream().map(String::valueOf).collect(Collectors.joining("; ")),
        step == null ? null : (Object) step.id(),
        due == null ? null : due.end(),
        step == null ? null : step.standing().name().toLowerCase(Locale.ROOT),
        step == null ? null : step.milestone().what());
  }

  /** Reference figures by kind and source. */
  public static Table references(List<ReferenceRow> list) {
    return table(
        "kind,code,first,last,figures,source",
        list.stream()
            .map(
                row ->
                    cells(
                        row.kind(),
                        row.code(),
                        row.first(),
                        row.last(),
                        row.figures(),
                        row.source()))
            .toList());
  }

  private static Table table(String columns, List<List<@Nullable Object>> rows) {
    return new Table(LongTable.names(columns), rows);
  }

  private static List<@Nullable Object> cells(@Nullable Object... values) {
    return Arrays.asList(values);
  }
}
