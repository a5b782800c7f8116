package org.pledgebook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a phone charts are drawn for it: whole, with every word inside, and large enough to read. */
class NarrowChartsTest extends OnTheSample {
  private static final int SMALLEST = 10;

  @ParameterizedTest
  @CsvSource({"en, 390", "fr, 390", "en, 360"})
  void nothingLiesOffToTheSideOrIsTooSmall(String language, int width) {
    try (var context = Chromium.get().open(running, language, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.setViewportSize(width, 800);
      for (String path : List.of("/charts", "/charts/places", "/actors/NOR", "/programmes")) {
        page.navigate(path);
        Chromium.settle(page);
        assertThat(page.locator("figure .pb-wide:visible").count()).as(path).isZero();
        assertThat(page.locator("figure .pb-narrow:visible").count()).as(path).isPositive();
        assertThat(faults(page)).as(path).isEmpty();
      }
      page.setViewportSize(1280, 800);
      assertThat(page.locator("figure .pb-narrow:visible")).hasCount(0);
      assertThat(page.locator("figure .pb-wide:visible")).not().hasCount(0);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> faults(Page page) {
    return (List<String>)
        page.evaluate(
            "least => { const found = [];"
                + " for (const figure of document.querySelectorAll('figure'))"
                + "   if (figure.scrollWidth > figure.clientWidth) found.push('scrolls');"
                + " for (const svg of document.querySelectorAll('svg.pb-narrow')) {"
                + "   const box = svg.getBoundingClientRect();"
                + "   const scale = box.width / svg.viewBox.baseVal.width;"
                + "   for (const text of svg.querySelectorAll('text')) {"
                + "     const at = text.getBoundingClientRect();"
                + "     if (at.left < box.left - 1 || at.right > box.right + 1"
                + "         || at.top < box.top - 1 || at.bottom > box.bottom + 1)"
                + "       found.push('outside: ' + text.textContent);"
                + "     if (parseFloat(getComputedStyle(text).fontSize) * scale < least)"
                + "       found.push('small: ' + text.textContent); } }"
                + " return found; }",
            SMALLEST);
  }
}
