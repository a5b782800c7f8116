package org.pledgebook.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.pledgebook.register.Readings;
import org.pledgebook.register.Register;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.source.Capture;
import org.pledgebook.source.CapturedText;
import org.pledgebook.source.MediaType;
import org.pledgebook.source.Outcome;
import org.pledgebook.source.SourceOptions;
import org.pledgebook.source.Sources;

/** Files of each kind, and registers that have them. */
final class OriginalFixtures {
  private OriginalFixtures() {}

  /** A document with one statement. */
  record Kept(long document, long statement) {}

  /** Adds a file as {@code pledgebook add} does, with some of its words as a statement. */
  static Kept add(
      Register register, java.nio.file.Path folder, String name, byte[] bytes, String words) {
    try {
      java.nio.file.Path file = java.nio.file.Files.write(folder.resolve(name), bytes);
      Outcome outcome =
          Sources.with(SourceOptions.DEFAULTS)
              .read(List.of(file.toString()))
              .findFirst()
              .orElseThrow();
      CapturedText captured = ((Outcome.Read) outcome).captured();
      var document = org.pledgebook.document.Document.of(captured);
      int at = captured.text().indexOf(words);
      if (at < 0) {
        throw new AssertionError(words + " is not in: " + captured.text());
      }
      long added =
          register
              .proposals()
              .add(
                  "reader",
                  Readings.document(document),
                  List.of(statement(document.codePoints().codePoint(at), words)),
                  captured.capture())
              .document();
      long statement =
          new org.pledgebook.register.Library(register, org.pledgebook.register.AsOf.now())
              .statements(added)
              .get(0)
              .id();
      return new Kept(added, statement);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Statement statement(long start, String words) {
    return new Statement(
        null,
        0,
        start,
        start + words.codePointCount(0, words.length()),
        words,
        "commit",
        List.of("NOR"),
        List.of("UKR"),
        List.of("energy"),
        List.of(),
        List.of(),
        null,
        false,
        null,
        BigDecimal.ONE,
        "test",
        null);
  }

  /** A page of a ministry, with what such pages have around their articles, and with ill will. */
  static byte[] page() {
    return """
        <!DOCTYPE html><html lang="en"><head><title>Norway pledges generators</title>
        <base href="https://elsewhere.example/"><meta http-equiv="refresh" content="0;url=/evil">
        <style>mark, p { display: none !important }</style>
        <script>top.document.title = 'taken over'</script></head>
        <body onload="top.document.title='taken over'">
        <header><ul class="menu"><li><a href="/a">Ministries</a></li><li><a href="/b">News</a></li>
        <li><a href="/c">Contact us</a></li></ul></header>
        <main><article><h1>Norway pledges generators for the winter</h1>
        <p><img src="https://elsewhere.example/spy.png" alt="The minister at the port">The minister
        spoke in Bergen on Monday about what the winter will ask of all who live near the line.</p>
        <p>Norway will send <b>20&nbsp;generators</b> to Odesa by June, she said. <a
        href="javascript:top.document.title='taken over'">More</a></p>
        <img src="x" onerror="top.document.title='taken over'">
        <h2>What comes next</h2>
        <ul><li>The first ship leaves in March.</li><li>Crews are trained in Stavanger.</li></ul>
        <table><tr><th>Port</th><th>Generators</th></tr><tr><td>Odesa</td><td>20</td></tr></table>
        <form action="https://elsewhere.example/"><input name="q"><button>Send</button></form>
        <iframe src="https://elsewhere.example/"></iframe></article></main>
        <footer><p>Privacy, accessibility and all the rest that stands below every page.</p></footer>
        </body></html>
        """
        .getBytes(UTF_8);
  }

  /** A PDF of some pages; the words stand on the one before the last. */
  static byte[] pdf(int pages, String words) {
    try (PDDocument document = new PDDocument()) {
      for (int number = 1; number <= pages; number++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_BOLD), 17);
          content.newLineAtOffset(72, 760);
          content.showText("Communique, part " + number);
          content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 12);
          for (String line : lines(number == pages - 1 ? words : "They spoke of the harbour.")) {
            content.newLineAtOffset(0, -16);
            content.showText(line);
          }
          content.endText();
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(String words) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      lines.add("The ministers met at the invitation of the presidency and took note of the work.");
    }
    int middle = words.indexOf(' ', words.length() / 2);
    lines.add(6, middle < 0 ? words : words.substring(0, middle));
    if (middle >= 0) {
      lines.add(7, words.substring(middle + 1) + ", they agreed.");
    }
    return lines;
  }

  static byte[] docx() {
    String body =
        "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>Note &lt;script&gt;</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>Norway will send 20 generators to Odesa by June.</w:t></w:r></w:p>"
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Port</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r>"
            + "<w:t>Odesa</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(
          ("<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>").getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A capture whose bytes are not what its type says. */
  static Capture broken() {
    return Capture.kept("broken.pdf", MediaType.PDF, null, "%PDF-1.7 and no more".getBytes(UTF_8));
  }
}
