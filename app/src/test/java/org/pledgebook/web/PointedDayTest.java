package org.pledgebook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.pledgebook.register.AsOf;

/**
 * Days of work by pointing alone, with a finger on a phone and with a mouse: from page to page only
 * by what the pages show, without one key that does anything.
 */
class PointedDayTest extends InBrowser {
  private Consumer<Locator> pointing = Locator::click;

  /** Where pictures of each step go, for who wants to look at them. */
  private static final String PICTURES = System.getProperty("pledgebook.pictures");

  private int step;

  @Test
  void aDayOnAPhone() {
    page.context().close();
    BrowserContext phone = Chromium.get().phone(running, "en");
    page = phone.newPage();
    pointing = Locator::tap;
    day();
  }

  @Test
  void aDayByMouse() {
    day();
  }

  private void day() {
    page.navigate("/");
    handIn(WholeDayTest.ANNOUNCED);
    decide();
    to("nav a[href='/documents']");
    handIn(WholeDayTest.AGAIN);
    decide();
    assertThat(announced()).isEqualByComparingTo("500000000");

    to("a[href='/repeats']");
    assertThat(page.locator("main")).containsText("both due 30 Jun 2025");
    to("button[value=same]");
    assertThat(page.locator(".empty")).isVisible();
    assertThat(announced()).isEqualByComparingTo("250000000");

    to("nav a[href='/commitments']");
    // Not the one that only repeats it.
    to("main tr:not(:has(a.tag)) .title a >> text=Norway will provide");
    on("a[href='#add']");
    page.fill("#amount", "100 million");
    page.fill("#date", "2025-05-02");
    page.fill("#address", "https://example.org/delivered");
    seen();
    to("#add button.main");
    assertThat(page.locator("main")).containsText("100,000,000");
    to("a.brand");
    assertThat(page.locator(".figures")).containsText("250");
    assertThat(page.locator(".figures")).containsText("100");
    to("nav a[href='/due']");
    assertThat(page.locator("main")).containsText("Done");
  }

  private void handIn(String text) {
    if (!page.url().endsWith("/documents")) {
      to("main a[href^='/documents']");
    }
    page.fill("#paste", text);
    seen();
    to("main button.main");
    page.locator("a[href^='/review']").waitFor();
    seen();
    to("a[href^='/review']");
  }

  /** Takes promises of the two countries, rejects all else, until nothing waits. */
  private void decide() {
    while (page.url().contains("/review")) {
      Locator card = page.locator("#card");
      String statement = card.getAttribute("data-statement");
      String words = page.locator("#card-quote").innerText();
      int waiting = waiting();
      seen();
      on(
          words.startsWith("Norway") || words.startsWith("Sweden")
              ? "button[data-key=a]"
              : "button[data-key=x]");
      page.waitForCondition(() -> waiting() < waiting);
      if (waiting > 1) {
        assertThat(card).not().hasAttribute("data-statement", statement);
      } else {
        page.waitForURL("**/inbox**");
      }
    }
    seen();
  }

  private int waiting() {
    return running.register.inbox(AsOf.now(), 99).size();
  }

  /** Points at what leads to another page. */
  private void to(String what) {
    Chromium.leave(page, () -> on(what));
    seen();
  }

  private void on(String what) {
    pointing.accept(page.locator(what).first());
  }

  private void seen() {
    if (PICTURES != null) {
      Chromium.settle(page);
      page.screenshot(
          new com.microsoft.playwright.Page.ScreenshotOptions()
              .setPath(Path.of(PICTURES, "%02d.png".formatted(++step))));
    }
  }
}
