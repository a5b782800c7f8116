package org.pledgebook.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real server on loopback, which these tests alone may reach. */
class WebFetcherTest {
  private static final String PAGE =
      "<html lang=en><title>T</title><p>We will provide 300 million euros.";

  private final List<String> lookups = Collections.synchronizedList(new ArrayList<>());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void readsAPage() {
    serve("/a", 200, "text/html; charset=utf-8", PAGE.getBytes(UTF_8));

    CapturedText captured = read(address("/a#top"));

    assertThat(captured.text()).isEqualTo("We will provide 300 million euros.");
    assertThat(captured.capture().address()).isEqualTo(address("/a#top"));
    assertThat(captured.metadata()).isEqualTo(new Metadata("T", null, null, address("/a"), "en"));
  }

  @Test
  void believesTheServerAboutTheEncodingAndTheNameAboutMarkdown() {
    serve("/a.md", 200, "text/plain; charset=\"iso-8859-1\"", "# É".getBytes(ISO_8859_1));

    assertThat(read(address("/a.md")).text()).isEqualTo("# É");
    assertThat(read(address("/a.md")).capture().mediaType()).isEqualTo(MediaType.MARKDOWN);
  }

  @Test
  void unpacksWhatWasPackedForTheWay() throws IOException {
    byte[] packed = gzip(PAGE.getBytes(UTF_8));
    server.createContext(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          respond(exchange, 200, "text/html", packed);
        });

    assertThat(read(address("/a")).text()).isEqualTo("We will provide 300 million euros.");
  }

  @Test
  void followsRedirectsAndRemembersWhereTheyLed() {
    redirect("/a", "/b");
    redirect("/b", address("/c"));
    serve("/c", 200, "text/plain", "We will act.".getBytes(UTF_8));

    assertThat(read(address("/a")).metadata().url()).isEqualTo(address("/c"));
    assertThat(lookups).hasSize(3);
  }

  @Test
  void followsNoMoreThanFiveRedirects() {
    redirect("/a", "/a");

    assertThat(failure(address("/a")))
        .isEqualTo(address("/a") + ": redirects more than 5 times. Check the address.");
    assertThat(lookups).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[fd00::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://inside.test/"
      })
  void refusesToBeRedirectedToAPrivateHost(String inside) {
    redirect("/a", inside);

    assertThat(failure(address("/a")))
        .isEqualTo(
            "%s: the host %s is on a private network, from which nothing is fetched."
                    .formatted(address("/a"), URI.create(inside).getHost())
                + " Save it as a file and read that.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "2130706433"})
  void refusesThisMachineUnlessATestAllowsIt(String host) {
    serve("/a", 200, "text/plain", "secret".getBytes(UTF_8));
    String address = "http://%s:%d/a".formatted(host, server.getAddress().getPort());

    Outcome outcome =
        Sources.with(SourceOptions.DEFAULTS).read(List.of(address)).findFirst().orElseThrow();

    assertThat(((Outcome.Failed) outcome).failure())
        .hasMessageMatching(".*: (the host .* is on a private network|has no valid host name).*");
  }

  @Test
  void connectsToTheAddressThatWasCheckedAndLooksNoFurther() {
    serve("/a", 200, "text/plain", "We will act.".getBytes(UTF_8));

    assertThat(read(address("/a").replace("127.0.0.1", "rebinding.test")).text())
        .isEqualTo("We will act.");
    assertThat(failure(address("/a").replace("127.0.0.1", "rebinding.test")))
        .contains("is on a private network");
    assertThat(lookups).containsExactly("rebinding.test", "rebinding.test");
  }

  @Test
  void refusesAHostOfWhichOneAddressIsPrivate() {
    assertThat(failure("http://mixed.test/")).contains("is on a private network");
  }

  @Test
  void refusesOtherSchemesAndCredentials() {
    redirect("/a", "file:///etc/passwd");

    assertThat(failure(address("/a")))
        .isEqualTo(address("/a") + ": leads to a file address. Give one with http or https.");
    assertThat(failure("ftp://example.org/a"))
        .isEqualTo("ftp://example.org/a: leads to a ftp address. Give one with http or https.");
    assertThat(failure("http://user:secret@example.org/"))
        .endsWith("holds a user name or password. Give an address without.");
    assertThat(failure("http:///a")).endsWith("has no valid host name. Check its spelling.");
  }

  @Test
  void refusesWhatIsNoText() {
    serve("/a", 200, "image/png", new byte[] {1});

    assertThat(failure(address("/a")))
        .isEqualTo(address("/a") + ": is image/png. Give a page, a text, a PDF or a .docx file.");
  }

  @Test
  void saysWhatTheServerAnswers() {
    serve("/a", 404, "text/html", PAGE.getBytes(UTF_8));

    assertThat(failure(address("/a")))
        .isEqualTo(address("/a") + ": the server answers 404 Not Found. Check the address.");
  }

  @Test
  void refusesALargeBodyByItsHeaderAndByItsBytes() {
    serve("/a", 200, "text/plain", new byte[30_000]);
    server.createContext(
        "/b",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/plain");
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream body = exchange.getResponseBody()) {
            body.write(new byte[30_000]);
          }
        });
    SourceOptions small = SourceOptions.DEFAULTS.withMaxBytes(20_000);

    assertThat(failure(address("/a"), small)).contains(": has 29 kB, and the limit is 19 kB.");
    assertThat(failure(address("/b"), small)).contains(": has more than 19 kB, and the limit is");
  }

  @Test
  void refusesABodyThatUnpacksBeyondTheLimit() throws IOException {
    byte[] bomb = gzip(new byte[20 << 20]);
    assertThat(bomb).hasSizeLessThan(100_000);
    server.createContext(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          respond(exchange, 200, "text/plain", bomb);
        });

    assertThat(failure(address("/a"), SourceOptions.DEFAULTS.withMaxBytes(1 << 20)))
        .contains(": has more than 1.0 MB, and the limit is 1.0 MB.");
  }

  @Test
  void givesUpOnAServerThatDrips() {
    server.createContext(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/plain");
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream body = exchange.getResponseBody()) {
            while (true) {
              body.write('x');
              body.flush();
              Thread.sleep(50);
            }
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
    long started = System.nanoTime();

    String message =
        failure(address("/a"), SourceOptions.DEFAULTS.withTimeout(Duration.ofSeconds(1)));

    assertThat(message)
        .isEqualTo(
            address("/a")
                + ": took longer than 1 seconds."
                + " Try again later, or save it as a file and read that.");
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void givesUpOnAServerThatIsSilent() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      assertThat(
              failure(
                  "http://127.0.0.1:" + silent.getLocalPort() + "/",
                  SourceOptions.DEFAULTS.withTimeout(Duration.ofSeconds(1))))
          .contains(": took longer than 1 seconds.");
    }
  }

  @Test
  void saysThatAHostIsUnknownOrRefuses() throws IOException {
    assertThat(failure("http://unknown.test/"))
        .isEqualTo(
            "http://unknown.test/: there is no host unknown.test."
                + " Check the address and the network.");
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    assertThat(failure("http://127.0.0.1:" + closed + "/"))
        .contains(": no connection (")
        .endsWith("Check the address and the network.");
  }

  @Test
  void saysThatAServerIsNotTrusted() throws IOException {
    try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      threads.execute(
          () -> {
            try (Socket socket = plain.accept()) {
              socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });

      assertThat(failure("https://127.0.0.1:" + plain.getLocalPort() + "/"))
          .contains(": no trusted connection (")
          .endsWith("Check the address and the network.");
    }
  }

  private CapturedText read(String address) {
    Outcome outcome = outcome(address, SourceOptions.DEFAULTS);
    if (outcome instanceof Outcome.Failed failed) {
      throw new AssertionError(failed.failure().getMessage(), failed.failure());
    }
    return ((Outcome.Read) outcome).captured();
  }

  private String failure(String address) {
    return failure(address, SourceOptions.DEFAULTS);
  }

  private String failure(String address, SourceOptions options) {
    return ((Outcome.Failed) outcome(address, options)).failure().getMessage();
  }

  private Outcome outcome(String address, SourceOptions options) {
    WebFetcher fetcher =
        new WebFetcher(options, ip -> ip.getHostAddress().equals("127.0.0.1"), this::lookUp);
    return Sources.with(options, fetcher).read(List.of(address)).findFirst().orElseThrow();
  }

  /** {@code rebinding.test} is allowed at the first question and private from the second on. */
  private InetAddress[] lookUp(String host) throws UnknownHostException {
    lookups.add(host);
    return switch (host) {
      case "rebinding.test" ->
          InetAddress.getAllByName(
              Collections.frequency(lookups, host) == 1 ? "127.0.0.1" : "10.0.0.1");
      case "inside.test" -> InetAddress.getAllByName("192.168.0.1");
      case "mixed.test" ->
          new InetAddress[] {
            InetAddress.getByAddress(new byte[] {127, 0, 0, 1}),
            InetAddress.getByAddress(new byte[] {10, 0, 0, 1})
          };
      case "unknown.test" -> throw new UnknownHostException(host);
      default -> InetAddress.getAllByName(host);
    };
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void serve(String path, int status, String type, byte[] body) {
    server.createContext(path, exchange -> respond(exchange, status, type, body));
  }

  private void redirect(String path, String to) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
  }

  private static void respond(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    try (InputStream request = exchange.getRequestBody()) {
      request.readAllBytes();
    }
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
