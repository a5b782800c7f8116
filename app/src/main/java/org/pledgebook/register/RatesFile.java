package org.pledgebook.register;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgebook.register.fact.Gdp;
import org.pledgebook.register.fact.RateTable;
import org.pledgebook.register.journal.Batch;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Rates;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.source.UnknownValue;

/**
 * Brings reference figures up to date from the files that their sources publish: the European
 * Central Bank's {@code eurofxref-hist.csv} (a column of days, and one for each currency) and the
 * World Bank's gross domestic product (country code, year, value in US dollars). Only what is new
 * or differs is recorded, so the same file again adds nothing.
 */
public final class RatesFile {
  /**
   * What an import did.
   *
   * @param kind what the file holds: {@code rates} or {@code gdp}
   * @param figures how many the file has
   * @param added figures that were not known
   * @param revised figures that were known otherwise
   * @param without figures that cannot be used: those of years without a dollar rate
   */
  public record Outcome(
      String kind,
      long figures,
      long added,
      long revised,
      long without,
      List<Ledger.Refusal> refusals) {}

  private static final String NOT_QUOTED = "N/A";
  private static final int RATE_SCALE = 10;
  private static final MathContext DIGITS = new MathContext(20);

  /** A month's mean stands for the month if so many of its trading days are quoted. */
  private static final double QUOTED = 0.8;

  /** Means that differ less (published ones are rounded) are the same. */
  private static final BigDecimal SAME = new BigDecimal("0.000002");

  private final LedgerCsv csv;
  private final String source;
  private final Batch batch;
  private long figures;
  private long added;
  private long revised;
  private long without;

  private RatesFile(LedgerCsv csv, String source, Batch batch) {
    this.csv = csv;
    this.source = source;
    this.batch = batch;
  }

  /**
   * Records what a file has that the register has not.
   *
   * @throws PledgebookException if the file has neither layout
   */
  static Outcome take(Path file, Batch batch) {
    LedgerCsv csv = LedgerCsv.read(file);
    String name = String.valueOf(file.getFileName());
    RatesFile rates = new RatesFile(csv, name, batch);
    if (csv.has("Date") && csv.has("USD")) {
      return rates.days();
    }
    if (csv.has("Country Code") && csv.has("Year") && csv.has("Value")) {
      return rates.gdp();
    }
    throw new PledgebookException(
        file
            + " holds no rates that are known here: it needs the columns Date, USD, … of the"
            + " European Central Bank, or Country Code, Year, Value of the World Bank");
  }

  private Outcome outcome(String kind) {
    return new Outcome(kind, figures, added, revised, without, csv.refusals());
  }

  private Outcome days() {
    Map<String, TreeMap<LocalDate, BigDecimal>> days = new TreeMap<>();
    List<String> currencies = csv.headings().stream().filter(h -> h.matches("[A-Z]{3}")).toList();
    csv.forEach(
        row -> {
          LocalDate day = day(row);
          for (String currency : currencies) {
            String rate = row.text(currency);
            if (!rate.isEmpty() && !rate.equals(NOT_QUOTED)) {
              days.computeIfAbsent(currency, c -> new TreeMap<>())
                  .put(day, positive(row, currency));
            }
          }
        });
    Map<String, BigDecimal> known = known();
    TreeSet<LocalDate> trading = new TreeSet<>();
    days.values().forEach(quoted -> trading.addAll(quoted.keySet()));
    days.forEach((currency, quoted) -> add(currency, quoted, trading, known));
    return outcome("rates");
  }

  private static LocalDate day(LedgerCsv.Row row) {
    try {
      return LocalDate.parse(row.text("Date"));
    } catch (DateTimeException e) {
      throw row.refuse("Date", new UnknownValue("date", row.text("Date"), "2022-03-31", e));
    }
  }

  private static BigDecimal positive(LedgerCsv.Row row, String column) {
    BigDecimal value = row.decimal(column);
    if (value.signum() <= 0) {
      throw row.refuse(
          column, new UnknownValue("number above nought", value.toPlainString(), "1.0842"));
    }
    return value;
  }

  private void add(
      String currency,
      NavigableMap<LocalDate, BigDecimal> quoted,
      NavigableSet<LocalDate> trading,
      Map<String, BigDecimal> known) {
    SortedMap<String, BigDecimal> days = new TreeMap<>();
    quoted.forEach(
        (day, rate) -> {
          figures++;
          keep(days, day.toString(), rate, known.get(currency + day), BigDecimal.ZERO);
        });
    SortedMap<String, BigDecimal> months = new TreeMap<>();
    means(quoted, trading)
        .forEach(
            (month, mean) ->
                keep(
                    months,
                    month.toString(),
                    mean,
                    known.get(currency + month.atDay(1) + "m"),
                    SAME));
    if (!days.isEmpty() || !months.isEmpty()) {
      batch.add(new RateTable(currency, "ECB, " + source, months, days));
    }
  }

  /** Keeps a figure that is new or differs by more than a share of it. */
  private void keep(
      SortedMap<String, BigDecimal> kept,
      String time,
      BigDecimal rate,
      @org.jspecify.annotations.Nullable BigDecimal before,
      BigDecimal tolerance) {
    BigDecimal exact = rate.setScale(RATE_SCALE, RoundingMode.HALF_UP);
    if (before == null) {
      added++;
      kept.put(time, exact.stripTrailingZeros());
    } else if (exact.subtract(before).abs().compareTo(before.multiply(tolerance)) > 0) {
      revised++;
      kept.put(time, exact.stripTrailingZeros());
    }
  }

  /** Means of the months that the file covers whole. */
  private static Map<YearMonth, BigDecimal> means(
      NavigableMap<LocalDate, BigDecimal> quoted, NavigableSet<LocalDate> trading) {
    Map<YearMonth, BigDecimal> means = new TreeMap<>();
    YearMonth last = YearMonth.from(trading.last());
    LocalDate first = trading.first();
    for (YearMonth month = YearMonth.from(first);
        month.isBefore(last);
        month = month.plusMonths(1)) {
      var here = quoted.subMap(month.atDay(1), true, month.atEndOfMonth(), true);
      int days = trading.subSet(month.atDay(1), true, month.atEndOfMonth(), true).size();
      boolean whole = YearMonth.from(first).isBefore(month) || first.getDayOfMonth() <= 4;
      if (whole && days > 0 && here.size() >= QUOTED * days) {
        BigDecimal sum = here.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        means.put(month, sum.divide(BigDecimal.valueOf(here.size()), DIGITS));
      }
    }
    return means;
  }

  /** What the register has, by currency and first day, with an m after those of months. */
  private Map<String, BigDecimal> known() {
    Map<String, BigDecimal> known = new HashMap<>();
    batch
        .handle()
        .createQuery(
            "SELECT currency, date_start, date_end, per_euro FROM rates r WHERE "
                + Live.is("r")
                + " ORDER BY entry")
        .bind("asOf", AsOf.now().column())
        .map(
            (row, context) -> {
              LocalDate start = row.getObject(2, LocalDate.class);
              boolean isDay = start.equals(row.getObject(3, LocalDate.class));
              return Map.entry(row.getString(1) + start + (isDay ? "" : "m"), row.getBigDecimal(4));
            })
        .forEach(rate -> known.put(rate.getKey(), rate.getValue()));
    return known;
  }

  private Outcome gdp() {
    Rates rates = ReferenceRates.load(batch.handle(), AsOf.now(), new Policy.Spot(), false);
    Map<Integer, Optional<BigDecimal>> dollars = new HashMap<>();
    Map<String, BigDecimal> known = knownGdp();
    List<Gdp> found = new ArrayList<>();
    csv.forEach(
        row -> {
          int year = row.decimal("Year").intValueExact();
          String country = row.text("Country Code");
          figures++;
          Optional<BigDecimal> rate = dollars.computeIfAbsent(year, y -> dollarsPerEuro(rates, y));
          if (rate.isEmpty() || !country.matches("[A-Z]{3}")) {
            without++;
            return;
          }
          BigDecimal euros = positive(row, "Value").divide(rate.get(), 0, RoundingMode.HALF_UP);
          found.add(new Gdp(country.equals("EUU") ? "EU" : country, year, euros, vintage(year)));
        });
    for (Gdp figure : found) {
      BigDecimal before = known.get(figure.country() + figure.year());
      boolean same =
          before != null
              && before.subtract(figure.euros()).abs().compareTo(before.abs().multiply(SAME)) <= 0;
      if (!same) {
        added += before == null ? 1 : 0;
        revised += before == null ? 0 : 1;
        batch.add(figure);
      }
    }
    return outcome("gdp");
  }

  private String vintage(int year) {
    return "World Bank "
        + year
        + ", "
        + source
        + " of "
        + LocalDate.ofInstant(batch.recorded(), java.time.ZoneOffset.UTC);
  }

  /** The mean of the year's days, or of its months where only these are known. */
  private static Optional<BigDecimal> dollarsPerEuro(Rates rates, int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    boolean hasDays =
        rates.spot("USD", first.plusDays(10)).isPresent() && rates.spot("USD", last).isPresent();
    if (hasDays) {
      return rates.mean("USD", first, last).map(rate -> rate.perEuro());
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int month = 1; month <= 12; month++) {
      var mean = rates.monthMean("USD", YearMonth.of(year, month));
      if (mean.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(mean.get().perEuro());
    }
    return Optional.of(sum.divide(BigDecimal.valueOf(12), DIGITS));
  }

  private Map<String, BigDecimal> knownGdp() {
    Map<String, BigDecimal> known = new HashMap<>();
    batch
        .handle()
        .createQuery(
            "SELECT concat(country, year), euros FROM gdp g WHERE "
                + Live.is("g")
                + " ORDER BY entry")
        .bind("asOf", AsOf.now().column())
        .map((row, context) -> Map.entry(row.getString(1), row.getBigDecimal(2)))
        .forEach(figure -> known.put(figure.getKey(), figure.getValue()));
    return known;
  }
}
