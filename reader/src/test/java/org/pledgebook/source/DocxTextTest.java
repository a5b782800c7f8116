package org.pledgebook.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class DocxTextTest {
  private static final String BODY = "word/document.xml";

  @Test
  void readsParagraphsBreaksAndSpecialHyphens() throws IOException {
    assertThat(
            text(
                "<w:p><w:r><w:t>Title</w:t></w:r></w:p><w:p/>"
                    + "<w:p><w:r><w:t xml:space='preserve'>We </w:t></w:r><w:r><w:t>will"
                    + "</w:t><w:tab/><w:t>act &amp; more</w:t><w:br/><w:t>co</w:t><w:softHyphen/>"
                    + "<w:t>op</w:t><w:noBreakHyphen/><w:t>x</w:t><w:br w:type='page'/></w:r></w:p>"))
        .isEqualTo("Title\n\nWe will\tact & more\nco\u00adop\u2011x");
  }

  @Test
  void readsListsAndTables() throws IOException {
    String item = "<w:p><w:pPr><w:numPr><w:numId w:val='%s'/></w:numPr></w:pPr>%s</w:p>";
    String cell = "<w:tc><w:p>%s</w:p></w:tc>";

    assertThat(
            text(
                paragraph("They will:")
                    + item.formatted("3", run("act;"))
                    + item.formatted("3", run("decide."))
                    + item.formatted("0", run("No item"))
                    + "<w:tbl><w:tr>"
                    + cell.formatted(run("Who"))
                    + cell.formatted(run("What"))
                    + "</w:tr><w:tr>"
                    + cell.formatted(run("NATO"))
                    + "<w:tc>"
                    + paragraph("300 m")
                    + paragraph("more")
                    + "</w:tc>"
                    + "</w:tr></w:tbl>"
                    + paragraph("End")))
        .isEqualTo(
            "They will:\n\n- act;\n- decide.\n\nNo item\n\n"
                + "Who\tWhat\nNATO\t300 m\n\nmore\n\nEnd");
  }

  @Test
  void leavesOutDeletedTextFieldCodesAndSecondCopies() throws IOException {
    assertThat(
            text(
                "<w:p><w:ins>"
                    + run("We will")
                    + "</w:ins><w:del><w:r><w:delText>not</w:delText>"
                    + "</w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r>"
                    + "<mc:AlternateContent><mc:Choice>"
                    + run(" act")
                    + "</mc:Choice>"
                    + "<mc:Fallback>"
                    + run(" act")
                    + "</mc:Fallback></mc:AlternateContent></w:p>"))
        .isEqualTo("We will act");
  }

  @Test
  void tellsTheParagraphOfEveryOffset() throws IOException {
    CapturedText captured = read(docx(paragraph("One") + "<w:p/>" + paragraph("Three"), Map.of()));
    Origin.Parts parts = (Origin.Parts) captured.origin();

    assertThat(parts.unit()).isEqualTo("paragraph");
    assertThat(parts.count()).isEqualTo(3);
    assertThat(parts.number(captured.text().indexOf("One"))).isEqualTo(1);
    assertThat(parts.number(captured.text().indexOf("Three"))).isEqualTo(3);
    assertThat(parts.number(captured.text().length() - 1)).isEqualTo(3);
  }

  @Test
  void readsTitleAndLanguageOfTheProperties() throws IOException {
    String properties =
        "<cp:coreProperties xmlns:cp='c' xmlns:dc='d' xmlns:dcterms='t'><dc:title> T </dc:title>"
            + "<dcterms:created>2024-05-14T00:00:00Z</dcterms:created>"
            + "<dc:language>fr</dc:language></cp:coreProperties>";

    assertThat(read(docx(paragraph("x"), Map.of("docProps/core.xml", properties))).metadata())
        .isEqualTo(new Metadata("T", null, null, null, "fr"));
  }

  @Test
  void refusesAnArchiveThatUnpacksToFarMoreThanItWeighs() throws IOException {
    byte[] bomb = docx(paragraph(" ".repeat(20 << 20)), Map.of());
    assertThat(bomb).hasSizeLessThan(100_000);

    assertThatThrownBy(() -> read(bomb))
        .isInstanceOf(PledgebookException.class)
        .hasMessage(
            "a.docx: unpacks to more than 200 times its size, as archives made to harm do."
                + " Save its text as .txt and read that.");
  }

  @Test
  void refusesABombInAnEntryThatIsNotRead() throws IOException {
    byte[] bomb = docx(paragraph("x"), Map.of("word/media/a.bin", "0".repeat(20 << 20)));

    assertThatThrownBy(() -> read(bomb)).hasMessageContaining("unpacks to more than 200 times");
  }

  @Test
  void refusesManyEntries() throws IOException {
    Map<String, String> entries = new TreeMap<>();
    for (int i = 0; i <= 10_000; i++) {
      entries.put("word/" + i, "");
    }

    assertThatThrownBy(() -> read(docx(paragraph("x"), entries)))
        .hasMessageContaining("has more than 10000 entries");
  }

  @Test
  void refusesExternalEntities() throws IOException {
    byte[] hostile =
        zip(
            Map.of(
                BODY,
                "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                    + "<w:document xmlns:w='w'><w:p><w:t>&e;</w:t></w:p></w:document>"));

    assertThatThrownBy(() -> read(hostile)).isInstanceOf(PledgebookException.class);
  }

  @Test
  void saysWhatIsWrongWithADamagedOrForeignFile() throws IOException {
    byte[] whole = docx(paragraph("We will act."), Map.of());

    assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length / 2)))
        .hasMessageStartingWith("a.docx: is damaged")
        .hasMessageEndingWith("Fetch or save it again.");
    assertThatThrownBy(() -> read(zip(Map.of(BODY, "<w:document xmlns:w='w'><w:p>"))))
        .hasMessageStartingWith("a.docx: is damaged at line 1, column ");
    assertThatThrownBy(() -> read(zip(Map.of("xl/workbook.xml", "<x/>"))))
        .hasMessage(
            "a.docx: is an archive or a document of another kind, not .docx."
                + " Save it as .docx or PDF.");
    assertThatThrownBy(() -> read(docx("<w:p/>", Map.of())))
        .hasMessage("a.docx: has no text in its body. Check that it is the right file.");
    assertThatThrownBy(() -> MediaType.of("a.docx", null, "We will act.".getBytes(UTF_8)))
        .hasMessage(
            "a.docx: is no DOCX file, whatever its name says."
                + " Check that it was downloaded whole.");
    byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0};
    assertThatThrownBy(() -> MediaType.of("a.docx", null, old))
        .hasMessageStartingWith("a.docx: is protected by a password or from a Word older than");
  }

  private static String paragraph(String text) {
    return "<w:p>" + run(text) + "</w:p>";
  }

  private static String run(String text) {
    return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
  }

  private static String text(String body) throws IOException {
    return read(docx(body, Map.of())).text();
  }

  private static byte[] docx(String body, Map<String, String> others) throws IOException {
    Map<String, String> entries = new TreeMap<>(others);
    entries.put(
        BODY,
        "<?xml version='1.0' encoding='UTF-8'?><w:document xmlns:w='w' xmlns:mc='mc'><w:body>"
            + body
            + "</w:body></w:document>");
    return zip(entries);
  }

  private static byte[] zip(Map<String, String> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static CapturedText read(byte[] bytes) {
    MediaType type = MediaType.of("a.docx", null, bytes);
    return CaptureReader.read(
        new Capture("a.docx", null, Instant.EPOCH, type, null, bytes),
        Metadata.NONE,
        SourceOptions.DEFAULTS,
        new Watch());
  }
}
