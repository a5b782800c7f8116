package org.pledgebook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pledgebook.document.Analyser;
import org.pledgebook.document.Document;
import org.pledgebook.language.Languages;
import org.pledgebook.source.Input;
import org.pledgebook.source.Outcome;
import org.pledgebook.source.SourceOptions;
import org.pledgebook.source.Sources;
import org.pledgebook.statements.Reader;
import org.pledgebook.statements.Statement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every span that is written equals the text it points to, whatever the document and the format:
 * all samples and labelled documents, rewritten in each format, and the official texts beside the
 * repository as they are.
 */
class SpansTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Languages LANGUAGES = Languages.packed();
  private static final Reader READER = Reader.open(LANGUAGES);
  private static final Analyser ANALYSER = new Analyser(LANGUAGES);
  private static final int LINE = 90;
  private static final int LINES = 50;

  @TempDir Path temporary;

  /** The formats, with a document of each made of a text. */
  enum Format {
    TXT {
      @Override
      byte[] of(String text) {
        return text.getBytes(UTF_8);
      }
    },
    MD {
      @Override
      byte[] of(String text) {
        return ("# Title\n\n" + text.replace("\n", "\n\n")).getBytes(UTF_8);
      }
    },
    HTML {
      @Override
      byte[] of(String text) {
        StringBuilder html =
            new StringBuilder("<!doctype html><html><body><nav>Home</nav><article>");
        text.lines()
            .forEach(line -> html.append("<p>").append(escaped(line)).append("&nbsp;</p>\n"));
        return html.append("</article></body></html>").toString().getBytes(UTF_8);
      }
    },
    DOCX {
      @Override
      byte[] of(String text) throws IOException {
        StringBuilder body = new StringBuilder();
        text.lines()
            .forEach(
                line ->
                    body.append("<w:p><w:r><w:t xml:space='preserve'>")
                        .append(escaped(line))
                        .append("</w:t></w:r></w:p>"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
          zip.putNextEntry(new ZipEntry("word/document.xml"));
          zip.write(
              ("<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>")
                  .getBytes(UTF_8));
        }
        return bytes.toByteArray();
      }
    },
    PDF {
      @Override
      byte[] of(String text) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
          List<String> lines = wrapped(text);
          for (int from = 0; from < lines.size(); from += LINES) {
            page(pdf, lines.subList(from, Math.min(lines.size(), from + LINES)));
          }
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          pdf.save(bytes);
          return bytes.toByteArray();
        }
      }
    };

    abstract byte[] of(String text) throws IOException;

    String ending() {
      return "." + name().toLowerCase(Locale.ROOT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void equalTheTextTheyPointTo(Format format) throws IOException {
    int statements = 0;
    for (Path original : documents()) {
      Path file = temporary.resolve("document" + format.ending());
      Files.write(file, format.of(Files.readString(original)));
      statements += check(file, original);
    }
    assertThat(statements).isGreaterThan(200);
  }

  @ParameterizedTest
  @EnumSource(names = "TXT")
  void equalTheTextOfEveryOfficialTextThereIs(Format format) throws IOException {
    for (Path original : files(Shared.path("texts"), format.ending())) {
      check(original, original);
    }
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    documents.addAll(files(Shared.REPOSITORY.resolve("samples"), ".txt"));
    documents.addAll(files(Shared.REPOSITORY.resolve("samples"), ".html"));
    documents.addAll(files(Shared.REPOSITORY.resolve("reader/src/test/corpus"), ".txt"));
    Path gold = Shared.REPOSITORY.resolveSibling("shared/gold");
    if (Files.isDirectory(gold)) {
      documents.addAll(files(gold, ".txt"));
    }
    assumeFalse(documents.isEmpty());
    return documents;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static int check(Path file, Path original) throws IOException {
    Outcome outcome =
        Sources.with(SourceOptions.DEFAULTS).read(new Input.FileInput(file.toString(), file));
    assertThat(outcome).as(original.toString()).isInstanceOf(Outcome.Read.class);
    String text = ((Outcome.Read) outcome).captured().text();
    Document document = ANALYSER.document(((Outcome.Read) outcome).captured());
    List<Statement> statements = READER.read(document);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonLinesWriter writer = new JsonLinesWriter(out);
    writer.write(document, statements);
    writer.end();
    out.toString(UTF_8).lines().forEach(line -> check(MAPPER.readTree(line), text, original));
    return statements.size();
  }

  /** Checks every object below that has a quote and a span. */
  private static void check(JsonNode node, String text, Path original) {
    if (node.has("quote") && node.has("start") && !node.get("start").isNull()) {
      if (node.get("start").isNumber()) {
        int start = text.offsetByCodePoints(0, node.get("start").asInt());
        int end = text.offsetByCodePoints(0, node.get("end").asInt());
        assertThat(text.substring(start, end))
            .as(original.toString())
            .isEqualTo(node.get("quote").asString());
      }
    }
    node.forEach(child -> check(child, text, original));
  }

  private static String escaped(String line) {
    return line.replace("&", "&amp;").replace("<", "&lt;").replaceAll("\\p{Cntrl}", " ");
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      StringBuilder row = new StringBuilder();
      for (String word : line.strip().split(" ")) {
        if (row.length() + word.length() > LINE) {
          lines.add(row.toString());
          row.setLength(0);
        }
        row.append(row.isEmpty() ? "" : " ").append(word);
      }
      lines.add(row.toString());
    }
    return lines;
  }

  private static void page(PDDocument pdf, List<String> lines) throws IOException {
    PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    PDPage page = new PDPage(PDRectangle.A4);
    pdf.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      content.beginText();
      content.setFont(font, 10);
      content.setLeading(14);
      content.newLineAtOffset(40, 780);
      for (String line : lines) {
        content.showText(encodable(font, line));
        content.newLine();
      }
      content.endText();
    }
  }

  /** The line with a question mark for what the font lacks. */
  private static String encodable(PDFont font, String line) {
    StringBuilder out = new StringBuilder();
    line.codePoints()
        .forEach(
            point -> {
              String character = Character.toString(point);
              try {
                font.encode(character);
                out.append(character);
              } catch (IOException | IllegalArgumentException e) {
                out.append('?');
              }
            });
    return out.toString();
  }
}
