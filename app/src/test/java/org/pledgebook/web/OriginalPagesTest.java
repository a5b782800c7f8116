package org.pledgebook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.register.Proposals;
import org.pledgebook.register.fact.Document;
import org.pledgebook.web.OriginalFixtures.Kept;

class OriginalPagesTest {
  private static final String WORDS = "Norway will send 20 generators to Odesa by June";

  @TempDir static Path folder;
  private static Running running;
  private static Kept html;
  private static Kept pdf;
  private static Kept docx;
  private static Kept text;
  private static long broken;
  private static long none;

  @BeforeAll
  static void start() {
    running = new Running(folder);
    html = add("news.html", OriginalFixtures.page(), WORDS.replace("20 ", "20\u00a0"));
    pdf = add("communiqué \"final\".pdf", OriginalFixtures.pdf(30, WORDS), "Norway will send 20");
    docx = add("note.docx", OriginalFixtures.docx(), WORDS);
    text = add("note.txt", ("Plain <b>.\n  " + WORDS + ".").getBytes(UTF_8), WORDS);
    broken = document("broken.pdf", true);
    none = document("lost.txt", false);
  }

  private static Kept add(String name, byte[] bytes, String words) {
    return OriginalFixtures.add(running.register, folder, name, bytes, words);
  }

  private static long document(String name, boolean kept) {
    Document document =
        new Document(name, null, null, "0".repeat(64), null, null, "en", null, "We will pay.");
    Proposals.Added added =
        running
            .register
            .proposals()
            .add("reader", document, List.of(), kept ? OriginalFixtures.broken() : null);
    return added.document();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static HttpResponse<byte[]> bytes(String path) throws Exception {
    return running.client.send(
        HttpRequest.newBuilder(URI.create(running.address() + path)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void theFileComesBackAsItCameAndIsNeverOpenedHere() throws Exception {
    HttpResponse<byte[]> page = bytes("/documents/" + html.document() + "/original");
    assertThat(page.body()).isEqualTo(OriginalFixtures.page());
    assertThat(header(page, "Content-Disposition")).isEqualTo("attachment; filename=\"news.html\"");
    assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(page, "Content-Security-Policy"))
        .isEqualTo("default-src 'none'; sandbox; frame-ancestors 'none'");
    HttpResponse<byte[]> file = bytes("/documents/" + pdf.document() + "/original");
    assertThat(header(file, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(file, "Content-Disposition"))
        .startsWith(
            "attachment; filename=\"communiqu_ final.pdf\"; filename*=UTF-8''communiqu%C3%A9%20")
        .doesNotContain("\u00e9");
    assertThat(bytes("/documents/" + none + "/original").statusCode()).isEqualTo(404);
  }

  @Test
  void onlyTheFrameMayBeFramedAndByOurselvesAlone() {
    HttpResponse<String> frame = running.get("/documents/" + html.document() + "/original.html");
    assertThat(frame.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .matches(
            "default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'; img-src data:; base-uri"
                + " 'none'; form-action 'none'; sandbox; frame-ancestors 'self'");
    assertThat(frame.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
    HttpResponse<String> page = running.get("/documents/" + html.document());
    assertThat(header(page, "Content-Security-Policy"))
        .contains("frame-src 'self'", "frame-ancestors 'none'");
    assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.body()).contains(" sandbox loading=\"lazy\"").doesNotContain("allow-");
  }

  @Test
  void theFrameHoldsNothingThatRunsOrLoads() {
    String frame =
        running
            .get("/documents/" + html.document() + "/original.html?statement=" + html.statement())
            .body();
    assertThat(frame)
        .contains("class=\"open lit\" id=\"s" + html.statement() + "\"", "The minister at the port")
        .doesNotContain("taken over", "spy.png", "http-equiv", "<base", "<form", "<iframe", "<a ")
        .doesNotContain("display: none !important");
    assertThat(running.get("/documents/" + docx.document() + "/original.html").body())
        .contains("<h1>Note &lt;script&gt;</h1>", WORDS + "</mark>", "<td><p>Odesa</p></td>");
    assertThat(running.get("/documents/" + text.document() + "/original.html").body())
        .contains("<pre>Plain &lt;b&gt;.\n  <mark", WORDS + "</mark>.</pre>");
    assertThat(running.get("/documents/" + pdf.document() + "/original.html").statusCode())
        .isEqualTo(404);
  }

  @Test
  void pagesOfAPdfAreKeptByBrowsersForGood() throws Exception {
    String page =
        running.get("/documents/" + pdf.document() + "?statement=" + pdf.statement()).body();
    String address = page.replaceAll("(?s).*<img src=\"(/originals/[^\"]*)\".*", "$1");
    HttpResponse<byte[]> picture = bytes(address);
    assertThat(header(picture, "Content-Type")).isEqualTo("image/png");
    assertThat(header(picture, "Cache-Control")).contains("immutable", "max-age=31536000");
    assertThat(picture.body()).startsWith(0x89, 'P', 'N', 'G').hasSizeLessThan(400_000);
    assertThat(bytes(address.replaceAll("\\d+\\.png", "31.png")).statusCode()).isEqualTo(404);
    assertThat(bytes(address.replaceAll("\\d+\\.png", "0.png")).statusCode()).isEqualTo(404);
    assertThat(bytes("/originals/" + "0".repeat(64) + "/1.png").statusCode()).isEqualTo(404);
  }

  @Test
  void thePageOfTheWordsIsOpenedAndTheyAreLit() {
    String page =
        running.get("/documents/" + pdf.document() + "?statement=" + pdf.statement()).body();
    assertThat(page).contains("id=\"p29\"", "id=\"p30\"", "<rect ").doesNotContain("id=\"p28\"");
    String start = running.get("/documents/" + pdf.document()).body();
    assertThat(start)
        .contains("id=\"p1\"", "id=\"p20\"", "Pages 1 to 20 of 30", "page=21")
        .doesNotContain("id=\"p21\"", "<rect ");
    assertThat(running.get("/documents/" + pdf.document() + "?page=21").body())
        .contains("id=\"p30\"", "page=1\"");
    assertThat(running.get("/documents/" + pdf.document() + "?page=9999&view=original").body())
        .contains("id=\"p30\"");
  }

  @Test
  void aFileThatCannotBeShownSaysWhyBesideItsText() {
    HttpResponse<String> page = running.get("/documents/" + broken, "Accept-Language", "fr");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("We will pay.", "L’original ne peut pas être montré", "damaged or cut short");
    assertThat(running.get("/documents/" + none).body())
        .contains("was not kept", "Hand in that file", "/documents/" + none + "/original");
  }

  @Test
  void wordsAreReachedFromTheReviewAndFromTheCommitment() {
    assertThat(running.get("/review/" + html.statement()).body())
        .contains("/documents/" + html.document() + "?statement=" + html.statement());
    Kept kept = add("again.html", OriginalFixtures.page(), "The first ship leaves in March");
    long commitment = running.register.proposals().accept("marie", kept.statement(), null);
    assertThat(running.get("/commitments/" + commitment).body())
        .contains(
            "/documents/" + kept.document() + "?view=original&amp;statement=" + kept.statement());
  }

  /**
   * Each view wide and narrow, light and dark, in both languages; pictures lie beside the build.
   */
  @Test
  void keepsNobodyOutAndFitsEveryWindow() throws IOException {
    Path pictures = Files.createDirectories(Path.of("target/screenshots"));
    List<String> found = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      String language = scheme == ColorScheme.DARK ? "fr" : "en";
      try (var context = Chromium.get().open(running, language, scheme, true)) {
        Page page = context.newPage();
        page.onPageError(error -> found.add("error: " + error));
        boolean dark = scheme == ColorScheme.DARK;
        for (Kept kept : dark ? List.of(html, pdf) : List.of(html, pdf, docx, text)) {
          for (int width : new int[] {1280, 390}) {
            for (String view : width < 1000 ? List.of("text", "original") : List.of("both")) {
              page.setViewportSize(width, 860);
              page.navigate(
                  "/documents/%d?view=%s&statement=%d#s%d"
                      .formatted(kept.document(), view, kept.statement(), kept.statement()));
              page.waitForFunction(
                  "() => [...document.querySelectorAll('.sheet img')].slice(0, 1).every(i =>"
                      + " i.complete || i.checkVisibility() === false)");
              Chromium.settle(page);
              String name =
                  "original-%d-%s-%d-%s.png"
                      .formatted(List.of(html, pdf, docx, text).indexOf(kept), view, width, scheme);
              page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name)));
              Axe.violations(page).forEach(violation -> found.add(name + ": " + violation));
              assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                  .as(name)
                  .isEqualTo(width);
              assertThat(page.title()).doesNotContain("taken over");
            }
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void aHostileFileStaysInItsFrameAndFetchesNothing() {
    try (var context = Chromium.get().open(running, "en", ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      List<String> asked = new ArrayList<>();
      page.onRequest(request -> asked.add(request.url()));
      page.navigate("/documents/" + html.document() + "?statement=" + html.statement());
      Frame frame = page.waitForSelector(".original iframe").contentFrame();
      frame.waitForSelector("mark.lit");
      frame.waitForLoadState();
      assertThat(frame.locator("mark.lit").first()).isVisible();
      assertThat(frame.locator("details.left-out")).not().hasCount(0);
      assertThat(asked)
          .allMatch(url -> url.startsWith(running.address()) || url.startsWith("data:"));
      assertThat(page.title()).doesNotContain("taken over");
      // Opened on its own, where our frame does not hold it, its own policy does.
      page.navigate("/documents/" + html.document() + "/original.html");
      assertThat(page.locator("mark").first().isVisible()).isTrue();
      assertThat(page.title()).doesNotContain("taken over");
    }
  }

  @Test
  void whatStandsInTheFrameKeepsNobodyOut() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (var context = Chromium.get().open(running, "en", scheme, true)) {
        Page page = context.newPage();
        for (Kept kept : List.of(html, docx, text)) {
          // In a sandbox nothing runs, the checker neither.
          page.setContent(running.get("/documents/" + kept.document() + "/original.html").body());
          assertThat(Axe.violationsInFrame(page)).isEmpty();
        }
      }
    }
  }

  @Test
  void everythingIsThereWithoutScript() {
    try (var context = Chromium.get().open(running, "fr", ColorScheme.LIGHT, false)) {
      Page page = context.newPage();
      page.setViewportSize(390, 860);
      page.navigate("/documents/" + pdf.document() + "?statement=" + pdf.statement());
      assertThat(page.locator(".original").isVisible()).as("narrow: the text first").isFalse();
      page.locator(".views .as-original").click();
      assertThat(page.locator("#text")).hasCount(0);
      page.locator("#p29 img").waitFor();
      assertThat(page.locator("#p29 rect").count()).isPositive();
      assertThat(page.locator("#p29 figcaption").textContent()).contains("Page 29 sur 30");
      page.setViewportSize(1280, 860);
      page.locator(".views .as-both").click();
      assertThat(page.locator("#text")).isVisible();
      assertThat(page.locator(".original")).isVisible();
      // By key, since the text grows while the paragraphs scrolled to are laid out.
      page.locator("aside .lines a").first().press("Enter");
      assertThat(page)
          .hasURL(Pattern.compile(".*statement=%1$d.*#s%1$d".formatted(pdf.statement())));
    }
  }
}
