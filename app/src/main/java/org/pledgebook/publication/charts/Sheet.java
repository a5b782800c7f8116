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
  static final int WIDTH = 960;
  static final int LEFT = 24;
  static final int RIGHT = WIDTH - 24;

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
    drawing.text(WIDTH / 2.0, TOP + 60, "pb-label-middle", labels.word("chart.empty"));
    drawing.text(WIDTH / 2.0, TOP + 82, "pb-small-middle", labels.word("chart.empty.next"));
    return TOP + 120;
  }

  /**
   * The whole sheet.
   *
   * @param table what is drawn
   * @param bottom where the drawing ends
   */
  Chart finish(
      ChartKind kind, String title, String unit, String summary, Table table, double bottom) {
    List<String> lines = new ArrayList<>();
    notes.forEach(note -> lines.addAll(wrap(note, RIGHT - LEFT)));
    int rule = lines.size();
    lines.addAll(wrap(origin(), RIGHT - LEFT));
    lines.addAll(wrap(caption.address(), RIGHT - LEFT));
    int height = (int) Math.ceil(bottom + 14 + lines.size() * NOTE_LINE + 32);
    Svg svg = new Svg();
    open(svg, "pb-" + kind.word(), title, summary, height);
    List<String> subtitle = new ArrayList<>(List.of(unit));
    subtitle.addAll(caption.filters());
    svg.text(LEFT, 38, "pb-title", Ink.fit(title, 22, RIGHT - LEFT));
    svg.text(LEFT, 62, "pb-unit", Ink.fit(String.join(" · ", subtitle), 14, RIGHT - LEFT));
    svg.raw(drawing.toString());
    foot(svg, lines, rule, bottom + 14);
    svg.close();
    return new Chart(kind, title, unit, summary, table, WIDTH, height, svg.toString());
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

  private void open(Svg svg, String id, String title, String summary, int height) {
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "pb-chart",
        "viewBox",
        "0 0 " + WIDTH + " " + height,
        "width",
        WIDTH,
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
    svg.leaf("rect", "class", "pb-paper", "x", 0, "y", 0, "width", WIDTH, "height", height);
  }

  private static void foot(Svg svg, List<String> lines, int rule, double top) {
    double y = top;
    for (int at = 0; at < lines.size(); at++) {
      if (at == rule) {
        svg.line(LEFT, y + 9, RIGHT, y + 9, "pb-grid");
        y += 11;
      }
      y += NOTE_LINE;
      svg.text(LEFT, y, "pb-small", lines.get(at));
    }
  }

  static List<String> wrap(String words, double room) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && Ink.width(longer, NOTE) > room) {
        lines.add(line);
        longer = word;
      }
      line = Ink.fit(longer, NOTE, room);
    }
    lines.add(line);
    return lines;
  }

  /**
   * Swatches with words, one after another.
   *
   * @param kinds class and words of each
   */
  void legend(List<Swatch> kinds, double x, double y) {
    double at = x;
    for (Swatch kind : kinds) {
      drawing.leaf("rect", "class", kind.look(), "x", at, "y", y - 10, "width", 13, "height", 13);
      drawing.text(at + 19, y + 1, "pb-label", kind.words());
      at += 19 + Ink.width(kind.words(), 13) + 22;
    }
  }

  /** One entry of a legend. */
  record Swatch(String look, String words) {}
}
