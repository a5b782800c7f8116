package org.pledgebook.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Takes out of markup all that could run, load, send or lead anywhere, and keeps what gives a text
 * its shape. First by rules of our own, then by jsoup's list of what is safe, so that a gap in one
 * is closed by the other.
 */
final class SafeMarkup {
  /** Dropped with all that is in them. */
  private static final String DROPPED =
      "script, style, noscript, template, iframe, frame, frameset, noframes, object, embed, applet,"
          + " audio, video, canvas, svg, math, form button, button, input, select, textarea, option,"
          + " datalist, meter, progress, dialog, link, meta, base, title, map, area, source, track,"
          + " param, portal, [hidden]";

  private static final Set<String> LANDMARKS =
      Set.of("main", "header", "footer", "nav", "aside", "search", "form", "center", "hgroup");

  private static final Set<String> KEPT =
      Set.of("colspan", "rowspan", "scope", "dir", "lang", "start", "alt", "datetime");

  private static final Pattern PICTURE =
      Pattern.compile("data:image/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\\s]+");

  private static final Safelist SAFE =
      new Safelist()
          .addTags(
              ("abbr address article b bdi bdo blockquote br caption cite code col colgroup dd del"
                      + " details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins"
                      + " kbd li mark ol p pre q rp rt ruby s samp section small span strike strong"
                      + " sub summary sup table tbody td tfoot th thead time tr u ul var wbr")
                  .split(" "))
          .addAttributes(":all", "class", "dir", "lang", "title")
          .addAttributes("mark", "id")
          .addAttributes("td", "colspan", "rowspan")
          .addAttributes("th", "colspan", "rowspan", "scope")
          .addAttributes("ol", "start")
          .addAttributes("time", "datetime")
          .addAttributes("img", "alt", "src")
          .addProtocols("img", "src", "data");

  private SafeMarkup() {}

  /** Drops what is no text, or hidden. */
  static void drop(Element body, Effort effort) {
    List<Node> dropped = new ArrayList<>(body.select(DROPPED));
    dropped.addAll(body.nodeStream(Comment.class).toList());
    body.select("[style], [aria-hidden]").stream()
        .filter(HtmlRules::isHidden)
        .forEach(dropped::add);
    for (Node node : dropped) {
      effort.spend(node);
      node.remove();
    }
  }

  /**
   * Makes the tree of a foreign page harmless, in place: what remains has no attribute that we did
   * not choose.
   *
   * @param ours elements that were put there by us
   */
  static void disarm(Element body, Set<Element> ours, Effort effort) {
    for (Element element : List.copyOf(body.getAllElements())) {
      if (!element.equals(body) && !ours.contains(element)) {
        disarmOne(element, effort);
      }
    }
  }

  private static void disarmOne(Element element, Effort effort) {
    switch (element.normalName()) {
      case "img" -> picture(element, effort);
      case "a" -> link(element);
      default -> {
        keepAttributes(element);
        element.tagName(harmless(element.normalName()));
      }
    }
  }

  /** The name under which an element stays: no landmark, and none of those that we put there. */
  private static String harmless(String name) {
    if (LANDMARKS.contains(name) || name.equals("details")) {
      return "div";
    }
    return name.equals("mark") ? "span" : name.equals("summary") ? "p" : name;
  }

  private static void picture(Element image, Effort effort) {
    String source = image.attr("src");
    String words = image.attr("alt").strip();
    keepAttributes(image);
    if (PICTURE.matcher(source).matches()) {
      image.attr("src", source).attr("alt", words);
    } else if (words.isEmpty()) {
      effort.spend(image);
      image.remove();
    } else {
      image.replaceWith(new Element("span").addClass("picture").text(words));
    }
  }

  /** Leads nowhere; where it led can be read. */
  private static void link(Element link) {
    String address = link.attr("href").strip();
    keepAttributes(link);
    link.tagName("span");
    if (address.matches("(?i)https?://.*")) {
      link.addClass("link").attr("title", address);
    }
  }

  private static void keepAttributes(Element element) {
    for (Attribute attribute : List.copyOf(element.attributes().asList())) {
      if (!KEPT.contains(attribute.getKey())) {
        element.removeAttr(attribute.getKey());
      }
    }
  }

  /** The markup of what is safe in {@code body}. */
  static String write(Element body) {
    Document dirty = Document.createShell("");
    dirty.body().insertChildren(0, List.copyOf(body.childNodes()));
    Document clean = new Cleaner(SAFE).clean(dirty);
    clean.outputSettings().prettyPrint(false);
    return clean.body().html();
  }
}
