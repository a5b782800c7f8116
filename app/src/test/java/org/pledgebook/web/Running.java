package org.pledgebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pledgebook.register.NewRegister;
import org.pledgebook.register.Readings;
import org.pledgebook.register.Register;
import org.pledgebook.source.Metadata;
import org.pledgebook.source.SourceOptions;
import org.pledgebook.source.Sources;
import org.pledgebook.statements.Reader;

/** A server on a register of its own, and a client without a browser. */
final class Running implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("data-token=\"([0-9a-f]{32})\"");

  final Register register;
  final WebServer server;
  private final Path uploads;
  final HttpClient client = HttpClient.newHttpClient();

  Running(Path folder) {
    this(NewRegister.open(folder.resolve("test.duckdb").toString()), folder);
  }

  private Running(Register register, Path folder) {
    this(register, folder, Sources::with);
  }

  /** With a stand-in for the world outside. */
  Running(Path folder, Function<SourceOptions, Sources> sources) {
    this(NewRegister.open(folder.resolve("test.duckdb").toString()), folder, sources);
  }

  private Running(Register register, Path folder, Function<SourceOptions, Sources> sources) {
    this.register = register;
    this.uploads = folder.resolve("uploads");
    this.server =
        WebServer.start(
            register, new ServeOptions("127.0.0.1", 0, List.of(), "tester", uploads), sources);
  }

  private String reviewer = "";

  /** Opened when it is first asked for: most servers read nothing here. */
  private static final class OfAll {
    static final Reader READER = Reader.open();
  }

  /** Adds a text with what the reader finds in it; returns the document. */
  long add(String name, String text) {
    var document = org.pledgebook.document.Document.of(name, text, Metadata.NONE);
    return register
        .proposals()
        .add(
            "tester",
            Readings.document(document),
            Readings.statements(document, OfAll.READER.read(document)))
        .document();
  }

  /** The same, used by another person from now on. */
  Running as(String name) {
    reviewer = name;
    return this;
  }

  private String cookies(String token) {
    return "pledgebook=" + token + (reviewer.isEmpty() ? "" : "; reviewer=" + encoded(reviewer));
  }

  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** Sends a form as a page of the server would: with its token and cookie. */
  HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
    Matcher token = TOKEN.matcher(get("/").body());
    if (!token.find()) {
      throw new AssertionError("the page has no token");
    }
    StringBuilder body = new StringBuilder("token=" + token.group(1));
    fields.forEach(
        (name, value) -> body.append('&').append(name).append('=').append(Page.encoded(value)));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookies(token.group(1)))
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** Holds that nothing stays of what was handed in: it goes once its outcome is known. */
  void keepsNoUploads() throws IOException, InterruptedException {
    List<Path> kept = uploads();
    for (int i = 0; i < 100 && !kept.isEmpty(); i++) {
      Thread.sleep(50);
      kept = uploads();
    }
    assertThat(kept).isEmpty();
  }

  private List<Path> uploads() throws IOException {
    if (!Files.isDirectory(uploads)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(uploads)) {
      return files.toList();
    }
  }

  static String encoded(String text) {
    return org.pledgebook.web.Page.encoded(text);
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(request.uri() + " gave no answer", e);
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
