package org.pledgebook.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the elements of a page are: blocks, furniture, hidden, or suspected of being furniture. */
final class HtmlRules {
  private static final Set<String> BLOCKS =
      Set.of(
          ("address article aside blockquote body caption center dd details dialog dir div dl dt"
                  + " fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr"
                  + " legend li listing main menu nav ol p pre section summary table tbody td tfoot"
                  + " th thead tr ul")
              .split(" "));

  /** Holds no text of the article, whatever is inside. */
  private static final Set<String> NEVER_TEXT =
      Set.of(
          ("applet aside audio button canvas datalist del dialog embed head iframe input label link"
                  + " map meta meter nav noframes noscript object optgroup option output picture"
                  + " progress script select style svg template textarea title video")
              .split(" "));

  private static final Set<String> FURNITURE_ROLES =
      Set.of(
          ("alert alertdialog banner complementary contentinfo dialog menu menubar navigation search"
                  + " toolbar tablist")
              .split(" "));

  /** In class or id, as a whole word. */
  private static final Pattern SUSPECT =
      words(
          "ads?|advert\\w*|banner|breadcrumbs?|comments?|footer|masthead|menu|modal|nav|navbar"
              + "|navigation|newsletter|pager|pagination|popup|promo|related|share|sharing|sidebar"
              + "|skip\\w*|social|subscribe|toc|toolbar");

  private static final Pattern CERTAIN =
      words(
          "cookies?|cookie\\w*|consent|gdpr|sr-only|screen-reader\\w*|visually-?hidden|sharethis"
              + "|addtoany|a2a_kit|share-?(?:buttons?|links?|bar)|social-?(?:share|links?|media)");

  private static final Pattern HIDING =
      Pattern.compile("(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

  private HtmlRules() {}

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?<![a-z0-9])(?:" + alternatives + ")(?![a-z0-9])");
  }

  static boolean isBlock(Element element) {
    // A custom element (it has a hyphen) is most often a card or a section.
    return BLOCKS.contains(element.normalName()) || element.normalName().indexOf('-') > 0;
  }

  /** Whether nothing in {@code element} belongs to the article. */
  static boolean isFurniture(Element element) {
    String name = element.normalName();
    if (NEVER_TEXT.contains(name) || isHidden(element)) {
      return true;
    }
    return switch (name) {
      case "footer" -> !isInside(element, "blockquote");
      case "header" -> isSiteHeader(element);
      case "sup" -> isFootnoteMark(element);
      case "a" -> isPermalink(element);
      default -> hasFurnitureRole(element) || isCertain(element);
    };
  }

  static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || (element.hasAttr("style")
            && HIDING.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find());
  }

  private static boolean hasFurnitureRole(Element element) {
    return element.hasAttr("role")
        && FURNITURE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT));
  }

  private static boolean isCertain(Element element) {
    return matches(element, CERTAIN) && element.selectFirst("h1, main, article") == null;
  }

  /** Whether class or id name furniture; an article may still be inside. */
  static boolean isSuspect(Element element) {
    return matches(element, SUSPECT);
  }

  private static boolean matches(Element element, Pattern pattern) {
    return (element.hasAttr("class") && pattern.matcher(lower(element, "class")).find())
        || (element.hasAttr("id") && pattern.matcher(lower(element, "id")).find());
  }

  private static String lower(Element element, String attribute) {
    return element.attr(attribute).toLowerCase(Locale.ROOT);
  }

  /** A header outside the article, unless a plain page keeps its headline there. */
  private static boolean isSiteHeader(Element header) {
    return !isInside(header, "article")
        && !isInside(header, "main")
        && (header.selectFirst("h1") == null || header.selectFirst("nav") != null);
  }

  private static boolean isFootnoteMark(Element sup) {
    Element link = sup.selectFirst("a[href]");
    return link != null && link.attr("href").contains("#");
  }

  /** The sign beside a heading that links to the heading. */
  private static boolean isPermalink(Element link) {
    String text = link.attr("href").startsWith("#") ? link.text().strip() : "whole";
    return text.length() <= 1;
  }

  static boolean isInside(Element element, String name) {
    for (Element outer = element.parent(); outer != null; outer = outer.parent()) {
      if (outer.normalName().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
