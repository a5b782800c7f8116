package org.pledgebook.source;

import java.util.List;

/**
 * An original as markup that is safe to be shown: no script, no style, nothing that loads, sends or
 * leads anywhere. Web pages keep their own order, with what was left out of the text folded; Word
 * files and Markdown their paragraphs, headings, lists and tables; other texts their lines.
 *
 * @param html for inside a {@code body}
 * @param isLit whether the words asked for could be lit: whether the file, read again, still gives
 *     the text that they stand in
 */
public record OriginalMarkup(String html, boolean isLit) {
  private static final int MOST_CHARACTERS = 8 << 20;

  /**
   * The markup of a capture of any kind but PDF, which has pages.
   *
   * @param text the canonical text that was read from it
   * @param lits what to light in it
   * @param leftOut what to write before the first words of a part that was left out of the text
   * @throws PledgebookException if the file cannot be read, or is too large to be shown
   */
  public static OriginalMarkup of(Capture capture, String text, List<Lit> lits, String leftOut) {
    if (text.length() > MOST_CHARACTERS) {
      throw new PledgebookException(
          capture.address() + ": is too large to be shown as it came. Download it.");
    }
    try {
      return switch (capture.mediaType()) {
        case HTML -> html(capture, text, lits, leftOut);
        case DOCX -> docx(capture, text, lits);
        case MARKDOWN -> markdown(capture, text, lits);
        case TEXT -> plain(capture, text, lits);
        case PDF -> throw new IllegalArgumentException("a PDF has pages: " + capture);
      };
    } catch (StackOverflowError e) {
      throw new PledgebookException(
          capture.address() + ": is nested too deeply to be shown as it came. Download it.", e);
    }
  }

  private static OriginalMarkup html(Capture capture, String text, List<Lit> lits, String leftOut) {
    HtmlText.Parsed parsed = HtmlText.parse(capture);
    boolean same = parsed.canonical().text().equals(text);
    LitText lit = new LitText(same ? lits : List.of());
    return new OriginalMarkup(HtmlShown.markup(capture.address(), parsed, lit, leftOut), same);
  }

  private static OriginalMarkup docx(Capture capture, String text, List<Lit> lits) {
    DocxShown shown = new DocxShown(new LitText(lits));
    String read = DocxText.read(capture, SourceOptions.DEFAULTS, shown).text();
    if (read.equals(text)) {
      return new OriginalMarkup(shown.markup(), true);
    }
    DocxShown unlit = new DocxShown(new LitText(List.of()));
    DocxText.read(capture, SourceOptions.DEFAULTS, unlit);
    return new OriginalMarkup(unlit.markup(), false);
  }

  private static OriginalMarkup markdown(Capture capture, String text, List<Lit> lits) {
    String read = PlainText.read(capture).text();
    boolean same = read.equals(text);
    LitText lit = new LitText(same ? lits : List.of());
    int bodyStart = PlainText.bodyStart(read);
    return new OriginalMarkup(MarkdownShown.markup(capture.address(), read, bodyStart, lit), same);
  }

  private static OriginalMarkup plain(Capture capture, String text, List<Lit> lits) {
    String read = PlainText.read(capture).text();
    boolean same = read.equals(text);
    LitText lit = new LitText(same ? lits : List.of());
    return new OriginalMarkup("<pre>" + lit.markup(0, read) + "</pre>", same);
  }
}
