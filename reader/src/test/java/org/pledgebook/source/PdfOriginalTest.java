package org.pledgebook.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PdfOriginalTest {
  private static final List<List<String>> PAGES =
      List.of(
          List.of("The ministers met in Vilnius.", "We will send tents. They spoke of stoves."),
          List.of("Norway will send 20 genera-", "tors to Odesa by June. We will send tents."),
          List.of("Norway generators. At the end we agreed", "to meet"),
          List.of("again in Riga."));

  private static PdfOriginal open(byte[] pdf) {
    return PdfOriginal.of(Capture.kept("a.pdf", MediaType.PDF, null, pdf));
  }

  private static byte[] pdf(List<List<String>> pages, int rotation) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (List<String> lines : pages) {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setRotation(rotation);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          content.beginText();
          content.newLineAtOffset(72, 700);
          for (String line : lines) {
            content.showText(line);
            content.newLineAtOffset(0, -14);
          }
          content.endText();
        }
      }
      return bytes(document);
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static List<PdfOriginal.Words> find(PdfOriginal original, String words) {
    PdfOriginal.Reading reading = original.read();
    int at = reading.text().indexOf(words);
    assertThat(at).as(reading.text()).isNotNegative();
    return original.find(reading, at, at + words.length());
  }

  @Test
  void pagesAreDrawnAsWideAsAskedFor() throws IOException {
    PdfOriginal original = open(pdf(PAGES, 0));
    assertThat(original.sizes()).hasSize(4);
    assertThat(original.sizes().get(0).height()).isGreaterThan(841);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(original.png(2, 900)));
    assertThat(image.getWidth()).isBetween(899, 900);
    assertThat(image.getHeight()).isBetween(1270, 1274);
    assertThat(isDark(image, 72, 842 - 700 - 4, 900 / 595f)).as("the first line").isTrue();
    assertThat(isDark(image, 72, 300, 900 / 595f)).as("the empty part").isFalse();
  }

  private static boolean isDark(BufferedImage image, float x, float y, float scale) {
    for (int i = 0; i < 60; i++) {
      if ((image.getRGB((int) (x * scale) + i, (int) (y * scale)) & 0xff) < 100) {
        return true;
      }
    }
    return false;
  }

  @Test
  void wordsAreFoundOnTheirPageLineByLine() throws IOException {
    PdfOriginal original = open(pdf(PAGES, 0));
    List<PdfOriginal.Words> found = find(original, "20 generators to Odesa");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).page()).isEqualTo(2);
    List<PdfOriginal.Place> lines = found.get(0).places();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).x()).isGreaterThan(140);
    assertThat(lines.get(0).y()).isBetween(128f, 134f);
    assertThat(lines.get(1).x()).isBetween(71f, 73f);
    assertThat(lines.get(1).y() - lines.get(0).y()).isBetween(13f, 15f);
  }

  @Test
  void wordsThatReturnAreFoundWhereTheyWereRead() throws IOException {
    byte[] pdf = pdf(List.of(List.of("We will pay.", "So: We will pay. Then we will pay.")), 0);
    PdfOriginal original = open(pdf);
    PdfOriginal.Reading reading = original.read();
    int second = reading.text().lastIndexOf("We will pay");
    assertThat(original.find(reading, second, second + 11).get(0).places())
        .singleElement()
        .satisfies(place -> assertThat(place.x()).isGreaterThan(80));
  }

  @Test
  void wordsThatRunOnAreFoundOnBothPages() throws IOException {
    PdfOriginal original = open(pdf(PAGES, 0));
    PdfOriginal.Reading reading = original.read();
    int from = reading.text().indexOf("we agreed");
    int to = reading.text().indexOf("in Riga") + 7;
    List<PdfOriginal.Words> found = original.find(reading, from, to);
    assertThat(found).extracting(PdfOriginal.Words::page).containsExactly(3, 4);
    assertThat(found.get(0).places()).hasSize(2);
    assertThat(found.get(1).places()).hasSize(1);
  }

  @Test
  void aPageThatLiesOnItsSideIsShownAsReadersShowIt() throws IOException {
    PdfOriginal original = open(pdf(PAGES, 90));
    assertThat(original.sizes().get(0).width()).isGreaterThan(841);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(original.png(1, 842)));
    assertThat(image.getWidth()).isGreaterThan(image.getHeight());
  }

  @Test
  void aPageThatNeverEndsIsGivenUp() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      // Each of twelve forms draws the next one ten times.
      COSStream inner = form(document, "0 0 m 500 500 l S", null);
      for (int level = 0; level < 12; level++) {
        inner = form(document, "/X Do ".repeat(10), inner);
      }
      page.setResources(resources(inner));
      PDStream content = new PDStream(document);
      try (var out = content.createOutputStream()) {
        out.write("/X Do".getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(content);
      PdfOriginal original = open(bytes(document)).within(java.time.Duration.ofMillis(300));
      assertThatThrownBy(() -> original.png(1, 600))
          .isInstanceOf(PledgebookException.class)
          .hasMessageContaining("takes longer than");
    }
  }

  private static PDResources resources(COSStream form) {
    PDResources resources = new PDResources();
    COSDictionary objects = new COSDictionary();
    objects.setItem(COSName.getPDFName("X"), form);
    resources.getCOSObject().setItem(COSName.XOBJECT, objects);
    return resources;
  }

  private static COSStream form(PDDocument document, String content, @Nullable COSStream inner)
      throws IOException {
    COSStream form = document.getDocument().createCOSStream();
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.BBOX, new PDRectangle(600, 800).getCOSArray());
    if (inner != null) {
      form.setItem(COSName.RESOURCES, resources(inner));
    }
    try (var out = form.createOutputStream()) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    return form;
  }

  @Test
  void aPictureThatWouldFillTheMemoryIsLeftOut() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      COSStream image = document.getDocument().createCOSStream();
      image.setItem(COSName.TYPE, COSName.XOBJECT);
      image.setItem(COSName.SUBTYPE, COSName.IMAGE);
      image.setInt(COSName.WIDTH, 60_000);
      image.setInt(COSName.HEIGHT, 60_000);
      image.setInt(COSName.BITS_PER_COMPONENT, 8);
      image.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
      try (var out = image.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(new byte[1 << 20]);
      }
      page.setResources(resources(image));
      PDStream content = new PDStream(document);
      try (var out = content.createOutputStream()) {
        out.write("q 500 0 0 500 0 0 cm /X Do Q".getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(content);
      assertThat(open(bytes(document)).png(1, 300)).isNotEmpty();
    }
  }

  @Test
  void aPageOfAbsurdSizeStaysSmall() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(new PDRectangle(1, 14_400)));
      document.addPage(new PDPage(new PDRectangle(14_400, 1)));
      PdfOriginal original = open(bytes(document));
      assertThat(ImageIO.read(new ByteArrayInputStream(original.png(1, 1200))).getHeight())
          .isLessThanOrEqualTo(4000);
      assertThat(ImageIO.read(new ByteArrayInputStream(original.png(2, 1200))).getWidth())
          .isLessThanOrEqualTo(1200);
    }
  }

  @Test
  void aFileThatWasCutShortIsRefusedInWords() throws IOException {
    byte[] whole = pdf(PAGES, 0);
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertThatThrownBy(() -> open(half))
        .isInstanceOf(PledgebookException.class)
        .hasMessageContaining("damaged or cut short");
  }
}
