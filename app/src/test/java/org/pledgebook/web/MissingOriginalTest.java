package org.pledgebook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgebook.document.Document;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Readings;
import org.pledgebook.source.Metadata;

/** The file of a text is kept afterwards, if it is that text's. */
class MissingOriginalTest extends InBrowser {
  private static final String TEXT = "Norway will provide it.\n\nSweden will train them.";

  @ParameterizedTest
  @CsvSource({"en, false", "fr, true"})
  void theRightFileIsKeptAndAnyOtherRefusedWithAReason(String language, boolean script)
      throws Exception {
    Document document = Document.of("oslo.txt", TEXT, Metadata.NONE);
    long id =
        running
            .register
            .proposals()
            .add("tester", Readings.document(document), List.of())
            .document();
    Path wrong = Files.writeString(folder.resolve("other.txt"), TEXT.replace("train", "drain"));
    Path right = Files.writeString(folder.resolve("oslo.txt"), TEXT + "\n");
    open(language, script);
    page.navigate("/documents/" + id);
    page.setInputFiles("#original", wrong);
    page.click("form[action$='/original'] button");
    page.locator("main").getByText("drain them").first().waitFor();
    assertThat(page.locator("main")).containsText("other.txt");
    assertThat(page.locator("main")).containsText("38");
    assertThat(running.register.originals(AsOf.now()).of(id)).isEmpty();

    page.navigate("/documents/" + id);
    page.setInputFiles("#original", right);
    Chromium.leave(page, () -> page.click("form[action$='/original'] button"));
    assertThat(page.locator("#original")).hasCount(0);
    var kept = running.register.originals(AsOf.now()).of(id).orElseThrow().fact();
    assertThat(running.register.originals(AsOf.now()).bytes(kept)).hasSize(TEXT.length() + 1);
    assertThat(kept.name()).isEqualTo("oslo.txt");
    assertThat(running.register.journal().verify().faults()).isEmpty();
    running.keepsNoUploads();
  }
}
