package org.pledgebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
    return underTheName(host, "/");
  }

  private static String underTheName(String host, String path) throws IOException {
    try (Socket socket =
        new Socket(java.net.InetAddress.getLoopbackAddress(), running.server.port())) {
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
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

  /** Every address that something can be sent to, as the program's text has them. */
  private static List<String> actions() throws IOException {
    Pattern route = Pattern.compile("\\.post\\(\\s*\"(/[^\"]*)\"");
    List<String> actions = new ArrayList<>();
    Path sources =
        Path.of(System.getProperty("pledgebook.home"), "app/src/main/java/org/pledgebook/web");
    try (var files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        route
            .matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1).replaceAll("\\{[^}]*}", "1"))
            .forEach(actions::add);
      }
    }
    return actions;
  }

  private static int send(String path, String body, String... headers) {
    return running
        .send(
            HttpRequest.newBuilder(URI.create(running.address() + path))
                .headers(headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "pledgebook=00000000000000000000000000000000")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build())
        .statusCode();
  }

  @Test
  void refusesEveryActionThatDoesNotComeFromItsOwnPages() throws IOException {
    String token = "token=00000000000000000000000000000000";
    assertThat(actions()).hasSizeGreaterThan(12);
    long before = running.register.journal().head().number();
    for (String action : actions()) {
      assertThat(send(action, "", "Accept", "*/*")).as("no token: " + action).isEqualTo(403);
      assertThat(send(action, "token=1", "Accept", "*/*")).as("token: " + action).isEqualTo(403);
      assertThat(send(action, token, "Origin", "https://elsewhere.example"))
          .as("origin: " + action)
          .isEqualTo(403);
      assertThat(send(action, token, "Origin", "http://127.0.0.1:1")).as(action).isEqualTo(403);
      assertThat(send(action, token, "Sec-Fetch-Site", "same-site")).as(action).isEqualTo(403);
    }
    assertThat(running.register.journal().head().number()).isEqualTo(before);
  }

  @Test
  void givesNothingToAForeignName() throws IOException {
    for (String path :
        List.of(
            "/",
            "/api/v1/commitments",
            "/feeds/due.atom",
            "/embed/due.svg",
            "/commitments.csv",
            "/assets/x/pledgebook.css")) {
      assertThat(underTheName("rebound.example", path)).as(path).startsWith("HTTP/1.1 421");
    }
  }

  @Test
  void saysExactlyWhatAPageMayLoad() {
    String page =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
            + " 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none';"
            + " object-src 'none'; frame-ancestors 'none'";
    for (String path :
        List.of(
            "/",
            "/review",
            "/documents",
            "/charts",
            "/data",
            "/search?q=x",
            "/nowhere",
            "/report.csv",
            "/api/v1/commitments",
            "/feeds/due.atom")) {
      assertThat(running.get(path).headers().allValues("Content-Security-Policy"))
          .as(path)
          .containsExactly(page);
    }
    for (String path : List.of("/charts/due.svg", "/embed/due.svg")) {
      assertThat(running.get(path).headers().allValues("Content-Security-Policy"))
          .as(path)
          .singleElement()
          .asString()
          .matches(
              "default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'; frame-ancestors \\*");
    }
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
