package org.pledgebook.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgebook.register.Dimension;
import org.pledgebook.register.Report;
import org.pledgebook.register.money.Policy;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The addresses, their description and the answers agree. */
class ApiTest {
  private static final String IRI = "https://pledgebook.test/openapi.json";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final JsonNode DESCRIPTION = JSON.readTree(Api.description());
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder -> builder.schemas(Map.of(IRI, Api.description())));

  @TempDir static Path folder;
  private static Served served;

  @BeforeAll
  static void start() {
    served = new Served(folder);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private static JsonNode json(String path) {
    HttpResponse<byte[]> response = served.get(path);
    assertThat(response.statusCode()).as("%s: %s", path, text(response)).isEqualTo(200);
    return JSON.readTree(text(response));
  }

  @Test
  void theDescriptionIsOpenApi() throws IOException {
    String rules;
    try (var stream = ApiTest.class.getResourceAsStream("openapi-3.1-schema.json")) {
      rules = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    }
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(rules);
    assertThat(schema.validate(Api.description(), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate("{\"openapi\":\"3.1.1\"}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void everyAddressIsDescribedWithItsParameters() {
    Map<String, List<String>> described = new TreeMap<>();
    for (var path : DESCRIPTION.path("paths").properties()) {
      List<String> names = new ArrayList<>();
      for (JsonNode parameter : path.getValue().path("get").path("parameters")) {
        String name = parameter.path("$ref").asString("");
        if (!name.isEmpty()) {
          names.add(name.substring(name.lastIndexOf('/') + 1));
        }
      }
      described.put(path.getKey(), names.stream().sorted().toList());
    }
    Map<String, List<String>> there = new TreeMap<>();
    Api.routes()
        .forEach(route -> there.put(route.path(), route.parameters().stream().sorted().toList()));
    assertThat(described).isEqualTo(there);
  }

  @Test
  void theDescriptionCanBeShownToPeople() {
    assertThat(Operation.all())
        .hasSameSizeAs(Api.routes())
        .allSatisfy(
            operation -> {
              assertThat(operation.summary()).isNotBlank();
              assertThat(operation.types()).isNotEmpty();
              assertThat(operation.parameters())
                  .allSatisfy(parameter -> assertThat(parameter.description()).isNotBlank());
            });
    assertThat(Operation.fields("Transaction"))
        .extracting(Operation.Field::name)
        .contains("stage", "amount", "currency");
  }

  /** An address for each path, and more where answers differ. */
  private static Map<String, List<String>> examples() {
    Map<String, List<String>> examples = new TreeMap<>();
    String one = "/" + served.statements.get(0);
    examples.put("/api/v1", List.of("/api/v1"));
    examples.put("/api/v1/openapi.json", List.of("/api/v1/openapi.json"));
    examples.put(
        "/api/v1/documents",
        List.of("/api/v1/documents", "/api/v1/documents?language=en&q=script&limit=1"));
    examples.put("/api/v1/documents/{document}", List.of("/api/v1/documents/" + served.document));
    examples.put(
        "/api/v1/documents/{document}/original",
        List.of("/api/v1/documents/" + served.document + "/original"));
    examples.put(
        "/api/v1/documents/{document}/statements",
        List.of("/api/v1/documents/" + served.document + "/statements?limit=2"));
    examples.put("/api/v1/statements", List.of("/api/v1/statements?q=words"));
    examples.put("/api/v1/statements/{statement}", List.of("/api/v1/statements" + one));
    examples.put(
        "/api/v1/search",
        List.of("/api/v1/search?q=words", "/api/v1/search?q=million", "/api/v1/search?q=nothing"));
    examples.put(
        "/api/v1/commitments",
        List.of("/api/v1/commitments", "/api/v1/commitments?actor=FRA&due=done&as-of=2090-01-01"));
    examples.put(
        "/api/v1/commitments/{commitment}",
        served.commitments.stream().map(id -> "/api/v1/commitments/" + id).toList());
    examples.put("/api/v1/due", List.of("/api/v1/due?days=36500"));
    examples.put(
        "/api/v1/transactions",
        List.of("/api/v1/transactions", "/api/v1/transactions?stage=delivered"));
    examples.put(
        "/api/v1/reports",
        List.of(
            "/api/v1/reports",
            "/api/v1/reports?by=donor,recipient,domain,month,currency,dataset&actor=FRA"));
    examples.put(
        "/api/v1/needs", List.of("/api/v1/needs", "/api/v1/needs?policy=spot&as-of=2090-01-01"));
    examples.put("/api/v1/needs/{need}", List.of("/api/v1/needs/" + served.need));
    examples.put("/api/v1/programmes", List.of("/api/v1/programmes"));
    examples.put(
        "/api/v1/programmes/{programme}",
        served.programmes.stream().map(id -> "/api/v1/programmes/" + id).toList());
    examples.put("/api/v1/diff", List.of("/api/v1/diff?from=2000-01-01"));
    List<String> charts = new ArrayList<>();
    List<String> embedded = new ArrayList<>();
    for (String chart :
        List.of("cumulative", "remainders", "heatmap", "due", "flows", "map", "places")) {
      charts.add("/charts/" + chart + ".svg?lang=fr");
      charts.add("/charts/" + chart + ".json");
      embedded.add("/embed/" + chart + ".svg");
    }
    for (String format : List.of("png", "csv", "xlsx", "parquet")) {
      charts.add("/charts/heatmap." + format);
    }
    examples.put("/charts/{chart}.{format}", charts);
    examples.put("/embed/{chart}.{format}", embedded);
    for (String feed :
        List.of("commitments.atom", "due.atom", "documents.atom", "changes.atom", "due.ics")) {
      examples.put("/feeds/" + feed, List.of("/feeds/" + feed, "/feeds/" + feed + "?lang=fr"));
    }
    examples.put(
        "/cite.{form}",
        List.of(
            "/cite.text?path=/due&title=Due",
            "/cite.bibtex?path=/due",
            "/cite.ris?path=/due",
            "/cite.csl?path=/due"));
    return examples;
  }

  @Test
  void everyAnswerIsAsDescribed() {
    Map<String, List<String>> examples = examples();
    assertThat(examples.keySet())
        .containsExactlyInAnyOrderElementsOf(
            DESCRIPTION.path("paths").properties().stream().map(Map.Entry::getKey).toList());
    examples.forEach((path, addresses) -> addresses.forEach(address -> asDescribed(path, address)));
  }

  private static void asDescribed(String path, String address) {
    HttpResponse<byte[]> response = served.get(address);
    assertThat(response.statusCode()).as("%s: %s", address, text(response)).isEqualTo(200);
    assertThat(response.headers().firstValue("ETag")).as(address).isPresent();
    String type = response.headers().firstValue("Content-Type").orElse("");
    String bare = type.contains("openapi") ? type : type.split(";")[0];
    JsonNode content =
        DESCRIPTION
            .path("paths")
            .path(path)
            .path("get")
            .path("responses")
            .path("200")
            .path("content");
    assertThat(content.propertyNames()).as(address).contains(bare);
    if (bare.contains("json")) {
      valid(
          "/paths/" + escaped(path) + "/get/responses/200/content/" + escaped(bare) + "/schema",
          text(response),
          address);
    }
  }

  private static void valid(String pointer, String body, String address) {
    Schema schema = SCHEMAS.getSchema(SchemaLocation.of(IRI + "#" + pointer));
    assertThat(
            schema.validate(
                body,
                InputFormat.JSON,
                execution ->
                    execution.executionConfig(config -> config.formatAssertionsEnabled(true))))
        .as("%s\n%s", address, body)
        .isEmpty();
  }

  private static String escaped(String key) {
    return key.replace("~", "~0")
        .replace("/", "~1")
        .replace("{", "%7B")
        .replace("}", "%7D")
        .replace("+", "%2B");
  }

  @Test
  void theFileOfADocumentIsGivenAsItCameToBeSavedAndNotOpened() {
    String address = "/api/v1/documents/" + served.document;
    HttpResponse<byte[]> file = served.get(address + "/original");
    assertThat(text(file)).isEqualTo(Served.ORIGINAL);
    assertThat(file.headers().allValues("Content-Disposition"))
        .containsExactly("attachment; filename=\"te_t.html\"; filename*=UTF-8''te%C3%A7t.html");
    assertThat(file.headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; sandbox; frame-ancestors 'none'");
    assertThat(file.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    JsonNode original = json(address).path("data").path("original");
    assertThat(original.path("name").asString()).isEqualTo("te\u00e7t.html");
    assertThat(original.path("size").asInt()).isEqualTo(Served.ORIGINAL.length());
    assertThat(original.path("media_type").asString()).isEqualTo("text/html");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/nothing, 404, nothing",
    "/api/v1/commitments/999999, 404, 999999",
    "/api/v1/commitments/abc, 404, abc",
    "/api/v1/documents/999999/statements, 404, 999999",
    "/api/v1/documents/999999/original, 404, 999999",
    "/api/v1/documents?limit=0, 400, limit",
    "/api/v1/documents?after=x, 400, after",
    "/api/v1/commitments?as-of=yesterday, 400, yesterday",
    "/api/v1/commitments?colour=red, 400, colour",
    "/api/v1/reports?by=weather, 400, weather",
    "/api/v1/reports?currency=XYZ, 400, XYZ",
    "/api/v1/diff, 400, from",
    "/api/v1/search, 400, q",
    "/api/v1/needs/999999, 404, 999999",
    "/api/v1/needs?policy=guess, 400, guess",
    "/api/v1/programmes/999999, 404, 999999",
    "/charts/pie.svg, 404, pie",
    "/charts/map.gif, 404, gif",
    "/charts/map.svg?lang=xx, 400, xx",
    "/embed/map.csv, 404, svg or png",
    "/cite.text?path=https://example.org, 400, path",
    "/cite.doc?path=/due, 404, doc"
  })
  void whatIsWrongIsSaidAsAProblem(String address, int status, String word) {
    HttpResponse<byte[]> response = served.get(address);
    assertThat(response.statusCode()).as(text(response)).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(response.headers().firstValue("ETag")).isEmpty();
    valid("/components/schemas/Problem", text(response), address);
    JsonNode problem = JSON.readTree(text(response));
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("detail").asString()).contains(word);
  }

  @Test
  void pagesHoldEverythingOnce() {
    List<Long> ids = new ArrayList<>();
    String next = "/api/v1/transactions?limit=2&as-of=2090-01-01";
    int pages = 0;
    while (next != null) {
      JsonNode page = json(next);
      page.path("data").forEach(row -> ids.add(row.path("id").asLong()));
      next = page.path("next").isNull() ? null : page.path("next").asString();
      assertThat(++pages).isLessThan(10);
    }
    List<Long> all = new ArrayList<>();
    json("/api/v1/transactions?as-of=2090-01-01")
        .path("data")
        .forEach(row -> all.add(row.path("id").asLong()));
    assertThat(ids).isEqualTo(all).hasSizeGreaterThan(4).isSorted().doesNotHaveDuplicates();
    assertThat(pages).isGreaterThan(2);
  }

  @Test
  void sumsAreTheReportsToTheLastDecimal() {
    Report report =
        served.register.report(Report.Query.by(new Policy.EcbMonthMean(), Dimension.DONOR));
    JsonNode rows = json("/api/v1/reports?by=donor").path("data");
    assertThat(rows).hasSameSizeAs(report.rows());
    for (int at = 0; at < rows.size(); at++) {
      assertThat(rows.get(at).path("eur").decimalValue())
          .isEqualByComparingTo(report.rows().get(at).sum());
    }
    assertThat(rows.valueStream().map(row -> row.path("unconverted").asString())).contains("UAH 7");
  }

  @Test
  void undisclosedIsNeitherZeroNorMissing() {
    List<JsonNode> rows =
        json("/api/v1/transactions")
            .path("data")
            .valueStream()
            .filter(row -> row.path("disclosure").asString().equals("undisclosed"))
            .toList();
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).path("amount").isNull()).isTrue();
    assertThat(rows.get(0).path("counts").asBoolean())
        .as("its commitment repeats another")
        .isFalse();
  }

  @Test
  void pledgesStandAgainstNeedsStageByStage() {
    JsonNode need = json("/api/v1/needs/" + served.need).path("data");
    assertThat(need.path("pledged_eur").path("announced").decimalValue())
        .isEqualByComparingTo("5000000");
    assertThat(need.path("pledged_eur").path("delivered").decimalValue())
        .isEqualByComparingTo("4000000.125");
    assertThat(need.path("pledged_eur").path("cancelled").isNull()).isTrue();
    assertThat(need.path("pledges").valueStream().map(p -> p.path("commitment").asLong()))
        .containsOnly(served.commitments.get(0));
    assertThat(need.path("silent").asLong()).as("hryvnias have no rate").isEqualTo(1);
  }

  @Test
  void anEarlierNumberOfANeedLeadsToWhatStands() {
    assertThat(json("/api/v1/needs/" + served.firstNeed).path("data").path("id").asLong())
        .isEqualTo(served.need);
  }

  @Test
  void programmesComeWithTheirNodesAndMilestones() {
    JsonNode all = json("/api/v1/programmes").path("data");
    assertThat(all.valueStream().map(p -> p.path("depth").asInt())).containsExactly(0, 1);
    assertThat(all.get(1).path("parent").asLong()).isEqualTo(all.get(0).path("id").asLong());
    assertThat(all.get(1).path("milestones").get(0).path("standing").asString())
        .isEqualTo("overdue");
  }

  @Test
  void searchFindsWordsInTheFormsOfTheirLanguageAndLightsThem() {
    JsonNode found = json("/api/v1/search?q=will+helping").path("data");
    assertThat(found.path("documents")).hasSize(1);
    assertThat(
            found
                .path("documents")
                .get(0)
                .path("pieces")
                .valueStream()
                .filter(piece -> piece.path("hit").asBoolean())
                .map(piece -> piece.path("text").asString()))
        .contains("will", "help");
    assertThat(found.path("statements")).as("no statement says so").isEmpty();
    JsonNode statements = json("/api/v1/search?q=word").path("data").path("statements");
    assertThat(statements).isEmpty();
  }

  @Test
  void whatWasNotKnownThenIsNotThere() {
    assertThat(json("/api/v1/commitments?as-of=2001-01-01").path("data")).isEmpty();
    assertThat(json("/api/v1/documents?as-of=2001-01-01").path("data")).isEmpty();
    assertThat(
            served
                .get("/api/v1/commitments/" + served.commitments.get(0) + "?as-of=2001-01-01")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void anAnswerIsSentAgainOnlyIfTheJournalHasGrown(@TempDir Path other) {
    try (Served own = new Served(other)) {
      String address = "/api/v1/commitments";
      String tag = own.get(address).headers().firstValue("ETag").orElseThrow();
      HttpResponse<byte[]> again = own.get(address, "If-None-Match", tag);
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(own.get("/api/v1/due", "If-None-Match", tag).statusCode()).isEqualTo(200);
      own.register.proposals().undoVerdict("tester", own.statements.get(0));
      assertThat(own.get(address, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void scriptsOfOtherSitesGetNoLeaveToRead() {
    HttpResponse<byte[]> response =
        served.get("/api/v1/commitments", "Origin", "https://evil.example");
    assertThat(response.headers().map().keySet())
        .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
  }

  @Test
  void aChartOfItsOwnMayUseItsStyleAndNothingElse() {
    HttpResponse<byte[]> chart = served.get("/embed/map.svg");
    assertThat(chart.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy -> assertThat(policy).startsWith("default-src 'none'; style-src 'sha256-"));
    assertThat(chart.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
    assertThat(served.get("/charts/map.svg").headers().firstValue("Cross-Origin-Resource-Policy"))
        .hasValue("same-origin");
  }

  @Test
  void downloadsOfAChartHoldTheSumsOfTheReport() {
    BigDecimal committed =
        served.register.report(Report.Query.by(new Policy.EcbMonthMean())).rows().stream()
            .filter(row -> row.stage().word().equals("committed"))
            .map(Report.Row::sum)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    JsonNode rows = json("/charts/map.json?stage=committed");
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).path("eur").decimalValue()).isEqualByComparingTo(committed);
    assertThat(text(served.get("/charts/map.csv?stage=committed")))
        .contains(committed.stripTrailingZeros().toPlainString());
  }
}
