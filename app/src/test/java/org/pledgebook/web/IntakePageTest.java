package org.pledgebook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Library;
import org.pledgebook.source.StandInHost;

/** A text that comes slowly, as a person sees it come. */
class IntakePageTest {
  @TempDir Path folder;
  private StandInHost host;
  private Running running;

  @BeforeEach
  void start() throws IOException {
    Chromium.get();
    host = new StandInHost(Map.of());
    running = new Running(folder, host::sources);
  }

  @AfterEach
  void stop() {
    host.close();
    running.close();
  }

  private Page handIn(boolean script) {
    Page page = Chromium.get().open(running, "en", ColorScheme.LIGHT, script).newPage();
    page.navigate("/documents");
    page.fill("#address", host.address("/slow"));
    page.press("#address", "Enter");
    page.waitForURL("**/intake/**");
    assertThat(page.locator(".steps .at")).hasText("fetching the text");
    assertThat(page.locator(".share")).hasText("24%");
    assertThat(page.locator(".share progress")).hasAttribute("value", Pattern.compile("0\\.24.*"));
    return page;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void thePageFollowsByItselfUntilTheTextIsRead(boolean script) {
    Page page = handIn(script);
    host.release();
    assertThat(page.locator("main")).containsText("1 statement was found");
    assertThat(page.locator(".steps .past-step")).hasCount(4);
    page.context().close();
  }

  @Test
  void aFileIsKnownByTheHeadingOfItsText() throws IOException {
    Path file = folder.resolve("scan-0417.txt");
    Files.writeString(
        file,
        "Statement of the Ministers\n\nOslo, 3 March 2025\n\nNorway will give 5 million euros to"
            + " Ukraine by 2026.\n");
    Page page = Chromium.get().page(running, "en");
    page.navigate("/documents");
    page.setInputFiles("#drop", file);
    page.click("main button.main");
    page.locator("a[href^='/documents/']").first().waitFor();
    page.navigate("/documents");
    assertThat(page.locator("td.title a")).hasText("Statement of the Ministers");
    page.context().close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsCancelledIsOverAtOnceAndNothingOfItIsKept(boolean script) throws Exception {
    Page page = handIn(script);
    Locator cancel = page.locator("#intake button");
    cancel.focus();
    if (script) {
      for (int look = 0; look < 3; look++) {
        page.waitForResponse("**/intake/**", () -> {});
      }
      assertThat(cancel).isFocused();
    }
    page.keyboard().press("Enter");
    assertThat(page.locator("#intake [role=status]")).hasText("Cancelled; nothing was recorded.");
    if (script) {
      assertThat(page.locator("#intake a")).isFocused();
    }
    assertThat(new Library(running.register, AsOf.now()).documents()).isEmpty();
    running.keepsNoUploads();
    page.context().close();
  }
}
