package org.pledgebook.register;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.Gdp;
import org.pledgebook.register.journal.Batch;
import org.pledgebook.register.journal.Entry;
import org.pledgebook.register.journal.Journal;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Rates;
import org.pledgebook.review.Duplicates;
import org.pledgebook.review.Pair;

/** A register: its journal, and the views over it. */
public final class Register implements AutoCloseable {
  private static final String AUTHOR = "pledgebook";

  /** Documents that are kept at hand while there is room. */
  private static final int TEXTS = 16;

  private final Journal journal;
  private final Repeats repeats = new Repeats();
  private final KeptReports reports = new KeptReports();

  /** Documents by their entries, which never change; those of books take long to read anew. */
  private final SoftCache<Long, Document> texts = new SoftCache<>(TEXTS);

  private Register(Journal journal) {
    this.journal = journal;
  }

  /**
   * Opens a register, or makes a new one with the rates and figures that come with the product.
   *
   * @param address a DuckDB file, or {@code jdbc:postgresql://…}
   */
  public static Register open(String address) {
    return filled(Journal.open(address));
  }

  private static Register filled(Journal journal) {
    if (journal.head().number() == 0) {
      journal.write(
          AUTHOR,
          batch -> {
            // Another process may have been first while this one waited.
            if (batch.last() == 0) {
              ReferenceFiles.addTo(batch);
            }
            return null;
          });
    }
    return new Register(journal);
  }

  /**
   * Opens a register to read it: a copy, if another process holds the file.
   *
   * @param notice takes a sentence that says so
   */
  public static Register openToRead(String address, Consumer<String> notice) {
    return filled(Journal.openToRead(address, notice));
  }

  /** Opens a copy for reading while another process holds the file. */
  public static Register snapshot(String address) {
    return new Register(Journal.snapshot(address));
  }

  public Journal journal() {
    return journal;
  }

  SoftCache<Long, Document> texts() {
    return texts;
  }

  /** Records facts together; see {@link Journal#write}. */
  public <T extends @Nullable Object> T write(String author, Function<Batch, T> work) {
    return journal.write(author, work);
  }

  /** Documents, statements and verdicts on them. */
  public Proposals proposals() {
    return new Proposals(this);
  }

  /** The files that documents were read from. */
  public Originals originals(AsOf asOf) {
    return new Originals(this, asOf);
  }

  /** Statements that nobody has decided on, the oldest first. */
  public List<Proposal> inbox(AsOf asOf, int limit) {
    return new Inbox(this, asOf, Inbox.Wanted.ALL).list(limit);
  }

  /** How many statements nobody has decided on. */
  public long waiting(AsOf asOf) {
    return journal.read(handle -> Inbox.count(handle, asOf));
  }

  /** Commitments with their status. */
  public List<CommitmentRow> commitments(CommitmentFilter filter, AsOf asOf) {
    return journal.read(handle -> new Commitments(handle, asOf).list(filter));
  }

  /** Hands over commitments one by one, without holding them in memory. */
  public void forEachCommitment(
      CommitmentFilter filter, AsOf asOf, Consumer<CommitmentRow> action) {
    journal.read(
        handle ->
            // In a transaction, for PostgreSQL sends everything at once otherwise.
            handle.inTransaction(
                inside -> {
                  new Commitments(inside, asOf).forEach(filter, action);
                  return null;
                }));
  }

  /** One commitment with its status; empty if there is none, or it was withdrawn by then. */
  public Optional<CommitmentRow> commitment(long id, AsOf asOf) {
    return journal.read(handle -> new Commitments(handle, asOf).one(id));
  }

  /** Commitments that are likely to be one; see {@link #repeats(AsOf, double)}. */
  public List<Pair> repeats(AsOf asOf) {
    return repeats(asOf, Duplicates.LIKELY);
  }

  /**
   * Commitments that look like one, the surest first; those decided on are left out.
   *
   * @param least the chance from which on they are proposed, 0 to 1
   */
  public List<Pair> repeats(AsOf asOf, double least) {
    return journal.read(handle -> repeats.propose(handle, asOf, least));
  }

  /** All that the journal says about a commitment, in order, as it was known at a time. */
  public List<Entry> history(long commitment, AsOf asOf) {
    return journal.read(handle -> History.of(handle, commitment, asOf));
  }

  /**
   * Totals by stage. Each amount goes through euros, both ways by the rates that the policy gives
   * for its own time; amounts that are in the currency that is asked for stay as they are.
   *
   * @throws org.pledgebook.source.PledgebookException if the register has no rates of the currency
   */
  public Report report(Report.Query query) {
    return journal.read(handle -> reports.report(handle, query));
  }

  /** What changed between two times, row by row and in total. */
  public Diff diff(AsOf from, AsOf to, @Nullable String dataset) {
    return journal.read(handle -> new Diffs(handle).diff(from, to, dataset));
  }

  /** The rates known at a time. */
  public Rates rates(AsOf asOf) {
    return journal.read(handle -> ReferenceRates.load(handle, asOf, new Policy.Spot(), false));
  }

  /** The rates of some currencies that were known at a time. */
  public Rates rates(AsOf asOf, Collection<String> currencies) {
    return journal.read(
        handle -> ReferenceRates.load(handle, asOf, currencies, LocalDate.MIN, LocalDate.MAX));
  }

  /** The currencies that there are rates of, and the last day of each of them. */
  public SortedMap<String, LocalDate> currencies(AsOf asOf) {
    return journal.read(handle -> ReferenceRates.currencies(handle, asOf));
  }

  /**
   * Gross domestic product in euros by country, of a year, as the latest vintage known at a time
   * gives it.
   */
  public Map<String, BigDecimal> gdp(long year, AsOf asOf) {
    return journal.read(
        handle ->
            handle
                .createQuery(
                    "SELECT country, euros FROM gdp g WHERE year = :year AND "
                        + Live.is("g")
                        + " ORDER BY entry")
                .bind("year", year)
                .bind("asOf", asOf.column())
                .reduceRows(
                    new java.util.TreeMap<String, BigDecimal>(),
                    (map, row) -> {
                      map.put(row.getColumn(1, String.class), row.getColumn(2, BigDecimal.class));
                      return map;
                    }));
  }

  /**
   * Gross domestic product of a year with its vintage, the latest that was known at a time, by
   * country.
   */
  public Map<String, Gdp> gdpFigures(long year, AsOf asOf) {
    return References.gdp(this, year, asOf);
  }

  /** Rates and figures that amounts are converted and compared with, as of a time. */
  public List<ReferenceRow> references(AsOf asOf) {
    return References.list(this, asOf);
  }

  /**
   * Brings rates or gross domestic products up to date from a file; see {@link RatesFile}.
   *
   * @throws org.pledgebook.source.PledgebookException if the file has no known layout
   */
  public RatesFile.Outcome takeRates(Path file, String author) {
    return journal.write(author, batch -> RatesFile.take(file, batch));
  }

  /** Takes the state of an outside ledger into the register; see {@link LedgerImport}. */
  public LedgerImport.Outcome take(Ledger ledger, String author) {
    return journal.write(author, batch -> LedgerImport.take(batch, ledger));
  }

  /** What {@link #take} would do; nothing is recorded. */
  public LedgerImport.Outcome weigh(Ledger ledger) {
    return journal.read(handle -> LedgerImport.weigh(handle, ledger));
  }

  @Override
  public void close() {
    journal.close();
  }
}
