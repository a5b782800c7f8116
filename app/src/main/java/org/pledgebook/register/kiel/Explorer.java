package org.pledgebook.register.kiel;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.Ledger;
import org.pledgebook.register.LedgerCsv;
import org.pledgebook.register.fact.Commitment;
import org.pledgebook.register.fact.Imported;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Transaction;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Stage;
import org.pledgebook.source.UnknownValue;

/**
 * The published table by donor and month (Release 29 and what was published before it under other
 * numbers), in thousand millions of euros. Each row is one commitment with what was allocated by
 * domain, and what was committed where the file says so.
 */
final class Explorer {
  static final String DATASET = "kiel-explorer";

  /** The file counts in thousand millions of euros. */
  private static final int BILLION_DIGITS = 9;

  private static final Map<String, String> DOMAINS =
      Map.of("military", "military-aid", "humanitarian", "humanitarian", "financial", "finance");

  private Explorer() {}

  static Ledger read(LedgerCsv csv, String release, @Nullable LocalDate published) {
    List<Ledger.Bundle> packages = new ArrayList<>();
    boolean committed = csv.has("commitments");
    csv.forEach(row -> packages.add(row(row, committed)));
    return csv.ledger(DATASET, release, published, packages);
  }

  private static Ledger.Bundle row(LedgerCsv.Row row, boolean committed) {
    YearMonth month = month(row);
    String donor = row.text("country");
    String key = row.text("iso") + "/" + month;
    Span date = new Span(month.atDay(1), month.atEndOfMonth(), null);
    List<Imported> money = new ArrayList<>();
    BigDecimal parts = BigDecimal.ZERO;
    for (String column : List.of("military", "humanitarian", "financial")) {
      BigDecimal value = row.decimal(column);
      parts = parts.add(value);
      money.add(transaction(Stage.ALLOCATED, value, date, DOMAINS.get(column), key));
    }
    if (parts.compareTo(row.decimal("total")) != 0) {
      throw row.refuse(
          "total", new UnknownValue("sum of its parts", row.text("total"), parts.toPlainString()));
    }
    if (committed) {
      money.add(transaction(Stage.COMMITTED, row.decimal("commitments"), date, null, key));
    }
    String actor = donor.startsWith("EU") ? "EU" : Donors.code(donor);
    Commitment commitment =
        new Commitment(
            null,
            donor + ", " + month,
            List.of(actor),
            List.of("UKR"),
            List.of(),
            null,
            false,
            DATASET,
            key,
            null,
            null);
    return new Ledger.Bundle(commitment, money);
  }

  private static YearMonth month(LedgerCsv.Row row) {
    try {
      return YearMonth.of(row.decimal("year").intValue(), row.decimal("month").intValue());
    } catch (DateTimeException e) {
      throw row.refuse("month", new UnknownValue("month", row.text("month"), "1 to 12", e));
    }
  }

  private static Transaction transaction(
      Stage stage, BigDecimal billions, Span date, @Nullable String domain, String key) {
    BigDecimal euros = billions.movePointRight(BILLION_DIGITS);
    return new Transaction(
        null,
        0,
        stage,
        Amount.of(euros, "EUR"),
        euros,
        date,
        domain,
        null,
        DATASET,
        key + "/" + stage.word() + (domain == null ? "" : "/" + domain),
        null);
  }
}
