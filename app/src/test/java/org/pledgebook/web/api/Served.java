package org.pledgebook.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Needs;
import org.pledgebook.register.Networks;
import org.pledgebook.register.NewRegister;
import org.pledgebook.register.Register;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.Evidence;
import org.pledgebook.register.fact.Link;
import org.pledgebook.register.fact.Milestone;
import org.pledgebook.register.fact.Need;
import org.pledgebook.register.fact.Programme;
import org.pledgebook.register.fact.Quantity;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.fact.Transaction;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Stage;
import org.pledgebook.source.Capture;
import org.pledgebook.source.MediaType;
import org.pledgebook.web.ServeOptions;
import org.pledgebook.web.WebServer;

/** A register with one of everything, served. */
final class Served implements AutoCloseable {
  static final String EVIL = "a <script>alert(1)</script> & \"b\" ]]> \u0001";

  final Register register;
  final long document;

  /** What the document was read from. */
  static final String ORIGINAL = "<p>France will give 5 million euros.<script>alert(1)</script>";

  final List<Long> statements;
  final List<Long> commitments;
  final long firstNeed;
  final long need;
  final List<Long> programmes = new ArrayList<>();
  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  Served(Path folder) {
    register = NewRegister.open(folder.resolve("test.duckdb").toString());
    document =
        register
            .proposals()
            .add(
                "tester",
                new Document(
                    "text.txt",
                    null,
                    "https://example.org/text",
                    "0".repeat(64),
                    EVIL,
                    null,
                    "en",
                    LocalDate.of(2022, 4, 7),
                    "France will give 5 million euros. Germany will help. Poland gave. " + EVIL),
                List.of(
                    statement(0, "FRA", "energy", amounts(), due(LocalDate.of(2022, 6, 30))),
                    statement(34, "DEU", "energy", List.of(), due(LocalDate.of(2090, 1, 1))),
                    statement(53, "POL", "military-aid", List.of(), null),
                    statement(66, "DEU+FRA", EVIL, List.of(Amount.undisclosed()), null),
                    statement(70, "ITA", "health", List.of(), due(LocalDate.of(2022, 6, 30)))),
                Capture.kept("te\u00e7t.html", MediaType.HTML, null, ORIGINAL.getBytes(UTF_8)))
            .document();
    statements = register.inbox(AsOf.now(), 100).stream().map(proposal -> proposal.id()).toList();
    commitments =
        Stream.of(0, 1, 3, 4)
            .map(at -> register.proposals().accept("tester", statements.get(at), null))
            .toList();
    register.proposals().reject("tester", statements.get(2), EVIL);
    register.write(
        "tester",
        batch -> {
          batch.add(transaction(commitments.get(0), Stage.DELIVERED, "4000000.125", "EUR"));
          batch.add(transaction(commitments.get(0), Stage.COMMITTED, "9000000", "USD"));
          batch.add(transaction(commitments.get(0), Stage.COMMITTED, "7", "UAH"));
          return batch.add(
              new Evidence(
                  commitments.get(0),
                  null,
                  Stage.DELIVERED,
                  "https://example.org/e",
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  null));
        });
    register
        .proposals()
        .link(
            "tester",
            new Link(commitments.get(2), commitments.get(1), Link.Decision.SAME, null, "the same"));
    Need asked =
        new Need(
            "UKR",
            "Power for the winter",
            "energy",
            Amount.of(new BigDecimal("20000000"), "EUR"),
            Quantity.missing(),
            Span.NONE,
            EVIL,
            null);
    firstNeed = Needs.add(register, "tester", asked);
    need = Needs.revise(register, "tester", firstNeed, asked);
    programmes.add(
        Networks.add(
            register,
            "tester",
            new Programme(null, "Grid", "network", null, null, null, null, null, null)));
    programmes.add(
        Networks.add(
            register,
            "tester",
            new Programme(
                null,
                EVIL,
                "test centre",
                programmes.get(0),
                "Turku",
                "FIN",
                new BigDecimal("60.45"),
                new BigDecimal("22.27"),
                null)));
    Networks.add(
        register,
        "tester",
        new Milestone(
            null, programmes.get(1), "opens", Span.day(LocalDate.of(2022, 1, 1)), null, null));
    server =
        WebServer.start(
            register,
            new ServeOptions("127.0.0.1", 0, List.of(), "tester", folder.resolve("uploads")));
  }

  private static List<Amount> amounts() {
    return List.of(Amount.of(new BigDecimal("5000000"), "EUR"));
  }

  private static Span due(LocalDate day) {
    return new Span(null, day, "by then");
  }

  private static Statement statement(
      long start, String actors, String domain, List<Amount> amounts, @Nullable Span due) {
    return new Statement(
        null,
        0,
        start,
        start + 10,
        "words at " + start + (start > 60 ? EVIL : ""),
        "commit",
        List.of(actors.split("\\+")),
        List.of("UKR"),
        List.of(domain),
        amounts,
        List.of(),
        due,
        false,
        null,
        new BigDecimal("0.9"),
        "test",
        null);
  }

  private static Transaction transaction(
      long commitment, Stage stage, String amount, String currency) {
    return new Transaction(
        null,
        commitment,
        stage,
        Amount.of(new BigDecimal(amount), currency),
        null,
        Span.day(LocalDate.of(2022, 5, 3)),
        null,
        null,
        null,
        null,
        null);
  }

  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  HttpResponse<byte[]> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError(path + " gave no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.close();
    register.close();
  }
}
