package org.pledgebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.ServerProcess;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Library;
import org.pledgebook.register.Register;

/** A server that is killed, not stopped. */
class RestartTest {
  private static final String COOKIE = "0123456789abcdef0123456789abcdef";

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  private ServerProcess serve() throws IOException {
    return ServerProcess.start(folder.resolve("killed.duckdb"));
  }

  private HttpResponse<String> post(ServerProcess served, String path, String body)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(served.address() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", "pledgebook=" + COOKIE)
            .POST(HttpRequest.BodyPublishers.ofString("token=" + COOKIE + "&" + body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void losesNoVerdictAndNoTextThatItAcknowledged() throws Exception {
    ServerProcess first = serve();
    String text =
        Running.encoded(
            "Oslo, 3 March 2025\n\nNorway will provide 250 million euros to Ukraine by 2026."
                + " Sweden will send 40 transformers to Moldova. Denmark will provide 3 million"
                + " euros to Georgia.");
    assertThat(post(first, "/documents", "text=" + text).statusCode()).isEqualTo(303);
    // Killed at once: most likely before the text was read.
    first.kill();

    ServerProcess second = serve();
    List<Long> waiting = List.of();
    for (int i = 0; i < 300 && waiting.isEmpty(); i++) {
      Thread.sleep(100);
      waiting = ids(second);
    }
    assertThat(waiting).hasSizeGreaterThanOrEqualTo(2);
    Set<Long> acknowledged = new HashSet<>();
    for (long id : waiting) {
      if (post(second, "/review/" + id + "/accept", "").statusCode() == 303) {
        acknowledged.add(id);
      }
    }
    second.kill();

    ServerProcess third = serve();
    assertThat(ids(third)).isEmpty();
    third.kill();
    try (Register register = Register.open(folder.resolve("killed.duckdb").toString())) {
      assertThat(new Library(register, AsOf.now()).decided().stream().map(d -> d.id()).toList())
          .containsAll(acknowledged);
      assertThat(register.journal().verify().isSound()).isTrue();
    }
  }

  @Test
  void goesOnAfterItWasKilledWhileBytesOfAFileWereStillComing() throws Exception {
    ServerProcess first = serve();
    String text = Running.encoded("Norway will provide 250 million euros to Ukraine by 2026.");
    assertThat(post(first, "/documents", "text=" + text).statusCode()).isEqualTo(303);
    URI address = URI.create(first.address());
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /documents HTTP/1.1\r\nHost: localhost:"
                  + address.getPort()
                  + "\r\nCookie: pledgebook="
                  + COOKIE
                  + "\r\nContent-Type: multipart/form-data; boundary=part\r\nContent-Length:"
                  + " 30000000\r\n\r\n--part\r\nContent-Disposition: form-data; name=\"token\"\r\n"
                  + "\r\n"
                  + COOKIE
                  + "\r\n--part\r\nContent-Disposition: form-data; name=\"files\";"
                  + " filename=\"half.txt\"\r\nContent-Type: text/plain\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      byte[] some =
          "Sweden will send 40 transformers to Moldova. "
              .repeat(20_000)
              .getBytes(StandardCharsets.US_ASCII);
      for (int at = 0; at < 10; at++) {
        out.write(some);
      }
      out.flush();
      // Nothing was answered: what is on its way is not acknowledged.
      assertThat(socket.getInputStream().available()).isZero();
      first.kill();
    }
    // As if the machine had stopped while a file was being kept.
    Path uploads = folder.resolve("killed.duckdb.uploads");
    Files.createDirectories(uploads);
    Path half = Files.writeString(uploads.resolve("18c0ffee-half.part"), "Sweden will");

    ServerProcess second = serve();
    List<Long> waiting = List.of();
    for (int i = 0; i < 300 && waiting.isEmpty(); i++) {
      Thread.sleep(100);
      waiting = ids(second);
    }
    assertThat(waiting).hasSize(1);
    assertThat(half).doesNotExist();
    assertThat(get(second, "/documents")).contains("documents/").doesNotContain("half.txt");
    assertThat(get(second, "/review/" + waiting.get(0))).contains("250 million euros");
    // The page continues: the same file, sent whole, is taken.
    String again = Running.encoded("Sweden will send 40 transformers to Moldova.");
    assertThat(post(second, "/documents", "text=" + again).statusCode()).isEqualTo(303);
    for (int i = 0; i < 300 && ids(second).size() < 2; i++) {
      Thread.sleep(100);
    }
    assertThat(ids(second)).hasSize(2);
    second.kill();
    try (Register register = Register.open(folder.resolve("killed.duckdb").toString())) {
      assertThat(new Library(register, AsOf.now()).documents()).hasSize(2);
      assertThat(register.journal().verify().isSound()).isTrue();
    }
  }

  private String get(ServerProcess served, String path) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(served.address() + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private List<Long> ids(ServerProcess served) throws Exception {
    String inbox =
        client
            .send(
                HttpRequest.newBuilder(URI.create(served.address() + "/inbox.csv")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    return inbox
        .lines()
        .skip(1)
        .filter(line -> line.matches("\\d+,.*"))
        .map(line -> Long.valueOf(line.substring(0, line.indexOf(','))))
        .toList();
  }
}
