package org.pledgebook.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The paragraphs, headings, lists and tables of a Word file as markup. */
final class DocxShown implements DocxBody.Listener {
  private static final Pattern HEADING =
      Pattern.compile(
          "(?:heading|titre|überschrift|berschrift) ?([1-6])", Pattern.CASE_INSENSITIVE);

  private static final Pattern TITLE =
      Pattern.compile("title|titre|titel", Pattern.CASE_INSENSITIVE);

  private final StringBuilder markup = new StringBuilder();
  private final LitText lit;

  /** The paragraph that is being read. */
  private final StringBuilder words = new StringBuilder();

  private String element = "p";
  private boolean isItem;
  private boolean isInList;

  DocxShown(LitText lit) {
    this.lit = lit;
  }

  /** What has been heard of so far, safe to be shown. */
  String markup() {
    closeList();
    Document page = Jsoup.parseBodyFragment(markup.toString());
    return SafeMarkup.write(page.body());
  }

  @Override
  public void starts(String name) {
    if (!name.equals("p")) {
      flush();
    }
    switch (name) {
      case "tbl" -> {
        closeList();
        markup.append("<table><tbody>");
      }
      case "tr" -> markup.append("<tr>");
      case "tc" -> markup.append("<td>");
      default -> flush();
    }
  }

  @Override
  public void style(String name) {
    Matcher heading = HEADING.matcher(name);
    if (heading.lookingAt()) {
      element = "h" + heading.group(1);
    } else if (TITLE.matcher(name).matches()) {
      element = "h1";
    }
  }

  @Override
  public void item(boolean is) {
    isItem = is;
  }

  @Override
  public void words(int at, String text) {
    words.append(lit.markup(at, text).replace("\n", "<br>"));
  }

  @Override
  public void ends(String name) {
    flush();
    switch (name) {
      case "tbl" -> markup.append("</tbody></table>");
      case "tr" -> markup.append("</tr>");
      case "tc" -> {
        closeList();
        markup.append("</td>");
      }
      default -> {}
    }
  }

  private void flush() {
    if (!words.isEmpty()) {
      boolean listed = isItem && element.equals("p");
      if (!listed) {
        closeList();
      } else if (!isInList) {
        markup.append("<ul>");
        isInList = true;
      }
      String tag = listed ? "li" : element;
      markup.append('<').append(tag).append('>').append(words).append("</").append(tag).append('>');
      words.setLength(0);
    }
    element = "p";
    isItem = false;
  }

  private void closeList() {
    if (isInList) {
      markup.append("</ul>");
      isInList = false;
    }
  }
}
