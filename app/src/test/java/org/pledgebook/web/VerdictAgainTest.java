package org.pledgebook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.CommitmentFilter;
import org.pledgebook.register.Library;
import org.pledgebook.register.Proposed;
import org.pledgebook.register.fact.Verdict;

/** Verdicts that stand are put right, and spans are chosen by the numbers of their words. */
class VerdictAgainTest extends InBrowser {
  private static final String TEXT =
      """
      Statement of the Ministers of Energy

      Oslo, 3 March 2025

      Norway will provide 250 million euros to Ukraine for the repair of its power grid by 30 June 2025.
      The ministers discussed the weather.
      """;

  private long statement;

  @BeforeEach
  void addText() {
    running.add("oslo.txt", TEXT);
    statement = running.register.inbox(AsOf.now(), 10).get(0).id();
  }

  private Proposed now() {
    return new Library(running.register, AsOf.now()).statement(statement).orElseThrow();
  }

  private Verdict verdict() {
    return java.util.Objects.requireNonNull(now().decided()).verdict();
  }

  @ParameterizedTest
  @CsvSource({"en, false", "fr, true"})
  void aVerdictIsPutRightFromTheCommitmentAndItsNumberStays(String language, boolean script) {
    long commitment = running.register.proposals().accept("tester", statement, null);
    assertThat(announced()).isEqualByComparingTo("250000000");
    open(language, script);
    page.navigate("/commitments/" + commitment);
    page.locator("a[href^='/review/']").first().click();
    page.fill("#slot-amounts", "EUR 200000000");
    page.fill("#slot-beneficiaries", "MDA");
    page.click("#edit-form button.main");
    // A reason is asked for before anything is recorded.
    assertThat(verdict().decision()).isEqualTo(Verdict.Decision.ACCEPTED);
    page.fill("#why-again", "fifty million were withdrawn");
    page.click("#edit-form button.main");
    page.waitForURL("**/commitments/" + commitment);
    assertThat(page.locator("aside")).containsText(language.equals("fr") ? "Moldavie" : "Moldova");
    assertThat(page.locator("ol.history")).containsText("fifty million were withdrawn");
    assertThat(announced()).isEqualByComparingTo("200000000");
    assertThat(running.register.commitments(CommitmentFilter.all(), AsOf.now())).hasSize(1);
    assertThat(running.register.journal().verify().faults()).isEmpty();

    page.navigate("/review/" + statement);
    assertThat(page.locator(".note.good")).containsText("fifty million were withdrawn");
    assertThat(page.locator(".earlier li")).hasCount(1);
  }

  @Test
  void anAcceptedStatementIsRejectedAfterAllAndTakenInAgain() {
    long commitment = running.register.proposals().accept("tester", statement, null);
    open("en", true);
    page.navigate("/review/" + statement);
    edit();
    page.fill("#why-again", "it reports what others said");
    page.locator("#edit-form button").last().click();
    page.locator(".earlier li").waitFor();
    assertThat(verdict().decision()).isEqualTo(Verdict.Decision.REJECTED);
    assertThat(running.register.commitment(commitment, AsOf.now())).isEmpty();
    assertThat(announced()).isEqualByComparingTo("0");

    edit();
    page.fill("#why-again", "it was theirs");
    page.locator("#edit-form button.main").click();
    assertThat(page.locator(".earlier li")).hasCount(2);
    assertThat(announced()).isEqualByComparingTo("250000000");
  }

  @Test
  void anUndoneCorrectionLeavesTheVerdictThatStoodAndTheNextUndoTakesBackTheBulk() {
    running.post("/bulk", Map.of("count", "1", "decision", "accept"));
    long commitment = java.util.Objects.requireNonNull(verdict().commitment());
    open("en", true);
    page.navigate("/review/" + statement);
    edit();
    page.fill("#slot-amounts", "EUR 200000000");
    page.fill("#why-again", "fifty million were withdrawn");
    page.locator("#edit-form button.main").click();
    page.locator(".earlier li").waitFor();
    assertThat(announced()).isEqualByComparingTo("200000000");

    page.keyboard().press("u");
    page.locator(".earlier li").filter(having("fifty million")).waitFor();
    assertThat(verdict().decision()).isEqualTo(Verdict.Decision.ACCEPTED);
    assertThat(announced()).isEqualByComparingTo("250000000");
    page.navigate("/commitments/" + commitment);
    assertThat(page.locator("ol.history")).containsText("stands again");

    running.post("/undo", Map.of());
    assertThat(now().decided()).isNull();
    assertThat(announced()).isEqualByComparingTo("0");
    assertThat(running.register.journal().verify().faults()).isEmpty();
  }

  private static com.microsoft.playwright.Locator.FilterOptions having(String words) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(words);
  }

  @Test
  void nothingIsPutRightWithoutAReason() {
    running.register.proposals().accept("tester", statement, null);
    assertThat(
            running
                .post("/review/" + statement + "/correct", Map.of("again", "1", "act", "decide"))
                .statusCode())
        .isEqualTo(422);
    assertThat(now().current().act()).isEqualTo("commit");
  }

  @ParameterizedTest
  @CsvSource({"en", "fr"})
  void aSpanIsChosenByTheNumbersOfItsWords(String language) {
    open(language, false);
    page.navigate("/review/" + statement + "/edit");
    page.locator("a[href$='/span']").click();
    assertThat(page.locator(".numbered .in").first()).containsText("Norway");
    int grid =
        Integer.parseInt(
            page.locator(".numbered span").filter(having("grid")).locator("sub").innerText());
    page.fill("#last", String.valueOf(grid));
    page.click("aside button.main");
    assertThat(page.locator("#card-quote"))
        .hasText(
            "Norway will provide 250 million euros to Ukraine for the repair of its power grid");
    page.click("#edit-form button.main");
    page.waitForURL("**/inbox**");
    assertThat(now().current().quote())
        .isEqualTo(
            "Norway will provide 250 million euros to Ukraine for the repair of its power grid");

    assertThat(running.get("/review/" + statement + "/edit?first=9&last=2").statusCode())
        .isEqualTo(422);
  }

  @Test
  void severalSentencesBecomeOneStatement() {
    open("en", false);
    long document = now().read().document();
    page.navigate("/documents/" + document + "/missed");
    int last = page.locator(".sentences li").count();
    page.fill("#sentence", String.valueOf(last - 1));
    page.fill("#until", String.valueOf(last));
    page.fill("#slot-actors", "NOR");
    page.fill("#slot-domains", "energy");
    page.locator("aside button.main").click();
    assertThat(page.locator("#card-quote")).containsText("by 30 June 2025.");
    assertThat(page.locator("#card-quote")).containsText("discussed the weather.");
  }
}
