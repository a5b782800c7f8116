package org.pledgebook.source;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws pages within bounds of time, and leaves pictures out that would need too much memory. */
final class PdfDrawing extends PDFRenderer {
  /** A scanned page of A4 at 600 dots an inch has 35 million. */
  private static final long MOST_DOTS = 40_000_000;

  private static final int CHECKED_EVERY = 64;

  private final String address;
  private final Duration timeout;

  PdfDrawing(PDDocument document, String address, Duration timeout) {
    super(document);
    this.address = address;
    this.timeout = timeout;
    setSubsamplingAllowed(true);
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new Bounded(parameters);
  }

  private final class Bounded extends PageDrawer {
    private final long deadline = System.nanoTime() + timeout.toNanos();
    private int operators;

    Bounded(PageDrawerParameters parameters) throws IOException {
      super(parameters);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (++operators % CHECKED_EVERY == 0 && System.nanoTime() - deadline > 0) {
        throw new PledgebookException(
            "%s: a page takes longer than %d seconds to draw. Download the file."
                .formatted(address, timeout.toSeconds()));
      }
      super.processOperator(operator, operands);
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
      if ((long) image.getWidth() * image.getHeight() <= MOST_DOTS) {
        super.drawImage(image);
      }
    }
  }
}
