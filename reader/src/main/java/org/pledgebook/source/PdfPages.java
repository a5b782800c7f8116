package org.pledgebook.source;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Extracts the pages of a PDF one by one, within the bounds of time and size. */
final class PdfPages extends PDFTextStripper {
  private static final int CHECKED_EVERY = 1_000;

  private final String address;
  private final Duration timeout;
  private final Watch watch;
  private final long deadline;
  private int operators;

  private PdfPages(String address, Duration timeout, Watch watch) {
    this.address = address;
    this.timeout = timeout;
    this.watch = watch;
    this.deadline = System.nanoTime() + timeout.toNanos();
    setLineSeparator("\n");
    setParagraphEnd("\n");
    setPageEnd("");
    setAddMoreFormatting(true);
  }

  /** The text of each page: lines, with a blank line between paragraphs. */
  static List<String> read(PDDocument document, String address, SourceOptions options, Watch watch)
      throws IOException {
    PdfPages stripper = new PdfPages(address, options.timeout(), watch);
    List<String> pages = new ArrayList<>();
    long characters = 0;
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      watch.reached(page - 1L, document.getNumberOfPages());
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      StringWriter text = new StringWriter();
      stripper.writeText(document, text);
      characters += text.getBuffer().length();
      if (characters > options.maxBytes()) {
        throw BoundedBytes.tooLarge(
            address,
            "more than " + BoundedBytes.size(options.maxBytes()) + " of text",
            options.maxBytes());
      }
      pages.add(text.toString());
    }
    return pages;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators % CHECKED_EVERY == 0) {
      watch.check();
      if (System.nanoTime() - deadline > 0) {
        throw new PledgebookException(
            "%s: takes longer than %d seconds to read. Split it, or save its text as .txt."
                .formatted(address, timeout.toSeconds()));
      }
    }
    super.processOperator(operator, operands);
  }
}
