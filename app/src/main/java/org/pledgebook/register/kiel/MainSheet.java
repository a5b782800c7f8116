package org.pledgebook.register.kiel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.Ledger;
import org.pledgebook.register.LedgerCsv;
import org.pledgebook.register.fact.Commitment;
import org.pledgebook.register.fact.Evidence;
import org.pledgebook.register.fact.Imported;
import org.pledgebook.register.fact.Item;
import org.pledgebook.register.fact.Quantity;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Transaction;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Stage;
import org.pledgebook.source.UnknownValue;

/**
 * The main sheet of the older releases (8, 9, 13). A package is several rows: the first carries its
 * money, each may carry an item. Items explain the money and are never added to it.
 */
final class MainSheet {
  static final String DATASET = "kiel-main";
  static final String FIRST_ROW = "Total_value_dummy (1 is first row in the package)";
  private static final String TOTAL = "Total ";
  private static final String EUROS = "Converted Value in EUR";
  private static final String DELIVERED = "Total monetary value delivered in EUR";
  private static final Map<String, String> DOMAINS =
      Map.of(
          "Military", "military-aid",
          "Humanitarian", "humanitarian",
          "Financial", "finance");

  private final List<Ledger.Bundle> packages = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private @Nullable Commitment current;
  private List<Imported> children = new ArrayList<>();
  private int item;

  private MainSheet() {}

  static Ledger read(LedgerCsv csv, String release, @Nullable LocalDate published) {
    MainSheet sheet = new MainSheet();
    csv.forEach(sheet::row);
    sheet.finish();
    return csv.ledger(DATASET, release, published, sheet.packages);
  }

  private void row(LedgerCsv.Row row) {
    if (row.text(FIRST_ROW).equals("1")) {
      // Read completely before anything is kept, so that a row is taken whole or refused whole.
      Commitment commitment = commitment(row);
      List<Imported> money = money(row, String.valueOf(commitment.key()));
      finish();
      current = commitment;
      children = new ArrayList<>(money);
      item = 0;
    }
    Commitment owner = current;
    if (owner == null) {
      throw row.refuse(
          "ID",
          new UnknownValue(
              "package above",
              "",
              "",
              "the row belongs to a package, but no package stands above it",
              null));
    }
    if (!isMissing(row.text("Items")) || !isMissing(row.text("No. of Units"))) {
      children.add(item(row, owner));
    }
  }

  private void finish() {
    if (current != null) {
      packages.add(new Ledger.Bundle(current, List.copyOf(children)));
    }
  }

  private Commitment commitment(LedgerCsv.Row row) {
    String id = row.text("ID");
    if (id.isEmpty()) {
      throw row.refuse("ID", new UnknownValue("empty id", "", "", "the package has no ID", null));
    }
    String kind = row.text("Type of Aid General");
    String domain = DOMAINS.get(kind);
    if (domain == null) {
      throw row.refuse(
          "Type of Aid General",
          new UnknownValue("kind of aid", kind, "Military, Humanitarian, Financial"));
    }
    int times = seen.merge(id, 1, Integer::sum);
    return new Commitment(
        null,
        row.text("Explanation"),
        List.of(Donors.code(row.text("Countries"))),
        List.of("UKR"),
        List.of(domain),
        null,
        false,
        DATASET,
        times == 1 ? id : id + "#" + times,
        null,
        null);
  }

  private static List<Imported> money(LedgerCsv.Row row, String key) {
    List<Imported> money = new ArrayList<>();
    Span date = OddDates.read(row.text("Announcement Date"));
    money.add(
        new Transaction(
            null,
            0,
            Stage.COMMITTED,
            committed(row),
            optional(row, EUROS),
            date,
            null,
            null,
            DATASET,
            key + "/committed",
            null));
    if (!isMissing(row.text(DELIVERED))) {
      BigDecimal euros = row.decimal(DELIVERED);
      money.add(
          new Transaction(
              null,
              0,
              Stage.DELIVERED,
              Amount.of(euros, "EUR"),
              euros,
              Span.NONE,
              null,
              null,
              DATASET,
              key + "/delivered",
              null));
    }
    for (int number = 1; number <= 4; number++) {
      evidence(row, "Source of Aid " + number, Stage.COMMITTED, key, money);
    }
    evidence(row, "Source for Delivery", Stage.DELIVERED, key, money);
    return money;
  }

  /** The package's value: what the source states, else the sum of its items, else undisclosed. */
  private static Amount committed(LedgerCsv.Row row) {
    if (isMissing(row.text(TOTAL))) {
      return Amount.undisclosed();
    }
    String currency = row.text("Original Currency");
    if (!currency.matches("[A-Z]{3}")) {
      throw row.refuse("Original Currency", new UnknownValue("currency", currency, "EUR"));
    }
    return Amount.of(row.decimal(TOTAL), currency);
  }

  private static void evidence(
      LedgerCsv.Row row, String column, Stage stage, String key, List<Imported> to) {
    String address = row.text(column);
    if (address.startsWith("http")) {
      to.add(
          new Evidence(
              0, null, stage, address, null, null, null, null, DATASET, key + "/" + column, null));
    }
  }

  private Item item(LedgerCsv.Row row, Commitment owner) {
    item++;
    String note = row.text("Explanation");
    return new Item(
        null,
        0,
        isMissing(row.text("Items")) ? "not named" : row.text("Items"),
        row.text("Type of Item"),
        quantity(row, "No. of Units"),
        quantity(row, "No. of Units Delivered (in-kind military aid)"),
        optional(row, "Unit Price in USD"),
        optional(row, "Value Committed (own estimate, in USD)"),
        OddDates.read(row.text("Announcement Date")),
        note.equals(owner.title()) ? null : note,
        DATASET,
        owner.key() + "/" + item,
        null);
  }

  private static Quantity quantity(LedgerCsv.Row row, String column) {
    String text = row.text(column);
    if (isMissing(text)) {
      return Quantity.missing();
    }
    // Words such as "undisclosed", "dozens" or "partially" all withhold the number.
    return Character.isLetter(text.charAt(0))
        ? Quantity.undisclosed()
        : Quantity.of(row.decimal(column));
  }

  private static @Nullable BigDecimal optional(LedgerCsv.Row row, String column) {
    String text = row.text(column);
    return isMissing(text) || text.equals("No price") ? null : row.decimal(column);
  }

  private static boolean isMissing(String text) {
    return text.isEmpty() || text.equals(".");
  }
}
