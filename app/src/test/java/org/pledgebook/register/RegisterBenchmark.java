package org.pledgebook.register;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.pledgebook.register.fact.Commitment;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.fact.Transaction;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Stage;

/**
 * Measures a register of 1,000,000 transactions on 100,000 commitments: appending with the chain,
 * one verdict, and each report beside hand-written SQL on the same database in the same run.
 * Arguments: an address (default: a new DuckDB file), and how many commitments.
 */
public final class RegisterBenchmark {
  private static final int EACH = 10;
  private static final int RUNS = 7;
  private static final int VERDICTS = 100;
  private static final int CHUNK = 10_000;
  private static final String[] DONORS = "USA GBR DEU FRA POL SWE NOR DNK CAN NLD".split(" ");
  private static final String[] RECIPIENTS = "UKR MDA GEO BIH ETH".split(" ");
  private static final String[] DOMAINS = {"military-aid", "humanitarian", "finance"};
  private static final String[] CURRENCIES = "EUR USD GBP SEK NOK".split(" ");

  private RegisterBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createTempDirectory("pledgebook-benchmark");
    String address =
        arguments.length > 0 ? arguments[0] : directory.resolve("register.duckdb").toString();
    int commitments = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
    try (Register register = Register.open(address)) {
      append(register, commitments);
      verdicts(register);
      reports(register);
    } finally {
      try (var files = Files.list(directory)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(directory);
    }
  }

  /** Fills a register, ten transactions to a commitment, and prints how long that took. */
  public static void append(Register register, int commitments) {
    Random random = new Random(1);
    long start = System.nanoTime();
    for (int done = 0; done < commitments; done += CHUNK) {
      int count = Math.min(CHUNK, commitments - done);
      register.write(
          "benchmark",
          batch -> {
            for (int number = 0; number < count; number++) {
              long commitment = batch.add(commitment(random));
              for (int each = 0; each < EACH; each++) {
                batch.add(transaction(random, commitment));
              }
            }
            return null;
          });
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long entries = (long) commitments * (EACH + 1);
    System.out.printf(
        Locale.ROOT,
        "append      %,d entries in %.1f s: %,.0f entries/s%n",
        entries,
        seconds,
        entries / seconds);
  }

  private static String one(Random random, String[] of) {
    return of[random.nextInt(of.length)];
  }

  private static Commitment commitment(Random random) {
    return new Commitment(
        null,
        "provide support",
        List.of(one(random, DONORS)),
        List.of(one(random, RECIPIENTS)),
        List.of(one(random, DOMAINS)),
        new Span(null, LocalDate.of(2022, 1, 1).plusDays(random.nextInt(3000)), null),
        false,
        "benchmark",
        null,
        null,
        null);
  }

  private static Transaction transaction(Random random, long commitment) {
    Amount amount =
        random.nextInt(20) == 0
            ? Amount.undisclosed()
            : Amount.of(
                BigDecimal.valueOf(random.nextInt(100_000_000), 2), one(random, CURRENCIES));
    return new Transaction(
        null,
        commitment,
        Stage.values()[random.nextInt(4)],
        amount,
        null,
        Span.day(LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1500))),
        null,
        null,
        "benchmark",
        null,
        null);
  }

  private static void verdicts(Register register) {
    List<Statement> statements = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int number = 0; number < VERDICTS; number++) {
      String quote = "We will provide support " + number;
      statements.add(statement(text.length(), quote));
      text.append(quote).append(". ");
    }
    Document document =
        new Document("benchmark", null, null, "", null, null, "en", null, text.toString());
    register.proposals().add("benchmark", document, statements);
    double[] times = new double[VERDICTS];
    List<Proposal> inbox = register.inbox(AsOf.now(), VERDICTS);
    for (int number = 0; number < times.length; number++) {
      long start = System.nanoTime();
      register.proposals().accept("benchmark", inbox.get(number).id(), null);
      times[number] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "one verdict durable in %.1f ms (median of %d), %.1f ms (95 %%)%n",
        times[times.length / 2],
        VERDICTS,
        times[times.length * 95 / 100]);
  }

  private static Statement statement(long start, String quote) {
    return new Statement(
        null,
        0,
        start,
        start + quote.length(),
        quote,
        "commit",
        List.of("USA"),
        List.of("UKR"),
        List.of("finance"),
        List.of(Amount.of(BigDecimal.TEN, "USD")),
        List.of(),
        null,
        false,
        null,
        BigDecimal.ONE,
        "benchmark",
        null);
  }

  private static void reports(Register register) {
    AsOf past = AsOf.at(Instant.now());
    System.out.printf("%-12s %10s %10s %10s%n", "report by", "by hand", "view", "as of");
    List<Dimension[]> questions = new ArrayList<>();
    questions.add(new Dimension[0]);
    for (Dimension dimension : Dimension.values()) {
      questions.add(new Dimension[] {dimension});
    }
    for (Dimension[] by : questions) {
      String key = by.length == 0 ? "'all'" : by[0].sql;
      Report.Query query = Report.Query.by(new Policy.EcbMonthMean(), by);
      double[] medians =
          medians(
              () -> byHand(register, key),
              () -> report(register, query),
              () -> report(register, query.asOf(past)));
      double hand = medians[0];
      double view = medians[1];
      double asOf = medians[2];
      System.out.printf(
          Locale.ROOT,
          "%-12s %7.0f ms %7.0f ms %7.0f ms   view/hand %.2f, as of/view %.2f%n",
          by.length == 0 ? "stage" : by[0].word(),
          hand,
          view,
          asOf,
          view / hand,
          asOf / view);
    }
  }

  /** Each time anew, not as it was kept. */
  private static void report(Register register, Report.Query query) {
    register.journal().read(handle -> new Reports(handle).report(query));
  }

  /** What somebody would write who knows that nothing was replaced, with the same conversion. */
  private static void byHand(Register register, String key) {
    String sql =
        "WITH m AS (SELECT currency, date_start, max(per_euro) AS per_euro FROM rates GROUP BY 1, 2)"
            + " SELECT "
            + key
            + ", t.stage, sum(CASE WHEN t.currency = 'EUR' THEN t.amount ELSE t.amount / m.per_euro"
            + " END), count(*), sum(CASE WHEN t.disclosure = 'undisclosed' THEN 1 ELSE 0 END)"
            + " FROM transactions t JOIN commitments c ON c.id = t.commitment LEFT JOIN m ON"
            + " m.currency = t.currency AND m.date_start ="
            + " CAST(date_trunc('month', t.date_start) AS DATE) GROUP BY 1, 2";
    register.journal().read(handle -> handle.createQuery(sql).mapToMap().list());
  }

  /**
   * The middle of some runs of each. They take turns, after one run that does not count, so that
   * what else the machine does slows all of them alike.
   */
  private static double[] medians(Runnable... works) {
    double[][] times = new double[works.length][RUNS];
    for (int run = -1; run < RUNS; run++) {
      for (int work = 0; work < works.length; work++) {
        long start = System.nanoTime();
        works[work].run();
        if (run >= 0) {
          times[work][run] = (System.nanoTime() - start) / 1e6;
        }
      }
    }
    double[] medians = new double[works.length];
    for (int work = 0; work < works.length; work++) {
      Arrays.sort(times[work]);
      medians[work] = times[work][RUNS / 2];
    }
    return medians;
  }
}
