package org.pledgebook.publication.charts;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.pledgebook.source.PledgebookException;

/** Paints charts, twice as large as they are drawn, for screens with fine points. */
final class Raster {
  private static final int ZOOM = 2;

  static {
    // Otherwise a desktop's window system would be asked for; nothing is shown here.
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
  }

  private Raster() {}

  /**
   * Paints.
   *
   * @throws PledgebookException if this machine cannot paint words
   */
  static byte[] png(Chart chart) {
    try {
      return paint(chart);
    } catch (RuntimeException | InternalError | LinkageError e) {
      throw new PledgebookException(
          "a chart cannot be painted on this machine ("
              + e.getMessage()
              + "): take it as SVG, or install fontconfig and a font",
          e);
    }
  }

  private static byte[] paint(Chart chart) {
    byte[] svg = chart.plain().getBytes(StandardCharsets.UTF_8);
    SVGDocument document =
        Objects.requireNonNull(
            new SVGLoader()
                .load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault()),
            "a chart is well-formed");
    BufferedImage image =
        new BufferedImage(chart.width() * ZOOM, chart.height() * ZOOM, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      document.render(
          (java.awt.Component) null, graphics, new ViewBox(image.getWidth(), image.getHeight()));
    } finally {
      graphics.dispose();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
