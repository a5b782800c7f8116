package org.pledgebook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.CommitmentFilter;
import org.pledgebook.register.CommitmentRow;
import org.pledgebook.register.money.Stage;

/** Currency and policy are chosen on the page, stand in its address, and go along. */
class MoneyChoiceTest extends OnTheSample {
  private static List<String> pages() {
    long commitment =
        running.register.commitments(CommitmentFilter.all(), AsOf.now()).stream()
            .filter(row -> row.status().claimed() == Stage.COMMITTED)
            .mapToLong(CommitmentRow::id)
            .findFirst()
            .orElseThrow();
    return List.of(
        "/",
        "/actors/NOR",
        "/domains/energy",
        "/report?by=donor",
        "/charts",
        "/charts/remainders",
        "/commitments/" + commitment);
  }

  @ParameterizedTest
  @CsvSource({"en, true", "fr, false"})
  void areChosenOnEveryPageThatShowsSums(String language, boolean script) {
    try (var context = Chromium.get().open(running, language, ColorScheme.LIGHT, script)) {
      Page page = context.newPage();
      // Without script the forms are the same on all of them.
      for (String path : script ? pages() : pages().subList(0, 3)) {
        page.navigate(path);
        choose(page, script, "#sums-currency", "USD");
        assertThat(page).hasURL(Pattern.compile(".*currency=USD.*"));
        choose(page, script, "#sums-policy", "release-mean");
        assertThat(page).hasURL(Pattern.compile(".*policy=release-mean%3A\\d{4}-\\d{2}.*"));
        assertThat(page).hasURL(Pattern.compile(".*currency=USD.*"));
        page.navigate(page.url().replaceFirst("mean%3A\\d{4}-\\d{2}", "mean%3A2025-03"));
        assertThat(page.locator("main")).containsText("USD");
        assertThat(page.locator("main")).containsText(Texts.in(language).of("policy.release-mean"));
        if (!path.startsWith("/charts")) {
          assertThat(page.locator("#sums-mean")).hasValue("2025-03");
          assertThat(page.locator(".rates").first())
              .containsText(
                  language.equals("fr") ? "Banque centrale européenne" : "European Central Bank");
          assertThat(page.locator(".rates").first())
              .containsText(language.equals("fr") ? "mars 2025" : "March 2025");
        } else {
          assertThat(page.locator("figure svg").first())
              .containsText(
                  language.equals("fr") ? "Banque centrale européenne" : "European Central Bank");
        }
        for (Object link :
            page.locator("main a[href^='/commitments/'], main a[href^='/actors/']")
                        .evaluateAll("all => all.map(a => a.getAttribute('href'))")
                    instanceof List<?> all
                ? all
                : List.of()) {
          assertThat(String.valueOf(link)).contains("currency=USD", "policy=release-mean");
        }
      }
    }
  }

  private static void choose(Page page, boolean script, String field, String value) {
    if (page.locator("details.money").count() > 0) {
      page.locator("details.money summary").click();
    }
    if (script) {
      Chromium.leave(page, () -> page.selectOption(field, value));
    } else {
      page.selectOption(field, value);
      Chromium.leave(page, () -> page.locator("form:has(" + field + ") button").click());
    }
  }

  @Test
  void aWrongCurrencyOrPolicyIsSaidAndTheNextPageIsFine() {
    for (String wrong : List.of("currency=XYZ", "policy=magic", "policy=published&currency=USD")) {
      for (String path : List.of("/", "/report", "/charts", "/actors/NOR")) {
        var answer = running.get(path + "?" + wrong);
        assertThat(answer.statusCode()).as(path + wrong).isEqualTo(422);
        assertThat(answer.body()).contains("<main");
      }
    }
    assertThat(running.get("/").statusCode()).isEqualTo(200);
    // An address with two parameters of a form leads to one of ours, and nowhere else.
    assertThat(
            running
                .get("//elsewhere.example/?policy=release-mean&mean=2025-03")
                .headers()
                .firstValue("Location")
                .orElse("/"))
        .startsWith("/")
        .doesNotStartWith("//");
  }
}
