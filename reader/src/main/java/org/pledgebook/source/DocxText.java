package org.pledgebook.source;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Word since 2007 (ECMA-376): the paragraphs and tables of the body, in the order of the file.
 *
 * <p>A streaming reader of six elements, since Apache POI would weigh twenty times as much as all
 * that is read here. Deleted text, field codes, comments, notes, headers and footers are left out.
 */
final class DocxText {
  private static final String PROPERTIES = "docProps/core.xml";
  private static final String DEFAULT_BODY = "word/document.xml";
  private static final Pattern BODY = Pattern.compile("word/document\\d*\\.xml");

  private DocxText() {}

  static CaptureReader.Content read(Capture capture, SourceOptions options) {
    return read(capture, options, DocxBody.NOBODY);
  }

  static CaptureReader.Content read(
      Capture capture, SourceOptions options, DocxBody.Listener listener) {
    Map<String, byte[]> entries =
        BoundedZip.unpack(
            capture.address(),
            capture.bytes(),
            options.maxBytes(),
            name -> name.equals(PROPERTIES) || BODY.matcher(name).matches());
    byte[] body = body(entries);
    if (body == null) {
      throw new PledgebookException(
          capture.address()
              + ": is an archive or a document of another kind, not .docx. Save it as .docx or PDF.");
    }
    try {
      DocxBody text = DocxBody.read(parser(body), listener);
      byte[] properties = entries.get(PROPERTIES);
      Metadata metadata = properties == null ? Metadata.NONE : metadata(parser(properties));
      return new CaptureReader.Content(
          text.text(), new Origin.Parts("paragraph", text.starts()), metadata);
    } catch (XMLStreamException e) {
      throw damaged(capture.address(), e);
    }
  }

  private static byte @Nullable [] body(Map<String, byte[]> entries) {
    byte[] usual = entries.get(DEFAULT_BODY);
    if (usual != null) {
      return usual;
    }
    return entries.entrySet().stream()
        .filter(entry -> BODY.matcher(entry.getKey()).matches())
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** No document types, hence no entities of any kind. */
  private static XMLStreamReader parser(byte[] xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
  }

  /**
   * Title and language; the dates in the properties are those of the file, not of its publication,
   * and its creator is seldom its publisher.
   */
  private static Metadata metadata(XMLStreamReader xml) throws XMLStreamException {
    String title = null;
    String language = null;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "title" -> title = blankToNull(xml.getElementText());
          case "language" -> language = blankToNull(xml.getElementText());
          default -> {}
        }
      }
    }
    return new Metadata(title, null, null, null, language);
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text.strip();
  }

  private static PledgebookException damaged(String address, XMLStreamException e) {
    String where =
        e.getLocation() == null
            ? ""
            : " at line %d, column %d of its XML"
                .formatted(e.getLocation().getLineNumber(), e.getLocation().getColumnNumber());
    return new PledgebookException(
        "%s: is damaged%s. Fetch or save it again.".formatted(address, where), e);
  }
}
