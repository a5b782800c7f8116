package org.pledgebook.register.kiel;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
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
 * The activities of Release 28. What is allocated is {@code verdi_eur_redistr} of rows that measure
 * an allocation; what is committed is {@code verdi_eur_activity} of all rows. Rows have no
 * identifier: the same row twice is two rows.
 */
final class Activities {
  static final String DATASET = "kiel-activities";

  /** The month that is number 1 in the sheet is January 2022; 0 means unknown. */
  private static final YearMonth MONTH_ZERO = YearMonth.of(2021, 12);

  private static final Map<String, String> DOMAINS =
      Map.of(
          "Military", "military-aid",
          "Humanitarian", "humanitarian",
          "Financial", "finance");

  private final List<Ledger.Bundle> packages = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();

  private Activities() {}

  static Ledger read(LedgerCsv csv, String release, @Nullable LocalDate published) {
    Activities activities = new Activities();
    csv.forEach(activities::row);
    return csv.ledger(DATASET, release, published, activities.packages);
  }

  private void row(LedgerCsv.Row row) {
    String donor = row.text("giver");
    String kind = row.text("kategori");
    String domain = DOMAINS.get(kind);
    if (domain == null) {
      throw row.refuse(
          "kategori", new UnknownValue("kind of aid", kind, "Military, Humanitarian, Financial"));
    }
    String measure = row.text("maal");
    if (!measure.equals("Allocation") && !measure.equals("Commitment")) {
      throw row.refuse("maal", new UnknownValue("measure", measure, "Allocation, Commitment"));
    }
    Span date = date(row);
    BigDecimal allocated = row.decimal("verdi_eur_redistr");
    BigDecimal committed = row.decimal("verdi_eur_activity");
    String content = row.joined();
    int times = seen.merge(content, 1, Integer::sum);
    String key = Integer.toHexString(content.hashCode()) + "-" + content.length() + "-" + times;
    List<Imported> money = new ArrayList<>();
    money.add(transaction(Stage.COMMITTED, committed, date, key));
    if (measure.equals("Allocation")) {
      money.add(transaction(Stage.ALLOCATED, allocated, date, key));
    }
    Commitment commitment =
        new Commitment(
            null,
            donor + ", " + kind + ", " + (date.text() == null ? date.start() : date.text()),
            List.of(Donors.code(donor)),
            List.of("UKR"),
            List.of(domain),
            null,
            false,
            DATASET,
            key,
            null,
            null);
    packages.add(new Ledger.Bundle(commitment, money));
  }

  private static Transaction transaction(Stage stage, BigDecimal euros, Span date, String key) {
    return new Transaction(
        null,
        0,
        stage,
        Amount.of(euros, "EUR"),
        euros,
        date,
        null,
        null,
        DATASET,
        key + "/" + stage.word(),
        null);
  }

  private static Span date(LedgerCsv.Row row) {
    String day = row.text("dato");
    try {
      if (!day.isEmpty()) {
        return Span.day(LocalDate.parse(day));
      }
    } catch (DateTimeException e) {
      throw row.refuse("dato", new UnknownValue("date", day, "2022-03-31", e));
    }
    int number = row.decimal("maaned_nr").intValue();
    if (number == 0) {
      return new Span(null, null, "no date");
    }
    YearMonth month = MONTH_ZERO.plusMonths(number);
    return new Span(month.atDay(1), month.atEndOfMonth(), "month " + month);
  }
}
