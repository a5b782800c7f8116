package org.pledgebook.source;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Writes the canonical text of an article: a blank line between blocks, a line for each row, list
 * item and line break, a tab between cells, {@code - } before list items, and white space collapsed
 * as browsers do. Non-breaking spaces and soft hyphens stay as they are.
 */
final class HtmlCanonical {
  /** What stands between two pieces of text; the stronger one wins. */
  private enum Gap {
    NONE(""),
    TAB("\t"),
    LINE("\n"),
    BLANK_LINE("\n\n");

    final String text;

    Gap(String text) {
      this.text = text;
    }
  }

  private final StringBuilder text = new StringBuilder();
  private final OffsetMap.Builder offsets = new OffsetMap.Builder();
  private final SourceAlignment alignment;

  private Gap gap = Gap.NONE;
  private boolean bullet;

  /** A collapsed run of white space that waits for the next character, or none if negative. */
  private int spaceStart = -1;

  private int spaceEnd;

  HtmlCanonical(String html, HtmlArticle article) {
    this.alignment = new SourceAlignment(html);
    NodeTraversor.filter(new Writing(article), article.root());
  }

  String text() {
    return text.toString();
  }

  OffsetMap offsets() {
    return offsets.build();
  }

  private final class Writing implements NodeFilter {
    private final HtmlArticle article;
    private int preformatted;

    Writing(HtmlArticle article) {
      this.article = article;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode textNode) {
        write(textNode, preformatted > 0);
      } else if (node instanceof Element element) {
        if (article.leavesOut(element)) {
          widen(HtmlRules.isBlock(element) ? Gap.BLANK_LINE : Gap.NONE);
          return FilterResult.SKIP_ENTIRELY;
        }
        widen(gapAround(element));
        switch (element.normalName()) {
          case "li" -> bullet = true;
          case "br" -> widen(gap == Gap.LINE ? Gap.BLANK_LINE : Gap.LINE);
          case "pre", "listing" -> preformatted++;
          default -> {}
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        widen(gapAround(element));
        switch (element.normalName()) {
          case "li" -> bullet = false;
          case "pre", "listing" -> preformatted--;
          default -> {}
        }
      }
      return FilterResult.CONTINUE;
    }
  }

  private static Gap gapAround(Element element) {
    return switch (element.normalName()) {
      case "td", "th" -> Gap.TAB;
      case "li", "tr", "dt", "dd" -> Gap.LINE;
      case "thead", "tbody", "tfoot" -> Gap.NONE;
      case "ul", "ol", "dl" -> HtmlRules.isInside(element, "li") ? Gap.LINE : Gap.BLANK_LINE;
      default -> HtmlRules.isBlock(element) ? Gap.BLANK_LINE : Gap.NONE;
    };
  }

  private void widen(Gap atLeast) {
    if (atLeast.compareTo(gap) > 0) {
      gap = atLeast;
    }
  }

  private void write(TextNode node, boolean preformatted) {
    String whole = node.getWholeText();
    var range = node.sourceRange();
    if (whole.isEmpty() || !range.isTracked()) {
      return;
    }
    alignment.align(whole, range.startPos(), range.endPos());
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (isSpace(c) && preformatted) {
        writePreformattedSpace(c, i);
      } else if (isSpace(c)) {
        holdSpace(i);
      } else if (c != '\u00a0' || (gap == Gap.NONE && !text.isEmpty())) {
        // A non-breaking space at the start of a block only indents, or fills an empty paragraph.
        write(c, alignment.start(i), alignment.end(i));
      }
    }
  }

  private void holdSpace(int index) {
    if (spaceStart < 0) {
      spaceStart = alignment.start(index);
      spaceEnd = alignment.end(index);
    } else if (spaceEnd == alignment.start(index)) {
      spaceEnd = alignment.end(index);
    }
  }

  private void writePreformattedSpace(char c, int index) {
    if (c == '\n') {
      widen(gap == Gap.LINE ? Gap.BLANK_LINE : Gap.LINE);
    } else if (c != '\r' && gap == Gap.NONE && !text.isEmpty()) {
      write(c, alignment.start(index), alignment.end(index));
    }
  }

  /** White space in HTML; a non-breaking space is none. */
  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private void write(char c, int start, int end) {
    if (text.isEmpty()) {
      gap = Gap.NONE;
      spaceStart = -1;
    }
    if (gap != Gap.NONE) {
      insert(gap.text);
    } else if (spaceStart >= 0) {
      text.append(' ');
      offsets.add(spaceStart, spaceEnd);
    }
    if (bullet) {
      insert("- ");
      bullet = false;
    }
    gap = Gap.NONE;
    spaceStart = -1;
    text.append(c);
    offsets.add(start, end);
  }

  private void insert(String inserted) {
    text.append(inserted);
    offsets.insert(inserted.length());
  }
}
