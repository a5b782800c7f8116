package org.pledgebook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.pledgebook.register.Report;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Stage;

/** A browser on an empty register of its own, for each test. */
abstract class InBrowser {
  @TempDir Path folder;
  Running running;
  Page page;

  @BeforeEach
  void start() {
    Chromium chromium = Chromium.get();
    running = new Running(folder);
    page = chromium.page(running, "en");
  }

  @AfterEach
  void stop() {
    page.context().close();
    running.close();
  }

  /** Goes on in another language, or without script. */
  void open(String language, boolean script) {
    page.context().close();
    page = Chromium.get().open(running, language, ColorScheme.LIGHT, script).newPage();
  }

  /**
   * Opens the form of the statement that has the focus by its key, and waits until the form has it:
   * what is written before that goes astray.
   */
  void edit() {
    assertThat(page.locator("#card")).isFocused();
    page.keyboard().press("e");
    assertThat(page.locator("#slot-act")).isFocused();
  }

  /** The euros that were announced, as the register sums them. */
  BigDecimal announced() {
    return running
        .register
        .report(Report.Query.by(Policy.of("ecb-month-mean")))
        .sum(Stage.ANNOUNCED);
  }
}
