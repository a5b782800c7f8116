package org.pledgebook.source;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;

/** A PDF as it came: its pages as pictures, and where words of its text stand on them. */
public final class PdfOriginal {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final float MOST_HEIGHT = 4_000;
  private static final float MOST_SCALE = 4;

  private final Capture capture;
  private final List<Size> sizes;
  private final Duration timeout;

  private PdfOriginal(Capture capture, List<Size> sizes, Duration timeout) {
    this.capture = capture;
    this.sizes = sizes;
    this.timeout = timeout;
  }

  /** The same, with another time for drawing a page. */
  PdfOriginal within(Duration limit) {
    return new PdfOriginal(capture, sizes, limit);
  }

  /** Of a page as it is shown, in points: 72 of them are an inch. */
  public record Size(float width, float height) {}

  /** On a page as it is shown, in points from its upper left corner. */
  public record Place(float x, float y, float width, float height) {
    boolean isBeside(Place next) {
      return Math.abs(y + height - next.y - next.height) < height / 2
          && next.x >= x
          && next.x < x + width + 3 * height;
    }

    Place with(Place next) {
      float top = Math.min(y, next.y);
      float right = Math.max(x + width, next.x + next.width);
      return new Place(x, top, right - x, Math.max(y + height, next.y + next.height) - top);
    }
  }

  /** Words of a page that are lit. */
  public record Words(int page, List<Place> places) {}

  /**
   * Opens a file.
   *
   * @throws PledgebookException if it is damaged, encrypted or too long
   */
  public static PdfOriginal of(Capture capture) {
    List<Size> sizes =
        PdfText.with(
            capture,
            document -> {
              List<Size> all = new ArrayList<>();
              for (PDPage page : document.getPages()) {
                PDRectangle box = page.getCropBox();
                boolean turned = page.getRotation() % 180 != 0;
                all.add(
                    new Size(
                        turned ? box.getHeight() : box.getWidth(),
                        turned ? box.getWidth() : box.getHeight()));
              }
              return all;
            });
    return new PdfOriginal(capture, List.copyOf(sizes), TIMEOUT);
  }

  /** The pages' sizes, in their order. */
  public List<Size> sizes() {
    return sizes;
  }

  /**
   * A page as a PNG file.
   *
   * @param page from 1
   * @param width in dots; less if the page would become too high
   * @throws PledgebookException if it cannot be drawn, or not in time
   */
  public byte[] png(int page, int width) {
    Size size = sizes.get(page - 1);
    float scale = Math.min(MOST_SCALE, Math.min(width / size.width(), MOST_HEIGHT / size.height()));
    try {
      return PdfText.with(
          capture,
          document -> {
            PdfDrawing drawing = new PdfDrawing(document, capture.address(), timeout);
            BufferedImage image = drawing.renderImage(page - 1, scale, ImageType.RGB);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
          });
    } catch (OutOfMemoryError e) {
      throw new PledgebookException(
          capture.address() + ": page " + page + " needs too much memory. Download the file.", e);
    }
  }

  /** The text of the file as it is read today, with the page of each character. */
  public record Reading(String text, Origin.Parts pages) {}

  /** Reads the text, which takes a while for many pages. */
  public Reading read() {
    CaptureReader.Content content = PdfText.read(capture, SourceOptions.DEFAULTS, new Watch());
    return new Reading(content.text(), (Origin.Parts) content.origin());
  }

  /**
   * Where words stand, page by page.
   *
   * @param start of the words in the text of {@code reading}, in UTF-16
   * @param end after them
   */
  public List<Words> find(Reading reading, int start, int end) {
    Origin.Parts pages = reading.pages();
    return PdfText.with(
        capture,
        document -> {
          List<Words> found = new ArrayList<>();
          for (int page = pages.number(start); page <= pages.number(end - 1); page++) {
            int from = Math.max(start, pages.start(page));
            int to = Math.min(end, pages.start(page + 1));
            found.add(
                new Words(
                    page,
                    PdfWords.find(
                        document,
                        page,
                        reading.text().substring(pages.start(page), from),
                        reading.text().substring(from, to))));
          }
          return found;
        });
  }
}
