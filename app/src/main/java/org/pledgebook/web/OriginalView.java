package org.pledgebook.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgebook.register.Proposed;
import org.pledgebook.register.fact.Document;
import org.pledgebook.register.fact.Original;
import org.pledgebook.source.MediaType;
import org.pledgebook.source.PdfOriginal;
import org.pledgebook.source.PledgebookException;
import org.pledgebook.source.UnknownValue;

/**
 * How a document's page shows the file that it was read from.
 *
 * @param view {@code both}, {@code text} or {@code original}
 * @param frame the address of the file as markup; null for a PDF
 * @param pages those of a PDF that are shown; empty for others
 * @param of how many pages there are
 * @param failure why nothing can be shown, in words; null if something can
 * @param isFound false if a statement was asked for whose words are not found in a PDF
 */
record OriginalView(
    Original file,
    String view,
    @Nullable String frame,
    List<Sheet> pages,
    int of,
    @Nullable String failure,
    boolean isFound) {
  /** Pages in one address; they are drawn when they are scrolled to. */
  static final int AT_ONCE = 20;

  private static final List<String> VIEWS = List.of("both", "text", "original");

  /**
   * A page of a PDF.
   *
   * @param places what is lit on it
   */
  record Sheet(int number, String address, PdfOriginal.Size size, List<PdfOriginal.Place> places) {}

  boolean hasText() {
    return !view.equals("original");
  }

  boolean hasOriginal() {
    return !view.equals("text");
  }

  int first() {
    return pages.isEmpty() ? 1 : pages.get(0).number();
  }

  int last() {
    return pages.isEmpty() ? 0 : pages.get(pages.size() - 1).number();
  }

  int before() {
    return Math.max(1, first() - AT_ONCE);
  }

  /** What the address asks for; text files look like their text, and are not shown beside it. */
  private static String view(Context context, Original file) {
    String asked = Downloads.parameter(context, "view");
    if (asked != null) {
      if (!VIEWS.contains(asked)) {
        throw new UnknownValue("view", asked, String.join(", ", VIEWS));
      }
      return asked;
    }
    return file.mediaType().equals(MediaType.TEXT.value()) ? "text" : "both";
  }

  /**
   * The view of a document's file.
   *
   * @param lit the statement that is lit
   */
  static OriginalView of(
      Page page,
      Context context,
      OriginalFiles files,
      Original file,
      Document document,
      @Nullable Proposed lit) {
    String view = view(context, file);
    String frame = null;
    if (!file.mediaType().equals(MediaType.PDF.value())) {
      frame = "/documents/" + file.document() + "/original.html";
      frame = page.to(lit == null ? frame : frame + "?statement=" + lit.id());
      frame = lit == null ? frame : frame + "#s" + lit.id();
      return new OriginalView(file, view, frame, List.of(), 0, null, true);
    }
    if (view.equals("text")) {
      return new OriginalView(file, view, null, List.of(), 0, null, true);
    }
    try {
      return pdf(context, files, file, document, lit, view);
    } catch (PledgebookException e) {
      return new OriginalView(file, view, null, List.of(), 0, e.getMessage(), true);
    }
  }

  private static OriginalView pdf(
      Context context,
      OriginalFiles files,
      Original file,
      Document document,
      @Nullable Proposed lit,
      String view) {
    List<PdfOriginal.Size> sizes = files.pdf(file).sizes();
    Map<Integer, List<PdfOriginal.Place>> places = new TreeMap<>();
    if (lit != null) {
      files
          .find(file, document, lit.current())
          .forEach(words -> places.put(words.page(), words.places()));
    }
    boolean found = places.values().stream().anyMatch(p -> !p.isEmpty());
    int first =
        Optional.ofNullable(Downloads.parameter(context, "page"))
            .filter(number -> number.matches("\\d{1,6}"))
            .map(Integer::valueOf)
            .orElse(places.isEmpty() ? 1 : places.keySet().iterator().next());
    first = Math.max(1, Math.min(first, sizes.size()));
    List<Sheet> pages = new ArrayList<>();
    for (int number = first; number < Math.min(first + AT_ONCE, sizes.size() + 1); number++) {
      pages.add(
          new Sheet(
              number,
              "/originals/" + file.sha256() + "/" + number + ".png",
              sizes.get(number - 1),
              places.getOrDefault(number, List.of())));
    }
    return new OriginalView(file, view, null, pages, sizes.size(), null, lit == null || found);
  }
}
