package org.pledgebook.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PdfTextTest {
  @Test
  void readsLinesAndParagraphs() throws IOException {
    byte[] pdf = save(List.of(List.of("Ministers agreed", "to act.", "", "They will meet.")));

    assertThat(read(pdf).text()).isEqualTo("Ministers agreed\nto act.\n\nThey will meet.");
  }

  @Test
  void dropsRunningHeadsAndPageNumbersAndTellsThePageOfEveryOffset() throws IOException {
    byte[] pdf =
        save(
            List.of(
                List.of("Ministry of Finance", "", "One will", "", "Page 1 of 4"),
                List.of("Ministry of Finance", "", "go on. Two.", "", "Page 2 of 4"),
                List.of("Ministry of Finance", "", "Three.", "", "Page 3 of 4"),
                List.of("Ministry of Finance", "", "Four.", "", "Page 4 of 4")));

    CapturedText captured = read(pdf);

    assertThat(captured.text()).isEqualTo("One will\ngo on. Two.\n\nThree.\n\nFour.");
    Origin.Parts pages = (Origin.Parts) captured.origin();
    assertThat(pages.unit()).isEqualTo("page");
    assertThat(pages.count()).isEqualTo(4);
    for (var word : List.of("One", "Two", "Three", "Four")) {
      assertThat(pages.number(captured.text().indexOf(word)))
          .isEqualTo(List.of("One", "Two", "Three", "Four").indexOf(word) + 1);
    }
  }

  @Test
  void joinsDividedWordsWhereTheDocumentShowsHowTheyAreWritten() {
    assertThat(
            PdfAssembly.of(
                    List.of(
                        "The govern-\nment plans long-\nterm and short-\nterm aid.\n",
                        "A government with long-term plans.\n"))
                .text())
        .isEqualTo(
            "The government plans long-term and short-\nterm aid."
                + "\n\nA government with long-term plans.");
  }

  @Test
  void takesATitleFromThePropertiesUnlessAProgramMadeItUp() throws IOException {
    assertThat(read(save(List.of(List.of("x")), "Joint statement")).metadata())
        .isEqualTo(new Metadata("Joint statement", null, null, null, "en-GB"));
    assertThat(read(save(List.of(List.of("x")), "Microsoft Word - a.doc")).metadata().title())
        .isNull();
  }

  @Test
  void saysThatAFileIsEncrypted() throws IOException {
    byte[] pdf;
    try (PDDocument document = document(List.of(List.of("secret")))) {
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", "user", new AccessPermission());
      policy.setEncryptionKeyLength(256);
      document.protect(policy);
      pdf = bytes(document);
    }

    assertThatThrownBy(() -> read(pdf))
        .isInstanceOf(PledgebookException.class)
        .hasMessage(
            "a.pdf: is encrypted and asks for a password. Save a copy without one and read that.");
  }

  @Test
  void saysThatAFileIsCutShortWhereverItIsCut() throws IOException {
    byte[] whole = save(List.of(List.of("We will act."), List.of("They will not.")));

    for (int length = 8; length < whole.length - 6; length += 97) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut))
          .isInstanceOf(PledgebookException.class)
          .hasMessage(
              "a.pdf: is damaged or cut short (its end is missing). Fetch or save it again.");
    }
  }

  @Test
  void saysThatAFileIsDamagedInside() throws IOException {
    byte[] whole = save(List.of(List.of("We will act.")));
    Random random = new Random(5);

    for (int round = 0; round < 200; round++) {
      byte[] damaged = whole.clone();
      random.ints(20, 8, damaged.length - 8).forEach(i -> damaged[i] = (byte) random.nextInt());
      try {
        assertThat(read(damaged).text()).isNotBlank();
      } catch (PledgebookException e) {
        assertThat(e).hasMessageStartingWith("a.pdf: ");
      }
    }
  }

  @Test
  void saysThatAFileHasNoText() throws IOException {
    assertThatThrownBy(() -> read(save(List.of(List.of()))))
        .hasMessage(
            "a.pdf: has no text, perhaps only scanned pages."
                + " Run text recognition (OCR) on it first.");
  }

  @Test
  void stopsAtTheTimeLimit() throws IOException {
    List<String> lines = Arrays.asList("We will act. ".repeat(20).split(" "));
    byte[] pdf = save(List.of(lines));
    byte[] many = save(Collections.nCopies(20, lines));
    assertThat(read(pdf).text()).isNotEmpty();

    assertThatThrownBy(() -> read(many, SourceOptions.DEFAULTS.withTimeout(Duration.ofNanos(1))))
        .hasMessageStartingWith("a.pdf: takes longer than 0 seconds to read.");
  }

  private static byte[] save(List<List<String>> pages) throws IOException {
    return save(pages, null);
  }

  private static byte[] save(List<List<String>> pages, @Nullable String title) throws IOException {
    try (PDDocument document = document(pages)) {
      document.getDocumentInformation().setTitle(title);
      document.getDocumentCatalog().setLanguage("en-GB");
      return bytes(document);
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  /** An empty line leaves a gap between paragraphs. */
  private static PDDocument document(List<List<String>> pages) throws IOException {
    PDDocument document = new PDDocument();
    for (List<String> lines : pages) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        content.beginText();
        content.newLineAtOffset(72, 770);
        for (String line : lines) {
          content.showText(line);
          content.newLineAtOffset(0, line.isEmpty() ? -20 : -13);
        }
        content.endText();
      }
    }
    return document;
  }

  private static CapturedText read(byte[] pdf) {
    return read(pdf, SourceOptions.DEFAULTS);
  }

  private static CapturedText read(byte[] pdf, SourceOptions options) {
    return CaptureReader.read(
        new Capture("a.pdf", null, Instant.EPOCH, MediaType.PDF, null, pdf),
        Metadata.NONE,
        options,
        new Watch());
  }
}
