package org.pledgebook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ledgers by file: looked at first, then taken, with each row that was left out. */
class ImportPagesTest extends InBrowser {
  private static final String LEDGER =
      """
      id,actor,beneficiary,domain,title,stage,amount,currency,date
      a1,NOR,UKR,energy,Grid repair,announced,250000000,EUR,2025-03-03
      a1,NOR,UKR,energy,Grid repair,delivered,many,EUR,2025-05-03
      a2,SWE,MDA,energy,Transformers,promised,5,SEK,2025-03-03
      ,DNK,UKR,energy,Nothing,announced,1,DKK,2025-03-03
      a3,DNK,UKR,energy,Trainers,announced,7000000,EUR,2025-03-04
      a4,DNK,UKR
      """;

  private void handIn(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    page.navigate("/data");
    Chromium.leave(page, () -> page.click("a[href='/data/import']"));
    page.setInputFiles("#file", file);
    page.fill("#dataset", "Nordic ledger");
  }

  private void send() {
    Chromium.leave(page, () -> page.click("main button.main"));
  }

  @ParameterizedTest
  @CsvSource({"en, true", "fr, false"})
  void aLedgerIsLookedAtThenTakenAndEachRowLeftOutIsNamed(String language, boolean script)
      throws IOException {
    open(language, script);
    handIn("ledger.csv", LEDGER);
    send();
    boolean french = language.equals("fr");
    assertThat(page.locator(".figures")).containsText(french ? "comprises : 2" : "2 understood");
    assertThat(page.locator("tbody tr")).hasCount(4);
    assertThat(page.locator("tbody"))
        .containsText(
            french
                ? "« promised » n’est pas une étape. Écrivez l’une de : announced"
                : "“promised” is no stage. Write one of: announced");
    assertThat(page.locator("tbody tr").nth(3))
        .containsText(french ? "La ligne a 3 champs" : "The row has 3 fields");
    assertThat(announced()).as("nothing is recorded yet").isEqualByComparingTo("0");
    assertThat(page.locator(".cite")).hasCount(0);
    String address = page.url();
    page.reload();

    send();
    assertThat(page.url()).isEqualTo(address);
    assertThat(page.locator(".lead").first())
        .containsText(french ? "dans le registre" : "in the register");
    assertThat(page.locator("tbody tr")).hasCount(4);
    assertThat(announced()).isEqualByComparingTo("257000000");
    assertThat(running.get(address.replaceFirst("^http://[^/]+", "") + "/refused.csv").body())
        .contains("4,6 (stage),")
        .hasLineCount(5);
    page.navigate("/data");
    assertThat(page.locator("main")).containsText("Nordic ledger");

    handIn("corrected.csv", LEDGER.replace("many", "99").replace("promised", "announced"));
    send();
    assertThat(page.locator(".note.bad")).hasCount(0);
    send();
    assertThat(page.locator(".figures")).containsText(french ? "comprises : 4" : "4 understood");
    assertThat(page.locator("tbody tr")).hasCount(2);
    assertThat(running.register.journal().verify().faults()).isEmpty();
  }

  @Test
  @Tag("looks")
  void nobodyIsKeptOutOfWhatWouldBeTakenAndOfWhatWas() throws IOException {
    handIn("ledger.csv", LEDGER);
    send();
    String address = page.url();
    checkLooks("preview", address);
    send();
    checkLooks("taken", address);
  }

  private void checkLooks(String name, String address) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (var context = Chromium.get().open(running, "fr", scheme, true)) {
        Page shown = context.newPage();
        for (int width : new int[] {1280, 390}) {
          shown.setViewportSize(width, 860);
          shown.navigate(address);
          String pictures = System.getProperty("pledgebook.pictures");
          if (pictures != null) {
            Path file = Path.of(pictures, "import-%s-%s-%d.png".formatted(name, scheme, width));
            shown.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
          }
          assertThat(Axe.violations(shown)).as(name).isEmpty();
          assertThat(shown.evaluate("() => document.documentElement.scrollWidth"))
              .as(name)
              .isEqualTo(width);
        }
      }
    }
  }

  @Test
  void aLedgerThatIsNoneIsRefusedAndTheFormKept() throws IOException {
    handIn("columns.csv", "id,actor,amount\na,NOR,5\n");
    page.click("main button.main");
    assertThat(page.locator("#refused")).containsText("The file has no column “stage”");
    assertThat(page.locator("#dataset")).hasValue("Nordic ledger");
    Path latin = folder.resolve("latin.csv");
    Files.write(latin, new byte[] {'i', 'd', (byte) 0xE9, '\n'});
    page.setInputFiles("#file", latin);
    page.click("main button.main");
    assertThat(page.locator("#refused")).containsText("“latin.csv” is not in UTF-8");
    page.selectOption("#kind", "kiel");
    page.setInputFiles("#file", folder.resolve("columns.csv"));
    page.click("main button.main");
    assertThat(page.locator("#refused")).containsText("Ukraine Support Tracker");
  }

  @Test
  void rowsOfTheTrackerAreRefusedInThePagesLanguage() throws IOException {
    open("fr", false);
    handIn(
        "tracker.csv",
        """
        giver,dato,kategori,maal,verdi_eur,verdi_eur_redistr,verdi_eur_activity,maaned_nr
        Norway,2022-03-31,Cultural,Allocation,5,5,5,3
        Norway,31.3.2022,Military,Promise,5,5,5,3
        Norway,31.3.2022,Military,Allocation,5,5,5,3
        """);
    page.selectOption("#kind", "kiel");
    send();
    assertThat(page.locator("tbody"))
        .containsText("« Cultural » n’est pas une sorte d’aide. Écrivez l’une de : Military");
    assertThat(page.locator("tbody")).containsText("« Promise » n’est pas une mesure");
    assertThat(page.locator("tbody")).containsText("« 31.3.2022 » n’est pas une date");
  }

  @Test
  void whatANewerStateHasNoMoreIsSaidBeforeItIsWithdrawn() throws IOException {
    handIn("ledger.csv", LEDGER);
    send();
    send();
    handIn("less.csv", LEDGER.lines().limit(2).reduce("", (all, line) -> all + line + "\n"));
    send();
    assertThat(page.locator(".note.bad")).containsText("The register knows more");
    Chromium.leave(page, () -> page.click("form[action$='/forget'] button"));
    assertThat(page.locator("#status")).hasText("Given up; nothing was recorded");
    assertThat(announced()).isEqualByComparingTo("257000000");
  }
}
