package org.pledgebook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.CommitmentFilter;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.Status;

/** Days of work in a real browser: a text in, verdicts by key, and the figures that follow. */
class WholeDayTest extends InBrowser {
  static final String ANNOUNCED =
      """
      Statement of the Ministers of Energy

      Oslo, 3 March 2025

      Norway will provide 250 million euros to Ukraine for the repair of its power grid by 30 June 2025.
      Sweden has decided to send 40 transformers to Moldova before the end of 2025.
      The ministers discussed the weather.
      """;
  static final String AGAIN =
      """
      Press release of the Government of Norway

      Oslo, 20 March 2025

      Norway will provide 250 million euros to Ukraine for the repair of its power grid by 30 June 2025.
      """;

  private void handIn(String text) {
    page.navigate("/documents");
    page.fill("#paste", text);
    page.click("main button.main");
    page.waitForURL("**/intake/**");
    page.locator("a[href^='/documents/']").first().waitFor();
  }

  /**
   * The statement that is lit, once it is one that waits, beside its own text: a card of another
   * text leads to the page of that.
   */
  private void waitForCard() {
    page.waitForFunction(
        "ids => { const card = document.getElementById('card')?.dataset;"
            + " return document.readyState === 'complete' && ids.includes(card?.statement)"
            + " && card.document === document.getElementById('text').dataset.document; }",
        running.register.inbox(AsOf.now(), 1_000).stream()
            .map(waiting -> String.valueOf(waiting.id()))
            .toList());
  }

  /** Presses a key that decides, and waits for the verdict and for what the page shows next. */
  private void decide(String key) {
    waitForCard();
    int before = running.register.inbox(AsOf.now(), 1_000).size();
    page.keyboard().press(key);
    for (int i = 0; i < 200; i++) {
      if (running.register.inbox(AsOf.now(), 1_000).size() < before) {
        break;
      }
      page.waitForTimeout(20);
    }
    assertThat(running.register.inbox(AsOf.now(), 1_000)).hasSize(before - 1);
    // The verdict is recorded before the page hears of it.
    if (waits()) {
      waitForCard();
    } else {
      page.waitForURL("**/inbox**");
    }
  }

  private boolean waits() {
    return !running.register.inbox(AsOf.now(), 1).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void readsDecidesLinksAndFollowsByKeyboardAlone(String language) throws Exception {
    page.context().close();
    page = Chromium.get().page(running, language);
    handIn(ANNOUNCED);
    handIn(AGAIN);

    page.navigate("/");
    page.keyboard().press("g");
    page.keyboard().press("r");
    page.waitForURL("**/review/**");
    long waiting = running.register.inbox(AsOf.now(), 100).size();
    assertThat(waiting).isGreaterThanOrEqualTo(3);
    assertThat(page.locator("#text mark.lit")).isVisible();
    while (waits()) {
      waitForCard();
      String words = page.locator("#card-quote").innerText();
      boolean promise = words.startsWith("Norway") || words.startsWith("Sweden");
      decide(promise ? "a" : "x");
    }
    page.waitForURL("**/inbox");
    assertThat(running.register.inbox(AsOf.now(), 10)).isEmpty();
    assertThat(announced()).isEqualByComparingTo("500000000");

    page.locator("a[href='/repeats']").first().click();
    page.locator("button[value=same]").first().focus();
    page.keyboard().press("Enter");
    page.locator(".empty").waitFor();
    assertThat(announced()).isEqualByComparingTo("250000000");

    long norway =
        running.register.commitments(CommitmentFilter.all(), AsOf.now()).stream()
            .filter(row -> row.original() == null && "NOR".equals(row.actor()))
            .mapToLong(CommitmentRow::id)
            .findFirst()
            .orElseThrow();
    page.navigate("/due");
    assertThat(page.locator("main")).containsText(language.equals("fr") ? "en retard" : "overdue");
    deliver(norway, "100000000.50", "EUR", "2025-05-02");
    assertThat(page.locator("main"))
        .containsText(language.equals("fr") ? "100\u202f000\u202f000,50" : "100,000,000.50");
    deliver(norway, "1234567.89", "USD", "2025-04-08");

    agreesEverywhere(norway, language);
  }

  private void deliver(long commitment, String amount, String currency, String day) {
    page.navigate("/commitments/" + commitment);
    page.keyboard().press("v");
    page.fill("#amount", amount);
    page.fill("#currency", currency);
    page.fill("#date", day);
    page.fill("#address", "https://example.org/delivered");
    Chromium.leave(page, () -> page.locator("#address").press("Enter"));
  }

  private void agreesEverywhere(long norway, String language) throws Exception {
    Agreement agreement = new Agreement(folder.resolve("test.duckdb"), folder, page, language);
    agreement.ofTotals();
    agreement.ofTheFirstPage();
    agreement.ofDueDates();
    agreement.ofChanges("2025-01-01", AsOf.now().day().toString());
    agreement.ofFiles();
    Status status =
        running.register.commitments(CommitmentFilter.all(), AsOf.now()).stream()
            .filter(row -> row.id() == norway)
            .findFirst()
            .orElseThrow()
            .status();
    assertThat(status.due()).isEqualTo(Status.Due.DONE);
    assertThat(running.get("/due.ics").body()).contains("BEGIN:VCALENDAR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void readsTheFirstTextInBothLanguages(String language) throws Exception {
    Path text =
        Path.of(
            System.getProperty("pledgebook.home"),
            "../shared/gold/dev/docs/fr-nato-2022-04-07.txt");
    Assumptions.assumeTrue(Files.exists(text), "skipped: " + text + " is not there");
    page.context().close();
    page = Chromium.get().page(running, language);
    page.navigate("/documents");
    page.setInputFiles("#drop", text);
    page.fill("#address", "");
    page.locator("details summary").first().click();
    page.fill("#publisher", "OTAN");
    page.fill("#published", "2022-04-07");
    page.click("main button.main");
    page.locator("a[href^='/documents/']").first().waitFor();
    page.navigate("/review");
    assertThat(page.locator("html")).hasAttribute("lang", language);
    while (waits()) {
      decide("a");
    }
    boolean french = language.equals("fr");
    page.navigate("/due");
    assertThat(page.locator("main")).containsText(french ? "en retard" : "overdue");
    assertThat(page.locator("main"))
        .containsText(french ? "30\u00a0juin\u00a02022" : "30 Jun 2022");
    page.navigate("/commitments");
    assertThat(page.locator("main")).containsText(french ? "OTAN" : "NATO");
  }

  @Test
  void decidesWithoutScript() {
    page.context().close();
    page = Chromium.get().open(running, "en", ColorScheme.LIGHT, false).newPage();
    page.navigate("/documents");
    page.fill("#paste", ANNOUNCED);
    page.click("main button.main");
    page.locator("a[href^='/documents/']").first().waitFor();
    page.navigate("/review");
    assertThat(page.locator("#text mark.lit").first()).isVisible();
    String first = page.locator("#card").getAttribute("data-statement");
    page.click("button[data-key=a]");
    assertThat(page.locator("#card")).not().hasAttribute("data-statement", first);
    page.click("button[data-key=u]");
    assertThat(page.locator("#card")).hasAttribute("data-statement", first);
    page.click("a[data-key=e]");
    page.fill("#slot-amounts", "EUR many");
    page.click("#edit-form button.main");
    assertThat(page.locator(".note.bad")).containsText("many");
    page.goBack();
    assertThat(page.locator("#slot-amounts")).hasValue("EUR many");
    page.fill("#slot-amounts", "EUR 300 million");
    Chromium.leave(page, () -> page.click("#edit-form button.main"));
    assertThat(announced()).isEqualByComparingTo("300000000");
    Chromium.leave(page, () -> page.click("button[data-key=x]"));
    assertThat(running.register.inbox(AsOf.now(), 9)).hasSizeLessThan(2);
  }

  @Test
  void takesBackAVerdictOnAnotherDocumentAndABulk() {
    handIn(ANNOUNCED);
    handIn(AGAIN);
    int waiting = running.register.inbox(AsOf.now(), 100).size();
    page.navigate("/bulk");
    page.click("button[value=accept]");
    page.waitForURL("**/inbox**");
    assertThat(running.register.inbox(AsOf.now(), 100)).isEmpty();
    page.keyboard().press("u");
    assertThat(page.locator("#status")).hasText(waiting + " verdicts taken back");
    assertThat(running.register.inbox(AsOf.now(), 100)).hasSize(waiting);
    assertThat(announced()).isEqualByComparingTo("0");

    page.navigate("/review");
    while (waits()) {
      decide("a");
    }
    page.waitForURL("**/inbox");
    page.keyboard().press("u");
    page.waitForURL("**/review/**");
    assertThat(running.register.inbox(AsOf.now(), 100)).hasSize(1);
  }

  @Test
  void movesTheSpanAndAddsWhatWasMissed() {
    handIn(ANNOUNCED);
    page.navigate("/review");
    String words = page.locator("#card-quote").innerText();
    page.keyboard().press("}");
    page.waitForFunction("w => document.getElementById('card-quote').textContent !== w", words);
    String shorter = page.locator("#card-quote").innerText();
    assertThat(words).startsWith(shorter);
    page.keyboard().press("]");
    assertThat(page.locator("#card-quote")).hasText(words);
    page.keyboard().press("}");
    decide("a");
    assertThat(running.register.commitments(CommitmentFilter.all(), AsOf.now()).get(0).title())
        .isEqualTo(shorter);

    page.keyboard().press("m");
    page.waitForURL("**/missed");
    String sentence =
        page.locator(".sentences li", new Page.LocatorOptions().setHasText("weather"))
            .getAttribute("value");
    page.fill("#sentence", sentence);
    page.fill("#slot-actors", "NOR");
    page.fill("#slot-domains", "energy");
    page.locator("#slot-domains").press("Enter");
    page.waitForURL(Pattern.compile(".*/review/\\d+"));
    assertThat(page.locator("#card-quote")).hasText("The ministers discussed the weather.");
  }

  @Test
  void takesSelectedWordsAndNumberedSentencesByMouse() {
    handIn(ANNOUNCED);
    page.navigate("/review");
    page.evaluate(
        "() => { const words = document.createTreeWalker(document.querySelector('#text mark.lit'),"
            + " NodeFilter.SHOW_TEXT).nextNode(); const range = new Range();"
            + " range.setStart(words, 0); range.setEnd(words, 22);"
            + " getSelection().addRange(range); }");
    page.click("[data-use=span]");
    assertThat(page.locator("#card-quote")).hasText("Norway will provide 250");
    page.click("#span-form button");
    page.waitForFunction("() => document.getElementById('status').textContent !== ''");
    assertThat(running.register.commitments(CommitmentFilter.all(), AsOf.now()).get(0).title())
        .isEqualTo("Norway will provide 250");

    // The verdict is recorded before the page hears of it.
    waitForCard();
    Chromium.leave(page, () -> page.click("a[data-key=m]"));
    page.locator(".sentences li", new Page.LocatorOptions().setHasText("weather")).click();
    page.click("main button.main");
    assertThat(page.locator("#refused")).containsText("domain");
    assertThat(page.locator("#sentence")).not().hasValue("");
    assertThat(page.locator(".sentences .lit .n")).hasText(page.locator("#sentence").inputValue());
  }

  @Test
  void keepsWhatWasTypedWhenItIsWrong() {
    handIn(ANNOUNCED);
    page.navigate("/review");
    edit();
    page.fill("#slot-domains", "no-such-domain");
    page.locator("#slot-domains").press("Enter");
    assertThat(page.locator("#refused")).containsText("no-such-domain");
    assertThat(page.locator("#slot-domains")).hasValue("no-such-domain");
  }

  @Test
  void putsFocusOnTheNextCardAndSaysWhatWasDone() {
    handIn(ANNOUNCED);
    page.navigate("/review");
    decide("a");
    page.waitForFunction("() => document.activeElement.id === 'card'");
    assertThat(page.locator("#status")).hasText("Accepted");
    edit();
    page.keyboard().press("Escape");
    page.waitForFunction("() => document.activeElement.id === 'card'");
    assertThat(page)
        .hasURL(Pattern.compile(".*/" + page.locator("#card").getAttribute("data-statement")));
  }

  @Test
  void showsScriptsInTextsAndNamesAndNeverRunsThem() throws Exception {
    page.onDialog(
        dialog -> {
          throw new AssertionError("a script ran: " + dialog.message());
        });
    String evil = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    Path file = folder.resolve("a<img src=x onerror=alert(3)>.txt");
    Files.writeString(
        file, evil + "\n\nNorway will provide 5 million euros to Ukraine " + evil + " by 2030.\n");
    page.navigate("/documents");
    page.setInputFiles("#drop", file);
    page.locator("details summary").first().click();
    page.fill("#title", evil);
    page.fill("#publisher", evil);
    page.click("main button.main");
    page.locator("a[href^='/documents/']").first().waitFor();
    for (String path :
        new String[] {
          "/", "/inbox", "/documents", "/review", "/search?q=" + Running.encoded(evil)
        }) {
      page.navigate(path);
      assertThat(page.locator("main img, main script")).hasCount(0);
    }
    page.navigate("/review");
    decideIfAny();
    assertThat(running.post("/settings", Map.of("reviewer", evil)).statusCode()).isEqualTo(303);
  }

  private void decideIfAny() {
    if (waits()) {
      decide("a");
    }
  }
}
