package org.pledgebook.publication.charts;

import java.util.ArrayList;
import java.util.List;
import org.pledgebook.publication.Labels;
import org.pledgebook.publication.Table;

/**
 * The sheet that a chart is drawn on: title and unit above, notes, source, date, policy and address
 * below. The drawing starts at {@link #TOP}.
 */
final class Sheet {
  private static final int WIDE = 960;
  private static final int NARROW = 360;

  /** What the title takes of a wide sheet. */
  private static final int HEAD = 40;

  private static final double UNIT = 14;
  private static final double UNIT_LINE = 18;
  private static final double LEGEND_LINE = 20;

  /** Where the drawing starts. */
  static final int TOP = 92;

  private static final double NOTE = 12;
  private static final double NOTE_LINE = 17;

  private final Svg drawing = new Svg();
  private final Labels labels;
  private final Caption caption;
  private final List<String> notes = new ArrayList<>();

  Sheet(Labels labels, Caption caption) {
    this.labels = labels;
    this.caption = caption;
    caption.notes().forEach(this::note);
  }

  /** Whether it is for a phone: there is room for less beside each other. */
  boolean isNarrow() {
    return caption.isNarrow();
  }

  int width() {
    return isNarrow() ? NARROW : WIDE;
  }

  int left() {
    return isNarrow() ? 12 : 24;
  }

  int right() {
    return width() - left();
  }

  /** A name that no other drawing of the page has. */
  String id(String name) {
    return isNarrow() ? name + "-narrow" : name;
  }

  Svg drawing() {
    return drawing;
  }

  Labels labels() {
    return labels;
  }

  /** That sums are in, ISO 4217. */
  String currency() {
    return caption.currency();
  }

  /** A unit for all figures of which the greatest is given. */
  Scale scale(double greatest) {
    return Scale.of(greatest, caption.currency(), labels);
  }

  void note(String words) {
    if (!words.isEmpty()) {
      notes.add(words);
    }
  }

  /** Says in the middle that there is nothing to draw. */
  int empty() {
    int y = TOP + 60;
    drawing.text(width() / 2.0, y, "pb-label-middle", labels.word("chart.empty"));
    for (String line : wrap(labels.word("chart.empty.next"), NOTE, right() - left())) {
      y += 20;
      drawing.text(width() / 2.0, y, "pb-small-middle", line);
    }
    return y + 40;
  }

  /**
   * The whole sheet.
   *
   * @param table what is drawn
   * @param bottom where the drawing ends
   */
  Chart finish(
      ChartKind kind, String title, String unit, String summary, Table table, double bottom) {
    String page = drawn(kind, title, unit, summary, bottom, false);
    String body = isNarrow() ? page : drawn(kind, title, unit, summary, bottom, true);
    int height = height(bottom);
    return new Chart(kind, title, unit, summary, table, width(), height, body, page, "");
  }

  private int height(double bottom) {
    return (int) Math.ceil(bottom + 14 + foot().size() * NOTE_LINE + 32);
  }

  private String drawn(
      ChartKind kind, String title, String unit, String summary, double bottom, boolean isTitled) {
    List<String> parts = new ArrayList<>(List.of(unit));
    parts.addAll(caption.filters());
    String subtitle = String.join(" · ", parts);
    double room = right() - left();
    List<String> heads =
        isNarrow() ? wrap(subtitle, UNIT, room) : List.of(Ink.fit(subtitle, UNIT, room));
    // From where the sheet is seen: a page has the title itself, and a phone needs more lines.
    double top = isTitled ? 0 : isNarrow() ? HEAD + (1 - heads.size()) * UNIT_LINE : HEAD;
    Svg svg = new Svg();
    open(svg, id("pb-" + kind.word()), title, summary, top, height(bottom) - top);
    if (isTitled) {
      svg.text(left(), 38, "pb-title", Ink.fit(title, 22, room));
    }
    for (int at = 0; at < heads.size(); at++) {
      double y = 62 - (heads.size() - 1 - at) * UNIT_LINE;
      svg.text(left(), y, "pb-unit", heads.get(at));
    }
    svg.raw(drawing.toString());
    foot(svg, bottom + 14);
    svg.close();
    return svg.toString();
  }

  /** The lines below: notes, then where it comes from. */
  private List<String> foot() {
    List<String> lines = new ArrayList<>(noted());
    lines.addAll(wrap(origin(), NOTE, right() - left()));
    // A phone shows it on the page of that address, and has no room for it.
    if (!isNarrow()) {
      lines.addAll(wrap(caption.address(), NOTE, right() - left()));
    }
    return lines;
  }

  private List<String> noted() {
    List<String> lines = new ArrayList<>();
    notes.forEach(note -> lines.addAll(wrap(note, NOTE, right() - left())));
    return lines;
  }

  private String origin() {
    String origin =
        labels.word("chart.source", caption.source())
            + " · "
            + labels.word("chart.as-of", caption.asOf());
    return caption.policy().isEmpty()
        ? origin
        : origin + " · " + labels.word("chart.policy", caption.policy(), caption.currency());
  }

  private void open(Svg svg, String id, String title, String summary, double top, double height) {
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        isNarrow() ? "pb-chart pb-narrow" : "pb-chart pb-wide",
        "viewBox",
        "0 " + Svg.number(top) + " " + width() + " " + Svg.number(height),
        "width",
        width(),
        "height",
        height,
        "role",
        "img",
        "lang",
        labels.locale().toLanguageTag(),
        "aria-labelledby",
        id + "-title " + id + "-desc");
    svg.words("title", title, "id", id + "-title");
    svg.words("desc", summary, "id", id + "-desc");
    svg.leaf("rect", "class", "pb-paper", "x", 0, "y", top, "width", width(), "height", height);
  }

  private void foot(Svg svg, double top) {
    List<String> lines = foot();
    int rule = noted().size();
    double y = top;
    for (int at = 0; at < lines.size(); at++) {
      if (at == rule) {
        svg.line(left(), y + 9, right(), y + 9, "pb-grid");
        y += 11;
      }
      y += NOTE_LINE;
      svg.text(left(), y, "pb-small", lines.get(at));
    }
  }

  static List<String> wrap(String words, double size, double room) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && Ink.width(longer, size) > room) {
        lines.add(line);
        longer = word;
      }
      line = Ink.fit(longer, size, room);
    }
    lines.add(line);
    return lines;
  }

  /**
   * Swatches with words, one after another; on a narrow sheet in as many lines as they need.
   *
   * @param kinds class and words of each
   * @return what the lines after the first take of the height
   */
  double legend(List<Swatch> kinds, double x, double y) {
    double at = x;
    double line = y;
    for (Swatch kind : kinds) {
      double wide = 19 + Ink.width(kind.words(), 13);
      if (isNarrow() && at > x && at + wide > right()) {
        at = x;
        line += LEGEND_LINE;
      }
      drawing.leaf(
          "rect", "class", kind.look(), "x", at, "y", line - 10, "width", 13, "height", 13);
      drawing.text(at + 19, line + 1, "pb-label", kind.words());
      at += wide + 22;
    }
    return line - y;
  }

  /** One entry of a legend. */
  record Swatch(String look, String words) {}
}
