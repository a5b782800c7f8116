package org.pledgebook.source;

import java.io.IOException;
import java.io.StringWriter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Finds where words stand on a page: by their letters alone, as lines and hyphens divide words. */
final class PdfWords extends PDFTextStripper {
  private final StringBuilder letters = new StringBuilder();
  private final List<TextPosition> places = new ArrayList<>();

  private PdfWords() {}

  /**
   * The places of some words, one for each line that they stand in.
   *
   * @param page from 1
   * @param before the text of the page before the words, which tells those that return apart
   */
  static List<PdfOriginal.Place> find(PDDocument document, int page, String before, String words)
      throws IOException {
    PdfWords found = new PdfWords();
    found.setStartPage(page);
    found.setEndPage(page);
    found.writeText(document, new StringWriter());
    String wanted = letters(words);
    int at = found.place(letters(before), wanted);
    return at < 0 || wanted.isEmpty() ? List.of() : found.lines(at, at + wanted.length());
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    for (TextPosition position : positions) {
      String some = letters(String.valueOf(position.getUnicode()));
      letters.append(some);
      for (int i = 0; i < some.length(); i++) {
        places.add(position);
      }
    }
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    // Ligatures stand as one character on the page and as several in the text.
    for (char c : Normalizer.normalize(text, Normalizer.Form.NFKC).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  /** Of several places the one that is nearest to where the words should stand; -1 if none. */
  private int place(String before, String wanted) {
    int best = -1;
    for (int at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
      if (best < 0 || Math.abs(at - before.length()) < Math.abs(best - before.length())) {
        best = at;
      }
    }
    return best;
  }

  private List<PdfOriginal.Place> lines(int from, int to) {
    List<PdfOriginal.Place> lines = new ArrayList<>();
    for (int i = from; i < to; i++) {
      TextPosition position = places.get(i);
      float height = Math.max(position.getHeight(), position.getFontSizeInPt() * 0.7f);
      PdfOriginal.Place letter =
          new PdfOriginal.Place(
              position.getX(), position.getY() - height, position.getWidth(), height);
      int last = lines.size() - 1;
      if (last >= 0 && lines.get(last).isBeside(letter)) {
        lines.set(last, lines.get(last).with(letter));
      } else {
        lines.add(letter);
      }
    }
    return lines;
  }
}
