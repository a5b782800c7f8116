package org.pledgebook.source;

import java.util.Arrays;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of {@code word/document.xml}, with the place of each paragraph. */
final class DocxBody {
  static final Listener NOBODY =
      new Listener() {
        @Override
        public void starts(String element) {}

        @Override
        public void style(String name) {}

        @Override
        public void item(boolean isItem) {}

        @Override
        public void words(int at, String words) {}

        @Override
        public void ends(String element) {}
      };

  private static final String NO_LIST = "0";
  private static final Pattern LIST_STYLE =
      Pattern.compile("list ?(?:bullet|number)", Pattern.CASE_INSENSITIVE);

  private final StringBuilder text = new StringBuilder();
  private int[] starts = new int[64];
  private int paragraphs;

  /** What is written before the next character, if there is text before. */
  private String gap = "";

  private boolean bullet;
  private boolean lastWasBullet;
  private int cells;
  private boolean firstInCell;
  private int skipped;

  private final Listener listener;

  /** Hears of the structure that the text was taken from. */
  interface Listener {
    /** A paragraph, table, row or cell begins, by the name of its element. */
    void starts(String element);

    /** The name of the paragraph's style. */
    void style(String name);

    /** The paragraph is an item of a list, or is none after all. */
    void item(boolean isItem);

    /**
     * Some words.
     *
     * @param at where they begin in the text
     */
    void words(int at, String words);

    /** What began ends. */
    void ends(String element);
  }

  private DocxBody(Listener listener) {
    this.listener = listener;
  }

  static DocxBody read(XMLStreamReader xml, Listener listener) throws XMLStreamException {
    DocxBody body = new DocxBody(listener);
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> body.start(xml);
        case XMLStreamReader.END_ELEMENT -> body.end(xml.getLocalName());
        default -> {}
      }
    }
    return body;
  }

  String text() {
    return text.toString();
  }

  /** The offset at which each paragraph begins. */
  int[] starts() {
    return Arrays.copyOf(starts, paragraphs);
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    String name = xml.getLocalName();
    if (skipped > 0 || isLeftOut(name)) {
      skipped++;
      return;
    }
    if (isStructure(name)) {
      listener.starts(name);
    }
    switch (name) {
      case "p" -> startParagraph();
      case "pStyle" -> {
        listener.style(attribute(xml, "val"));
        setBullet(LIST_STYLE.matcher(attribute(xml, "val")).lookingAt());
      }
      case "numId" -> setBullet(!NO_LIST.equals(attribute(xml, "val")));
      case "t" -> write(xml.getElementText());
      case "tab" -> writeTab();
      case "cr" -> write("\n");
      case "br" -> write(attribute(xml, "type").isEmpty() ? "\n" : "");
      case "noBreakHyphen" -> write("\u2011");
      case "softHyphen" -> write("\u00ad");
      case "tc" -> {
        widen(cells > 0 ? "\t" : "");
        cells++;
        firstInCell = true;
      }
      case "tr" -> {
        widen("\n");
        cells = 0;
      }
      case "tbl" -> widen("\n\n");
      default -> {}
    }
  }

  private void setBullet(boolean isItem) {
    bullet = isItem;
    listener.item(isItem);
  }

  private static boolean isStructure(String element) {
    return switch (element) {
      case "p", "tbl", "tr", "tc" -> true;
      default -> false;
    };
  }

  /** Moved and deleted text, properties that only look like text, and second copies of drawings. */
  private static boolean isLeftOut(String name) {
    return switch (name) {
      case "del", "moveFrom", "Fallback", "rPr", "tabs", "sectPr" -> true;
      default -> false;
    };
  }

  private void end(String name) {
    if (skipped > 0) {
      skipped--;
      return;
    }
    if (isStructure(name)) {
      listener.ends(name);
    }
    switch (name) {
      case "tbl" -> {
        widen("\n\n");
        cells = 0;
      }
      case "txbxContent" -> widen("\n\n");
      case "p" -> {
        lastWasBullet = bullet;
        bullet = false;
      }
      default -> {}
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private void startParagraph() {
    // The first paragraph of a cell continues its row.
    widen(firstInCell ? "" : "\n\n");
    firstInCell = false;
    if (paragraphs == starts.length) {
      starts = Arrays.copyOf(starts, paragraphs * 2);
    }
    starts[paragraphs++] = text.length();
    bullet = false;
  }

  private void widen(String atLeast) {
    if (atLeast.length() > gap.length() || (atLeast.equals("\n") && gap.equals("\t"))) {
      gap = atLeast;
    }
  }

  private void writeTab() {
    if (!text.isEmpty() && gap.isEmpty()) {
      write("\t");
    }
  }

  private void write(String words) {
    if (words.isEmpty()) {
      return;
    }
    boolean atStart = !gap.isEmpty() || text.isEmpty();
    if (!text.isEmpty()) {
      text.append(gap.equals("\n\n") && bullet && lastWasBullet ? "\n" : gap);
    }
    gap = "";
    if (atStart) {
      starts[Math.max(0, paragraphs - 1)] = text.length();
      text.append(bullet ? "- " : "");
    }
    listener.words(text.length(), words);
    text.append(words);
  }
}
