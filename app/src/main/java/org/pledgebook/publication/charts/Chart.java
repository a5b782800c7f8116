package org.pledgebook.publication.charts;

import org.pledgebook.publication.Table;

/**
 * A drawn chart.
 *
 * @param kind what is drawn
 * @param title with what is in it
 * @param unit what the figures count, in words
 * @param summary what is to be seen, in words; for people who do not see it
 * @param table every figure that is drawn
 * @param width of the drawing, in its own units; it scales to any size
 * @param body the SVG without a style
 * @param page the same without the title, which a page has above it
 * @param narrow drawn for a phone, without the title; empty if it was not
 */
public record Chart(
    ChartKind kind,
    String title,
    String unit,
    String summary,
    Table table,
    int width,
    int height,
    String body,
    String page,
    String narrow) {

  /**
   * For a page that has {@link Charts#stylesheet}: no style of its own. The page shows the drawing
   * for a phone ({@code pb-narrow}) or the other ({@code pb-wide}).
   */
  public String inline() {
    return page + narrow;
  }

  /** With the same chart as it was drawn for a phone. */
  Chart with(Chart drawnNarrow) {
    return new Chart(
        kind, title, unit, summary, table, width, height, body, page, drawnNarrow.page);
  }

  /** For a file of its own: the style is in it, light or dark as the reader has it. */
  public String file() {
    return styled(Style.file());
  }

  /** What a browser may do with {@link #file} when it is opened on its own: use its style. */
  public String contentPolicy() {
    return "default-src 'none'; style-src '" + Style.digest() + "'; frame-ancestors *";
  }

  /** For programs that know neither custom properties nor settings of a reader. */
  String plain() {
    return styled(Style.plain());
  }

  private String styled(String style) {
    int head = body.indexOf('>') + 1;
    return body.substring(0, head) + "<style>" + style + "</style>" + body.substring(head);
  }
}
