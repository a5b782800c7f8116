package org.pledgebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {
  @TempDir static Path folder;
  private static Running running;

  @BeforeAll
  static void start() {
    running = new Running(folder);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  /** What a browser that was led here under another name would send. */
  private static String underTheName(String host) throws IOException {
    try (Socket socket =
        new Socket(java.net.InetAddress.getLoopbackAddress(), running.server.port())) {
      socket
          .getOutputStream()
          .write(
              ("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void answersOnlyToItsOwnNames() throws IOException {
    int port = running.server.port();
    assertThat(underTheName("localhost:" + port)).startsWith("HTTP/1.1 200");
    assertThat(underTheName("127.0.0.1")).startsWith("HTTP/1.1 200");
    assertThat(underTheName("rebound.example:" + port)).startsWith("HTTP/1.1 421");
    assertThat(underTheName("localhost.rebound.example")).startsWith("HTTP/1.1 421");
  }

  @Test
  void letsNoForeignPageAct() {
    assertThat(
            running.post("/settings", Map.of(), "Origin", "https://elsewhere.example").statusCode())
        .isEqualTo(403);
    assertThat(running.post("/settings", Map.of(), "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(running.post("/settings", Map.of(), "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
  }

  @Test
  void letsNoFormActWithoutTheTokenOfItsPage() {
    HttpRequest without =
        HttpRequest.newBuilder(URI.create(running.address() + "/settings"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", "pledgebook=00000000000000000000000000000000")
            .POST(HttpRequest.BodyPublishers.ofString("token=11111111111111111111111111111111"))
            .build();
    assertThat(running.send(without).statusCode()).isEqualTo(403);
  }

  @Test
  void saysWithEveryPageWhatItMayLoadAndWhoMayFrameIt() {
    HttpResponse<String> page = running.get("/");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains(
            "default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
    assertThat(page.body())
        .doesNotContainPattern("<script(?! src=)")
        .doesNotContain(" style=", "onclick=");
  }

  @Test
  void showsItsCookieToNoScriptAndToNoOtherSite() {
    assertThat(running.get("/").headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly", "SameSite=Strict");
  }

  @Test
  void saysWhereNothingIs() {
    HttpResponse<String> page = running.get("/no-such-page", "Accept-Language", "fr");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("Il n’y a rien à cette adresse");
  }
}
