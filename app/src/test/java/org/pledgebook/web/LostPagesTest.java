package org.pledgebook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Library;
import org.pledgebook.register.Proposed;

/** Statements whose words a newer edition dropped wait in a queue of their own. */
class LostPagesTest extends InBrowser {
  private static final String OLD =
      """
      Statement of the Ministers of Energy

      Norway will provide 250 million euros to Ukraine for the repair of its power grid by 30 June 2025.
      Sweden will train 300 engineers in Moldova.
      """;
  private static final String NEW =
      """
      Statement of the Ministers of Energy

      The ministers discussed the weather.
      Norway provides 250 million euros to Ukraine for repairs of its power grid.
      """;

  private long paid;
  private long trained;
  private long commitment;
  private long newest;

  @BeforeEach
  void addEditions() {
    add(OLD);
    paid = waiting("Norway");
    trained = waiting("Sweden");
    commitment = running.register.proposals().accept("tester", paid, null);
    newest = add(NEW);
  }

  private long add(String text) {
    return running.add("oslo.txt", text);
  }

  private long waiting(String word) {
    return running.register.inbox(AsOf.now(), 9).stream()
        .filter(proposal -> proposal.quote().contains(word))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private Proposed statement(long id) {
    return new Library(running.register, AsOf.now()).statement(id).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"en, false", "fr, true"})
  void theQueueIsReachedFromTheInboxAndWorkedToItsEnd(String language, boolean script) {
    open(language, script);
    page.navigate("/inbox");
    assertThat(page.locator("a[href='/lost']")).containsText("2 ");
    page.click("a[href='/lost']");
    Chromium.leave(page, () -> page.locator(".head .actions a").click());
    assertThat(page.locator(".quote")).containsText("Norway will provide");
    assertThat(page.locator("#sentence")).hasValue("3");
    assertThat(page.locator(".sentences li.lit")).containsText("Norway provides");
    if (script) {
      page.locator(".sentences li", having("weather")).click();
      assertThat(page.locator("#sentence")).hasValue("2");
      page.locator(".sentences li", having("Norway provides")).click();
    }
    Chromium.leave(page, () -> page.click("form[action$='/found'] button"));
    assertThat(statement(paid).current().quote()).startsWith("Norway provides 250 million euros");
    assertThat(statement(paid).current().document()).isEqualTo(newest);
    assertThat(running.register.commitment(commitment, AsOf.now())).isPresent();
    assertThat(announced()).isEqualByComparingTo("250000000");

    assertThat(page.locator(".quote")).containsText("Sweden will train");
    page.fill("#why", "taken back");
    Chromium.leave(page, () -> page.click("form[action$='/falls'] button"));
    assertThat(page.locator(".empty")).isVisible();
    assertThat(running.register.inbox(AsOf.now(), 9)).isEmpty();
    // A count that took long is done beside the page, which has the one before meanwhile.
    page.waitForCondition(
        () -> {
          page.navigate("/inbox");
          return page.locator("a[href='/lost']").count() == 0;
        });
    assertThat(running.register.journal().verify().faults()).isEmpty();
  }

  @Test
  void theCardAndTheDocumentSayThatTheWordsAreGone() {
    page.navigate("/review/" + trained);
    page.locator(".card a[href='/lost/" + trained + "']").click();
    assertThat(page.locator(".quote")).containsText("Sweden will train");
    page.navigate("/documents/" + statement(paid).read().document());
    assertThat(page.locator("a[href='/documents/" + newest + "']")).isVisible();
    assertThat(page.locator(".note a[href='/lost']")).containsText("2 ");
    page.navigate("/documents/" + newest);
    assertThat(page.locator(".note")).hasCount(0);
  }

  @Test
  void whatStandsLeavesTheQueueAndKeepsItsWords() {
    running.post("/lost/" + paid + "/stands", Map.of());
    assertThat(statement(paid).current().quote()).startsWith("Norway will provide");
    assertThat(running.get("/lost").body())
        .contains("Sweden will train")
        .doesNotContain("Norway will provide");
    assertThat(running.get("/lost/" + paid).statusCode()).isEqualTo(404);
    page.navigate("/commitments/" + commitment);
    assertThat(page.locator("ol.history")).containsText("it stands as it was made");
  }

  @Test
  void whatWasFoundIsUndoneByItsKey() {
    page.navigate("/lost/" + trained);
    page.fill("#sentence", "2");
    Chromium.leave(page, () -> page.click("form[action$='/found'] button"));
    assertThat(page.locator("#card-quote")).containsText("discussed the weather");
    Chromium.leave(page, () -> page.keyboard().press("u"));
    assertThat(page.locator(".quote")).containsText("Sweden will train");
    assertThat(statement(trained).current().document()).isLessThan(newest);
  }

  private static com.microsoft.playwright.Page.LocatorOptions having(String words) {
    return new com.microsoft.playwright.Page.LocatorOptions().setHasText(words);
  }
}
