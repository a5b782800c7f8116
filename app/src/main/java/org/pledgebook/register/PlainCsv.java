package org.pledgebook.register;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.fact.Commitment;
import org.pledgebook.register.fact.Imported;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Transaction;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Stage;
import org.pledgebook.source.UnknownValue;

/**
 * Any ledger as CSV, one amount a row, with the columns {@code id, actor, beneficiary, domain,
 * title, stage, amount, currency, date}. Rows of one id are one commitment. An amount is a number,
 * {@code undisclosed}, or empty for missing; several actors are separated by {@code +}; a date that
 * is not ISO is kept verbatim.
 */
public final class PlainCsv {
  private static final List<String> COLUMNS = List.of("id", "actor", "stage", "amount", "currency");

  private static final String ALL =
      "id, actor, beneficiary, domain, title, stage, amount, currency, date";

  private PlainCsv() {}

  /**
   * Reads a file.
   *
   * @param dataset under which it is found again when it is imported anew
   * @throws PledgebookException if a column is missing
   */
  public static Ledger read(Path file, String dataset, @Nullable LocalDate published) {
    LedgerCsv csv = LedgerCsv.read(file);
    for (String column : COLUMNS) {
      if (!csv.has(column)) {
        throw new UnknownValue(
            "file without the column",
            column,
            ALL,
            file + " has no column '" + column + "': name the columns " + ALL,
            null);
      }
    }
    Map<String, Commitment> commitments = new LinkedHashMap<>();
    Map<String, List<Imported>> money = new LinkedHashMap<>();
    csv.forEach(
        row -> {
          String id = row.text("id");
          if (id.isEmpty()) {
            throw row.refuse("id", new UnknownValue("empty id", "", "", "the row has no id", null));
          }
          List<Imported> amounts = money.computeIfAbsent(id, i -> new ArrayList<>());
          Transaction transaction = transaction(row, dataset, id + "/" + (amounts.size() + 1));
          commitments.computeIfAbsent(id, i -> commitment(row, dataset, i));
          amounts.add(transaction);
        });
    List<Ledger.Bundle> bundles = new ArrayList<>();
    commitments.forEach(
        (id, commitment) ->
            bundles.add(new Ledger.Bundle(commitment, money.getOrDefault(id, List.of()))));
    return csv.ledger(dataset, String.valueOf(file.getFileName()), published, bundles);
  }

  private static Commitment commitment(LedgerCsv.Row row, String dataset, String id) {
    return new Commitment(
        null,
        row.text("title").isEmpty() ? id : row.text("title"),
        names(row.text("actor")),
        names(row.text("beneficiary")),
        names(row.text("domain")),
        null,
        false,
        dataset,
        id,
        null,
        null);
  }

  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (String name : text.split("\\+")) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }

  private static Transaction transaction(LedgerCsv.Row row, String dataset, String key) {
    try {
      return new Transaction(
          null,
          0,
          Stage.of(row.text("stage")),
          amount(row),
          null,
          date(row.text("date")),
          null,
          null,
          dataset,
          key,
          null);
    } catch (UnknownValue e) {
      throw row.refuse("stage", e);
    }
  }

  private static Amount amount(LedgerCsv.Row row) {
    String text = row.text("amount");
    if (text.isEmpty()) {
      return Amount.missing();
    }
    if (text.equalsIgnoreCase("undisclosed")) {
      return Amount.undisclosed();
    }
    String currency = row.text("currency");
    if (!currency.matches("[A-Z]{3}")) {
      throw row.refuse("currency", new UnknownValue("currency", currency, "EUR, USD, GBP"));
    }
    return Amount.of(row.decimal("amount"), currency);
  }

  private static Span date(String text) {
    try {
      return text.isEmpty() ? Span.NONE : Span.day(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return new Span(null, null, text);
    }
  }
}
