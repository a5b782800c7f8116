package org.pledgebook.source;

/** Turns a capture of any kind into its canonical text. */
final class CaptureReader {
  /** What one kind of file gives. */
  record Content(String text, Origin origin, Metadata metadata) {}

  private CaptureReader() {}

  /**
   * The text of {@code capture}.
   *
   * @param given metadata that goes before what the file says
   * @throws PledgebookException if it has no text or cannot be understood
   */
  static CapturedText read(Capture capture, Metadata given, SourceOptions options, Watch watch) {
    watch.check();
    if (capture.size() == 0) {
      throw new PledgebookException(capture.address() + ": is empty. Give a file with text in it.");
    }
    Content content =
        switch (capture.mediaType()) {
          case TEXT -> PlainText.read(capture);
          case MARKDOWN -> PlainText.readMarkdown(capture);
          case HTML -> HtmlText.read(capture);
          case PDF -> PdfText.read(capture, options, watch);
          case DOCX -> DocxText.read(capture, options);
        };
    if (content.text().isBlank()) {
      throw new PledgebookException(capture.address() + ": " + withoutText(capture.mediaType()));
    }
    return new CapturedText(
        capture,
        content.text(),
        content.origin(),
        given.or(content.metadata()).or(fetched(capture)));
  }

  private static Metadata fetched(Capture capture) {
    return new Metadata(null, null, null, capture.location().orElse(null), null);
  }

  private static String withoutText(MediaType type) {
    return switch (type) {
      case PDF ->
          "has no text, perhaps only scanned pages. Run text recognition (OCR) on it first.";
      case HTML -> "has no text in its page, perhaps it is built by scripts. Save the page as PDF.";
      case DOCX -> "has no text in its body. Check that it is the right file.";
      case TEXT, MARKDOWN -> "is empty but for white space. Give a file with text in it.";
    };
  }
}
