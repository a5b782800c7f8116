package org.pledgebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    assertThat(taken.statusCode()).isEqualTo(303);
    String place = taken.headers().firstValue("Location").orElseThrow();
    for (int i = 0; i < 300; i++) {
      HttpResponse<String> page = running.get(place);
      if (page.headers().firstValue("Refresh").isEmpty()) {
        return page.body();
      }
      Thread.sleep(50);
    }
    throw new AssertionError("not over after 15 seconds");
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

  @Test
  void leavesNothingBehindOnceItIsRead() throws Exception {
    outcome(
        running.post(
            "/documents", Map.of("text", "Norway will provide 5 million euros to Ukraine.")));
    try (var left = Files.list(folder.resolve("uploads"))) {
      assertThat(left).isEmpty();
    }
  }
}
