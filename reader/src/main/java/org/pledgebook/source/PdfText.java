package org.pledgebook.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** PDF: the text of its pages, without what is printed at the head and foot of each. */
final class PdfText {
  private static final int MAX_PAGES = 5_000;
  private static final int END_WITHIN = 4_096;

  /** What programs write as title when nobody gave one. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)untitled.*|microsoft word - .*|.*\\.(?:docx?|odt|rtf|indd|qxd|pdf)|\\W*");

  private PdfText() {}

  static CaptureReader.Content read(Capture capture, SourceOptions options, Watch watch) {
    return with(
        capture,
        document -> {
          List<String> pages = PdfPages.read(document, capture.address(), options, watch);
          PdfAssembly assembly = PdfAssembly.of(pages);
          return new CaptureReader.Content(
              assembly.text(), new Origin.Parts("page", assembly.starts()), metadata(document));
        });
  }

  /** What is done with an open document. */
  interface Work<T> {
    T apply(PDDocument document) throws IOException;
  }

  /**
   * Opens a document, and closes it afterwards.
   *
   * @throws PledgebookException if it is damaged or encrypted, or has too many pages
   */
  static <T> T with(Capture capture, Work<T> work) {
    String address = capture.address();
    if (!isWhole(capture.bytes())) {
      // The parser would mend the file and read what is left of it without a word.
      throw damaged(address, "its end is missing", null);
    }
    try (PDDocument document = load(capture)) {
      int count = document.getNumberOfPages();
      if (count > MAX_PAGES) {
        throw new PledgebookException(
            "%s: has %d pages, and the limit is %d. Split it."
                .formatted(address, count, MAX_PAGES));
      }
      return work.apply(document);
    } catch (InvalidPasswordException e) {
      throw new PledgebookException(
          address
              + ": is encrypted and asks for a password. Save a copy without one and read that.",
          e);
    } catch (IOException e) {
      throw damaged(address, e);
    } catch (PledgebookException | CancellationException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      // The parser trusts the structure of a file more than a damaged or hostile one deserves.
      throw damaged(address, e);
    }
  }

  private static PDDocument load(Capture capture) throws IOException {
    return Loader.loadPDF(
        capture.bytes(), "", null, null, MemoryUsageSetting.setupMixed(64L << 20).streamCache);
  }

  /** The end mark stands in the last kilobyte by the standard, and a little earlier in practice. */
  private static boolean isWhole(byte[] bytes) {
    int from = Math.max(0, bytes.length - END_WITHIN);
    return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1)
        .contains("%%EOF");
  }

  private static PledgebookException damaged(String address, Throwable e) {
    String reason = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    return damaged(address, reason, e);
  }

  private static PledgebookException damaged(
      String address, String reason, @Nullable Throwable cause) {
    return new PledgebookException(
        "%s: is damaged or cut short (%s). Fetch or save it again.".formatted(address, reason),
        cause);
  }

  /**
   * Title and language; the dates in a PDF are those of the file, not of its publication, and its
   * author is seldom its publisher.
   */
  private static Metadata metadata(PDDocument document) {
    String title = document.getDocumentInformation().getTitle();
    boolean real = title != null && !NO_TITLE.matcher(title.strip()).matches();
    return new Metadata(
        real ? title.strip() : null, null, null, null, language(document).orElse(null));
  }

  private static Optional<String> language(PDDocument document) {
    return Optional.ofNullable(document.getDocumentCatalog().getLanguage())
        .map(String::strip)
        .filter(tag -> !tag.isEmpty());
  }
}
