package org.pledgebook.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
  /** Far less than what is given up would take. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Watch watch = new Watch();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  /** Serves ten bytes, says so, and no more until the test is over. */
  private CountDownLatch serveTenBytesOf(long announced) {
    CountDownLatch sent = new CountDownLatch(1);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/plain");
          exchange.sendResponseHeaders(200, announced);
          try (OutputStream body = exchange.getResponseBody()) {
            body.write("0123456789".getBytes(UTF_8));
            body.flush();
            sent.countDown();
            await(over);
          }
        });
    return sent;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void waitForTenBytes() throws InterruptedException {
    for (int i = 0; i < 2_000 && watch.done() < 10; i++) {
      Thread.sleep(10);
    }
    assertThat(watch.done()).isEqualTo(10);
  }

  private CompletableFuture<Outcome> fetching(WebFetcher.Lookup lookup) {
    WebFetcher fetcher = new WebFetcher(SourceOptions.DEFAULTS, ip -> true, lookup);
    String address = "http://slow.test:" + server.getAddress().getPort() + "/";
    return CompletableFuture.supplyAsync(
        () ->
            Sources.with(SourceOptions.DEFAULTS, fetcher)
                .read(new Input.WebInput(address, URI.create(address)), watch),
        threads);
  }

  private static InetAddress[] here(String host) {
    return new InetAddress[] {InetAddress.getLoopbackAddress()};
  }

  private void givesUpSoon(CompletableFuture<Outcome> work) {
    watch.cancel();
    assertThat(work)
        .failsWithin(SOON)
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(CancellationException.class);
  }

  @Test
  void tellsHowManyBytesOfAnAddressHaveComeAndGivesThemUp() throws Exception {
    CountDownLatch sent = serveTenBytesOf(40);
    CompletableFuture<Outcome> work = fetching(WatchTest::here);
    await(sent);
    waitForTenBytes();
    assertThat(watch.share()).hasValue(0.25);
    givesUpSoon(work);
  }

  @Test
  void tellsNoShareWhereTheServerDoesNotSayHowMuchWillCome() throws Exception {
    CountDownLatch sent = serveTenBytesOf(0);
    CompletableFuture<Outcome> work = fetching(WatchTest::here);
    await(sent);
    waitForTenBytes();
    assertThat(watch.share()).isEmpty();
    givesUpSoon(work);
  }

  @Test
  void givesUpAServerThatTakesTheQuestionAndSaysNothing() {
    CountDownLatch asked = new CountDownLatch(1);
    server.createContext(
        "/",
        exchange -> {
          asked.countDown();
          await(over);
        });
    CompletableFuture<Outcome> work = fetching(WatchTest::here);
    await(asked);
    givesUpSoon(work);
  }

  @Test
  void givesUpALookUpOfANameThatHangs() {
    CountDownLatch asked = new CountDownLatch(1);
    CompletableFuture<Outcome> work =
        fetching(
            host -> {
              asked.countDown();
              await(over);
              return here(host);
            });
    await(asked);
    givesUpSoon(work);
  }

  @Test
  void fetchesNothingForWorkThatWasGivenUpBefore() {
    List<String> asked = new ArrayList<>();
    watch.cancel();
    givesUpSoon(
        fetching(
            host -> {
              asked.add(host);
              return here(host);
            }));
    assertThat(asked).isEmpty();
  }

  @Test
  void tellsHowMuchOfAFileWasReadAndWhatIsGivenUpIsNoFailure(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "We will provide it. ".repeat(1000));
    Sources sources = Sources.with(SourceOptions.DEFAULTS);
    Input input = new Input.FileInput("a.txt", file);
    assertThat(sources.read(input, watch)).isInstanceOf(Outcome.Read.class);
    assertThat(watch.done()).isEqualTo(20_000);
    watch.cancel();
    assertThatThrownBy(() -> sources.read(input, watch)).isInstanceOf(CancellationException.class);
  }

  @Test
  void tellsHowManyPagesOfAPdfWereReadAndGivesUpTheRest(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("a.pdf");
    try (PDDocument document = new PDDocument()) {
      for (int page = 0; page < 400; page++) {
        PDPage sheet = new PDPage();
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 6);
          content.beginText();
          content.setLeading(7);
          content.newLineAtOffset(20, 770);
          for (int line = 0; line < 100; line++) {
            content.showText("We will provide more of it in the years to come, page " + page);
            content.newLine();
          }
          content.endText();
        }
      }
      document.save(file.toFile());
    }
    Sources sources = Sources.with(SourceOptions.DEFAULTS);
    CompletableFuture<Outcome> work =
        CompletableFuture.supplyAsync(
            () -> sources.read(new Input.FileInput("a.pdf", file), watch), threads);
    while (watch.done() > 400 || watch.done() < 5 || watch.share().isEmpty()) {
      assertThat(work).isNotDone();
      Thread.sleep(1);
    }
    assertThat(watch.share().orElseThrow()).isBetween(5 / 400.0, 0.999);
    givesUpSoon(work);
  }
}
