package org.pledgebook.publication.feeds;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A feed.
 *
 * @param self where the feed is
 * @param page the page that shows the same
 * @param updated when anything in it last changed
 * @param entries the newest first
 */
record Feed(
    String title, String language, String self, String page, Instant updated, List<Item> entries) {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  Feed {
    entries = List.copyOf(entries);
  }

  /**
   * One thing that is new.
   *
   * @param id that it will always have
   * @param summary plain text
   */
  record Item(
      String id, String title, String address, Instant updated, String author, String summary) {}

  /** The feed as XML. */
  String xml() {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", language);
      element(xml, "id", self);
      element(xml, "title", title);
      element(xml, "updated", updated.toString());
      link(xml, "self", "application/atom+xml", self);
      link(xml, "alternate", "text/html", page);
      element(xml, "generator", "Pledgebook");
      for (Item item : entries) {
        write(xml, item);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("text can always be written to", e);
    }
    return text.toString();
  }

  private static void write(XMLStreamWriter xml, Item item) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", item.id());
    element(xml, "title", item.title());
    element(xml, "updated", item.updated().toString());
    xml.writeStartElement("author");
    element(xml, "name", item.author());
    xml.writeEndElement();
    link(xml, "alternate", "text/html", item.address());
    xml.writeStartElement("summary");
    xml.writeAttribute("type", "text");
    xml.writeCharacters(clean(item.summary()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String words)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(clean(words));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String type, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", clean(address));
  }

  /** Without what XML 1.0 cannot hold: control characters and halves of pairs. */
  private static String clean(String words) {
    StringBuilder clean = new StringBuilder(words.length());
    words
        .codePoints()
        .forEach(
            c -> {
              boolean allowed =
                  c == '\t'
                      || c == '\n'
                      || (c >= ' ' && c < 0xD800)
                      || (c > 0xDFFF && c < 0xFFFE)
                      || c > 0xFFFF;
              clean.appendCodePoint(allowed ? c : ' ');
            });
    return clean.toString();
  }
}
