package org.pledgebook.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Proposal;
import org.pledgebook.register.Register;
import org.pledgebook.register.RegisterBenchmark;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.Need;
import org.pledgebook.register.fact.Quantity;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.money.Amount;

/**
 * Measures how long the server takes for each page of a register of 100,000 commitments, 1,000,000
 * transactions and 4,000 documents with 120,000 statements, of which 105,000 wait for a verdict:
 * the first request after the start, the middle and the worst of some more, and the middle of some
 * that each follow a verdict. Arguments: a file to keep the register in (default: a new one), and
 * how many commitments.
 */
final class PagesBenchmark {
  private static final int RUNS = 9;
  private static final int VERDICTS = 3;
  private static final int DOCUMENTS = 2_000;
  private static final int STATEMENTS = 10;
  private static final int SENTENCES = 40;

  /** Statements that nobody has looked at yet, in documents of so many. */
  private static final int WAITING = 100_000;

  private static final int WAITING_STATEMENTS = 50;
  private static final double UNDECIDED = 0.25;
  private static final String[] DONORS = "Norway Sweden Denmark Finland Estonia Latvia".split(" ");
  private static final String[] CODES = "NOR SWE DNK FIN EST LVA".split(" ");
  private static final String[] THINGS =
      "transformers generators ambulances harbours schools hospitals bridges radios".split(" ");
  private static final List<String> PAGES =
      List.of(
          "/",
          "/commitments",
          "/commitments?actor=FRA&domain=finance",
          "/commitments?due=overdue&q=support&order=due",
          "/commitments?from=50000",
          "/commitments/%d",
          "/due",
          "/charts",
          "/charts/due",
          "/charts?actor=FRA&policy=spot",
          "/report?by=donor",
          "/report?by=donor,domain",
          "/actors",
          "/actors/NOR",
          "/domains/finance",
          "/needs",
          "/repeats",
          "/inbox",
          "/inbox?order=useful",
          "/inbox?order=surest&actor=NOR&q=bridges",
          "/review/{waiting}",
          "/review/{waiting}/card?order=useful",
          "/bulk?actor=SWE",
          "/documents",
          "/search?q=transformer",
          "/search?q=harbours+Norway",
          "/search?q=nowheretobefound",
          "/data",
          "/compare");

  private PagesBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("pledgebook-pages");
    Path file = arguments.length > 0 ? Path.of(arguments[0]) : folder.resolve("register.duckdb");
    int commitments = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
    boolean isThere = Files.exists(file);
    try (Register register = Register.open(file.toString())) {
      if (!isThere) {
        RegisterBenchmark.append(register, commitments);
        texts(register);
      }
      measure(register, folder);
    } finally {
      try (var files = Files.walk(folder)) {
        for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static String one(Random random, String[] of) {
    return of[random.nextInt(of.length)];
  }

  private static void texts(Register register) {
    Random random = new Random(2);
    long start = System.nanoTime();
    for (int number = 0; number < DOCUMENTS; number++) {
      StringBuilder text = new StringBuilder();
      List<Statement> statements = new ArrayList<>();
      for (int sentence = 0; sentence < SENTENCES; sentence++) {
        if (sentence % (SENTENCES / STATEMENTS) == 0) {
          statements.add(statement(random, text.length(), number));
          text.append(statements.get(statements.size() - 1).quote()).append(". ");
        } else {
          text.append("The ministers took note of the report of the group of experts on ")
              .append(one(random, THINGS))
              .append(". ");
        }
      }
      Document document =
          new Document(
              "text-" + number + ".txt",
              null,
              null,
              "",
              "Statement " + number,
              "Ministry",
              "en",
              LocalDate.of(2022, 1, 1).plusDays(number % 1500),
              text.toString());
      register.proposals().add("benchmark", document, statements);
    }
    List<Long> decided = new ArrayList<>();
    for (Proposal waiting : register.inbox(AsOf.now(), Integer.MAX_VALUE)) {
      if (random.nextDouble() > UNDECIDED) {
        decided.add(waiting.id());
      }
    }
    register.proposals().decideAll("benchmark", decided, true, null);
    waiting(register, random);
    needs(register, random);
    System.out.printf(
        Locale.ROOT,
        "texts       %,d documents, %,d statements in %.1f s%n",
        DOCUMENTS + WAITING / WAITING_STATEMENTS,
        DOCUMENTS * STATEMENTS + WAITING,
        (System.nanoTime() - start) / 1e9);
  }

  private static void waiting(Register register, Random random) {
    for (int number = 0; number < WAITING / WAITING_STATEMENTS; number++) {
      StringBuilder text = new StringBuilder();
      List<Statement> statements = new ArrayList<>();
      for (int sentence = 0; sentence < WAITING_STATEMENTS; sentence++) {
        statements.add(statement(random, text.length(), number));
        text.append(statements.get(statements.size() - 1).quote()).append(". ");
      }
      Document document =
          new Document(
              "waiting-" + number + ".txt",
              null,
              null,
              "",
              "Unread " + number,
              "Ministry",
              "en",
              LocalDate.of(2022, 1, 1).plusDays(number % 1500),
              text.toString());
      register.proposals().add("benchmark", document, statements);
    }
  }

  private static Statement statement(Random random, int start, int number) {
    int donor = random.nextInt(DONORS.length);
    String quote =
        DONORS[donor]
            + " will provide "
            + (1 + random.nextInt(900))
            + " "
            + one(random, THINGS)
            + " to Ukraine by "
            + (2024 + number % 7);
    return new Statement(
        null,
        0,
        start,
        start + quote.length(),
        quote,
        "commit",
        List.of(CODES[donor]),
        List.of("UKR"),
        List.of("energy"),
        List.of(),
        List.of(),
        null,
        false,
        null,
        new java.math.BigDecimal("0." + (5000 + random.nextInt(4999))),
        "benchmark",
        null);
  }

  private static void needs(Register register, Random random) {
    register.write(
        "benchmark",
        batch -> {
          for (String recipient : "UKR MDA GEO BIH ETH".split(" ")) {
            for (int number = 0; number < 20; number++) {
              batch.add(
                  new Need(
                      recipient,
                      one(random, THINGS),
                      "finance",
                      Amount.of(new java.math.BigDecimal("2500000"), "EUR"),
                      Quantity.of(new java.math.BigDecimal(120)),
                      Span.day(LocalDate.of(2025, 9, 1)),
                      "Ministry",
                      null));
            }
          }
          return null;
        });
  }

  private static void measure(Register register, Path folder) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    try (WebServer server =
        WebServer.start(
            register, new ServeOptions("127.0.0.1", 0, List.of(), "benchmark", folder))) {
      long some =
          register
              .commitments(
                  new org.pledgebook.register.CommitmentFilter(null, null, null, 1), AsOf.now())
              .get(0)
              .id();
      List<Proposal> waiting = register.inbox(AsOf.now(), 50_000);
      long middle = waiting.get(waiting.size() - 1).id();
      Iterator<Proposal> undecided = waiting.iterator();
      System.out.printf(
          "%-46s %9s %9s %9s %9s %9s%n", "page", "first", "median", "worst", "after", "kB");
      // All first requests before the others: the server makes things ready when it has started.
      Map<String, Double> first = new LinkedHashMap<>();
      long[] size = new long[1];
      for (String page : PAGES) {
        String path =
            page.replace("%d", String.valueOf(some)).replace("{waiting}", String.valueOf(middle));
        first.put(path, once(client, server, path, size));
      }
      for (Map.Entry<String, Double> page : first.entrySet()) {
        double[] times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
          times[run] = once(client, server, page.getKey(), size);
        }
        Arrays.sort(times);
        double[] after = new double[VERDICTS];
        for (int run = 0; run < VERDICTS; run++) {
          register.proposals().accept("benchmark", undecided.next().id(), null);
          after[run] = once(client, server, page.getKey(), size);
        }
        Arrays.sort(after);
        System.out.printf(
            Locale.ROOT,
            "%-46s %6.0f ms %6.0f ms %6.0f ms %6.0f ms %6d%n",
            page.getKey(),
            page.getValue(),
            times[RUNS / 2],
            times[RUNS - 1],
            after[VERDICTS / 2],
            size[0] / 1000);
      }
    }
  }

  private static double once(HttpClient client, WebServer server, String path, long[] size)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
    double millis = (System.nanoTime() - start) / 1e6;
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " gave " + answer.statusCode());
    }
    size[0] = answer.body().length();
    return millis;
  }
}
