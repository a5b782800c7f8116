package org.pledgebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Listing;
import org.pledgebook.register.Proposal;
import org.pledgebook.register.fact.Commitment;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.Evidence;
import org.pledgebook.register.fact.Item;
import org.pledgebook.register.fact.Link;
import org.pledgebook.register.fact.Milestone;
import org.pledgebook.register.fact.Need;
import org.pledgebook.register.fact.Programme;
import org.pledgebook.register.fact.Quantity;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.register.fact.Transaction;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Stage;

/** Script in every text, name and address that a register can hold: shown, and never run. */
class ScriptTest {
  private static final String EVIL =
      "<script>window.ran=1</script><img src=x onerror=\"window.ran=1\"><svg"
          + " onload='window.ran=1'></title></textarea>\"'&lt;";
  private static final String LINK = "javascript:window.ran=1";
  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

  @TempDir static Path folder;
  private static Running running;
  private static long commitment;
  private static long statement;
  private static long document;

  @BeforeAll
  static void fill() {
    Chromium.get();
    running = new Running(folder);
    String text = "Norway says: " + EVIL + " will provide. And again " + EVIL + " too.";
    document =
        running
            .register
            .proposals()
            .add(
                EVIL,
                new Document(EVIL, null, LINK, "00".repeat(32), EVIL, EVIL, "en", DAY, text),
                List.of(statement(text, "Norway says: " + EVIL), statement(text, "again " + EVIL)))
            .document();
    List<Proposal> waiting = running.register.inbox(AsOf.now(), 9);
    statement = waiting.get(1).id();
    running.register.proposals().accept(EVIL, waiting.get(0).id(), EVIL);
    running.register.write(
        EVIL,
        batch -> {
          long programme =
              batch.add(new Programme(null, EVIL, EVIL, null, EVIL, "FIN", null, null, null));
          batch.add(new Milestone(null, programme, EVIL, Span.day(DAY), null, null));
          batch.add(
              new Need(
                  "UKR",
                  EVIL,
                  "energy",
                  Amount.of(BigDecimal.TEN, "EUR"),
                  Quantity.of(BigDecimal.ONE),
                  new Span(DAY, DAY, EVIL),
                  EVIL,
                  null));
          commitment = batch.add(ledger(EVIL, programme));
          long other = batch.add(ledger("second", programme));
          batch.add(
              new Transaction(
                  null,
                  commitment,
                  Stage.COMMITTED,
                  Amount.of(BigDecimal.TEN, "EUR"),
                  null,
                  new Span(DAY, DAY, EVIL),
                  EVIL,
                  null,
                  EVIL,
                  EVIL,
                  null));
          batch.add(item());
          batch.add(
              new Evidence(
                  commitment,
                  null,
                  Stage.DELIVERED,
                  LINK,
                  null,
                  EVIL,
                  null,
                  DAY,
                  EVIL,
                  EVIL,
                  null));
          batch.add(new Link(other, commitment, Link.Decision.SAME, null, EVIL));
          return null;
        });
  }

  private static Item item() {
    return new Item(
        null,
        commitment,
        EVIL,
        EVIL,
        Quantity.of(BigDecimal.ONE),
        Quantity.of(BigDecimal.ONE),
        null,
        null,
        new Span(DAY, DAY, EVIL),
        EVIL,
        EVIL,
        EVIL,
        null);
  }

  private static Commitment ledger(String title, long programme) {
    return new Commitment(
        null,
        title,
        List.of(EVIL.replace("+", "")),
        List.of(EVIL),
        List.of(EVIL),
        new Span(DAY, DAY, EVIL),
        true,
        EVIL,
        title,
        programme,
        null);
  }

  private static Statement statement(String text, String quote) {
    int start = text.lastIndexOf(quote);
    return new Statement(
        null,
        0,
        start,
        start + quote.length(),
        quote,
        "commit",
        List.of(EVIL),
        List.of(EVIL),
        List.of(EVIL),
        List.of(Amount.of(BigDecimal.TEN, "EUR")),
        List.of(),
        new Span(DAY, DAY, EVIL),
        false,
        EVIL,
        new BigDecimal("0.9000"),
        EVIL,
        null);
  }

  @AfterAll
  static void stop() {
    if (running != null) {
      running.close();
    }
  }

  private static List<String> pages() {
    String evil = Running.encoded(EVIL);
    return List.of(
        "/",
        "/inbox",
        "/inbox?actor=" + evil + "&q=" + evil,
        "/review/" + statement,
        "/review/" + statement + "/edit",
        "/review/" + statement + "/why",
        "/bulk",
        "/second",
        "/commitments",
        "/commitments?actor=" + evil + "&q=" + evil + "&dataset=" + evil,
        "/commitments/" + commitment,
        "/charts",
        "/charts?actor=" + evil,
        "/due",
        "/documents",
        "/documents/" + document,
        "/documents/" + document + "/missed",
        "/actors",
        "/actors/" + evil.replace("%2F", "-"),
        "/domains",
        "/compare?from=2020-01-01&to=" + AsOf.now().day(),
        "/report?by=donor,domain",
        "/data",
        "/needs",
        "/programmes",
        "/repeats",
        "/search?q=" + evil,
        "/search?q=Norway",
        "/help?as-of=" + evil,
        "/report?policy=" + evil,
        "/report?currency=" + evil,
        "/charts/" + evil.replace("%2F", "-"),
        "/" + evil.replace("%2F", "-"),
        "/settings");
  }

  @Test
  void isShownOnEveryPageAndNeverRuns() {
    TreeSet<String> shown = new TreeSet<>();
    try (var context = Chromium.get().open(running, "fr", ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      List<String> ran = new ArrayList<>();
      page.onDialog(dialog -> ran.add(page.url()));
      for (String path : pages()) {
        // Done once all that it loads has come or failed, and has run.
        page.navigate(path);
        assertThat(page.evaluate("() => window.ran === undefined")).as(path).isEqualTo(true);
        assertThat(
                page.locator("img[src=x], [onerror], [onload], main script, a[href^=javascript]")
                    .count())
            .as(path)
            .isZero();
        if (page.locator("body").innerText().contains("<script>window.ran=1</script>")) {
          shown.add(path);
        }
      }
      assertThat(ran).isEmpty();
    }
    assertThat(shown)
        .contains(
            "/",
            "/inbox",
            "/commitments",
            "/review/" + statement,
            "/commitments/" + commitment,
            "/due",
            "/documents",
            "/documents/" + document,
            "/needs",
            "/programmes");
  }

  @Test
  void isNoScriptInFilesThatABrowserOpens() {
    try (var context = Chromium.get().open(running, "en", ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      for (String path :
          List.of(
              "/charts/due.svg", "/charts/flows.svg", "/embed/heatmap.svg", "/charts/map.svg")) {
        page.navigate(path);
        assertThat(page.evaluate("() => window.ran === undefined")).as(path).isEqualTo(true);
        assertThat(page.locator("script, [onload], image").count()).as(path).isZero();
      }
      for (String path :
          List.of(
              "/api/v1/commitments",
              "/api/v1/statements",
              "/feeds/commitments.atom",
              "/due.ics",
              "/commitments.csv",
              "/charts/due.json")) {
        var answer = page.request().get(path);
        assertThat(answer.headers()).as(path).containsEntry("x-content-type-options", "nosniff");
        assertThat(answer.headers().get("content-type")).as(path).doesNotContain("html");
      }
    }
    assertThat(new Listing(running.register, AsOf.now()).transactions(List.of(), null, null, 0, 9))
        .isNotEmpty();
  }

  @Test
  void isShownWhereANameOfAFileOrAPersonHasIt() throws Exception {
    String evil = "<img src=x onerror=window.ran=1>";
    Path file = Files.writeString(folder.resolve("a" + evil + ".txt"), "Norway will provide it.");
    try (var context = Chromium.get().open(running, "en", ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.navigate("/documents");
      page.setInputFiles("#drop", file);
      page.click("main button.main");
      page.locator("main").getByText("a" + evil + ".txt").first().waitFor();
      page.navigate("/settings");
      page.fill("#reviewer", evil);
      Chromium.leave(page, () -> page.locator("#reviewer").press("Enter"));
      assertThat(page.locator("footer").innerText()).contains(evil);
      page.navigate("/documents");
      assertThat(page.evaluate("() => window.ran === undefined")).isEqualTo(true);
      assertThat(page.locator("img[src=x]").count()).isZero();
    }
    assertThat(running.post("/review/" + statement + "/accept", Map.of("note", EVIL)).statusCode())
        .isEqualTo(303);
  }
}
