package org.pledgebook.web;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.pledgebook.document.CodePointOffsets;
import org.pledgebook.register.AsOf;
import org.pledgebook.register.Originals;
import org.pledgebook.register.SoftCache;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.Original;
import org.pledgebook.register.fact.Statement;
import org.pledgebook.source.Capture;
import org.pledgebook.source.PdfOriginal;
import org.pledgebook.source.PledgebookException;

/** Files that documents were read from, and their pages, kept for a while once they were opened. */
final class OriginalFiles {
  /** A screen of twice as many dots as usual shows half a window this wide without loss. */
  private static final int WIDTH = 1240;

  private static final int FILES = 4;
  private static final int READINGS = 16;
  private static final int PICTURES = 128;
  private static final int AT_ONCE = 2;
  private static final long PATIENCE_SECONDS = 30;

  private final Site site;
  private final SoftCache<String, PdfOriginal> opened = new SoftCache<>(FILES);
  private final SoftCache<String, PdfOriginal.Reading> readings = new SoftCache<>(READINGS);
  private final SoftCache<String, byte[]> pictures = new SoftCache<>(PICTURES);

  /** Drawing takes a processor and much memory. */
  private final Semaphore drawing = new Semaphore(AT_ONCE);

  OriginalFiles(Site site) {
    this.site = site;
  }

  private Originals originals() {
    return site.register.originals(AsOf.now());
  }

  byte[] bytes(Original original) {
    return originals().bytes(original);
  }

  Optional<Original> withDigest(String sha256) {
    return originals().withDigest(sha256);
  }

  Capture capture(Original original) {
    return originals().capture(original.name(), original);
  }

  /** A PDF, opened. */
  PdfOriginal pdf(Original original) {
    return opened.get(original.sha256(), () -> PdfOriginal.of(capture(original)));
  }

  /**
   * Where the words of a statement stand in a PDF; nowhere if the file, read again, no longer gives
   * the text that they were found in.
   */
  List<PdfOriginal.Words> find(Original original, Document document, Statement statement) {
    PdfOriginal pdf = pdf(original);
    PdfOriginal.Reading reading = readings.get(original.sha256(), pdf::read);
    if (!reading.text().equals(document.text())) {
      return List.of();
    }
    CodePointOffsets offsets = CodePointOffsets.of(document.text());
    return pdf.find(
        reading,
        offsets.utf16(Math.toIntExact(statement.start())),
        offsets.utf16(Math.toIntExact(statement.end())));
  }

  /** A page of a PDF as a picture. */
  byte[] picture(Original original, int page) {
    return pictures.get(original.sha256() + "/" + page, () -> draw(original, page));
  }

  private byte[] draw(Original original, int page) {
    try {
      if (!drawing.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new PledgebookException(
            original.name() + ": too many pages are being drawn. Look again in a minute.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PledgebookException(original.name() + ": drawing was interrupted", e);
    }
    try {
      return pdf(original).png(page, WIDTH);
    } finally {
      drawing.release();
    }
  }
}
