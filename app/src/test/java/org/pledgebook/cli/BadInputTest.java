package org.pledgebook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is wrong with an input, it is named with the reason and what to do; the others are read
 * and the exit code says that some were not.
 */
class BadInputTest {
  private static final String SENTENCE = "France will send three radars to Ukraine by 2030.\n";

  @TempDir Path temporary;
  private Path good;

  @BeforeEach
  void writeAGoodInput() throws IOException {
    good = Files.writeString(temporary.resolve("good.txt"), SENTENCE);
  }

  /** Makes one bad input in a folder and names it. */
  interface Maker {
    String in(Path folder) throws IOException;
  }

  record Bad(String name, Maker maker, String message) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Bad> inputs() {
    return Stream.of(
        new Bad("missing", folder -> folder + "/missing.txt", "no such file or folder"),
        new Bad("folder", BadInputTest::folder, "has no readable file"),
        new Bad("empty", folder -> file(folder, "empty.txt", new byte[0]), "is empty"),
        new Bad("noise", folder -> file(folder, "noise.txt", noise()), "is binary data"),
        new Bad("cut PDF", BadInputTest::cutPdf, "is damaged or cut short"),
        new Bad("locked PDF", BadInputTest::lockedPdf, "password"),
        new Bad("200 MB", BadInputTest::large, "the limit is 64 MB"),
        new Bad("broken UTF-8", BadInputTest::brokenUtf8, "byte 50 (line 2) is no character"),
        new Bad("zip bomb", BadInputTest::bomb, "as archives made to harm do"),
        new Bad("private", folder -> "http://127.0.0.1:9/", "is on a private network"),
        new Bad("nowhere", folder -> "http://nowhere.invalid/", "there is no host"));
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void isNamedWithItsReasonWhileTheOthersAreRead(Bad bad) throws IOException {
    String address = bad.maker().in(temporary);
    Run run = Run.of("read", address, good.toString());
    assertThat(run.err()).startsWith("pledgebook: " + address).contains(bad.message());
    assertThat(run.err().strip()).hasLineCount(1).endsWith(".");
    assertThat(run.out()).contains("France will send three radars");
    assertThat(run.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(Run.of("read", address).code()).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void deepHtmlIsRead() throws IOException {
    String html = "<div>".repeat(100_000) + SENTENCE + "</div>".repeat(100_000);
    String deep = file(temporary, "deep.html", ("<html><body>" + html).getBytes(UTF_8));
    Run run = Run.of("read", deep);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("France will send three radars");
  }

  @Test
  void aLanguageWithoutAFolderIsNamedWithThoseThatHaveOne() {
    Run run = Run.of("read", "--language", "xx", good.toString());
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("no rules for the language xx, only for en, fr");
  }

  @Test
  void aDocumentInALanguageWithoutAFolderIsCounted() throws IOException {
    Files.writeString(temporary.resolve("de.json"), "{\"language\": \"de\"}");
    String german = file(temporary, "de.txt", "Wir werden helfen.".getBytes(UTF_8));
    Run run = Run.of("read", german, good.toString());
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("1 document is in de: there are rules only for en, fr");
    assertThat(run.out()).contains("France will send three radars");
  }

  @Test
  void aBrokenFolderOfALanguageIsNamedWithFileAndLine() throws IOException {
    Path languages = temporary.resolve("languages");
    try (Stream<Path> files = Files.walk(Shared.REPOSITORY.resolve("languages"))) {
      for (Path from : files.filter(Files::isRegularFile).toList()) {
        Path to = languages.resolve(Shared.REPOSITORY.resolve("languages").relativize(from));
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
      }
    }
    Path words = languages.resolve("fr/words.txt");
    List<String> lines = new ArrayList<>(Files.readAllLines(words));
    lines.add(3, "[verb.commissive");
    Files.write(words, lines);
    Run run = Run.of("read", "--languages", languages.toString(), good.toString());
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("fr/words.txt:4: ").contains("] is missing");
  }

  private static String file(Path folder, String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }

  private static String folder(Path folder) throws IOException {
    Path inner = Files.createDirectories(folder.resolve("inner"));
    Files.writeString(inner.resolve("table.xyz"), "x");
    return inner.toString();
  }

  private static byte[] noise() {
    byte[] bytes = new byte[50_000];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  private static String cutPdf(Path folder) throws IOException {
    Path whole = folder.resolve("whole.pdf");
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.save(whole.toFile());
    }
    byte[] bytes = Files.readAllBytes(whole);
    return file(folder, "cut.pdf", Arrays.copyOf(bytes, bytes.length / 2));
  }

  private static String lockedPdf(Path folder) throws IOException {
    Path locked = folder.resolve("locked.pdf");
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      pdf.save(locked.toFile());
    }
    return locked.toString();
  }

  private static String large(Path folder) throws IOException {
    Path large = folder.resolve("large.txt");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(200L << 20);
    }
    return large.toString();
  }

  private static String brokenUtf8(Path folder) throws IOException {
    byte[] bytes = (SENTENCE + "xé und").getBytes(UTF_8);
    bytes[SENTENCE.length()] = (byte) 0xff;
    return file(folder, "broken.txt", bytes);
  }

  private static String bomb(Path folder) throws IOException {
    Path bomb = folder.resolve("bomb.docx");
    byte[] block = "<w:p><w:r><w:t>aaaa</w:t></w:r></w:p>".repeat(30_000).getBytes(UTF_8);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      for (int i = 0; i < 70; i++) {
        zip.write(block);
      }
    }
    return bomb.toString();
  }
}
