package org.pledgebook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A real browser, started once for all tests. */
final class Chromium {
  /** The build that draws no window around the page comes first: it takes half the time. */
  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium-headless-shell",
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome");

  /** How long a page may take on a busy machine, in milliseconds. */
  private static final int PATIENCE = 30_000;

  /** Starts the browser when it is first asked for. */
  private static final class Holder {
    static final Chromium STARTED = new Chromium(program().orElseThrow());
  }

  private final Browser browser;

  private Chromium(Path program) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(List.of("--no-sandbox", "--font-render-hinting=none")));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
  }

  /** The browser; the test is skipped where there is none, but not where changes are checked. */
  static Chromium get() {
    Optional<Path> program = program();
    if (System.getenv("CI") != null) {
      assertThat(program).as("Chromium, which these tests need").isPresent();
    }
    assumeTrue(
        program.isPresent(),
        "skipped: no Chromium here; apt-get install chromium, or name one in PLEDGEBOOK_CHROMIUM");
    return Holder.STARTED;
  }

  private static Optional<Path> program() {
    return Stream.concat(Stream.ofNullable(System.getenv("PLEDGEBOOK_CHROMIUM")), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A fresh profile. */
  BrowserContext open(Running running, String language, ColorScheme scheme, boolean script) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(running.address())
                .setLocale(language)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(script)
                .setViewportSize(1280, 860));
    context.setDefaultTimeout(PATIENCE);
    return context;
  }

  /** A fresh profile on a phone, which has a finger and no mouse. */
  BrowserContext phone(Running running, String language) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(running.address())
                .setLocale(language)
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true));
    context.setDefaultTimeout(PATIENCE);
    return context;
  }

  Page page(Running running, String language) {
    return open(running, language, ColorScheme.LIGHT, true).newPage();
  }

  /**
   * Does what leads to another page, and waits for that page: a form may renew its token before it
   * is sent, and until then the page that stands is a loaded one.
   */
  static void leave(Page page, Runnable action) {
    AtomicBoolean left = new AtomicBoolean();
    // Not when a frame or the address becomes another: this page may do that by itself.
    Consumer<Page> led = next -> left.set(true);
    page.onDOMContentLoaded(led);
    action.run();
    page.waitForCondition(left::get);
    page.offDOMContentLoaded(led);
    page.waitForLoadState();
  }

  /** Waits until a page has its type, and has been drawn with it. */
  static void settle(Page page) {
    page.evaluate(
        "async () => { await document.fonts.ready; for (let i = 0; i < 2; i++)"
            + " await new Promise(drawn => requestAnimationFrame(drawn)); }");
  }
}
