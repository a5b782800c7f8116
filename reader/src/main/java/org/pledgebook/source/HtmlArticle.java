package org.pledgebook.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a page: the element that holds the prose, without the furniture around it.
 *
 * <p>Prose is the text of blocks that are long enough and do not mainly consist of links. The
 * {@code main} or {@code article} element is taken if the page has one that holds most of the
 * prose; otherwise the innermost element that holds nearly all of it. Keeping a little too much is
 * the lesser evil: a promise that was cut off is never found.
 */
final class HtmlArticle {
  private static final int PROSE_CHARACTERS = 40;
  private static final double MOST = 0.6;
  private static final double NEARLY_ALL = 0.92;
  private static final double ONLY_A_PART = 0.4;
  private static final double MAINLY_LINKS = 0.75;
  private static final int SEVERAL_LINKS = 3;

  /** Lengths in characters, of an element with all that is in it. */
  private static final class Measure {
    int text;
    int linkText;
    int links;
    int prose;

    /** The part of {@link #text} and {@link #linkText} that lies in no block further in. */
    int ownText;

    int ownLinkText;
  }

  private final IdentityHashMap<Element, Measure> measures = new IdentityHashMap<>();
  private final Element root;

  private HtmlArticle(Element body) {
    NodeTraversor.filter(new Measuring(), body);
    this.root = choose(body);
  }

  static HtmlArticle in(Element body) {
    return new HtmlArticle(body);
  }

  /** The element that holds the article. */
  Element root() {
    return root;
  }

  /** Whether {@code element}, inside the article, is no part of it. */
  boolean leavesOut(Element element) {
    Measure measure = measures.get(element);
    if (measure == null || element.equals(root)) {
      return !element.equals(root);
    }
    return (HtmlRules.isSuspect(element) && isSmallPart(element, measure)) || isLinkList(measure);
  }

  private boolean isSmallPart(Element element, Measure measure) {
    return measure.prose <= ONLY_A_PART * prose(root) && element.selectFirst("h1") == null;
  }

  private static boolean isLinkList(Measure measure) {
    return measure.links >= SEVERAL_LINKS
        && measure.prose == 0
        && measure.linkText > MAINLY_LINKS * measure.text;
  }

  private int prose(Element element) {
    Measure measure = measures.get(element);
    return measure == null ? 0 : measure.prose;
  }

  private Element choose(Element body) {
    Element main = richest(body, "main, [role=main]");
    Element outer = main != null && prose(main) >= MOST * prose(body) ? main : body;
    Element article = richest(outer, "article");
    if (article != null && prose(article) >= MOST * prose(outer)) {
      return article;
    }
    return outer.equals(body) ? descend(body) : outer;
  }

  private @Nullable Element richest(Element within, String query) {
    Element best = null;
    for (Element candidate : within.select(query)) {
      if (prose(candidate) > 0 && (best == null || prose(candidate) > prose(best))) {
        best = candidate;
      }
    }
    return best;
  }

  /**
   * Goes inwards while one child holds nearly all of the prose, and the headline if there is one.
   */
  private Element descend(Element body) {
    Element headline = body.selectFirst("h1");
    if (headline != null && !measures.containsKey(headline)) {
      headline = null;
    }
    int enough = (int) Math.ceil(NEARLY_ALL * prose(body));
    Element element = body;
    while (enough > 0) {
      Element child = richestChild(element);
      boolean losesHeadline =
          headline != null
              && child != null
              && !child.equals(headline)
              && !isWithin(headline, child);
      if (child == null || prose(child) < enough || losesHeadline || !isContainer(child)) {
        break;
      }
      element = child;
    }
    return element;
  }

  private @Nullable Element richestChild(Element element) {
    Element best = null;
    for (Element child : element.children()) {
      if (best == null || prose(child) > prose(best)) {
        best = child;
      }
    }
    return best;
  }

  private static boolean isContainer(Element element) {
    return switch (element.normalName()) {
      case "p", "ul", "ol", "dl", "pre", "blockquote", "table", "h1" -> false;
      default -> HtmlRules.isBlock(element);
    };
  }

  private static boolean isWithin(Element element, Element outer) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  /** Sums up from the leaves; furniture is skipped and gets no measure. */
  private final class Measuring implements NodeFilter {
    private final Deque<Measure> open = new ArrayDeque<>();
    private int linksOpen;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        count(text.getWholeText());
      } else if (node instanceof Element element) {
        if (HtmlRules.isFurniture(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        Measure measure = new Measure();
        if (element.normalName().equals("a")) {
          linksOpen++;
          measure.links = 1;
        }
        open.push(measure);
      }
      return FilterResult.CONTINUE;
    }

    private void count(String text) {
      int length = 0;
      for (int i = 0; i < text.length(); i++) {
        length += text.charAt(i) > ' ' && text.charAt(i) != '\u00a0' ? 1 : 0;
      }
      Measure measure = open.element();
      measure.text += length;
      measure.ownText += length;
      if (linksOpen > 0) {
        measure.linkText += length;
        measure.ownLinkText += length;
      }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      Measure measure = open.pop();
      boolean block = HtmlRules.isBlock(element);
      if (block
          && measure.ownText >= PROSE_CHARACTERS
          && measure.ownLinkText * 2 < measure.ownText) {
        measure.prose += measure.ownText;
      }
      if (element.normalName().equals("a")) {
        linksOpen--;
      }
      measures.put(element, measure);
      if (!open.isEmpty()) {
        addTo(open.element(), measure, block);
      }
      return FilterResult.CONTINUE;
    }

    private void addTo(Measure outer, Measure inner, boolean block) {
      outer.text += inner.text;
      outer.linkText += inner.linkText;
      outer.links += inner.links;
      outer.prose += inner.prose;
      if (!block) {
        outer.ownText += inner.ownText;
        outer.ownLinkText += inner.ownLinkText;
      }
    }
  }
}
