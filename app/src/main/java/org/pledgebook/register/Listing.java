package org.pledgebook.register;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.journal.Entry;
import org.pledgebook.register.money.Disclosure;
import org.pledgebook.register.money.Stage;

/**
 * Transactions and statements in the order of their ids, part by part: what programs page through.
 * Each part starts after the last id of the one before.
 */
public final class Listing {
  /** Entries among which the last changes are looked for. */
  private static final int LAST = 5000;

  private final Register register;
  private final AsOf asOf;

  public Listing(Register register, AsOf asOf) {
    this.register = register;
    this.asOf = asOf;
  }

  /**
   * A transaction in a list.
   *
   * @param counts whether its commitment counts, or repeats another
   * @param amount in its own currency; null unless stated
   * @param publishedEuros what the source itself gives beside it
   * @param dateText the source's words, if it gives more than a date
   */
  public record TransactionRow(
      long id,
      long commitment,
      boolean counts,
      Stage stage,
      Disclosure disclosure,
      @Nullable BigDecimal amount,
      @Nullable String currency,
      @Nullable BigDecimal publishedEuros,
      @Nullable LocalDate dateStart,
      @Nullable LocalDate dateEnd,
      @Nullable String dateText,
      @Nullable String actor,
      @Nullable String beneficiary,
      @Nullable String domain,
      @Nullable Long statement,
      @Nullable String dataset,
      @Nullable String key) {}

  /**
   * Which transactions are wanted.
   *
   * @param commitments only of these; none for all
   * @param stage only these, or null
   * @param dataset only what was imported from it, or null
   */
  public record Wanted(List<Long> commitments, @Nullable Stage stage, @Nullable String dataset) {
    /** All of them. */
    public static final Wanted ALL = new Wanted(List.of(), null, null);
  }

  /**
   * A part of the transactions, by id.
   *
   * @param after the last id of the part before; 0 for the first
   */
  public List<TransactionRow> transactions(
      List<Long> commitments,
      @Nullable Stage stage,
      @Nullable String dataset,
      long after,
      int limit) {
    return transactions(new Wanted(commitments, stage, dataset), after, limit)
        .list((row, context) -> transaction(row));
  }

  /** Hands over transactions by id, without holding them in memory. */
  public void forEachTransaction(Wanted wanted, Consumer<TransactionRow> action) {
    transactions(wanted, 0, Integer.MAX_VALUE).forEach((row, context) -> transaction(row), action);
  }

  private Lookup transactions(Wanted wanted, long after, int limit) {
    String sql =
        "SELECT t.id, t.commitment, "
            + Live.counts("t.commitment")
            + " AS counts, t.stage, t.disclosure, t.amount, t.currency, t.published_eur,"
            + " t.date_start, t.date_end, t.date_text, c.actor, c.beneficiary,"
            + " coalesce(t.domain, c.domain), t.statement, t.dataset, t.source_key"
            + " FROM transactions t JOIN commitments c ON c.id = t.commitment AND "
            + Live.is("c")
            + " WHERE "
            + Live.is("t")
            + " AND t.id > :after"
            + (wanted.commitments().isEmpty()
                ? ""
                : " AND t.commitment IN " + TextIndex.list(wanted.commitments()))
            + (wanted.stage() == null ? "" : " AND t.stage = :stage")
            + (wanted.dataset() == null ? "" : " AND t.dataset = :dataset")
            + " ORDER BY t.id LIMIT "
            + limit;
    return new Lookup(register, asOf, sql)
        .with("after", after)
        .with("stage", wanted.stage() == null ? null : wanted.stage().word())
        .with("dataset", wanted.dataset());
  }

  private static TransactionRow transaction(ResultSet row) throws SQLException {
    long statement = row.getLong(15);
    @Nullable Long said = row.wasNull() ? null : statement;
    return new TransactionRow(
        row.getLong(1),
        row.getLong(2),
        row.getBoolean(3),
        Stage.of(row.getString(4)),
        Disclosure.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
        row.getBigDecimal(6),
        row.getString(7),
        row.getBigDecimal(8),
        row.getObject(9, LocalDate.class),
        row.getObject(10, LocalDate.class),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getString(14),
        said,
        row.getString(16),
        row.getString(17));
  }

  /**
   * Statements with their verdicts.
   *
   * @param document only in this one, or null
   * @param words that the quote must contain, in any case, or null
   */
  public List<Proposed> statements(
      @Nullable Long document, @Nullable String words, long after, int limit) {
    return statementQuery(document, words, after, limit)
        .list((row, context) -> Library.proposed(row));
  }

  /** Hands over statements by id, without holding them in memory; narrowed as the list is. */
  public void forEachStatement(
      @Nullable Long document, @Nullable String words, Consumer<Proposed> action) {
    statementQuery(document, words, 0, Integer.MAX_VALUE)
        .forEach((row, context) -> Library.proposed(row), action);
  }

  private Lookup statementQuery(
      @Nullable Long document, @Nullable String words, long after, int limit) {
    String sql =
        Library.STATEMENTS
            + " AND s.id > :after"
            + (document == null ? "" : " AND s.document = :document")
            + (words == null ? "" : " AND strpos(lower(s.quote), :words) > 0")
            + " ORDER BY s.id LIMIT "
            + limit;
    return new Lookup(register, asOf, sql)
        .with("after", after)
        .with("document", document)
        .with("words", words == null ? null : words.toLowerCase(Locale.ROOT));
  }

  /**
   * What people and imports recorded last, the newest first; proposals of the reader are left out.
   */
  public List<Entry> lastEntries() {
    return new Lookup(
            register,
            asOf,
            "SELECT number, recorded, known, author, kind, payload, digest FROM entries"
                + " WHERE known <= :asOf AND kind NOT IN ('statement', 'gdp', 'rate-table')"
                + " ORDER BY number DESC LIMIT "
                + LAST)
        .list((row, context) -> History.entry(row));
  }
}
