package org.pledgebook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Needs;
import org.pledgebook.register.Networks;
import org.pledgebook.register.fact.Commitment;
import org.pledgebook.register.fact.Span;
import org.pledgebook.register.fact.Transaction;
import org.pledgebook.register.money.Amount;
import org.pledgebook.register.money.Policy;
import org.pledgebook.register.money.Stage;

/** Needs with the pledges against them, and programmes with nodes and places, by forms alone. */
class NeedsAndProgrammesTest extends InBrowser {
  /** Of the two drawings, the one for this window. */
  private static final String CHART = "svg.pb-chart:visible";

  /** A commitment that somebody made, with money at a stage. */
  private long commitment(String beneficiary, String domain, Stage stage, String euros) {
    return running.register.write(
        "Ada",
        batch -> {
          long id =
              batch.add(
                  new Commitment(
                      null,
                      "Norway will repair the grid",
                      List.of("NOR"),
                      List.of(beneficiary),
                      List.of(domain),
                      null,
                      false,
                      null,
                      null,
                      null,
                      null));
          batch.add(
              new Transaction(
                  null,
                  id,
                  stage,
                  Amount.of(new BigDecimal(euros), "EUR"),
                  null,
                  Span.day(LocalDate.of(2025, 10, 1)),
                  null,
                  null,
                  null,
                  null,
                  null));
          return id;
        });
  }

  @ParameterizedTest
  @CsvSource({"en, Ukraine, false", "fr, UKR, false", "en, ukraine, true"})
  void aNeedIsAddedChangedAndTakenBack(String language, String recipient, boolean script) {
    long pledge = commitment("UKR", "energy", Stage.DELIVERED, "500000");
    commitment("MDA", "energy", Stage.DELIVERED, "700000");
    open(language, script);
    page.navigate("/needs");
    page.fill("#need-what", "Transformers <script>alert(1)</script>");
    page.fill("#need-recipient", recipient);
    page.selectOption("#need-domain", "energy");
    page.fill("#need-amount", "1,000,000");
    page.fill("#need-from", "2025-09-01");
    page.click("#add button.main");
    assertThat(page.locator("h1")).containsText("Transformers <script>alert(1)</script>");
    assertThat(page.locator("dl.against"))
        .containsText(language.equals("fr") ? "50\u00a0% du besoin" : "50% of what is needed");
    assertThat(page.locator("td.title a")).hasAttribute("href", "/commitments/" + pledge);
    assertThat(page.locator("main tbody tr")).hasCount(1);
    String first = page.url();

    page.click("#edit summary");
    page.fill("#need-amount", "2000000");
    page.click("#edit button.main");
    assertThat(page.locator("dl.against")).containsText("25");
    assertThat(page.locator("ol.history li")).hasCount(2);
    page.navigate(first);
    assertThat(page.locator("dl.against")).containsText("25");

    page.locator("summary").last().click();
    page.fill("#reason", "asked twice");
    page.locator("details[open] button").last().click();
    page.waitForURL("**/needs");
    assertThat(new Needs(running.register, AsOf.now()).list(Policy.of("spot"), "EUR")).isEmpty();
    assertThat(running.get(java.net.URI.create(first).getPath()).statusCode()).isEqualTo(404);
  }

  @Test
  void saysWhatIsWrongWithANeed() {
    assertThat(
            running
                .post("/needs", java.util.Map.of("what", "Help", "recipient", "Atlantis"))
                .statusCode())
        .isEqualTo(422);
    assertThat(running.post("/needs", java.util.Map.of("what", "Help")).statusCode())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({"en, false", "fr, true"})
  void aNetworkIsBuiltWithNodesPlacesAndMilestones(String language, boolean script) {
    long commitment = commitment("UKR", "energy", Stage.ANNOUNCED, "1");
    open(language, script);
    page.navigate("/programmes");
    page.fill("#new-name", "Innovation accelerator");
    page.fill("#new-kind", "network");
    page.click("#add button.main");
    assertThat(page.locator("h1")).hasText("Innovation accelerator");
    String network = page.url();
    node("Tallinn", "accelerator", "EST", "59.44", "24.75");
    page.navigate(network);
    node("Halifax", "test centre", "CAN", "44.65", "-63.57");
    page.navigate(network);

    assertThat(page.locator(CHART).locator(".pb-place, .pb-place-open")).hasCount(4);
    assertThat(page.locator(CHART))
        .containsText(language.equals("fr") ? "Visionscarto" : "Boundaries: Natural Earth");
    assertThat(page.locator("main table").first()).containsText("Halifax");

    page.fill("#new-step-what", "Charter approved");
    page.fill("#new-step-until", "2022-04-07");
    page.locator("form[action$='/milestones'] button").click();
    assertThat(page.locator("main .overdue")).hasCount(1);
    page.locator(".lines summary").first().click();
    page.locator("input[name=met]").first().fill("2022-04-07");
    page.locator(".lines button.main").first().click();
    assertThat(page.locator("main .done").first()).containsText("2022");

    page.fill("#commitment", "#" + commitment);
    page.locator("form[action$='/commitments'] button").first().click();
    assertThat(page.locator("main")).containsText("Norway will repair the grid");

    page.click("#edit summary");
    page.fill("#edit-name", "Defence innovation accelerator");
    page.click("#edit button.main");
    assertThat(page.locator("h1")).hasText("Defence innovation accelerator");
    Networks.Node root = new Networks(running.register, AsOf.now()).list().get(0);
    assertThat(root.programme().name()).isEqualTo("Defence innovation accelerator");
    assertThat(root.commitments()).containsExactly(commitment);
    assertThat(new Networks(running.register, AsOf.now()).list()).hasSize(3);
    page.navigate("/programmes");
    assertThat(page.locator(CHART)).isVisible();
    for (String format : List.of("svg", "csv", "json", "xlsx", "parquet")) {
      assertThat(running.get("/charts/places." + format).statusCode()).isEqualTo(200);
    }
  }

  private void node(String name, String kind, String country, String north, String east) {
    page.click("#add summary");
    page.fill("#new-name", name);
    page.fill("#new-kind", kind);
    page.fill("#new-country", country);
    page.fill("#new-latitude", north);
    page.fill("#new-longitude", east);
    page.click("#add button.main");
    assertThat(page.locator("h1")).hasText(name);
  }
}
