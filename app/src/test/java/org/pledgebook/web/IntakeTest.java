package org.pledgebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.DocumentRow;
import org.pledgebook.register.Library;
import org.pledgebook.source.StandInHost;

class IntakeTest {
  @TempDir Path folder;
  private Running running;

  @BeforeEach
  void start() {
    running = new Running(folder);
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private String outcome(HttpResponse<String> taken) throws InterruptedException {
    return outcome(running, taken);
  }

  private static String outcome(Running running, HttpResponse<String> taken)
      throws InterruptedException {
    return outcome(running, place(taken));
  }

  private static String outcome(Running running, String place) throws InterruptedException {
    for (int i = 0; i < 1_200; i++) {
      HttpResponse<String> page = running.get(place);
      if (!page.body().contains("http-equiv=\"refresh\"")) {
        return page.body();
      }
      Thread.sleep(50);
    }
    throw new AssertionError("not over after a minute");
  }

  @Test
  void refusesAddressesOfThisMachineAndItsNeighbours() throws InterruptedException {
    for (String address :
        new String[] {
          running.address() + "/",
          "http://localhost:" + running.server.port() + "/",
          "http://10.0.0.1/",
          "http://169.254.169.254/latest/meta-data/",
          "http://[::1]/"
        }) {
      assertThat(outcome(running.post("/documents", Map.of("address", address))))
          .as(address)
          .contains("note bad")
          .doesNotContain("statements were found");
    }
  }

  @Test
  void followsNoPublicPageToThisMachineOrItsNeighbours() throws Exception {
    Map<String, String> redirects = new ConcurrentHashMap<>();
    Path place = Files.createDirectory(folder.resolve("other"));
    try (StandInHost host = new StandInHost(redirects);
        Running other = new Running(place, host::sources)) {
      List<String> targets =
          List.of(
              other.address() + "/settings",
              "http://localhost:" + other.server.port() + "/",
              "http://[::1]:" + other.server.port() + "/",
              "http://10.0.0.1/",
              "http://192.168.1.1/",
              "http://169.254.169.254/latest/meta-data/",
              "http://metadata.localhost/",
              "file:///etc/passwd");
      for (int at = 0; at < targets.size(); at++) {
        redirects.put("/" + at, targets.get(at));
        redirects.put("/again" + at, "/" + at);
        for (String path : List.of("/" + at, "/again" + at)) {
          String page =
              outcome(other, other.post("/documents", Map.of("address", host.address(path))));
          assertThat(page).as(targets.get(at)).contains("note bad").doesNotContain("root:x:");
        }
      }
      assertThat(host.asked()).contains("/0", "/again0", "/7");
      assertThat(new Library(other.register, AsOf.now()).documents()).isEmpty();
      // The stand-in is not refused for itself: the test would prove nothing.
      assertThat(outcome(other, other.post("/documents", Map.of("address", host.address("/news")))))
          .doesNotContain("note bad");
      assertThat(new Library(other.register, AsOf.now()).documents()).hasSize(1);
    }
  }

  @Test
  void theApiTakesNoAddressAtAll() throws Exception {
    try (StandInHost host = new StandInHost(Map.of())) {
      for (String method : List.of("POST", "PUT")) {
        HttpResponse<String> answer =
            running.send(
                HttpRequest.newBuilder(URI.create(running.address() + "/api/v1/documents"))
                    .header("Content-Type", "application/json")
                    .method(
                        method,
                        HttpRequest.BodyPublishers.ofString(
                            "{\"address\": \"" + host.address("/news") + "\"}"))
                    .build());
        assertThat(answer.statusCode()).isIn(403, 404, 405);
      }
      running.get("/api/v1/documents?address=" + Running.encoded(host.address("/news")));
      assertThat(host.asked()).isEmpty();
      assertThat(new Library(running.register, AsOf.now()).documents()).isEmpty();
    }
  }

  @Test
  void takesAddressesForNoFilesOfTheServer() throws InterruptedException {
    for (String address : new String[] {"/etc/passwd", "file:///etc/passwd", "../pom.xml", "-"}) {
      assertThat(outcome(running.post("/documents", Map.of("address", address))))
          .as(address)
          .contains("note bad");
    }
  }

  @Test
  void saysThatNothingWasHandedIn() {
    assertThat(running.post("/documents", Map.of()).statusCode()).isEqualTo(422);
  }

  @Test
  void refusesMoreThanItReads() {
    HttpResponse<String> answer =
        running.send(
            HttpRequest.newBuilder(URI.create(running.address() + "/documents"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("text=" + "a".repeat(9 << 20)))
                .build());
    assertThat(answer.statusCode()).isIn(400, 403, 413);
  }

  /** A hand-in of files, as a browser sends it. */
  private HttpResponse<String> files(int number, long bytes) {
    String token = "0123456789abcdef0123456789abcdef";
    String line = "\r\n--part\r\nContent-Disposition: form-data; name=";
    List<InputStream> parts = new ArrayList<>();
    parts.add(stream("--part\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n" + token));
    for (int at = 0; at < number; at++) {
      parts.add(
          stream(
              line
                  + "\"files\"; filename=\""
                  + at
                  + ".txt\"\r\nContent-Type: text/plain\r\n\r\nNorway "));
      parts.add(new Zeros(bytes));
    }
    parts.add(stream("\r\n--part--\r\n"));
    return running.send(
        HttpRequest.newBuilder(URI.create(running.address() + "/documents"))
            .header("Content-Type", "multipart/form-data; boundary=part")
            .header("Cookie", "pledgebook=" + token)
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new SequenceInputStream(Collections.enumeration(parts))))
            .build());
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** So many bytes without holding them. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? ' ' : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      int given = (int) Math.min(left, length);
      java.util.Arrays.fill(into, from, from + given, (byte) ' ');
      left -= given;
      return given == 0 && length > 0 ? -1 : given;
    }
  }

  @Test
  void refusesAFileThatIsTooLargeAndKeepsNothingOfIt() throws Exception {
    HttpResponse<String> answer = files(1, 65L << 20);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("64 MB");
    running.keepsNoUploads();
    assertThat(running.get("/documents").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesMoreFilesThanCanWaitAndKeepsNoneOfThem() throws Exception {
    HttpResponse<String> answer = files(501, 10);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("at most 500", "nothing of this was taken");
    running.keepsNoUploads();
    assertThat(outcome(files(3, 10))).doesNotContain("note bad");
  }

  private static String place(HttpResponse<String> taken) {
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
    return taken.headers().firstValue("Location").orElseThrow();
  }

  /** Waits until the page shows how far a stage is. */
  private static String share(Running running, String place, String stage)
      throws InterruptedException {
    for (int i = 0; i < 3_000; i++) {
      String page = running.get(place).body();
      Matcher share = Pattern.compile("<progress max=\"1\" value=\"(0\\.\\d+)\"").matcher(page);
      if (page.contains("class=\"at\">" + stage) && share.find() && !share.group(1).equals("0.0")) {
        return page;
      }
      assertThat(page).contains("http-equiv=\"refresh\"");
      Thread.sleep(20);
    }
    throw new AssertionError("no share after a minute");
  }

  @Test
  void showsHowMuchOfAnAddressHasComeAndGivesItUpAtOnce() throws Exception {
    Path place = Files.createDirectory(folder.resolve("other"));
    try (StandInHost host = new StandInHost(Map.of());
        Running other = new Running(place, host::sources)) {
      String slow = place(other.post("/documents", Map.of("address", host.address("/slow"))));
      String next = place(other.post("/documents", Map.of("address", host.address("/next"))));
      String waiting = place(other.post("/documents", Map.of("address", host.address("/never"))));
      assertThat(share(other, slow, "fetching the text")).contains("24%");
      // One that waits for another is over as soon as nobody wants it.
      other.post(waiting + "/cancel", Map.of());
      assertThat(other.get(waiting).body()).contains("nothing was recorded");
      other.post(slow + "/cancel", Map.of());
      assertThat(other.get(slow).body()).contains("nothing was recorded");
      assertThat(outcome(other, next)).contains("was found");
      assertThat(host.asked()).containsExactly("/slow", "/next");
      assertThat(new Library(other.register, AsOf.now()).documents())
          .extracting(DocumentRow::name)
          .containsExactly(host.address("/next"));
      other.keepsNoUploads();
    }
  }

  @Test
  void showsHowMuchOfALargeTextIsReadAndGivesItUpAtOnce() throws Exception {
    String large = "Norway will provide 5 million euros to Ukraine by 2027.\n\n".repeat(100_000);
    String place = place(running.post("/documents", Map.of("text", large)));
    share(running, place, "finding statements");
    running.post(place + "/cancel", Map.of());
    assertThat(running.get(place).body()).contains("nothing was recorded");
    String after = "Sweden will send 40 transformers to Moldova.";
    long begin = System.nanoTime();
    assertThat(outcome(running.post("/documents", Map.of("text", after)))).contains("was found");
    // The rest of the text takes many times as long.
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
    assertThat(new Library(running.register, AsOf.now()).documents()).hasSize(1);
    running.keepsNoUploads();
  }

  @Test
  void leavesNothingBehindOnceItIsRead() throws Exception {
    outcome(
        running.post(
            "/documents", Map.of("text", "Norway will provide 5 million euros to Ukraine.")));
    running.keepsNoUploads();
  }
}
