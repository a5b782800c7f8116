package org.pledgebook.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A web page in its own order: the article with its headings, lists and tables; what was left out
 * of the text is folded away, so that anybody can see what it was.
 */
final class HtmlShown {
  private static final int SUMMARY = 60;

  private final HtmlText.Parsed parsed;
  private final LitText lit;
  private final String leftOut;
  private final Effort effort;
  private final Set<Element> ours = new HashSet<>();

  /** What is lit, by where it begins in the page's source. */
  private final TreeMap<Integer, Stretch> stretches = new TreeMap<>();

  private record Stretch(int end, Lit lit) {}

  /** Characters of a text node that are lit. */
  private record Run(int from, int to, Lit lit) {}

  private HtmlShown(HtmlText.Parsed parsed, LitText lit, String leftOut, Effort effort) {
    this.effort = effort;
    this.parsed = parsed;
    this.lit = lit;
    this.leftOut = leftOut;
  }

  static String markup(String address, HtmlText.Parsed parsed, LitText lit, String leftOut) {
    return new HtmlShown(parsed, lit, leftOut, new Effort(address)).markup();
  }

  private String markup() {
    Element body = parsed.page().body();
    light();
    SafeMarkup.drop(body, effort);
    List<Element> dimmed = fold();
    SafeMarkup.disarm(body, ours, effort);
    dimmed.forEach(element -> element.addClass("left-out"));
    return SafeMarkup.write(body);
  }

  /** Puts marks around the very characters that the words were read from. */
  private void light() {
    for (Lit one : lit.lits()) {
      for (OffsetMap.Piece piece : parsed.canonical().offsets().pieces(one.start(), one.end())) {
        stretches.put(piece.start(), new Stretch(piece.end(), one));
      }
    }
    if (stretches.isEmpty()) {
      return;
    }
    List<TextNode> nodes = parsed.article().root().nodeStream(TextNode.class).toList();
    SourceAlignment alignment = new SourceAlignment(parsed.html());
    for (TextNode node : nodes) {
      var range = node.sourceRange();
      if (range.isTracked() && overlaps(range.startPos(), range.endPos())) {
        alignment.align(node.getWholeText(), range.startPos(), range.endPos());
        mark(node, runs(node.getWholeText().length(), alignment));
      }
    }
  }

  private boolean overlaps(int start, int end) {
    Map.Entry<Integer, Stretch> before = stretches.lowerEntry(end);
    return before != null && before.getValue().end() > start;
  }

  private List<Run> runs(int length, SourceAlignment alignment) {
    List<Run> runs = new ArrayList<>();
    int from = 0;
    @Nullable Lit at = null;
    for (int i = 0; i <= length; i++) {
      Lit here = i == length ? null : litAt(alignment.start(i), alignment.end(i));
      if (!Objects.equals(here, at)) {
        if (at != null) {
          runs.add(new Run(from, i, at));
        }
        from = i;
        at = here;
      }
    }
    return runs;
  }

  private @Nullable Lit litAt(int start, int end) {
    Map.Entry<Integer, Stretch> stretch = stretches.floorEntry(start);
    return stretch != null && stretch.getValue().end() >= end ? stretch.getValue().lit() : null;
  }

  private void mark(TextNode node, List<Run> runs) {
    TextNode rest = node;
    int base = 0;
    int length = node.getWholeText().length();
    for (Run run : runs) {
      if (run.from() > base) {
        rest = rest.splitText(run.from() - base);
        base = run.from();
      }
      TextNode words = rest;
      if (run.to() < length) {
        rest = words.splitText(run.to() - base);
        base = run.to();
      }
      Element mark = lit.mark(run.lit());
      effort.spend(words);
      words.replaceWith(mark);
      mark.appendChild(words);
      ours.add(mark);
    }
  }

  /** Folds what is no part of the text, and gives what cannot be folded. */
  private List<Element> fold() {
    Element root = parsed.article().root();
    Element body = parsed.page().body();
    Element inner = root;
    for (Element outer = root.parent();
        outer != null && !inner.equals(body);
        outer = inner.parent()) {
      int place = outer.childNodes().indexOf(inner);
      foldAll(List.copyOf(outer.childNodes().subList(place + 1, outer.childNodeSize())));
      foldAll(List.copyOf(outer.childNodes().subList(0, place)));
      inner = outer;
    }
    List<Element> dimmed = new ArrayList<>();
    for (Element element : leftOut(root)) {
      if (HtmlRules.isBlock(element) && isFoldable(element)) {
        foldAll(List.of(element));
      } else {
        dimmed.add(element);
      }
    }
    return dimmed;
  }

  private List<Element> leftOut(Element root) {
    List<Element> found = new ArrayList<>();
    Deque<Element> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      for (Element child : open.pop().children()) {
        if (ours.contains(child) || !parsed.article().leavesOut(child)) {
          open.push(child);
        } else {
          found.add(child);
        }
      }
    }
    return found;
  }

  private static boolean isFoldable(Element element) {
    return switch (element.normalName()) {
      case "li", "tr", "td", "th", "tbody", "thead", "tfoot", "dt", "dd", "caption", "summary" ->
          false;
      default -> true;
    };
  }

  private void foldAll(List<Node> nodes) {
    StringBuilder words = new StringBuilder();
    for (Node node : nodes) {
      words.append(
          node instanceof Element e ? e.text() : node instanceof TextNode t ? t.text() : "");
      words.append(' ');
    }
    String text = words.toString().strip();
    if (text.isEmpty()) {
      return;
    }
    nodes.forEach(effort::spend);
    Element fold = new Element("details").addClass("left-out");
    Element summary = new Element("summary");
    summary.text(
        leftOut + " " + (text.length() > SUMMARY ? text.substring(0, SUMMARY) + "…" : text));
    nodes.get(0).before(fold);
    fold.appendChild(summary);
    nodes.forEach(fold::appendChild);
    ours.add(fold);
    ours.add(summary);
  }
}
