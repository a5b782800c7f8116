package org.pledgebook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgebook.register.AsOf;

/** What is being written into the form of a statement outlives the page. */
class DraftTest extends InBrowser {
  private static final String TEXT =
      "Norway will provide 250 million euros to Ukraine. Sweden will train 300 engineers in"
          + " Moldova.";

  private long statement;

  @BeforeEach
  void addText() {
    running.add("oslo.txt", TEXT);
    statement = running.register.inbox(AsOf.now(), 9).get(0).id();
    page.navigate("/review/" + statement);
    edit();
    page.fill("#slot-speaker", "Minister Vik");
    page.check("input[name=conditional]");
  }

  private void waitUntilDropped() {
    page.waitForFunction("() => sessionStorage.length === 0");
  }

  @Test
  void whatWasWrittenIsThereAfterAReload() {
    page.reload();
    // Said for some seconds.
    assertThat(page.locator("#status")).containsText("is back");
    assertThat(page.locator("#slot-speaker")).hasValue("Minister Vik");
    assertThat(page.locator("input[name=conditional]")).isChecked();
    page.navigate("/inbox");
    page.navigate("/review/" + statement);
    page.keyboard().press("e");
    assertThat(page.locator("#slot-speaker")).hasValue("Minister Vik");
  }

  @Test
  void whatWasSentIsDropped() {
    page.reload();
    page.locator("#edit-form button.main").click();
    page.locator("#card:not([data-statement='" + statement + "'])").waitFor();
    waitUntilDropped();
    assertThat(running.register.inbox(AsOf.now(), 9)).hasSize(1);
  }

  @Test
  void whatWasGivenUpIsDroppedAndWhatWasRefusedIsNot() {
    page.fill("#slot-amounts", "many");
    page.locator("#edit-form button.main").click();
    page.locator("#refused").waitFor();
    page.reload();
    assertThat(page.locator("#slot-amounts")).hasValue("many");
    page.keyboard().press("Escape");
    assertThat(page.locator("#edit-form")).hasCount(0);
    waitUntilDropped();
    page.keyboard().press("e");
    assertThat(page.locator("#slot-speaker")).hasValue("");
  }
}
